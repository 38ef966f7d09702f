-- Networks, contact committees, working groups and an alternative forum: they meet like committees, and are none.
-- expand: the longer list allows all that the shorter did.
alter table committee_period drop constraint committee_period_kind_check;
alter table committee_period add constraint committee_period_kind_check check (
  kind in ('committee', 'staff_meeting', 'network', 'contact_committee', 'working_group', 'forum')
);
create index committee_period_network on committee_period (committee_id) where kind = 'network';

-- What a forum is for and who may read what it publishes. Its name, times and posts are those of its committee.
create table forum (
  committee_id uuid primary key references committee,
  purpose text not null check (length(purpose) between 1 and 600),
  mandate text not null default '' check (length(mandate) <= 4000),
  openness text not null check (openness in ('all', 'members')),
  ends_on date,
  created_at timestamptz not null,
  created_by uuid references person,
  version integer not null default 1
);
create index forum_created_by on forum (created_by);

-- Members by name. Secretaries are members of their network without a row.
create table forum_member (
  id uuid primary key,
  committee_id uuid not null references forum,
  person_id uuid not null references person,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  created_at timestamptz not null,
  created_by uuid references person
);
create index forum_member_committee on forum_member (committee_id);
create index forum_member_person on forum_member (person_id);
create index forum_member_created_by on forum_member (created_by);
create unique index forum_member_one_open on forum_member (committee_id, person_id) where valid_to is null;
