-- When somebody came after the meeting began or left before it ended, and who led it: one of those who were there.
alter table attendance
  add column arrived_at timestamptz,
  add column left_at timestamptz,
  add column led boolean not null default false,
  add check (arrived_at is null or presence = 'present'),
  add check (left_at is null or presence = 'present'),
  add check (left_at > arrived_at),
  add check (not led or presence = 'present');
create unique index attendance_led on attendance (meeting_id) where led;

-- Somebody from outside who was there for one item.
create table guest_attendance (
  id uuid primary key,
  agenda_item_id uuid not null references agenda_item,
  name text not null check (length(name) between 1 and 120),
  title text not null default '' check (length(title) <= 120),
  noted_by uuid references person,
  noted_at timestamptz not null
);
create index guest_attendance_item on guest_attendance (agenda_item_id);
create index guest_attendance_noted_by on guest_attendance (noted_by);

-- A stretch of the meeting spent on one item; an item that is taken up again has several. One runs at a time.
create table item_time (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  agenda_item_id uuid not null references agenda_item,
  started_at timestamptz not null,
  started_by uuid references person,
  ended_at timestamptz check (ended_at >= started_at),
  ended_by uuid references person,
  check (ended_by is null or ended_at is not null)
);
create index item_time_meeting on item_time (meeting_id, started_at);
create unique index item_time_runs on item_time (meeting_id) where ended_at is null;
create index item_time_item on item_time (agenda_item_id);
create index item_time_started_by on item_time (started_by);
create index item_time_ended_by on item_time (ended_by);

-- The last save of each who writes in an item: a save whose answer was lost is sent again and known again.
create table minutes_writer (
  agenda_item_id uuid not null references agenda_item,
  person_id uuid not null references person,
  save_id uuid not null,
  saved_at timestamptz not null,
  -- When it was last said in the log that this person wrote here.
  logged_at timestamptz not null,
  primary key (agenda_item_id, person_id)
);
create index minutes_writer_person on minutes_writer (person_id);
