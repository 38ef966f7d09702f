-- The pre-meeting of one side before a meeting: its room, with time and place when there are any.
create table pre_meeting (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  side text not null check (side in ('management', 'employee')),
  starts_at timestamptz,
  ends_at timestamptz,
  place text not null default '' check (length(place) <= 200),
  called_off_at timestamptz,
  calendar_sequence integer not null default 0,
  version integer not null default 1,
  unique (meeting_id, side),
  check ((starts_at is null) = (ends_at is null)),
  check (ends_at > starts_at)
);

-- What the side writes for itself, about one item or about the whole. Of an item that is gone it stays, for who wrote it.
create table pre_meeting_note (
  id uuid primary key,
  pre_meeting_id uuid not null references pre_meeting,
  agenda_item_id uuid references agenda_item on delete set null,
  about_item boolean not null,
  content jsonb not null,
  written_by uuid references person,
  written_at timestamptz not null,
  version integer not null default 1
);
create index pre_meeting_note_room on pre_meeting_note (pre_meeting_id);
create index pre_meeting_note_item on pre_meeting_note (agenda_item_id);
create index pre_meeting_note_by on pre_meeting_note (written_by);
