-- Groups of the municipality's own directory (SCIM). A group gives nothing by itself; an administrator may let its members
-- hold a role for as long as they are in it. Posts, mandates and TRIOs are not among what it may give.
create table provisioned_group (
  id uuid primary key,
  name text not null check (length(name) between 1 and 254),
  external_id text check (length(external_id) between 1 and 254),
  role text check (role in ('administrator', 'hr_consultant')),
  role_by uuid references person,
  role_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Taken out by the directory: kept for the roles that came from it.
  removed_at timestamptz,
  version integer not null default 1,
  check (removed_at is null or role is null)
);
create unique index provisioned_group_name on provisioned_group (lower(name)) where removed_at is null;
create unique index provisioned_group_external_id on provisioned_group (external_id) where removed_at is null;
create index provisioned_group_role_by on provisioned_group (role_by);

-- Who is in a group now. Who was is in the roles it gave; of the rest nothing is remembered.
create table provisioned_group_member (
  group_id uuid not null references provisioned_group,
  person_id uuid not null references person,
  since timestamptz not null,
  primary key (group_id, person_id)
);
create index provisioned_group_member_person on provisioned_group_member (person_id);

-- The group that a role comes from; null when a person gave it.
alter table role_assignment add column group_id uuid references provisioned_group;
create index role_assignment_group on role_assignment (group_id);
create unique index role_assignment_by_group on role_assignment (group_id, person_id) where valid_to is null;

-- When a name, address or number was last changed, by a file or by the directory.
alter table person add column changed_at timestamptz;
