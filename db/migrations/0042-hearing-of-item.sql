-- The item that a hearing springs from; null when it springs from none, or the item was taken off a draft agenda.
alter table hearing add column agenda_item_id uuid references agenda_item on delete set null;
create index hearing_item on hearing (agenda_item_id);
