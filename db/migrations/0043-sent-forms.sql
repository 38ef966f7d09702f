-- A form that makes something carries an id. What came of it is kept, so that the same form sent again makes nothing more.
create table sent_form (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  -- What sort of form: the pattern of the address it was sent to.
  place text not null check (length(place) between 1 and 200),
  -- SHA-256 of the address and what stood in the form; the content itself is not kept.
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- What the command answered: the ids of what was made.
  made jsonb not null default '{}',
  sent_at timestamptz not null
);
create index sent_form_account on sent_form (account_id);
create index sent_form_sent on sent_form (sent_at);

-- The senders ask those who have not said that the matter has come. At most once a day.
create table dispatch_reminder (
  dispatch_id uuid not null references dispatch,
  reminded_on date not null,
  receivers integer not null check (receivers >= 1),
  reminded_by uuid references person,
  reminded_at timestamptz not null,
  primary key (dispatch_id, reminded_on)
);
create index dispatch_reminder_by on dispatch_reminder (reminded_by);
create trigger dispatch_reminder_append_only before update or delete on dispatch_reminder for each row execute function refuse_change();
