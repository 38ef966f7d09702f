-- A database is demo or real from its first moment. Stepping into other people's shoes is only possible in a demo, so
-- nothing may turn real data into one: not a change, and not taking the row away to write it anew. (A second row is
-- refused by the table itself.)
create function guard_installation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.is_demo = old.is_demo and new.id = old.id then
    return new;
  end if;
  raise exception 'whether an installation is a demo is decided when it is made' using errcode = 'restrict_violation';
end $$;
create trigger installation_guard before update or delete on installation for each row execute function guard_installation();

create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'whether an installation is a demo is decided when it is made' using errcode = 'restrict_violation';
end $$;
create trigger installation_no_truncate before truncate on installation for each statement execute function refuse_truncate();

-- The people of a demo whose shoes one can step into.
create table demo_cast (
  part text primary key check (length(part) between 1 and 40),
  person_id uuid not null references person,
  -- Where the part is played: a committee's or a unit's name.
  place text not null check (length(place) <= 200),
  position integer not null unique
);
create index demo_cast_person on demo_cast (person_id);
