import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { committeeOf } from '../committees/posts/queries.ts'
import { nameOf } from '../people/queries.ts'
import type { Leg, LegState, Matter } from './rules.ts'
import type { ReferralPurpose } from './schema.ts'

/** Where an item that another committee passed on comes from. */
export interface Origin {
  readonly referralId: string
  readonly journeyId: string
  readonly fromCommitteeName: string
  readonly referredOn: IsoDate
  readonly purpose: ReferralPurpose
  readonly dueOn: IsoDate
  /** The sender asked for an answer and has not got it. */
  readonly awaitsReply: boolean
}

/** Where an item was passed on to. */
export interface PassedOn {
  readonly referralId: string
  readonly journeyId: string
  readonly toCommitteeName: string
  readonly referredOn: IsoDate
  readonly purpose: ReferralPurpose
  readonly dueOn: IsoDate
  readonly state: LegState
}

const sentOn = sql<IsoDate>`(r.referred_at at time zone 'Europe/Copenhagen')::date`
const from = committeeOf(sql.ref('r.from_committee_id'), sentOn)
/** The committee that a leg is with: the one it was sent to, or the one it went on to when that was no more. */
const toId = sql<string>`coalesce((
  select went.to_committee_id from referral_readdressing went where went.referral_id = r.id
  order by went.readdressed_at desc, went.id desc limit 1), r.to_committee_id)`
const readdressedOn = sql`coalesce((
  select max((went.readdressed_at at time zone 'Europe/Copenhagen')::date) from referral_readdressing went
  where went.referral_id = r.id), ${sentOn})`
