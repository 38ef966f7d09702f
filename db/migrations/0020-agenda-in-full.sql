-- Everything that agendas of real committees say about an item and at their head, and texts kept to begin with.
-- expand: the check on apsa is replaced by one that lets a break go without; no older program writes breaks.
alter table agenda_item
  -- The weaker of two purposes: "til drøftelse og beslutning" is agreement with discussion beside it.
  add column also_kind text check (also_kind in ('information', 'discussion')),
  add column is_break boolean not null default false,
  add column occasion text check (length(occasion) between 1 and 2000),
  add column summary text check (length(summary) between 1 and 4000),
  add column economy text check (length(economy) between 1 and 4000),
  add column strategic_link text check (length(strategic_link) between 1 and 300),
  add column case_number text check (length(case_number) between 1 and 60),
  add column document_number text check (length(document_number) between 1 and 60),
  add column kle_number text check (kle_number ~ '^[0-9]{2}[.][0-9]{2}[.][0-9]{2}$'),
  add column kle_facet text check (kle_facet ~ '^[A-ZÆØÅ][0-9]{2}$'),
  -- Who comes for this item only: [{"name", "what"}].
  add column guests jsonb not null default '[]',
  drop constraint agenda_item_apsa_check,
  add constraint agenda_item_apsa_check check (
    apsa <@ array['work', 'staff', 'cooperation', 'working_environment']::text[] and is_break = (cardinality(apsa) = 0)),
  add constraint agenda_item_also_kind_differs check (also_kind is distinct from kind),
  add constraint agenda_item_kle_facet_of_number check (kle_facet is null or kle_number is not null);

-- What stands at the head of agenda and minutes besides time, place and posts.
create table meeting_header (
  meeting_id uuid primary key references meeting,
  meeting_number text check (length(meeting_number) between 1 and 40),
  case_number text check (length(case_number) between 1 and 60),
  document_number text check (length(document_number) between 1 and 60),
  place_visited text check (length(place_visited) between 1 and 200),
  -- Who leads the meeting when it is not the chair: it may alternate between the sides.
  leader text check (length(leader) between 1 and 160),
  minute_taker text check (length(minute_taker) between 1 and 160),
  -- Who advises the committee throughout: [{"name", "what"}].
  advisers jsonb not null default '[]',
  version integer not null default 1,
  written_by uuid references person,
  written_at timestamptz not null
);
create index meeting_header_written_by on meeting_header (written_by);

-- Kept texts for presentations and recommendations; without a committee they are for all, and kept by HR.
create table text_block (
  id uuid primary key,
  committee_id uuid references committee,
  name text not null check (length(name) between 1 and 120),
  text jsonb not null,
  version integer not null default 1,
  written_by uuid references person,
  written_at timestamptz not null
);
create index text_block_committee on text_block (committee_id);
create index text_block_written_by on text_block (written_by);

-- Kept items to begin with. content is an item's content as its form gives it.
create table item_template (
  id uuid primary key,
  committee_id uuid references committee,
  content jsonb not null,
  version integer not null default 1,
  written_by uuid references person,
  written_at timestamptz not null
);
create index item_template_committee on item_template (committee_id);
create index item_template_written_by on item_template (written_by);
