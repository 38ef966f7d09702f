-- What the municipality's own directory (SCIM) says of a person. A person without a row came by another way.
create table provisioned_user (
  person_id uuid primary key references person,
  user_name text not null check (length(user_name) between 1 and 254),
  external_id text check (length(external_id) between 1 and 254),
  changed_at timestamptz not null,
  -- Taken out by the directory: not shown to it any more, and without access. The person stays, for what they have been.
  removed_at timestamptz,
  version integer not null default 1
);
create unique index provisioned_user_user_name on provisioned_user (lower(user_name)) where removed_at is null;
create index provisioned_user_external_id on provisioned_user (external_id);

-- Where staff files come from again and again: how they are read, and what is held back.
create table import_source (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  -- Its place in an address.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
  kind text not null check (kind in ('units', 'employees')),
  -- Column to heading: places move, headings rarely do.
  headings jsonb not null default '{}',
  largest_share integer not null default 5 check (largest_share between 0 and 100),
  ends_absent boolean not null default false,
  created_by uuid references person,
  created_at timestamptz not null,
  version integer not null default 1,
  check (kind = 'employees' or not ends_absent)
);
create index import_source_created_by on import_source (created_by);

alter table staff_import add column source_id uuid references import_source;
-- Why it was not applied by itself: errors in it, columns that are missing, or too many who would vanish.
alter table staff_import add column stopped_by text check (stopped_by in ('held_back', 'rows_have_errors', 'columns_missing'));
alter table staff_import add column apply_reason text check (length(apply_reason) between 1 and 1000);
create index staff_import_source on staff_import (source_id, id);

-- A program of the municipality that may speak with this one, for one purpose, until a day.
create table provisioning_client (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  purpose text not null check (purpose in ('scim', 'import')),
  import_source_id uuid references import_source,
  token_hash text not null unique,
  created_by uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  check ((purpose = 'import') = (import_source_id is not null))
);
create index provisioning_client_source on provisioning_client (import_source_id);
create index provisioning_client_created_by on provisioning_client (created_by);

-- The last calls of each client: what was asked for and what was answered, never what was sent.
create table provisioning_call (
  id uuid primary key,
  client_id uuid not null references provisioning_client,
  at timestamptz not null,
  method text not null,
  resource text not null,
  status integer not null,
  error text
);
create index provisioning_call_client on provisioning_call (client_id, at);
