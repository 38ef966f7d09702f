-- What was published of each item, as it is searched. All three tables are derived from agenda_publication and
-- minutes_publication, hold nothing else, are left out of exports, and may be emptied: they are filled again.
create table search_document (
  item_id uuid not null,
  what text not null check (what in ('agenda', 'minutes')),
  meeting_id uuid not null references meeting on delete cascade,
  publication_id uuid not null,
  committee_id uuid not null references committee,
  held_on date not null,
  level integer not null,
  kind text not null,
  apsa text[] not null,
  outcome text,
  is_closed boolean not null,
  closed_until date,
  -- The minutes of the same item say the same and more, to the same readers.
  is_superseded boolean not null default false,
  -- Stems of every word and of the parts of compounds; those of the title with ^ in front; what can be chosen with / in front.
  words tsvector not null,
  primary key (item_id, what)
);
create index search_document_words on search_document using gin (words) where not is_superseded;
create index search_document_meeting on search_document (meeting_id);
create index search_document_committee on search_document (committee_id);

-- A meeting that goes to another committee takes with it who may read its closed items.
create function search_document_follows_meeting() returns trigger language plpgsql as $$
begin
  update search_document set committee_id = new.committee_id where meeting_id = new.id;
  return null;
end $$;
create trigger search_document_follows_meeting after update of committee_id on meeting
  for each row when (old.committee_id is distinct from new.committee_id) execute function search_document_follows_meeting();

-- Which publications are read into search_document, by which edition of the program's reading.
create table search_publication (
  publication_id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  what text not null check (what in ('agenda', 'minutes')),
  edition integer not null,
  unique (meeting_id, what)
);

-- The words of open items, for suggestions and for taking compounds apart: what a closed item says is never here.
create table search_word (
  word text primary key,
  stem text not null,
  documents integer not null,
  -- What is left of its beginning when a letter or two are taken away.
  rests text[] not null
);
create index search_word_stem on search_word (stem);
create index search_word_rests on search_word using gin (rests);
