create table meeting (
  id uuid primary key,
  committee_id uuid not null references committee,
  kind text not null default 'ordinary' check (kind in ('ordinary', 'extraordinary')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' check (length(place) <= 200),
  planned_by uuid references person,
  planned_at timestamptz not null,
  version integer not null default 1,
  calendar_sequence integer not null default 0,
  check (ends_at > starts_at)
);
create index meeting_committee on meeting (committee_id, starts_at);
create index meeting_starts on meeting (starts_at);
create index meeting_planned_by on meeting (planned_by);

create table meeting_cancellation (
  meeting_id uuid primary key references meeting,
  reason text not null check (length(reason) between 1 and 1000),
  cancelled_by uuid references person,
  cancelled_at timestamptz not null
);
create index meeting_cancellation_by on meeting_cancellation (cancelled_by);

-- The working copy. What was sent is kept in agenda_publication. position is null while a raised item waits to be placed.
create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  position integer check (position >= 1),
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('information', 'discussion', 'agreement')),
  apsa text[] not null check (apsa <@ array['work', 'staff', 'cooperation', 'working_environment']::text[] and cardinality(apsa) >= 1),
  presentation jsonb,
  recommendation jsonb,
  presenter text not null default '' check (length(presenter) <= 160),
  minutes_estimated integer check (minutes_estimated between 1 and 600),
  closed_ground text check (length(closed_ground) between 1 and 300),
  closed_until date,
  raised_by uuid references person,
  raised_at timestamptz,
  referral_id uuid,
  created_by uuid references person,
  created_at timestamptz not null,
  version integer not null default 1,
  check (closed_until is null or closed_ground is not null),
  check ((raised_by is null) = (raised_at is null))
);
create index agenda_item_meeting on agenda_item (meeting_id, position);
create index agenda_item_raised_by on agenda_item (raised_by);
create index agenda_item_created_by on agenda_item (created_by);
create index agenda_item_referral on agenda_item (referral_id);

create table agenda_item_postponement (
  agenda_item_id uuid primary key references agenda_item,
  reason text not null check (length(reason) between 1 and 1000),
  postponed_by uuid references person,
  postponed_at timestamptz not null
);
create index agenda_item_postponement_by on agenda_item_postponement (postponed_by);

-- One key of two. What it opens is named by purpose; version is the publication it counts for (1 for waivers).
create table meeting_key (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  purpose text not null check (purpose in ('agenda', 'minutes', 'waive_items_in', 'waive_agenda_out', 'waive_minutes_out')),
  version integer not null check (version >= 1),
  post text not null check (post in ('chair', 'vice_chair')),
  turned_by uuid references person,
  turned_at timestamptz not null,
  unique (meeting_id, purpose, version, post)
);
create index meeting_key_turned_by on meeting_key (turned_by);

-- The reason for setting a deadline aside. In force when its keys are turned.
create table deadline_waiver (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  deadline text not null check (deadline in ('items_in', 'agenda_out', 'minutes_out')),
  reason text not null check (length(reason) between 1 and 1000),
  proposed_by uuid references person,
  proposed_at timestamptz not null,
  unique (meeting_id, deadline)
);
create index deadline_waiver_proposed_by on deadline_waiver (proposed_by);

-- The agenda as sent. Never changed; a correction is a new version with a reason.
create table agenda_publication (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  version integer not null check (version >= 1),
  reason text check (length(reason) between 1 and 1000),
  snapshot jsonb not null,
  published_by uuid references person,
  published_at timestamptz not null,
  unique (meeting_id, version),
  check ((version = 1) = (reason is null))
);
create index agenda_publication_published on agenda_publication (published_at);
create index agenda_publication_by on agenda_publication (published_by);
create trigger agenda_publication_append_only before update or delete on agenda_publication for each row execute function refuse_change();

-- Opens the working copy of something already published so that the next version can be made.
create table meeting_correction (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  purpose text not null check (purpose in ('agenda', 'minutes')),
  version integer not null check (version >= 2),
  reason text not null check (length(reason) between 1 and 1000),
  opened_by uuid references person,
  opened_at timestamptz not null,
  unique (meeting_id, purpose, version)
);
create index meeting_correction_by on meeting_correction (opened_by);

create table attendance (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  person_id uuid not null references person,
  seat_id uuid references seat,
  side text check (side in ('management', 'employee')),
  presence text not null check (presence in ('present', 'apology', 'absent')),
  substitute_for uuid references person,
  note text not null default '' check (length(note) <= 300),
  reported_by uuid references person,
  reported_at timestamptz not null,
  unique (meeting_id, person_id),
  check (substitute_for is distinct from person_id)
);
create index attendance_person on attendance (person_id);
create index attendance_seat on attendance (seat_id);
create index attendance_substitute_for on attendance (substitute_for);
create index attendance_reported_by on attendance (reported_by);

create table meeting_opening (
  meeting_id uuid primary key references meeting,
  opened_by uuid references person,
  opened_at timestamptz not null
);
create index meeting_opening_by on meeting_opening (opened_by);
create table meeting_closing (
  meeting_id uuid primary key references meeting,
  closed_by uuid references person,
  closed_at timestamptz not null
);
create index meeting_closing_by on meeting_closing (closed_by);

create table item_minutes (
  agenda_item_id uuid primary key references agenda_item,
  outcome text check (outcome in ('noted', 'discussed', 'agreed', 'guideline_agreed', 'no_agreement', 'postponed', 'referred')),
  text jsonb,
  version integer not null default 1,
  written_by uuid references person,
  written_at timestamptz not null
);
create index item_minutes_written_by on item_minutes (written_by);

-- A statement for the minutes by a side or a person. Not a vote.
create table statement (
  id uuid primary key,
  agenda_item_id uuid not null references agenda_item,
  side text check (side in ('management', 'employee')),
  person_id uuid references person,
  text text not null check (length(text) between 1 and 4000),
  position integer not null,
  written_by uuid references person,
  written_at timestamptz not null,
  check ((side is null) <> (person_id is null))
);
create index statement_item on statement (agenda_item_id, position);
create index statement_person on statement (person_id);
create index statement_written_by on statement (written_by);

create table minutes_publication (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  version integer not null check (version >= 1),
  reason text check (length(reason) between 1 and 1000),
  snapshot jsonb not null,
  published_by uuid references person,
  published_at timestamptz not null,
  unique (meeting_id, version),
  check ((version = 1) = (reason is null))
);
create index minutes_publication_published on minutes_publication (published_at);
create index minutes_publication_by on minutes_publication (published_by);
create trigger minutes_publication_append_only before update or delete on minutes_publication for each row execute function refuse_change();
