-- The annual discussion of the working environment: six points, and the proof once both keys are turned.
create table working_environment_discussion (
  id uuid primary key,
  committee_id uuid not null references committee,
  agenda_item_id uuid references agenda_item on delete set null,
  held_on date not null,
  -- One name a line, with what they are.
  participants text not null default '' check (length(participants) <= 8000),
  -- The six points, and the goals of the coming year among them: {"plan": "…", "forms": "…", …}.
  points jsonb not null,
  version integer not null default 1 check (version > 0),
  created_by uuid references person,
  created_at timestamptz not null,
  -- As everybody named was called, when the last key was turned.
  signed_at timestamptz
);
create index working_environment_discussion_committee on working_environment_discussion (committee_id, held_on);
create index working_environment_discussion_item on working_environment_discussion (agenda_item_id);
create index working_environment_discussion_by on working_environment_discussion (created_by);

create table working_environment_signature (
  discussion_id uuid not null references working_environment_discussion on delete cascade,
  post text not null check (post in ('chair', 'vice_chair')),
  person_id uuid references person,
  signed_at timestamptz not null,
  primary key (discussion_id, post)
);
create index working_environment_signature_person on working_environment_signature (person_id);

-- What the body advised management. It waits until it is followed, or the reasons for not following it are given.
create table working_environment_advice (
  id uuid primary key,
  committee_id uuid not null references committee,
  agenda_item_id uuid references agenda_item on delete set null,
  title text not null check (length(title) between 1 and 200),
  text text not null default '' check (length(text) <= 4000),
  given_on date not null,
  due_on date not null,
  due_clause text not null check (length(due_clause) <= 60),
  recorded_by uuid references person,
  recorded_at timestamptz not null
);
create index working_environment_advice_committee on working_environment_advice (committee_id, given_on);
create index working_environment_advice_item on working_environment_advice (agenda_item_id);
create index working_environment_advice_by on working_environment_advice (recorded_by);

create table working_environment_advice_answer (
  advice_id uuid primary key references working_environment_advice,
  outcome text not null check (outcome in ('followed', 'not_followed')),
  text text not null default '' check (length(text) <= 4000),
  answered_by uuid references person,
  answered_at timestamptz not null,
  check (outcome = 'followed' or text <> '')
);
create index working_environment_advice_answer_by on working_environment_advice_answer (answered_by);
create trigger working_environment_advice_answer_append_only before update or delete on working_environment_advice_answer
  for each row execute function refuse_change();
