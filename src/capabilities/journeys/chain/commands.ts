import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import type { Writer } from '../../../platform/db/database.ts'
import { beginning, hashOfLink, salted, type Digest, type EventKind, type Link } from './rules.ts'

/** A step to be chained. */
export interface Step {
  readonly legId: string
  readonly kind: EventKind
  /** Ids, days and short facts. Never what people wrote. */
  readonly content: Link['content']
  /** What people wrote: goes in by its hash, under the same names. */
  readonly texts?: { readonly [name: string]: Digest }
}

interface Head {
  readonly journeyId: string
  readonly seq: number
  readonly hash: string
}

/** Where a leg's chain begins: at the event of the leg before it that passed the matter further. */
export interface Beginning {
  readonly journeyId: string
  readonly after: string | null
}

/**
 * Adds steps to the chains of their legs, in the transaction that takes them: two or three statements, however many. Each
 * leg must be new or held by `lockLeg`, and then nobody else adds to its chain. Answers the last hash of each leg.
 */
export async function appendEvents(
  tx: Writer,
  steps: readonly Step[],
  at: Date,
  begun: ReadonlyMap<string, Beginning> = new Map(),
): Promise<Map<string, string>> {
  const heads = await headsOf(
    tx,
    [...new Set(steps.map(({ legId }) => legId))].filter((id) => !begun.has(id)),
  )
  for (const [id, { journeyId, after }] of begun) heads.set(id, { journeyId, seq: 0, hash: after ?? beginning })
  const events: object[] = []
  const salts: object[] = []
  for (const step of steps) {
    const head = heads.get(step.legId)
    if (!head) throw new Error(`the leg ${step.legId} has no chain`)
    const seq = head.seq + 1
    const salt = step.texts ? randomBytes(16).toString('hex') : null
    const content = salt === null ? step.content : { ...step.content, ...hashed(salt, step.texts ?? {}) }
    const link = { ...step, content, journeyId: head.journeyId, seq, at, previousHash: head.hash }
    const hash = hashOfLink(link)
    heads.set(step.legId, { journeyId: head.journeyId, seq, hash })
    events.push(rowOf(link, hash))
    if (salt !== null) salts.push({ referral_id: step.legId, seq, salt })
  }
  await insertRows(tx, 'journey_event', events)
  await insertRows(tx, 'journey_salt', salts)
  return new Map([...heads].map(([id, { hash }]) => [id, hash]))
}

const rowOf = ({ legId, seq, journeyId, at, kind, content, previousHash }: Link, hash: string): object => {
  return { referral_id: legId, seq, journey_id: journeyId, at, kind, content, previous_hash: previousHash, hash }
}

const hashed = (salt: string, texts: { readonly [name: string]: Digest }): Link['content'] =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { sha256: salted(salt, text) }]))

async function headsOf(tx: Writer, legIds: readonly string[]): Promise<Map<string, Head>> {
  if (legIds.length === 0) return new Map()
  const { rows } = await sql<Head & { legId: string }>`
    select distinct on (e.referral_id) e.referral_id as "legId", e.journey_id as "journeyId", e.seq, e.hash
    from journey_event e where e.referral_id = any(${[...legIds]}::uuid[])
    order by e.referral_id, e.seq desc`.execute(tx)
  return new Map(rows.map(({ legId, ...head }) => [legId, head]))
}

async function insertRows(tx: Writer, table: 'journey_event' | 'journey_salt', rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  )
}

/**
 * Chains legs that were written as rows beside the program: a demo's. The salts come from the seed, so that the same demo
 * has the same hashes. Answers how many legs.
 */
export async function chainWrittenLegs(tx: Writer, seed: string): Promise<number> {
  const { rows } = await sql<{ legs: number }>`select begin_journey_chains(${seed}::text) as legs`.execute(tx)
  return rows[0]?.legs ?? 0
}
