-- A person who may not take part in an item, nor read it (habilitet). It holds until it is lifted.
create table item_exclusion (
  agenda_item_id uuid not null references agenda_item on delete cascade,
  person_id uuid not null references person,
  reason text not null check (length(reason) between 1 and 500),
  excluded_by uuid references person,
  excluded_at timestamptz not null,
  primary key (agenda_item_id, person_id)
);
create index item_exclusion_person on item_exclusion (person_id);
create index item_exclusion_by on item_exclusion (excluded_by);

-- What one person writes and marks for themselves at an item. Nobody else reads it.
create table private_note (
  person_id uuid not null references person,
  agenda_item_id uuid not null references agenda_item on delete cascade,
  text text not null default '' check (length(text) <= 20000),
  is_marked boolean not null default false,
  version integer not null default 1,
  written_at timestamptz not null,
  primary key (person_id, agenda_item_id)
);
create index private_note_item on private_note (agenda_item_id);
