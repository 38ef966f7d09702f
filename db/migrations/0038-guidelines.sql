-- Guidelines, policies and rules of the council: what both sides have agreed, and what looks like it and is not.

-- What must exist, as dated data with the clause that says so: it changes with the rounds of negotiation.
create table guideline_duty (
  id uuid primary key,
  -- The same word in every installation for what the framework agreement asks for; null for one of the municipality's own.
  key text unique check (key ~ '^[a-z_]{1,40}$'),
  kind text not null check (kind in ('procedure', 'must')),
  title text not null check (length(title) between 1 and 200),
  clause text not null check (length(clause) between 1 and 200),
  -- Null: for as long as anybody asks about.
  valid_from date,
  valid_to date check (valid_to > valid_from),
  entered_by uuid references person,
  entered_at timestamptz not null
);
create index guideline_duty_entered_by on guideline_duty (entered_by);

create table guideline (
  id uuid primary key,
  kind text not null check (kind in ('procedure', 'must', 'may', 'policy', 'council_rule')),
  title text not null check (length(title) between 1 and 200),
  title_folded text not null generated always as (folded(title)) stored,
  -- Everybody employed, the workplaces named in guideline_unit with all under them, or the bodies of these levels.
  covers text not null check (covers in ('all', 'units', 'levels')),
  levels integer[] not null default '{}' check ((covers = 'levels') = (cardinality(levels) > 0)),
  -- Where it can be found besides here.
  published_at text not null default '' check (length(published_at) <= 300),
  revise_on date,
  entered_by uuid references person,
  entered_at timestamptz not null,
  version integer not null default 1 check (version > 0)
);
create index guideline_entered_by on guideline (entered_by);
create index guideline_revise_on on guideline (revise_on);

create table guideline_unit (
  guideline_id uuid not null references guideline,
  unit_id uuid not null references unit,
  primary key (guideline_id, unit_id)
);
create index guideline_unit_unit on guideline_unit (unit_id);

-- Which of the duties a guideline answers: one guideline may answer several.
create table guideline_duty_answer (
  duty_id uuid not null references guideline_duty,
  guideline_id uuid not null references guideline,
  primary key (duty_id, guideline_id)
);
create index guideline_duty_answer_guideline on guideline_duty_answer (guideline_id);

-- Each text that was agreed. A text is never changed: another is agreed, and holds from its day.
create table guideline_text (
  id uuid primary key,
  guideline_id uuid not null references guideline,
  number integer not null check (number > 0),
  -- Rich text; null when it is in the files alone.
  text jsonb,
  -- Its words alone, for searching.
  plain text not null default '',
  plain_folded text not null generated always as (folded(plain)) stored,
  agreed_on date not null,
  valid_from date not null,
  -- The body that agreed on it, with who held the two posts on the day; null for what others decide.
  committee_id uuid references committee,
  management_party uuid references person,
  employee_party uuid references person,
  -- Who decided what no body agrees on: the council, the management.
  decided_by text not null default '' check (length(decided_by) <= 120),
  agenda_item_id uuid references agenda_item on delete set null,
  -- What is new in it, for who knows the text before.
  note text not null default '' check (length(note) <= 1000),
  entered_by uuid references person,
  entered_at timestamptz not null,
  unique (guideline_id, number),
  check (committee_id is not null or decided_by <> '')
);
create index guideline_text_committee on guideline_text (committee_id);
create index guideline_text_management_party on guideline_text (management_party);
create index guideline_text_employee_party on guideline_text (employee_party);
create index guideline_text_item on guideline_text (agenda_item_id);
create index guideline_text_entered_by on guideline_text (entered_by);

-- One side gives notice of a may-guideline. It is of the text it was given on: another text, agreed later, stands.
create table guideline_notice (
  id uuid primary key,
  guideline_text_id uuid not null unique references guideline_text,
  side text not null check (side in ('management', 'employee')),
  reason text not null default '' check (length(reason) <= 1000),
  given_on date not null,
  -- The last day on which it holds.
  last_day date not null check (last_day > given_on),
  given_by uuid references person,
  entered_at timestamptz not null
);
create index guideline_notice_given_by on guideline_notice (given_by);

-- A policy or a rule of the council is repealed by who made it.
create table guideline_repeal (
  guideline_id uuid primary key references guideline,
  reason text not null default '' check (length(reason) <= 1000),
  last_day date not null,
  repealed_by uuid references person,
  repealed_at timestamptz not null
);
create index guideline_repeal_by on guideline_repeal (repealed_by);
