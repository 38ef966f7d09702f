import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { digest, salted, type Json, type Link } from './rules.ts'

/** An event as it stands in the chain, with what people wrote beside it, as the tables have it today. */
export interface ChainedEvent extends Link {
  readonly hash: string
  /** null when nothing was written, or it was erased. */
  readonly salt: string | null
  readonly texts: { readonly [name: string]: Json } | null
  /** The tables say something else than what was chained, or no longer know of it. */
  readonly differs: boolean
}

export interface Chains {
  readonly events: readonly ChainedEvent[]
  /** Steps that the tables know of and no chain: they were not taken by the program. */
  readonly unchained: readonly { readonly legId: string; readonly kind: string }[]
}

interface Row extends Omit<ChainedEvent, 'at' | 'seq'> {
  readonly at: Date
  readonly seq: number | null
}

/** The chains of some legs, leg by leg and in order, held against what the tables say. One query. */
export async function chainsOf(db: Reader, legIds: readonly string[]): Promise<Chains> {
  if (legIds.length === 0) return { events: [], unchained: [] }
  const { rows } = await sql<Row>`
    with said as materialized (
      select leg.id, s.* from unnest(${[...legIds]}::uuid[]) as leg (id)
      cross join lateral leg_steps(leg.id) with ordinality as s (kind, at, content, texts, step)
    ), chained as (
      select e.*, t.salt, (select jsonb_object_agg(key, value) from jsonb_each(e.content)
        where jsonb_typeof(value) <> 'object') as facts
      from journey_event e
      left join journey_salt t on t.referral_id = e.referral_id and t.seq = e.seq
      where e.referral_id = any(${[...legIds]}::uuid[])
    )
    select c.journey_id as "journeyId", coalesce(c.referral_id, said.id) as "legId", c.seq, coalesce(c.at, said.at) as at,
      coalesce(c.kind, said.kind) as kind, c.content, c.previous_hash as "previousHash", c.hash, c.salt, said.texts,
      said.id is null as differs
    from chained c full join said on said.id = c.referral_id and said.kind = c.kind and said.at = c.at
      and said.content = c.facts
    order by "legId", c.seq nulls last, said.step`.execute(db)
  return {
    events: rows.flatMap((row) => (row.seq === null ? [] : [{ ...row, seq: row.seq }])),
    unchained: rows.flatMap(({ seq, legId, kind }) => (seq === null ? [{ legId, kind }] : [])),
  }
}

/** The last hash of each leg's chain. One query. */
export async function headsOf(db: Reader, legIds: readonly string[]): Promise<{ legId: string; hash: string }[]> {
  const { rows } = await sql<{ legId: string; hash: string }>`
    select distinct on (e.referral_id) e.referral_id as "legId", e.hash from journey_event e
    where e.referral_id = any(${[...legIds]}::uuid[]) order by e.referral_id, e.seq desc`.execute(db)
  return rows
}

/** A step where a chain does not hold: `seq` is null for one that no chain knows of. */
export interface BrokenStep {
  readonly legId: string
  readonly seq: number | null
  readonly kind: string
}

/**
 * Every step of every leg that is wrong: its hash does not fit, the one before it is missing or another, the tables say
 * something else than was hashed, or no chain knows of it. Reads everything, a thousand legs at a time: for whoever looks after the database.
 */
export async function brokenSteps(db: Reader): Promise<BrokenStep[]> {
  const { rows } = await sql<BrokenStep>`
    select e.referral_id as "legId", e.seq, e.kind from (
      select *, lag(hash) over w as before, lag(seq) over w as last from journey_event
      window w as (partition by referral_id order by seq)) as e
    where e.seq <> coalesce(e.last, 0) + 1 or e.before <> e.previous_hash
      or e.hash <> journey_event_hash(e.previous_hash, e.journey_id, e.referral_id, e.seq, e.at, e.kind, e.content)
    order by e.referral_id, e.seq`.execute(db)
  const legs = await db.selectFrom('referral').select('id').orderBy('id').execute()
  const wrong = new Map(rows.map((row) => [`${row.legId} ${row.seq}`, row]))
  for (let from = 0; from < legs.length; from += 1000) {
    const { events, unchained } = await chainsOf(
      db,
      legs.slice(from, from + 1000).map(({ id }) => id),
    )
    for (const event of events) {
      const { legId, seq, kind } = event
      if (event.differs || !hasItsTexts(event)) wrong.set(`${legId} ${seq}`, { legId, seq, kind })
    }
    for (const one of unchained) wrong.set(`${one.legId} ${one.kind}`, { ...one, seq: null })
  }
  return [...wrong.values()]
}

/** What people wrote is what was hashed when they did; where the salt was erased nobody can say. */
const hasItsTexts = ({ salt, texts, content }: ChainedEvent): boolean =>
  salt === null ||
  Object.entries(texts ?? {}).every(([name, text]) => {
    const kept = content[name]
    return kept !== null && typeof kept === 'object' && 'sha256' in kept && kept.sha256 === salted(salt, digest(text))
  })
