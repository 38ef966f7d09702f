-- What a seat was called until a day. The seat's own row holds the name that follows the last of these.
create table seat_earlier_name (
  id uuid primary key,
  seat_id uuid not null references seat,
  title text not null check (length(title) between 1 and 120),
  election_group text check (length(election_group) between 1 and 40),
  valid_to date not null,
  created_at timestamptz not null,
  unique (seat_id, valid_to)
);

-- Main organisations or election groups under the names they have in turn, and the mailbox that names their members.
create table election_group (
  id uuid primary key,
  name text not null check (length(name) between 1 and 40),
  email text check (length(email) between 3 and 254),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  created_at timestamptz not null
);
create unique index election_group_one_open on election_group (lower(name)) where valid_to is null;

-- A seat that somebody has to be elected or appointed to. Filled, withdrawn or open is told by the rows below.
create table vacancy (
  id uuid primary key,
  seat_id uuid not null references seat,
  reason text not null check (length(reason) between 1 and 300),
  chosen_by text not null check (chosen_by in ('post', 'management', 'election_group', 'employees', 'amr_below', 'level_below', 'union')),
  entitled text not null default '' check (length(entitled) <= 160),
  clause text check (length(clause) between 1 and 60),
  vacant_from date not null,
  due_on date not null,
  opened_at timestamptz not null,
  opened_by uuid references person
);
create index vacancy_seat on vacancy (seat_id);
create index vacancy_opened_by on vacancy (opened_by);

create table vacancy_withdrawal (
  vacancy_id uuid primary key references vacancy,
  reason text not null check (length(reason) between 1 and 300),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid references person
);
create index vacancy_withdrawal_withdrawn_by on vacancy_withdrawal (withdrawn_by);

-- A mail to those who elect or appoint: who they are is found when it is sent.
create table vacancy_notice (
  id uuid primary key,
  vacancy_id uuid not null references vacancy,
  audience text not null check (audience in ('election_group', 'leader', 'secretary', 'secretaries_below', 'amr_below', 'everybody', 'mailbox')),
  address text check (length(address) between 3 and 254),
  receivers integer not null check (receivers > 0),
  noticed_at timestamptz not null,
  noticed_by uuid references person,
  check ((address is null) = (audience <> 'mailbox'))
);
create index vacancy_notice_vacancy on vacancy_notice (vacancy_id);
create index vacancy_notice_noticed_by on vacancy_notice (noticed_by);

-- How the holder of a mandate was found, and through which vacancy. reported_on: when the employer heard of the election.
create table mandate_choice (
  mandate_id uuid primary key references mandate,
  vacancy_id uuid unique references vacancy,
  way text not null check (way in ('elected', 'appointed', 'by_post')),
  chosen_on date not null,
  reported_on date check (reported_on >= chosen_on),
  recorded_at timestamptz not null,
  recorded_by uuid references person
);
create index mandate_choice_recorded_by on mandate_choice (recorded_by);

-- The employer objects to the election of a shop steward. What comes of it is not decided here.
create table mandate_objection (
  mandate_id uuid primary key references mandate_choice,
  objected_on date not null,
  reason text not null check (length(reason) between 1 and 1000),
  recorded_at timestamptz not null,
  recorded_by uuid references person
);
create index mandate_objection_recorded_by on mandate_objection (recorded_by);

-- That a mandate runs out has been said, for the day it then ended before.
create table mandate_expiry_notice (
  mandate_id uuid not null references mandate on delete cascade,
  valid_to date not null,
  noticed_at timestamptz not null,
  primary key (mandate_id, valid_to)
);
create index mandate_valid_to on mandate (valid_to) where valid_to is not null;
