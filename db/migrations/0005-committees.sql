create table committee (
  id uuid primary key,
  created_at timestamptz not null,
  version integer not null default 1
);

create table committee_period (
  id uuid primary key,
  committee_id uuid not null references committee,
  name text not null check (length(name) between 1 and 160),
  kind text not null check (kind in ('committee', 'staff_meeting')),
  level smallint not null check (level between 1 and 4),
  unit_id uuid not null references unit,
  parent_committee_id uuid references committee,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  created_at timestamptz not null,
  unique (committee_id, valid_from),
  check (parent_committee_id is distinct from committee_id)
);
create index committee_period_unit on committee_period (unit_id);
create index committee_period_parent on committee_period (parent_committee_id);

create table seat (
  id uuid primary key,
  committee_id uuid not null references committee,
  side text not null check (side in ('management', 'employee')),
  title text not null check (length(title) between 1 and 120),
  election_group text check (length(election_group) between 1 and 40),
  position integer not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  created_at timestamptz not null
);
create index seat_committee on seat (committee_id);

-- A person on a seat. Union affiliation (organisation) exists here and nowhere else, and only for representatives.
create table mandate (
  id uuid primary key,
  seat_id uuid not null references seat,
  person_id uuid not null references person,
  kind text not null check (kind in ('leader', 'tr', 'ftr', 'amr', 'other')),
  standing text not null check (standing in ('member', 'substitute')),
  electorate text not null default '' check (length(electorate) <= 160),
  organisation text check (length(organisation) between 1 and 60),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  end_reason text check (length(end_reason) <= 300),
  created_at timestamptz not null,
  created_by uuid references person,
  check (organisation is null or kind in ('tr', 'ftr', 'amr', 'other'))
);
create index mandate_seat on mandate (seat_id);
create index mandate_person on mandate (person_id);
create index mandate_created_by on mandate (created_by);
-- The last line against two people on one seat; the command decides overlaps under a lock.
create unique index mandate_one_open_member on mandate (seat_id) where standing = 'member' and valid_to is null;

create table committee_post (
  id uuid primary key,
  committee_id uuid not null references committee,
  person_id uuid not null references person,
  post text not null check (post in ('chair', 'vice_chair', 'secretary')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  created_at timestamptz not null
);
create index committee_post_committee on committee_post (committee_id);
create index committee_post_person on committee_post (person_id);
create unique index committee_post_one_open on committee_post (committee_id, post) where valid_to is null;
