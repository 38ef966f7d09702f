create table unit (
  id uuid primary key,
  unit_number text not null unique check (length(unit_number) between 1 and 40),
  created_at timestamptz not null,
  version integer not null default 1
);

-- What a unit was called, where it belonged and who led it, from-to (half-open). Never overwritten: ended, and another begun.
create table unit_period (
  id uuid primary key,
  unit_id uuid not null references unit,
  name text not null check (length(name) between 1 and 160),
  kind text not null check (length(kind) between 1 and 60),
  parent_unit_id uuid references unit,
  leader_person_id uuid references person,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  created_at timestamptz not null,
  unique (unit_id, valid_from),
  check (parent_unit_id is distinct from unit_id)
);
create index unit_period_parent on unit_period (parent_unit_id);
create index unit_period_leader on unit_period (leader_person_id);

create table employment (
  id uuid primary key,
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  job_title text not null default '' check (length(job_title) <= 160),
  weekly_hours numeric(5, 2) check (weekly_hours between 0 and 80),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  created_at timestamptz not null
);
create index employment_person on employment (person_id);
create index employment_unit on employment (unit_id);

create table staff_import (
  id uuid primary key,
  kind text not null check (kind in ('units', 'employees')),
  file_name text not null,
  sha256 text not null references file_content,
  uploaded_by uuid references person,
  uploaded_at timestamptz not null,
  applied_by uuid references person,
  applied_at timestamptz,
  summary jsonb
);
create index staff_import_sha256 on staff_import (sha256);
create index staff_import_uploaded_by on staff_import (uploaded_by);
create index staff_import_applied_by on staff_import (applied_by);
