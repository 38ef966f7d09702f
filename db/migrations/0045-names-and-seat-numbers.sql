-- Whether somebody has said what a person is called. The first administrator is let in by an address alone, and a name
-- must not be made from that.
alter table person add column name_is_known boolean not null default true;
update person set given_name = 'Første', family_name = 'administrator', name_is_known = false
  where employee_number is null and family_name = 'Administrator' and email is not null
    and given_name = left(split_part(email, '@', 1), 80);

-- The number of seats of many bodies changed at once, kept so that it can be taken back the same day.
create table seat_change (
  id uuid primary key,
  level integer not null check (level between 1 and 4),
  -- Ids of the seats that were made, and of those that were closed.
  made jsonb not null check (jsonb_typeof(made) = 'array'),
  closed jsonb not null check (jsonb_typeof(closed) = 'array'),
  changed_at timestamptz not null,
  changed_by uuid not null references person,
  taken_back_at timestamptz,
  check (taken_back_at >= changed_at)
);
create index seat_change_changed_by on seat_change (changed_by);
create index seat_change_changed_at on seat_change (changed_at desc);
