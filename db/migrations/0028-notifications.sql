-- What sort of mail it is, and when it goes with a digest instead of by itself.
alter table outgoing_mail add column kind text check (length(kind) between 1 and 60);
alter table outgoing_mail add column held_until timestamptz;
alter table outgoing_mail add column digest_id uuid references outgoing_mail;
alter table outgoing_mail add check (digest_id is null or held_until is not null);
create index outgoing_mail_held on outgoing_mail (to_person_id, held_until) where held_until is not null and digest_id is null;
create index outgoing_mail_digest on outgoing_mail (digest_id) where digest_id is not null;

-- What somebody has chosen of one kind of mail; without a row the kind's own pace.
create table mail_choice (
  person_id uuid not null references person,
  kind text not null check (length(kind) between 1 and 60),
  pace text not null check (pace in ('at_once', 'daily', 'weekly', 'never')),
  chosen_at timestamptz not null,
  primary key (person_id, kind)
);

-- Signs the links that stop one kind of mail to one person; it opens nothing else.
create table unsubscribe_key (
  person_id uuid primary key references person,
  secret text not null check (length(secret) >= 40)
);
