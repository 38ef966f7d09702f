-- Danish order for names and titles. PostgreSQL 16+ (and the embedded database, which ships only root ICU data)
-- take explicit rules; PostgreSQL 15 has no rules and uses the locale. In both, aa sorts as å.
do $$
begin
  if current_setting('server_version_num')::int >= 160000 then
    execute $c$create collation danish (provider = icu, locale = 'und', rules = '[caseFirst upper]&D<<đ<<<Đ<<ð<<<Ð&th<<<þ&TH<<<Þ&Y<<ü<<<Ü<<ű<<<Ű&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<å<<<Å<<<aa<<<Aa<<<AA&oe<<œ<<<Œ')$c$;
  else
    execute 'create collation danish from "da-DK-x-icu"';
  end if;
end $$;

create table installation (
  id smallint primary key default 1 check (id = 1),
  municipality text not null check (length(municipality) between 1 and 120),
  is_demo boolean not null,
  demo_size text check (demo_size in ('S', 'M', 'L')),
  demo_seed integer,
  created_at timestamptz not null,
  check (is_demo or (demo_size is null and demo_seed is null))
);

-- Append-only: what happened, who did it, to what. Also who read closed things.
create table event (
  id uuid primary key,
  name text not null,
  at timestamptz not null,
  actor_person_id uuid,
  actor_name text,
  subject_kind text not null,
  subject_id uuid not null,
  committee_id uuid,
  data jsonb not null default '{}',
  request_id text
);
create index event_subject on event (subject_kind, subject_id, id);
create index event_committee on event (committee_id, id);
create index event_actor on event (actor_person_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger event_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_no_truncate before truncate on event for each statement execute function refuse_change();

create table rate_limit (
  key text not null,
  window_starts_at timestamptz not null,
  hits integer not null,
  primary key (key, window_starts_at)
);

create table file_content (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  size_bytes integer not null check (size_bytes = octet_length(bytes))
);

create table attached_file (
  id uuid primary key,
  sha256 text not null references file_content,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size_bytes integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  position integer not null default 1,
  uploaded_by uuid,
  uploaded_at timestamptz not null
);
create index attached_file_subject on attached_file (subject_kind, subject_id, position);
create index attached_file_sha256 on attached_file (sha256);

create table outgoing_mail (
  id uuid primary key,
  -- One mail per fact and receiver, however often the job that writes it runs.
  dedupe_key text not null unique,
  to_person_id uuid,
  to_name text not null,
  to_address text not null,
  subject text not null,
  text text not null,
  html text not null,
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  calendar_content text,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text
);
create index outgoing_mail_created on outgoing_mail (created_at desc);
create index outgoing_mail_waiting on outgoing_mail (created_at) where sent_at is null;

-- Work to do after a commit, written in the same transaction as its cause. Every job may run twice.
create table job (
  id uuid primary key,
  name text not null,
  data jsonb not null,
  dedupe_key text unique,
  run_after timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  done_at timestamptz,
  dead_at timestamptz,
  last_error text,
  created_at timestamptz not null
);
create index job_due on job (run_after) where done_at is null and dead_at is null;
create index job_dead on job (dead_at) where dead_at is not null;

create table schedule (
  name text primary key,
  next_run_at timestamptz not null
);