const to = committeeOf(toId, readdressedOn)
const stepTaken = (step: 'receipt' | 'placement' | 'reply'): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from ${sql.table(`referral_${step}`)} taken where taken.referral_id = r.id)`

const originFields = sql`json_build_object('referralId', r.id, 'journeyId', r.journey_id,
  'fromCommitteeName', (${from} ->> 'name'), 'referredOn', ${sentOn}, 'purpose', r.purpose, 'dueOn', r.due_on,
  'awaitsReply', (r.purpose <> 'information' and not ${stepTaken('reply')}))`

/**
 * An item's origin as JSON beside its referral_id, inside another capability's query; null when it has none:
 * `originOf(sql.ref('i.referral_id'))`.
 */
export function originOf(referralId: RawBuilder<unknown>): RawBuilder<Origin | null> {
  return sql<Origin | null>`(select ${originFields} from referral r where r.id = ${referralId})`
}

/** Where each of these items was passed on to, the first first. Items that stayed are not in the map. One query. */
export async function referralsFromItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, PassedOn[]>> {
  if (itemIds.length === 0) return new Map()
  const { rows } = await sql<{ item_id: string; passed: PassedOn[] }>`
    select r.agenda_item_id as item_id, json_agg(json_build_object('referralId', r.id, 'journeyId', r.journey_id,
      'toCommitteeName', (${to} ->> 'name'), 'referredOn', ${sentOn}, 'purpose', r.purpose, 'dueOn', r.due_on,
      'state', case when ${stepTaken('reply')} then 'answered' when ${stepTaken('placement')} then 'on_agenda'
        when ${stepTaken('receipt')} then 'received' else 'sent' end) order by r.referred_at, r.id) as passed
    from referral r where r.agenda_item_id = any(${[...itemIds]}::uuid[])
    group by r.agenda_item_id`.execute(db)
  return new Map(rows.map((row) => [row.item_id, row.passed]))
}

interface LegRow extends Omit<Leg, 'received' | 'placed' | 'replied'> {
  received: { at: string; by: string | null } | null
  placed: { at: string; itemId: string } | null
  replied: { at: string; by: string | null; text: string } | null
}

/** Legs by a condition on `r`, which may go on with an order and a limit. One query, however many there are. */
async function legsWhere(db: Reader, which: RawBuilder<unknown>): Promise<Leg[]> {
  const { rows } = await sql<LegRow>`
    select r.id, r.journey_id as "journeyId", r.previous_referral_id as "previousId", ${from} as "from", ${to} as "to",
      r.agenda_item_id as "itemId", r.purpose, r.title, r.text, r.due_on as "dueOn", r.due_clause as "dueClause",
      r.referred_at as "sentAt", ${nameOf(sql.ref('r.referred_by'))} as "sentBy",
      (select json_build_object('at', t.received_at, 'by', ${nameOf(sql.ref('t.received_by'))})
        from referral_receipt t where t.referral_id = r.id) as received,
      (select json_build_object('at', t.placed_at, 'itemId', t.agenda_item_id)
        from referral_placement t where t.referral_id = r.id) as placed,
      (select json_build_object('at', t.replied_at, 'by', ${nameOf(sql.ref('t.replied_by'))}, 'text', t.text)
        from referral_reply t where t.referral_id = r.id) as replied,
      (select min(further.referred_at) from referral further where further.previous_referral_id = r.id) as "passedOnAt"
    from referral r where ${which}`.execute(db)
  return rows.map((row) => ({
    ...row,
    received: row.received && { ...row.received, at: new Date(row.received.at) },
    placed: row.placed && { ...row.placed, at: new Date(row.placed.at) },
    replied: row.replied && { ...row.replied, at: new Date(row.replied.at) },
  }))
}

/** The rule settledAt as a condition on `r`: the receivers still owe what the purpose asks for. */
const unsettled = sql<boolean>`(not ${stepTaken('reply')} and case r.purpose
  when 'information' then not (${stepTaken('receipt')} or ${stepTaken('placement')})
  when 'raise_above' then not exists (select 1 from referral further where further.previous_referral_id = r.id)
  else true end)`

// The first half finds the rows by an index; the second asks who has them now.
const sentTo = (committeeIds: readonly string[]) => sql`(
  (r.to_committee_id = any(${[...committeeIds]}::uuid[]) or exists (
    select 1 from referral_readdressing went
    where went.referral_id = r.id and went.to_committee_id = any(${[...committeeIds]}::uuid[])))
  and ${toId} = any(${[...committeeIds]}::uuid[]))`
const sentFrom = (committeeIds: readonly string[]) => sql`r.from_committee_id = any(${[...committeeIds]}::uuid[])`

/** Legs to these committees that still wait for them, the first due first. One query. */
export async function legsWaitingAt(db: Reader, committeeIds: readonly string[]): Promise<Leg[]> {
  if (committeeIds.length === 0) return []
  return legsWhere(db, sql`${sentTo(committeeIds)} and ${unsettled} order by r.due_on, r.id`)
}

/** Legs to or from these committees: all that still wait, and the latest `settled` of those that do not. One query. */
export async function legsAround(db: Reader, committeeIds: readonly string[], settled: number): Promise<Leg[]> {
  if (committeeIds.length === 0) return []
  const here = sql`(${sentTo(committeeIds)} or ${sentFrom(committeeIds)})`
  return legsWhere(
    db,
    sql`${here} and (${unsettled} or r.id in (
      select r.id from referral r where ${here} and not ${unsettled} order by r.referred_at desc, r.id limit ${settled}))
    order by r.due_on, r.id`,
  )
}

/** The leg that put an item on an agenda; null when the item began where it is. */
export async function legThatPlaced(db: Reader, itemId: string): Promise<Leg | null> {
  const [leg] = await legsWhere(
    db,
    sql`r.id = (select p.referral_id from referral_placement p where p.agenda_item_id = ${itemId})`,
  )
  return leg ?? null
}

/** The legs that began at an item, the first first. */
export async function legsFromItem(db: Reader, itemId: string): Promise<Leg[]> {
  return legsWhere(db, sql`r.agenda_item_id = ${itemId} order by r.referred_at, r.id`)
}

/** One leg; null when there is none. */
export async function legOf(db: Reader, referralId: string): Promise<Leg | null> {
  if (!isId(referralId)) return null
  const [leg] = await legsWhere(db, sql`r.id = ${referralId}`)
  return leg ?? null
}

/** The legs of a journey in the order they were sent; none when there is no such journey. One query. */
export async function journeyOf(db: Reader, journeyId: string): Promise<Leg[]> {
  if (!isId(journeyId)) return []
  return legsWhere(db, sql`r.journey_id = ${journeyId} order by r.referred_at, r.id`)
}

/** The matter as it was when a leg was sent; null when there is no such leg. */
export async function matterOf(db: Reader, referralId: string): Promise<Matter | null> {
  if (!isId(referralId)) return null
  const row = await db.selectFrom('referral').select('snapshot').where('id', '=', referralId).executeTakeFirst()
  return row ? (row.snapshot as Matter) : null
}
