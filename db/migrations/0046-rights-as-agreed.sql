-- Where advice was given: at a meeting the reasons are counted from its day, outside one from the day that is written.
alter table working_environment_advice add column meeting_id uuid references meeting on delete set null;
create index working_environment_advice_meeting on working_environment_advice (meeting_id);
