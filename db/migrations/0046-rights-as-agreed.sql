-- Where advice was given: at a meeting the reasons are counted from its day, outside one from the day that is written.
alter table working_environment_advice add column meeting_id uuid references meeting on delete set null;
create index working_environment_advice_meeting on working_environment_advice (meeting_id);

-- Whom a guideline covers is agreed with its text: another coverage is another text.
alter table guideline_text add column covers text check (covers in ('all', 'units', 'levels')),
  add column levels integer[] not null default '{}';
update guideline_text t set covers = g.covers, levels = g.levels from guideline g where g.id = t.guideline_id;
alter table guideline_text alter column covers set not null,
  add constraint guideline_text_levels check ((covers = 'levels') = (cardinality(levels) > 0));
create table guideline_text_unit (
  guideline_text_id uuid not null references guideline_text,
  unit_id uuid not null references unit,
  primary key (guideline_text_id, unit_id)
);
create index guideline_text_unit_unit on guideline_text_unit (unit_id);
insert into guideline_text_unit (guideline_text_id, unit_id)
  select t.id, u.unit_id from guideline_unit u join guideline_text t on t.guideline_id = u.guideline_id;
-- contract: what it kept stands with the texts now, and the program of this version reads it there.
drop table guideline_unit;
-- contract: as above.
alter table guideline drop column covers, drop column levels;

-- An interpretation concerns one level or several; none named: all of them.
alter table interpretation add column levels integer[] not null default '{}' check (levels <@ array[1, 2, 3, 4]);
update interpretation set levels = array[level] where level is not null;
-- contract: `levels` says the same, and more.
alter table interpretation drop column level;
