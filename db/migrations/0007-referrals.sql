-- One leg of a matter's journey: from one committee to another. journey_id is the id of the first leg.
create table referral (
  id uuid primary key,
  journey_id uuid not null,
  previous_referral_id uuid references referral,
  from_committee_id uuid not null references committee,
  to_committee_id uuid not null references committee,
  agenda_item_id uuid references agenda_item,
  purpose text not null check (purpose in ('information', 'discussion_and_reply', 'decision', 'raise_above')),
  title text not null check (length(title) between 1 and 200),
  text text not null default '' check (length(text) <= 4000),
  due_on date not null,
  due_clause text check (length(due_clause) <= 60),
  -- The item and its attachments as they were when sent.
  snapshot jsonb not null,
  referred_by uuid references person,
  referred_at timestamptz not null,
  check (from_committee_id <> to_committee_id)
);
create index referral_journey on referral (journey_id, id);
create index referral_previous on referral (previous_referral_id);
create index referral_from on referral (from_committee_id, referred_at);
create index referral_to on referral (to_committee_id, referred_at);
create index referral_item on referral (agenda_item_id);
create index referral_referred_by on referral (referred_by);
create trigger referral_append_only before update or delete on referral for each row execute function refuse_change();
alter table agenda_item add constraint agenda_item_referral_fk foreign key (referral_id) references referral;

create table referral_receipt (
  referral_id uuid primary key references referral,
  received_by uuid references person,
  received_at timestamptz not null
);
create index referral_receipt_by on referral_receipt (received_by);

create table referral_placement (
  referral_id uuid primary key references referral,
  agenda_item_id uuid not null references agenda_item,
  placed_by uuid references person,
  placed_at timestamptz not null
);
create index referral_placement_item on referral_placement (agenda_item_id);
create index referral_placement_by on referral_placement (placed_by);

create table referral_reply (
  referral_id uuid primary key references referral,
  text text not null check (length(text) between 1 and 8000),
  agenda_item_id uuid references agenda_item,
  replied_by uuid references person,
  replied_at timestamptz not null
);
create index referral_reply_item on referral_reply (agenda_item_id);
create index referral_reply_by on referral_reply (replied_by);
