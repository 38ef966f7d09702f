-- What chair, vice-chair and secretary say to each other beside an item while the agenda is made. Belongs to the version
-- that is being made: out of sight once that is sent, and kept. The title stands as it was, also when the item is gone.
create table agenda_comment (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  version integer not null check (version >= 1),
  agenda_item_id uuid references agenda_item on delete set null,
  item_title text not null check (length(item_title) between 1 and 200),
  text text not null check (length(text) between 1 and 2000),
  written_by uuid references person,
  written_at timestamptz not null,
  answered_by uuid references person,
  answered_at timestamptz,
  check (answered_at is not null or answered_by is null)
);
create index agenda_comment_meeting on agenda_comment (meeting_id, version);
create index agenda_comment_item on agenda_comment (agenda_item_id);
create index agenda_comment_written_by on agenda_comment (written_by);
create index agenda_comment_answered_by on agenda_comment (answered_by);

-- A key that its holder will not turn, with the reason. Answered when the same post turns its key after all.
create table agenda_refusal (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  version integer not null check (version >= 1),
  post text not null check (post in ('chair', 'vice_chair')),
  reason text not null check (length(reason) between 1 and 1000),
  refused_by uuid references person,
  refused_at timestamptz not null,
  answered_at timestamptz
);
create unique index agenda_refusal_standing on agenda_refusal (meeting_id, version, post) where answered_at is null;
create index agenda_refusal_meeting on agenda_refusal (meeting_id);
create index agenda_refusal_by on agenda_refusal (refused_by);

-- The agenda as one of its makers last saw it: what has come since is shown against this.
create table agenda_sighting (
  meeting_id uuid not null references meeting,
  person_id uuid not null references person,
  items jsonb not null,
  seen_at timestamptz not null,
  primary key (meeting_id, person_id)
);
create index agenda_sighting_person on agenda_sighting (person_id);

-- Which of the two owners put the item on the agenda: the other cannot take it off.
alter table agenda_item add column proposed_by_post text check (proposed_by_post in ('chair', 'vice_chair'));
