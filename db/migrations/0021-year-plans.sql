-- Stretches in which nobody plans meetings: school holidays, weeks kept free. Days on which everything is closed are closing days.
create table meeting_free_period (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  first_day date not null,
  last_day date not null check (last_day >= first_day and last_day < first_day + 366),
  entered_by uuid references person,
  entered_at timestamptz not null
);
create index meeting_free_period_days on meeting_free_period (first_day);
create index meeting_free_period_entered_by on meeting_free_period (entered_by);

-- A draft of a year's meetings for one body or many. Nothing depends on it until it is published.
create table year_plan (
  id uuid primary key,
  title text not null check (length(title) between 1 and 120),
  year integer not null check (year between 2000 and 2199),
  -- Which way what is said shall reach the next level in time: from the local level up, or from the main committee down.
  flow text not null check (flow in ('up', 'down', 'none')),
  -- The fewest days between a meeting and the next level's.
  days_between integer not null check (days_between between 0 and 90),
  drawn_up_by uuid references person,
  drawn_up_at timestamptz not null,
  version integer not null default 1
);
create index year_plan_drawn_up_by on year_plan (drawn_up_by);

-- How the bodies of a level wish to meet.
create table year_plan_level (
  year_plan_id uuid not null references year_plan,
  level integer not null check (level between 1 and 9),
  meetings integer not null check (meetings between 1 and 12),
  months integer[] not null check (cardinality(months) between 1 and 12 and months <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  -- 1 is Monday, 5 Friday; null is any working day.
  weekday integer check (weekday between 1 and 5),
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer not null check (minutes between 15 and 600),
  place text not null default '' check (length(place) <= 200),
  primary key (year_plan_id, level)
);

create table year_plan_body (
  year_plan_id uuid not null references year_plan,
  committee_id uuid not null references committee,
  primary key (year_plan_id, committee_id)
);
create index year_plan_body_committee on year_plan_body (committee_id);

create table year_plan_meeting (
  id uuid primary key,
  year_plan_id uuid not null references year_plan,
  committee_id uuid not null references committee,
  -- The day that its level wishes for; null for a meeting that somebody added.
  wished_on date,
  -- Null where no day was found.
  held_on date,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer not null check (minutes between 15 and 600),
  place text not null default '' check (length(place) <= 200),
  -- What it became.
  meeting_id uuid references meeting,
  version integer not null default 1
);
create index year_plan_meeting_plan on year_plan_meeting (year_plan_id, held_on);
create index year_plan_meeting_committee on year_plan_meeting (committee_id);
create index year_plan_meeting_meeting on year_plan_meeting (meeting_id);

create table year_plan_publication (
  year_plan_id uuid primary key references year_plan,
  meetings integer not null,
  published_by uuid references person,
  published_at timestamptz not null
);
create index year_plan_publication_by on year_plan_publication (published_by);

-- A secret address where a calendar program reads somebody's meetings, or those of one committee. Only the hash is kept.
create table calendar_feed (
  id uuid primary key,
  person_id uuid not null references person,
  committee_id uuid references committee,
  token_hash text not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_feed_own on calendar_feed (person_id) where committee_id is null and revoked_at is null;
create unique index calendar_feed_of_committee on calendar_feed (person_id, committee_id) where committee_id is not null and revoked_at is null;
create index calendar_feed_person on calendar_feed (person_id);
create index calendar_feed_committee on calendar_feed (committee_id);
