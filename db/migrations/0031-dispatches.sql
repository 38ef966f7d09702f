-- One sending of a matter to one body or hundreds: what they all get is kept once, and each leg points here. source_id is
-- the agenda item, the task, the file or the leg that it was passed on from.
create table dispatch (
  id uuid primary key,
  from_committee_id uuid not null references committee,
  source text not null check (source in ('item', 'task', 'document', 'referral')),
  source_id uuid not null,
  text text not null default '' check (length(text) <= 4000),
  snapshot jsonb not null,
  sent_by uuid references person,
  sent_at timestamptz not null
);
create index dispatch_from on dispatch (from_committee_id, sent_at);
create index dispatch_source on dispatch (source_id);
create index dispatch_sent_by on dispatch (sent_by);
create trigger dispatch_append_only before update or delete on dispatch for each row execute function refuse_change();

-- expand: legs sent before this have their matter themselves; the program before this one always writes it there.
alter table referral add column dispatch_id uuid references dispatch;
alter table referral alter column snapshot drop not null;
alter table referral add constraint referral_has_its_matter check (snapshot is not null or dispatch_id is not null);
create index referral_dispatch on referral (dispatch_id);
-- The leg that came back with a reason and was sent on as this one: once.
alter table referral add column replaces_referral_id uuid references referral;
create unique index referral_replaces on referral (replaces_referral_id);

-- Taken for information outside a meeting: asked of the keys that the body had that day, and noted when all are turned.
create table referral_noting (
  referral_id uuid primary key references referral,
  needed text[] not null check (cardinality(needed) > 0 and needed <@ array['chair', 'vice_chair']),
  asked_by uuid references person,
  asked_at timestamptz not null
);
create index referral_noting_by on referral_noting (asked_by);

create table referral_noting_key (
  referral_id uuid not null references referral_noting,
  post text not null check (post in ('chair', 'vice_chair')),
  turned_by uuid references person,
  turned_at timestamptz not null,
  primary key (referral_id, post),
  unique (referral_id, turned_by)
);
create index referral_noting_key_by on referral_noting_key (turned_by);

-- It does not belong with the receivers; the senders see why and where it may belong.
create table referral_return (
  referral_id uuid primary key references referral,
  reason text not null check (length(reason) between 1 and 2000),
  proposed_committee_id uuid references committee,
  returned_by uuid references person,
  returned_at timestamptz not null
);
create index referral_return_proposed on referral_return (proposed_committee_id);
create index referral_return_by on referral_return (returned_by);

-- The senders leave it at that: it goes to nobody else.
create table referral_return_ending (
  referral_id uuid primary key references referral_return,
  ended_by uuid references person,
  ended_at timestamptz not null
);
create index referral_return_ending_by on referral_return_ending (ended_by);

-- What the tables say has happened on a leg (see 0030), with what is new here.
create or replace function leg_steps(leg uuid) returns table (kind text, at timestamptz, content jsonb, texts jsonb)
language sql stable as $$
  select step.kind, date_trunc('milliseconds', step.at), step.content, step.texts from (
    select 0 as rank, 'sent' as kind, r.referred_at as at,
      jsonb_build_object('from', r.from_committee_id, 'to', r.to_committee_id, 'item', r.agenda_item_id,
        'purpose', r.purpose, 'due_on', r.due_on, 'due_clause', r.due_clause, 'previous', r.previous_referral_id,
        'by', r.referred_by) || jsonb_strip_nulls(jsonb_build_object('dispatch', r.dispatch_id,
        'replaces', r.replaces_referral_id)) || (
        select jsonb_build_object('sent_with', count(*), 'legs', legs_hash(array_agg(w.id)))
        from referral w where w.journey_id = r.journey_id and w.referred_at = r.referred_at
          and w.previous_referral_id is not distinct from r.previous_referral_id
          and w.agenda_item_id is not distinct from r.agenda_item_id
          and w.dispatch_id is not distinct from r.dispatch_id) as content,
      jsonb_build_object('title', r.title, 'text', coalesce(d.text, r.text), 'matter', coalesce(d.snapshot, r.snapshot)) as texts
    from referral r left join dispatch d on d.id = r.dispatch_id where r.id = leg
    union all
    select 1, 'received', t.received_at, jsonb_build_object('by', t.received_by), null
    from referral_receipt t where t.referral_id = leg
    union all
    select 2, 'placed', t.placed_at, jsonb_build_object('by', t.placed_by, 'item', t.agenda_item_id), null
    from referral_placement t where t.referral_id = leg
    union all
    select 3, 'readdressed', t.readdressed_at, jsonb_build_object('by', t.readdressed_by, 'to', t.to_committee_id), null
    from referral_readdressing t where t.referral_id = leg
    union all
    select 3, 'noting_asked', t.asked_at, jsonb_build_object('by', t.asked_by, 'needed', t.needed), null
    from referral_noting t where t.referral_id = leg
    union all
    select 4, 'noted', t.turned_at, jsonb_build_object('by', t.turned_by, 'post', t.post), null
    from referral_noting_key t where t.referral_id = leg
    union all
    select 5, 'returned', t.returned_at, jsonb_build_object('by', t.returned_by, 'proposed', t.proposed_committee_id),
      jsonb_build_object('reason', t.reason)
    from referral_return t where t.referral_id = leg
    union all
    select 6, 'return_ended', t.ended_at, jsonb_build_object('by', t.ended_by), null
    from referral_return_ending t where t.referral_id = leg
    union all
    select 7, 'sent_on', f.referred_at, jsonb_build_object('leg', f.id, 'to', f.to_committee_id), null
    from referral f where f.replaces_referral_id = leg
    union all
    select 4, 'decided', p.published_at, jsonb_build_object('item', i.id, 'minutes', p.version),
      jsonb_build_object('result', jsonb_build_object('outcome', item -> 'outcome', 'text', item -> 'text'))
    from agenda_item i join minutes_publication p on p.meeting_id = i.meeting_id
    cross join lateral jsonb_array_elements(p.snapshot -> 'items') as minuted (item)
    where i.referral_id = leg and minuted.item ->> 'id' = i.id::text
    union all
    select 5, 'passed_further', f.referred_at,
      jsonb_build_object('legs', legs_hash(array_agg(f.id)), 'sent', count(*)), null
    from referral f where f.previous_referral_id = leg group by f.dispatch_id, f.referred_at
    union all
    select 6, 'replied', t.replied_at, jsonb_build_object('by', t.replied_by, 'item', t.agenda_item_id),
      jsonb_build_object('text', t.text)
    from referral_reply t where t.referral_id = leg
  ) as step
  order by step.rank = 0 desc, step.at, step.rank
$$;
