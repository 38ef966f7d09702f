-- One person's rights lent to another for a time. A key is never among them.
create table delegation (
  id uuid primary key,
  role text not null check (role in ('secretary', 'chair', 'vice_chair', 'hr_consultant')),
  committee_id uuid references committee,
  from_person_id uuid not null references person,
  to_person_id uuid not null references person,
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from and valid_to <= valid_from + interval '12 months 1 day'),
  reason text not null check (length(reason) between 1 and 500),
  given_by uuid not null references person,
  created_at timestamptz not null,
  ended_by uuid references person,
  ended_at timestamptz,
  check ((role = 'hr_consultant') = (committee_id is null)),
  check ((ended_by is null) = (ended_at is null)),
  check (from_person_id <> to_person_id)
);
create index delegation_committee on delegation (committee_id);
create index delegation_from on delegation (from_person_id);
create index delegation_to on delegation (to_person_id);
create index delegation_given_by on delegation (given_by);
create index delegation_ended_by on delegation (ended_by);

-- An administrator who sees the pages as another person does, and what was opened. Sessions are tidied away; this stays.
create table see_as (
  id uuid primary key,
  session_id uuid references session on delete set null,
  viewer_id uuid not null references person,
  account_id uuid not null references account,
  reason text not null check (length(reason) between 1 and 500),
  began_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > began_at),
  ended_at timestamptz
);
create index see_as_session on see_as (session_id);
create index see_as_viewer on see_as (viewer_id);
create index see_as_account on see_as (account_id);

create table see_as_page (
  see_as_id uuid not null references see_as,
  address text not null check (length(address) between 1 and 200),
  opened_at timestamptz not null,
  primary key (see_as_id, address)
);

-- An item that was postponed at one meeting and put on the agenda of a later one: once.
create table agenda_item_carrying (
  agenda_item_id uuid primary key references agenda_item,
  from_item_id uuid not null unique references agenda_item,
  carried_by uuid references person,
  carried_at timestamptz not null
);
create index agenda_item_carrying_by on agenda_item_carrying (carried_by);
