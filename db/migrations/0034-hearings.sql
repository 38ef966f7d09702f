-- Clocks that an agreement may have for hearings and for the working environment.
-- expand: what the list allows already stays allowed, whatever has been added to it by now.
do $$
declare allowed text;
begin
  select substring(pg_get_constraintdef(oid) from 7) into strict allowed
  from pg_constraint where conname = 'agreement_rule_rule_check';
  alter table agreement_rule drop constraint agreement_rule_rule_check;
  execute format('alter table agreement_rule add constraint agreement_rule_rule_check check (%s or rule in (%L, %L, %L, %L))',
    allowed, 'hearing', 'budget_hearing', 'reasons_for_advice', 'working_environment_discussion');
end $$;

-- A body asks others for their answer by a day. A draft until it is sent; then nothing of it changes but the day.
create table hearing (
  id uuid primary key,
  committee_id uuid not null references committee,
  kind text not null check (kind in ('ordinary', 'budget')),
  answered_as text not null check (answered_as in ('joint', 'sides')),
  title text not null check (length(title) between 1 and 200),
  text jsonb,
  questions text[] not null check (cardinality(questions) between 1 and 10),
  -- In a draft the day wished for, when it is another than the usual one; always there once it is sent.
  answers_by date,
  -- Where the usual day comes from, and why another was chosen.
  period_clause text check (length(period_clause) <= 60),
  period_reason text not null default '' check (length(period_reason) <= 1000),
  case_number text not null default '' check (length(case_number) <= 60),
  decided_by text not null default '' check (length(decided_by) <= 160),
  decided_on date,
  created_by uuid references person,
  created_at timestamptz not null,
  sent_by uuid references person,
  sent_at timestamptz,
  version integer not null default 1 check (version > 0),
  check (sent_at is null or answers_by is not null)
);
create index hearing_committee on hearing (committee_id);
create index hearing_created_by on hearing (created_by);
create index hearing_sent_by on hearing (sent_by);
create index hearing_open on hearing (answers_by) where sent_at is not null;

-- Level and kind as they were when the body was chosen.
create table hearing_receiver (
  hearing_id uuid not null references hearing on delete cascade,
  committee_id uuid not null references committee,
  level smallint not null,
  is_staff_meeting boolean not null,
  primary key (hearing_id, committee_id)
);
create index hearing_receiver_committee on hearing_receiver (committee_id);

-- The day was moved after the hearing was sent, with the reason.
create table hearing_extension (
  id uuid primary key,
  hearing_id uuid not null references hearing,
  answers_by date not null,
  reason text not null check (length(reason) between 1 and 1000),
  extended_by uuid references person,
  extended_at timestamptz not null
);
create index hearing_extension_hearing on hearing_extension (hearing_id);
create index hearing_extension_by on hearing_extension (extended_by);
create trigger hearing_extension_append_only before update or delete on hearing_extension
  for each row execute function refuse_change();

-- The item of a body's own agenda where it discusses the hearing.
create table hearing_placement (
  hearing_id uuid not null references hearing,
  committee_id uuid not null references committee,
  agenda_item_id uuid not null references agenda_item on delete cascade,
  placed_by uuid references person,
  placed_at timestamptz not null,
  primary key (hearing_id, committee_id, agenda_item_id)
);
create index hearing_placement_committee on hearing_placement (committee_id);
create index hearing_placement_item on hearing_placement (agenda_item_id);
create index hearing_placement_by on hearing_placement (placed_by);

-- What a body, or one side of it, is writing: one text to each question, which saves itself.
create table hearing_draft (
  hearing_id uuid not null references hearing,
  committee_id uuid not null references committee,
  side text not null check (side in ('joint', 'management', 'employee')),
  question smallint not null check (question between 0 and 9),
  content jsonb,
  version integer not null default 1 check (version > 0),
  save_id uuid,
  written_by uuid references person,
  written_at timestamptz not null,
  primary key (hearing_id, committee_id, side, question)
);
create index hearing_draft_committee on hearing_draft (committee_id);
create index hearing_draft_by on hearing_draft (written_by);

-- A joint answer has two owners: each turns a key, and whatever changes the draft takes the keys back.
create table hearing_key (
  hearing_id uuid not null references hearing,
  committee_id uuid not null references committee,
  post text not null check (post in ('chair', 'vice_chair')),
  -- Said by who turns the first key: where it was discussed, and why there is a new version.
  agenda_item_id uuid references agenda_item on delete set null,
  reason text not null default '' check (length(reason) <= 1000),
  turned_by uuid references person,
  turned_at timestamptz not null,
  primary key (hearing_id, committee_id, post)
);
create index hearing_key_committee on hearing_key (committee_id);
create index hearing_key_item on hearing_key (agenda_item_id);
create index hearing_key_by on hearing_key (turned_by);

-- What was sent: fixed. A correction before the day is a new version with its reason.
create table hearing_answer (
  id uuid primary key,
  hearing_id uuid not null references hearing,
  committee_id uuid not null references committee,
  side text not null check (side in ('joint', 'management', 'employee')),
  version integer not null check (version > 0),
  -- A text to each question, null where the body had nothing to say.
  answers jsonb not null,
  -- Where it was discussed; null outside a meeting.
  agenda_item_id uuid references agenda_item,
  reason text not null default '' check (length(reason) <= 1000),
  sent_by uuid references person,
  sent_at timestamptz not null,
  unique (hearing_id, committee_id, side, version),
  check (version = 1 or reason <> '')
);
create index hearing_answer_committee on hearing_answer (committee_id);
create index hearing_answer_item on hearing_answer (agenda_item_id);
create index hearing_answer_by on hearing_answer (sent_by);
create trigger hearing_answer_append_only before update or delete on hearing_answer
  for each row execute function refuse_change();

-- The answers gathered, as they travel up with the political case. What it says is fixed.
create table hearing_reply (
  id uuid primary key,
  hearing_id uuid not null references hearing,
  version integer not null check (version > 0),
  snapshot jsonb not null,
  case_number text not null default '' check (length(case_number) <= 60),
  decided_by text not null default '' check (length(decided_by) <= 160),
  decided_on date,
  sent_to text not null default '' check (length(sent_to) <= 160),
  sent_on date,
  gathered_by uuid references person,
  gathered_at timestamptz not null,
  unique (hearing_id, version),
  check ((sent_to = '') = (sent_on is null))
);
create index hearing_reply_by on hearing_reply (gathered_by);
create trigger hearing_reply_append_only before update or delete on hearing_reply
  for each row execute function refuse_change();
