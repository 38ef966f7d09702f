create table person (
  id uuid primary key,
  employee_number text unique check (length(employee_number) between 1 and 40),
  given_name text not null check (length(given_name) between 1 and 80),
  family_name text not null check (length(family_name) between 1 and 80),
  name text not null generated always as (given_name || ' ' || family_name) stored,
  email text check (length(email) <= 254),
  created_at timestamptz not null,
  version integer not null default 1
);
create index person_name on person (name collate danish, id);
create index person_email on person (lower(email));

create table account (
  id uuid primary key,
  person_id uuid not null unique references person,
  language text not null default 'da' check (language in ('da', 'en')),
  created_at timestamptz not null,
  closed_at timestamptz
);

-- Keyed on issuer and subject, never on e-mail: addresses are reused.
create table account_identity (
  id uuid primary key,
  account_id uuid not null references account,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null,
  unique (issuer, subject)
);
create index account_identity_account on account_identity (account_id);

create table role_assignment (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null check (role in ('administrator', 'hr_consultant')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  granted_by uuid references person,
  created_at timestamptz not null
);
create index role_assignment_person on role_assignment (person_id);
create index role_assignment_granted_by on role_assignment (granted_by);

create table session (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null references account,
  method text not null check (method in ('oidc', 'email_link', 'demo')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  signed_out_at timestamptz,
  device text not null default ''
);
create index session_account on session (account_id);

create table sign_in_link (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null references account,
  return_to text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_account on sign_in_link (account_id);

-- One row per sign-in that is on its way to the identity provider and back.
create table oidc_flow (
  state_hash text primary key,
  code_verifier text not null,
  nonce text not null,
  return_to text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
