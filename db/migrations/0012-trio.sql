-- A TRIO of a workplace: leader, representative and safety representative, several of each. What it writes is read by its
-- members alone; no publication, no version and no event holds a word of it.
create table trio (
  id uuid primary key,
  unit_id uuid not null references unit,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  -- Their own rhythm: the next meeting, and how many weeks there are between two.
  next_meeting_on date,
  weeks_between smallint check (weeks_between between 1 and 26),
  created_at timestamptz not null,
  created_by uuid references person,
  version integer not null default 1
);
create index trio_unit on trio (unit_id);
create index trio_created_by on trio (created_by);
create unique index trio_one_open on trio (unit_id) where valid_to is null;

create table trio_member (
  id uuid primary key,
  trio_id uuid not null references trio,
  person_id uuid not null references person,
  role text not null check (role in ('leader', 'representative', 'amr')),
  valid_from date not null,
  -- Ended on its first day: never held. Who leaves has left at once.
  valid_to date check (valid_to >= valid_from),
  created_at timestamptz not null,
  created_by uuid references person
);
create index trio_member_trio on trio_member (trio_id);
create index trio_member_person on trio_member (person_id);
create index trio_member_created_by on trio_member (created_by);
create unique index trio_member_one_open on trio_member (trio_id, person_id, role) where valid_to is null;

create table trio_note (
  id uuid primary key,
  trio_id uuid not null references trio,
  noted_on date not null,
  title text not null check (length(title) between 1 and 120),
  content jsonb not null,
  written_by uuid not null references person,
  written_at timestamptz not null,
  version integer not null default 1
);
create index trio_note_trio on trio_note (trio_id, noted_on);
create index trio_note_written_by on trio_note (written_by);

create table trio_task (
  id uuid primary key,
  trio_id uuid not null references trio,
  task text not null check (length(task) between 1 and 300),
  who uuid references person,
  due_on date,
  created_at timestamptz not null,
  created_by uuid not null references person,
  done_at timestamptz,
  done_by uuid references person
);
create index trio_task_trio on trio_task (trio_id);
create index trio_task_who on trio_task (who);
create index trio_task_created_by on trio_task (created_by);
create index trio_task_done_by on trio_task (done_by);

-- One line from each, once a round; a round is a day.
create table trio_check_in (
  id uuid primary key,
  trio_id uuid not null references trio,
  person_id uuid not null references person,
  held_on date not null,
  line text not null check (length(line) between 1 and 200),
  written_at timestamptz not null,
  unique (trio_id, held_on, person_id)
);
create index trio_check_in_person on trio_check_in (person_id);
