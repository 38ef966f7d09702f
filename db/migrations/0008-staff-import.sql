-- The leader as the staff system names them, kept because units are imported before the people who lead them.
alter table unit_period add column leader_employee_number text check (length(leader_employee_number) between 1 and 40);
create index unit_period_leader_employee_number on unit_period (leader_employee_number);

-- Which column of the file holds what: found by its headings, corrected by whoever imports it.
alter table staff_import add column column_mapping jsonb not null default '{}';
