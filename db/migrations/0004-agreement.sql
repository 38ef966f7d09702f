create table agreement (
  id uuid primary key,
  title text not null check (length(title) between 1 and 160),
  signed_on date,
  valid_from date not null unique,
  valid_to date check (valid_to > valid_from),
  created_at timestamptz not null,
  version integer not null default 1
);

create table agreement_level (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  level smallint not null check (level between 1 and 4),
  name text not null check (length(name) between 1 and 80),
  management_tier text not null default '' check (length(management_tier) <= 80),
  unique (agreement_id, level)
);

-- Every number of the local agreement with the clause it comes from. level is null when the rule holds on all levels.
create table agreement_rule (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  level smallint check (level between 1 and 4),
  rule text not null check (rule in (
    'items_in', 'agenda_out', 'minutes_out', 'pass_up', 'pass_down', 'reply', 'notice_of_meeting',
    'meetings_a_year', 'staff_meeting_below', 'staff_meeting_keys'
  )),
  amount integer not null check (amount between 0 and 10000),
  measure text not null check (measure in ('days', 'working_days', 'weeks', 'heads', 'meetings', 'keys')),
  clause text not null check (length(clause) between 1 and 60),
  wording text not null default '' check (length(wording) <= 1000),
  unique nulls not distinct (agreement_id, level, rule)
);

-- Days on which this municipality is closed besides the national holidays.
create table closing_day (
  day date primary key,
  reason text not null check (length(reason) between 1 and 120)
);
