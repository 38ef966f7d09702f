-- Every step of a leg as a link in a chain: each one's hash covers the one before it. One chain for each leg, so that
-- many receivers answer at once; a leg that goes on begins where the leg before it passed the matter further.

-- What people wrote, as it stands in the chain: only by its hash, with a salt that is kept beside and can be erased.
create function journey_text_hash(salt text, body text) returns text language sql immutable as $$
  select encode(sha256(convert_to(salt || E'\n' || encode(sha256(convert_to(body, 'UTF8')), 'hex'), 'UTF8')), 'hex')
$$;

-- The canonical form: eight lines. jsonb as text has one form only: keys by length and then by bytes, one space after
-- each comma and colon.
create function journey_event_hash(
  previous text, journey uuid, leg uuid, seq integer, at timestamptz, kind text, content jsonb
) returns text language sql immutable as $$
  select encode(sha256(convert_to(
    'medspil-journey-1' || E'\n' || previous || E'\n' || journey || E'\n' || leg || E'\n' || seq || E'\n'
      || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\n' || kind || E'\n' || content::text,
    'UTF8')), 'hex')
$$;

create table journey_event (
  referral_id uuid not null references referral,
  seq integer not null check (seq >= 1),
  journey_id uuid not null,
  at timestamptz not null check (at = date_trunc('milliseconds', at)),
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  content jsonb not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null,
  primary key (referral_id, seq),
  constraint journey_event_hash_fits check (
    hash = journey_event_hash(previous_hash, journey_id, referral_id, seq, at, kind, content))
);
create index journey_event_journey on journey_event (journey_id);
create trigger journey_event_append_only before update or delete on journey_event for each row execute function refuse_change();
create trigger journey_event_no_truncate before truncate on journey_event for each statement execute function refuse_change();

-- Without its salt nobody can find out, by guessing, what an erased text said.
create table journey_salt (
  referral_id uuid not null,
  seq integer not null,
  salt text not null check (length(salt) between 32 and 64),
  primary key (referral_id, seq),
  foreign key (referral_id, seq) references journey_event
);

-- The mark of legs that were sent together.
create function legs_hash(legs uuid[]) returns text language sql immutable as $$
  select encode(sha256(convert_to(string_agg(leg::text, E'\n' order by leg), 'UTF8')), 'hex') from unnest(legs) as leg
$$;

-- What the tables say has happened on a leg, in the words of the chain; texts are what people wrote, before it is hashed.
create function leg_steps(leg uuid) returns table (kind text, at timestamptz, content jsonb, texts jsonb)
language sql stable as $$
  select step.kind, date_trunc('milliseconds', step.at), step.content, step.texts from (
    select 0 as rank, 'sent' as kind, r.referred_at as at,
      jsonb_build_object('from', r.from_committee_id, 'to', r.to_committee_id, 'item', r.agenda_item_id,
        'purpose', r.purpose, 'due_on', r.due_on, 'due_clause', r.due_clause, 'previous', r.previous_referral_id,
        'by', r.referred_by) || (
        select jsonb_build_object('sent_with', count(*), 'legs', legs_hash(array_agg(w.id)))
        from referral w where w.journey_id = r.journey_id and w.referred_at = r.referred_at
          and w.previous_referral_id is not distinct from r.previous_referral_id
          and w.agenda_item_id is not distinct from r.agenda_item_id) as content,
      jsonb_build_object('title', r.title, 'text', r.text, 'matter', r.snapshot) as texts
    from referral r where r.id = leg
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
    select 4, 'decided', p.published_at, jsonb_build_object('item', i.id, 'minutes', p.version),
      jsonb_build_object('result', jsonb_build_object('outcome', item -> 'outcome', 'text', item -> 'text'))
    from agenda_item i join minutes_publication p on p.meeting_id = i.meeting_id
    cross join lateral jsonb_array_elements(p.snapshot -> 'items') as minuted (item)
    where i.referral_id = leg and minuted.item ->> 'id' = i.id::text
    union all
    select 5, 'passed_further', f.referred_at,
      jsonb_build_object('legs', legs_hash(array_agg(f.id)), 'sent', count(*)), null
    from referral f where f.previous_referral_id = leg group by f.referred_at
    union all
    select 6, 'replied', t.replied_at, jsonb_build_object('by', t.replied_by, 'item', t.agenda_item_id),
      jsonb_build_object('text', t.text)
    from referral_reply t where t.referral_id = leg
  ) as step
  order by step.rank = 0 desc, step.at, step.rank
$$;

-- Chains the legs that have no chain: those sent before there were chains, and those of a demo, whose salts come from a
-- seed so that the same demo has the same hashes. What a program sends later, it chains itself.
create function begin_journey_chains(seed text default null) returns integer language plpgsql as $$
declare
  leg record;
  step record;
  last_hash text;
  this_salt text;
  this_content jsonb;
  n integer;
  chained integer := 0;
begin
  for leg in
    with recursive sent (id, depth) as (
      select id, 1 from referral where previous_referral_id is null
      union all
      select r.id, sent.depth + 1 from referral r join sent on r.previous_referral_id = sent.id
    )
    select r.id, r.journey_id, r.previous_referral_id as previous_id, date_trunc('milliseconds', r.referred_at) as sent_at
    from referral r join sent on sent.id = r.id
    where not exists (select 1 from journey_event e where e.referral_id = r.id)
    order by sent.depth, r.referred_at, r.id
  loop
    n := 0;
    for step in select * from leg_steps(leg.id) loop
      n := n + 1;
      this_content := step.content;
      if n = 1 then
        -- A leg that goes on begins at the event of the leg before it that says so.
        last_hash := coalesce((
          select e.hash from journey_event e
          where e.referral_id = leg.previous_id and e.kind = 'passed_further' and e.at = leg.sent_at
          order by e.seq desc limit 1), repeat('0', 64));
      end if;
      if step.texts is not null then
        this_salt := case when seed is null then replace(gen_random_uuid()::text, '-', '')
          else md5(seed || leg.id || n) end;
        this_content := this_content || (
          select jsonb_object_agg(key, jsonb_build_object('sha256', journey_text_hash(this_salt,
            case jsonb_typeof(value) when 'string' then value #>> '{}' else value::text end)))
          from jsonb_each(step.texts));
      end if;
      insert into journey_event (referral_id, seq, journey_id, at, kind, content, previous_hash, hash)
      values (leg.id, n, leg.journey_id, step.at, step.kind, this_content, last_hash,
        journey_event_hash(last_hash, leg.journey_id, leg.id, n, step.at, step.kind, this_content))
      returning hash into last_hash;
      if step.texts is not null then
        insert into journey_salt (referral_id, seq, salt) values (leg.id, n, this_salt);
      end if;
    end loop;
    chained := chained + 1;
  end loop;
  return chained;
end $$;
select begin_journey_chains();
