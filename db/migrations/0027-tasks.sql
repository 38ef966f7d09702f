-- Tasks: what somebody has taken on for a body, from an item or free. A task is never lost: whoever can no longer own it
-- leaves it to the body's secretary, which follows from who they are today and is stored nowhere.
create table task (
  id uuid primary key,
  committee_id uuid not null references committee,
  agenda_item_id uuid references agenda_item on delete set null,
  -- Stays true when the item is taken off its agenda: what was said of it is then for who prepare the meetings only.
  from_item boolean not null,
  title text not null check (length(title) between 1 and 200),
  text text not null default '' check (length(text) <= 4000),
  owner_id uuid references person,
  asked_by uuid references person,
  due_on date,
  created_at timestamptz not null,
  version integer not null default 1 check (version > 0),
  check (agenda_item_id is null or from_item)
);
create index task_committee on task (committee_id);
create index task_agenda_item on task (agenda_item_id);
create index task_owner on task (owner_id);
create index task_asked_by on task (asked_by);

-- Handed back by its owner, with the reason: it waits for the secretary until it has a new owner.
create table task_return (
  id uuid primary key,
  task_id uuid not null references task,
  reason text not null check (length(reason) between 1 and 1000),
  returned_by uuid references person,
  returned_at timestamptz not null
);
create index task_return_task on task_return (task_id);
create index task_return_by on task_return (returned_by);

-- Done, or dropped because it is no longer needed. The note returns to the next agenda.
create table task_ending (
  task_id uuid primary key references task,
  outcome text not null check (outcome in ('done', 'dropped')),
  note text not null check (length(note) <= 2000),
  ended_by uuid references person,
  ended_at timestamptz not null
);
create index task_ending_by on task_ending (ended_by);

-- The item on a later agenda where a task was taken up again.
create table task_placement (
  id uuid primary key,
  task_id uuid not null references task,
  agenda_item_id uuid not null references agenda_item on delete cascade,
  placed_by uuid references person,
  placed_at timestamptz not null,
  unique (task_id, agenda_item_id)
);
create index task_placement_item on task_placement (agenda_item_id);
create index task_placement_by on task_placement (placed_by);

-- expand: the check allows one kind more; the program before this one never writes it.
alter table reorganisation_home drop constraint reorganisation_home_kind_check;
alter table reorganisation_home add constraint reorganisation_home_kind_check
  check (kind in ('mandate', 'meeting', 'referral', 'task'));
