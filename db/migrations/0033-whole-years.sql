-- A year to be laid for all bodies at once: how they wish to meet, how far the work has come and what came of it.
create table whole_year (
  id uuid primary key,
  title text not null check (length(title) between 1 and 120),
  year integer not null check (year between 2000 and 2199),
  -- The form: how each level meets, what must be kept, and how soon what is said reaches the next level.
  asked jsonb not null,
  asked_by uuid references person,
  asked_at timestamptz not null,
  step text not null default 'waiting' check (step in ('waiting', 'reading', 'laying', 'explaining', 'finishing')),
  done integer not null default 0,
  steps integer not null default 0,
  ended_at timestamptz,
  -- Null until it has ended. laid: wishes not met and where wheel items came. impossible: the rules that cannot be kept together.
  outcome jsonb check ((outcome is null) = (ended_at is null)),
  -- The draft that came of it; null again when that is thrown away.
  year_plan_id uuid references year_plan on delete set null
);
create index whole_year_asked_by on whole_year (asked_by);
create index whole_year_plan on whole_year (year_plan_id);
