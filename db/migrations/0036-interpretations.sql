-- How the agreement is understood: what the main committee, or another body with the right to it, has answered. Read by all
-- who are in the MED system, unless it is kept to the main committee. Names of persons never stand here.
create table interpretation (
  id uuid primary key,
  about text not null check (about in ('agreement', 'information', 'guideline', 'level')),
  title text not null check (length(title) between 1 and 200),
  question text not null check (length(question) between 1 and 4000),
  answer text not null check (length(answer) between 1 and 4000),
  clause text not null check (length(clause) between 1 and 60),
  -- The level it concerns; null: all.
  level smallint check (level between 1 and 4),
  decided_on date not null,
  decided_by uuid references committee,
  -- From this day on it no longer holds.
  lapsed_on date check (lapsed_on > decided_on),
  is_restricted boolean not null default false,
  entered_by uuid references person,
  entered_at timestamptz not null,
  version integer not null default 1 check (version > 0),
  -- Stems of every word and of the parts of compounds; those of the title with ^ in front.
  words tsvector not null
);
create index interpretation_words on interpretation using gin (words);
create index interpretation_decided on interpretation (decided_on);
create index interpretation_decided_by on interpretation (decided_by);
create index interpretation_entered_by on interpretation (entered_by);

-- What was answered about an item when somebody asked which level decides, and the advice that came of it. People decide.
create table item_level (
  agenda_item_id uuid primary key references agenda_item on delete cascade,
  is_political boolean not null,
  -- Whose leader decides, or puts the case before the politicians; null: nobody knew.
  leader_of uuid references committee,
  reach text not null check (reach in ('own_area', 'part_of_area', 'wider')),
  advised uuid references committee,
  grounds text not null check (grounds in ('leader_decides', 'leader_submits', 'reach')),
  clause text not null check (length(clause) between 1 and 60),
  answered_by uuid references person,
  answered_at timestamptz not null
);
create index item_level_leader_of on item_level (leader_of);
create index item_level_advised on item_level (advised);
create index item_level_answered_by on item_level (answered_by);

-- Somebody means that another level decides: recorded as it was said.
create table item_level_disagreement (
  id uuid primary key,
  agenda_item_id uuid not null references agenda_item on delete cascade,
  meant uuid references committee,
  text text not null check (length(text) between 1 and 2000),
  stated_by uuid references person,
  stated_at timestamptz not null
);
create index item_level_disagreement_item on item_level_disagreement (agenda_item_id);
create index item_level_disagreement_meant on item_level_disagreement (meant);
create index item_level_disagreement_by on item_level_disagreement (stated_by);
