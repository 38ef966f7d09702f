-- Numbers and clocks an agreement can have besides those of the first slice.
-- expand: the longer list allows all that the shorter did.
alter table agreement_rule drop constraint agreement_rule_rule_check;
alter table agreement_rule add constraint agreement_rule_rule_check check (rule in (
  'items_in', 'items_in_working_environment', 'agenda_out', 'minutes_out', 'remarks', 'pass_up', 'pass_down', 'reply',
  'notice_of_meeting', 'meetings_a_year', 'meetings_a_year_most', 'open_meetings_a_year', 'meetings_with_politicians',
  'staff_meeting_below', 'staff_meeting_keys', 'least_employee_heads', 'vice_chairs', 'term', 'amr_term', 'tr_objection',
  'network_meets'
));
-- expand: the longer list allows all that the shorter did.
alter table agreement_rule drop constraint agreement_rule_measure_check;
alter table agreement_rule add constraint agreement_rule_measure_check check (
  measure in ('days', 'working_days', 'weeks', 'months', 'heads', 'meetings', 'keys', 'people')
);

-- Who shall sit on a committee of a level: so many on a side, of a kind, of an election group, chosen by somebody.
create table agreement_seats (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  level smallint not null check (level between 1 and 4),
  side text not null check (side in ('management', 'employee')),
  mandate_kind text check (mandate_kind in ('leader', 'tr', 'ftr', 'amr', 'other')),
  election_group text check (length(election_group) between 1 and 40),
  at_least integer not null check (at_least between 0 and 200),
  at_most integer check (at_most >= at_least and at_most <= 200),
  chosen_by text not null check (chosen_by in ('post', 'management', 'election_group', 'employees', 'amr_below', 'level_below', 'union')),
  clause text not null check (length(clause) between 1 and 60),
  wording text not null default '' check (length(wording) <= 1000),
  position integer not null,
  unique (agreement_id, level, position)
);

-- What an agreement says in other ways than numbers: one of a closed list of values, with its clause.
create table agreement_principle (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  level smallint check (level between 1 and 4),
  principle text not null check (length(principle) between 1 and 60),
  choice text not null check (length(choice) between 1 and 60),
  clause text not null check (length(clause) between 1 and 60),
  wording text not null default '' check (length(wording) <= 1000),
  unique nulls not distinct (agreement_id, level, principle, choice)
);

-- Items that every ordinary meeting of a level begins or ends with.
create table agreement_item (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  level smallint check (level between 1 and 4),
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('information', 'discussion', 'agreement')),
  apsa text[] not null check (apsa <@ array['work', 'staff', 'cooperation', 'working_environment']::text[] and cardinality(apsa) >= 1),
  presenter text not null default '' check (length(presenter) <= 160),
  minutes_estimated integer check (minutes_estimated between 1 and 600),
  placed text not null check (placed in ('first', 'last')),
  clause text not null check (length(clause) between 1 and 60),
  position integer not null,
  unique nulls not distinct (agreement_id, level, position)
);

-- Education that representatives and leaders must have: so many days, within so many months of a mandate's first day.
create table agreement_training (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  training text not null check (training in ('med_basic', 'am_basic', 'am_first_year', 'am_yearly')),
  days numeric(4, 1) not null check (days between 0.5 and 30),
  within_months integer not null check (within_months between 1 and 60),
  clause text not null check (length(clause) between 1 and 60),
  wording text not null default '' check (length(wording) <= 1000),
  unique (agreement_id, training)
);

-- Workplaces that by agreement have another form than their head count would give them.
create table agreement_exception (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  unit_id uuid not null references unit,
  form text not null check (form in ('committee', 'staff_meeting', 'shared_committee')),
  reason text not null check (length(reason) between 1 and 300),
  clause text not null check (length(clause) between 1 and 60),
  unique (agreement_id, unit_id)
);
create index agreement_exception_unit on agreement_exception (unit_id);

-- Where the agreement places an item that came from it: what is added later lands before those that are last.
alter table agenda_item add column fixed text check (fixed in ('first', 'last'));
