-- How a body's minutes are written, from a day on. Before its first row: what the agreement says for the level.
create table minutes_style (
  id uuid primary key,
  committee_id uuid not null references committee,
  valid_from date not null,
  style text not null check (style in ('decisions', 'descriptive')),
  chosen_by uuid references person,
  chosen_at timestamptz not null,
  unique (committee_id, valid_from)
);
create index minutes_style_chosen_by on minutes_style (chosen_by);

-- One line of the working copy for everybody: what an item means for who reads the short minutes.
create table item_meaning (
  agenda_item_id uuid primary key references agenda_item,
  text text not null check (length(text) between 1 and 300),
  written_by uuid references person,
  written_at timestamptz not null
);
create index item_meaning_written_by on item_meaning (written_by);

-- A member's remark on minutes that were sent, to an item or to the whole. What was said stays.
create table minutes_remark (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  agenda_item_id uuid references agenda_item,
  version integer not null check (version >= 1),
  text text not null check (length(text) between 1 and 4000),
  remarked_by uuid not null references person,
  remarked_at timestamptz not null
);
create index minutes_remark_meeting on minutes_remark (meeting_id, remarked_at);
create index minutes_remark_item on minutes_remark (agenda_item_id);
create index minutes_remark_by on minutes_remark (remarked_by);
create trigger minutes_remark_append_only before update or delete on minutes_remark for each row execute function refuse_change();

create table minutes_remark_answer (
  remark_id uuid primary key references minutes_remark,
  text text not null check (length(text) between 1 and 4000),
  answered_by uuid references person,
  answered_at timestamptz not null
);
create index minutes_remark_answer_by on minutes_remark_answer (answered_by);
create trigger minutes_remark_answer_append_only before update or delete on minutes_remark_answer for each row execute function refuse_change();

-- How many have opened minutes that were sent (decision 016). While it is counted, a reader is a mark made with a salt of
-- that publication; then the number is kept, and marks and salt are gone.
create table readership_salt (
  publication_id uuid primary key references minutes_publication,
  salt text not null,
  made_at timestamptz not null
);
create table readership_mark (
  publication_id uuid not null references readership_salt on delete cascade,
  mark text not null,
  primary key (publication_id, mark)
);
create table readership_count (
  publication_id uuid primary key references minutes_publication,
  readers integer not null check (readers >= 0),
  counted_at timestamptz not null
);
