-- The annual wheel: what comes back year after year, by law, agreement, strategy or own wish. Which meeting of a year an
-- item belongs to follows from the meetings there are and is stored only when somebody has put it on an agenda.
create table wheel_item (
  id uuid primary key,
  -- Whose wheel it stands on; null is the municipality's. What stands on a body's wheel holds for those under it too, on
  -- the levels that it concerns.
  committee_id uuid references committee,
  -- Which of the shipped items it began as.
  template_key text check (length(template_key) between 1 and 60),
  -- What the agenda item begins as, as an item's form gives it.
  content jsonb not null,
  source text not null check (source in ('law', 'agreement', 'strategy', 'own')),
  citation text not null default '' check (length(citation) <= 300),
  note text not null default '' check (length(note) <= 1000),
  -- The days on which the duty holds, half-open.
  valid_from date,
  valid_to date check (valid_to > valid_from),
  -- What comes before this day was before the item stood on the wheel.
  on_wheel_from date not null,
  levels integer[] not null check (cardinality(levels) between 1 and 9 and levels <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9]),
  is_must boolean not null,
  month_from integer check (month_from between 1 and 12),
  month_to integer check (month_to between month_from and 12),
  day integer check (day between 1 and 31),
  relation text check (relation in ('before', 'after')),
  relation_item_id uuid references wheel_item,
  every_years integer not null default 1 check (every_years between 1 and 10),
  first_year integer check (first_year between 1990 and 2199),
  -- How many months earlier or later a body may have it.
  leeway integer not null default 0 check (leeway between 0 and 11),
  prepares text not null default '' check (length(prepares) <= 160),
  version integer not null default 1 check (version > 0),
  written_by uuid references person,
  written_at timestamptz not null,
  check ((month_from is null) = (month_to is null)),
  check (day is null or month_from = month_to),
  check ((relation is null) = (relation_item_id is null)),
  check (month_from is not null or relation is not null),
  check (every_years = 1 or first_year is not null),
  check (relation_item_id is distinct from id)
);
create index wheel_item_committee on wheel_item (committee_id);
create index wheel_item_relation on wheel_item (relation_item_id);
create index wheel_item_written_by on wheel_item (written_by);
create unique index wheel_item_template on wheel_item (template_key) where committee_id is null;

-- How a body has an inherited item, from a year on or in some years: moved within the limits, or left out with why.
create table wheel_adaptation (
  id uuid primary key,
  wheel_item_id uuid not null references wheel_item,
  committee_id uuid not null references committee,
  from_year integer not null check (from_year between 2000 and 2199),
  to_year integer check (to_year between from_year and 2199),
  is_left_out boolean not null,
  -- Holds for those under the body too, unless they have their own.
  covers_branch boolean not null,
  month_from integer check (month_from between 1 and 12),
  month_to integer check (month_to between month_from and 12),
  every_years integer check (every_years between 1 and 10),
  first_year integer check (first_year between 1990 and 2199),
  prepares text check (length(prepares) between 1 and 160),
  reason text not null default '' check (length(reason) <= 1000),
  written_by uuid references person,
  written_at timestamptz not null,
  check ((month_from is null) = (month_to is null)),
  check ((every_years is null) = (first_year is null))
);
create index wheel_adaptation_item on wheel_adaptation (wheel_item_id, committee_id);
create index wheel_adaptation_committee on wheel_adaptation (committee_id);
create index wheel_adaptation_written_by on wheel_adaptation (written_by);

-- An agenda item that began on the wheel, and which year's it is.
create table wheel_placement (
  agenda_item_id uuid primary key references agenda_item on delete cascade,
  wheel_item_id uuid references wheel_item,
  -- The guideline that was up for revision: it is on the wheel by its own day.
  guideline_id uuid,
  committee_id uuid not null references committee,
  year integer not null check (year between 2000 and 2199),
  placed_by uuid references person,
  placed_at timestamptz not null,
  check (num_nonnulls(wheel_item_id, guideline_id) = 1)
);
create index wheel_placement_item on wheel_placement (wheel_item_id);
create index wheel_placement_committee on wheel_placement (committee_id, year);
create index wheel_placement_year on wheel_placement (year);
create index wheel_placement_by on wheel_placement (placed_by);
