import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { committeeOf, someoneHoldsPost, stoodForBy } from '../committees/posts/queries.ts'
import { nameOf } from '../people/queries.ts'
import type { CommitteeRef, Leg, LegState, Matter, Noting, Return } from './rules.ts'
import type { DispatchSource, ReferralPurpose } from './schema.ts'

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
  readonly dispatchId: string | null
  /** More than one when it stands for all the legs of its sending. */
  readonly receivers: number
}

/** From so many on, those who got something together stand as one. */
const many = 4

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
const stepTaken = (step: 'receipt' | 'placement' | 'reply' | 'return'): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from ${sql.table(`referral_${step}`)} taken where taken.referral_id = r.id)`
/** The rule notedAt as a condition on `r`. */
const noted = sql<boolean>`exists (
  select 1 from referral_noting n where n.referral_id = r.id
    and cardinality(n.needed) = (select count(*) from referral_noting_key k where k.referral_id = r.id))`
/** The rule stateOf as an expression of `r`. */
const state = sql<LegState>`case when ${stepTaken('return')} then 'returned' when ${stepTaken('reply')} then 'answered'
  when ${noted} then 'noted' when ${stepTaken('placement')} then 'on_agenda' when ${stepTaken('receipt')} then 'received'
  else 'sent' end`

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

/**
 * Where each of these items was passed on to, the first first; what went to many together is one of them. Items that stayed
 * are not in the map. One query.
 */
export async function referralsFromItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, PassedOn[]>> {
  if (itemIds.length === 0) return new Map()
  const { rows } = await sql<{ item_id: string; passed: PassedOn[] }>`
    select r.agenda_item_id as item_id, json_agg(json_build_object('referralId', r.id, 'journeyId', r.journey_id,
      'toCommitteeName', (${to} ->> 'name'), 'referredOn', ${sentOn}, 'purpose', r.purpose, 'dueOn', r.due_on,
      'state', ${state}, 'dispatchId', r.dispatch_id, 'receivers', case when r.receivers < ${many} then 1 else r.receivers end)
      order by r.referred_at, r.id) as passed
    from (
      select leg.*, count(*) over together as receivers, min(leg.id::text) over together as first
      from referral leg left join dispatch d on d.id = leg.dispatch_id
      where leg.agenda_item_id = any(${[...itemIds]}::uuid[]) and d.source is distinct from 'referral'
      window together as (partition by coalesce(leg.dispatch_id, leg.id))
    ) as r
    where r.receivers < ${many} or r.id::text = r.first
    group by r.agenda_item_id`.execute(db)
  return new Map(rows.map((row) => [row.item_id, row.passed]))
}

/** As JSON has it: an instant is a text. */
type AsRead<T> = T extends Date
  ? string
  : T extends readonly (infer U)[]
    ? AsRead<U>[]
    : T extends object
      ? { [K in keyof T]: AsRead<T[K]> }
      : T

type Step = 'received' | 'placed' | 'noting' | 'replied' | 'returned'
type LegRow = Omit<Leg, Step> & { [S in Step]: AsRead<Leg[S]> }

const sentOnAs = sql`(select later.id from referral later where later.replaces_referral_id = r.id)`
const returnedOn = sql`(t.returned_at at time zone 'Europe/Copenhagen')::date`

/** What the receivers did beside receiving, placing and answering. */
const sideSteps = sql`
  (select json_build_object('askedAt', n.asked_at, 'needed', n.needed, 'keys', coalesce((
      select json_agg(json_build_object('post', k.post, 'personId', k.turned_by, 'at', k.turned_at) order by k.turned_at)
      from referral_noting_key k where k.referral_id = n.referral_id), '[]'))
    from referral_noting n where n.referral_id = r.id) as noting,
  (select json_build_object('at', t.returned_at, 'by', ${nameOf(sql.ref('t.returned_by'))}, 'reason', t.reason,
      'proposed', case when t.proposed_committee_id is not null
        then ${committeeOf(sql.ref('t.proposed_committee_id'), returnedOn)} end, 'sentOnAs', ${sentOnAs},
      'endedAt', (select e.ended_at from referral_return_ending e where e.referral_id = r.id))
    from referral_return t where t.referral_id = r.id) as returned`

/** Legs by a condition on `r`, which may go on with an order and a limit. One query, however many there are. */
async function legsWhere(db: Reader, which: RawBuilder<unknown>): Promise<Leg[]> {
  const { rows } = await sql<LegRow>`
    select r.id, r.journey_id as "journeyId", r.previous_referral_id as "previousId", ${from} as "from", ${to} as "to",
      r.dispatch_id as "dispatchId", r.replaces_referral_id as "replacesId",
      r.agenda_item_id as "itemId", r.purpose, r.title, coalesce(d.text, r.text) as text, r.due_on as "dueOn", r.due_clause as "dueClause",
      r.referred_at as "sentAt", ${nameOf(sql.ref('r.referred_by'))} as "sentBy",
      (select json_build_object('at', t.received_at, 'by', ${nameOf(sql.ref('t.received_by'))})
        from referral_receipt t where t.referral_id = r.id) as received,
      (select json_build_object('at', t.placed_at, 'itemId', t.agenda_item_id)
        from referral_placement t where t.referral_id = r.id) as placed,
      (select json_build_object('at', t.replied_at, 'by', ${nameOf(sql.ref('t.replied_by'))}, 'text', t.text)
        from referral_reply t where t.referral_id = r.id) as replied,
      ${sideSteps},
      (select min(further.referred_at) from referral further where further.previous_referral_id = r.id) as "passedOnAt"
    from referral r left join dispatch d on d.id = r.dispatch_id where ${which}`.execute(db)
  return rows.map((row) => ({
    ...row,
    received: row.received && { ...row.received, at: new Date(row.received.at) },
    placed: row.placed && { ...row.placed, at: new Date(row.placed.at) },
    noting: row.noting && notingOf(row.noting),
    replied: row.replied && { ...row.replied, at: new Date(row.replied.at) },
    returned: row.returned && returnOf(row.returned),
  }))
}

const notingOf = ({ askedAt, needed, keys }: AsRead<Noting>): Noting => ({
  askedAt: new Date(askedAt),
  needed,
  keys: keys.map((key) => ({ ...key, at: new Date(key.at) })),
})

const returnOf = (row: AsRead<Return>): Return => ({
  ...row,
  at: new Date(row.at),
  endedAt: row.endedAt === null ? null : new Date(row.endedAt),
})

/** The rule settledAt as a condition on `r`: the receivers still owe what the purpose asks for. */
const unsettled = sql<boolean>`(not ${stepTaken('reply')} and not ${stepTaken('return')} and case r.purpose
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
  return legsFromSource(db, 'item', itemId)
}

/** The legs that began at an item, a task, a document or an earlier leg, the first first. */
export async function legsFromSource(db: Reader, source: DispatchSource, sourceId: string): Promise<Leg[]> {
  // Legs of before there were dispatches all began at items.
  const early = source === 'item' ? sql`or (r.dispatch_id is null and r.agenda_item_id = ${sourceId})` : sql``
  return legsWhere(
    db,
    sql`(r.dispatch_id in (select one.id from dispatch one where one.source = ${source} and one.source_id = ${sourceId})
      ${early}) order by r.referred_at, r.id`,
  )
}

/** The committees at which somebody handles matters, and those whose key they hold. */
export interface Posts {
  readonly on: IsoDate
  readonly handles: readonly string[]
  readonly chairs: readonly string[]
  readonly viceChairs: readonly string[]
}

/**
 * What waits for somebody: legs to their committees that are unsettled, those that ask for their key, those that came back
 * to them, and those they sent to a committee where nobody holds a post. What waits for senders among whom nobody holds a
 * post, or who are no more, waits for the committee above them. The first due first. One query.
 */
export async function legsWaitingFor(db: Reader, { on, handles, chairs, viceChairs }: Posts): Promise<Leg[]> {
  if (handles.length === 0) return []
  const keyAt = (post: string, committeeIds: readonly string[]) => sql`(${sentTo(committeeIds)} and exists (
      select 1 from referral_noting n where n.referral_id = r.id and ${post} = any(n.needed) and not exists (
        select 1 from referral_noting_key k where k.referral_id = n.referral_id and k.post = ${post}))
    and not ${stepTaken('placement')} and not ${stepTaken('reply')} and not ${stepTaken('return')})`
  const sentByThem = sql`r.from_committee_id = any(${stoodForBy(handles, on)})`
  return legsWhere(
    db,
    sql`((${sentTo(handles)} and ${unsettled}) or ${keyAt('chair', chairs)} or ${keyAt('vice_chair', viceChairs)}
      or (${sentByThem} and ${unsettled} and not ${someoneHoldsPost(toId, on)})
      or (${sentByThem} and ${stepTaken('return')} and ${sentOnAs} is null and not exists (
        select 1 from referral_return_ending e where e.referral_id = r.id)))
    order by r.due_on, r.id`,
  )
}

/** The legs of one sending, by the level and name of who got it. One query, however many. */
export async function legsOfDispatch(db: Reader, dispatchId: string): Promise<Leg[]> {
  if (!isId(dispatchId)) return []
  return legsWhere(db, sql`r.dispatch_id = ${dispatchId} order by r.id`)
}

/** A leg with those it came by, from the first on, and at most `further` of those it went on as. One query. */
export async function legsAlong(db: Reader, referralId: string, further: number): Promise<Leg[]> {
  if (!isId(referralId)) return []
  return legsWhere(
    db,
    sql`r.id in (
      with recursive before (id, previous, step) as (
        select one.id, coalesce(one.previous_referral_id, one.replaces_referral_id), 0 from referral one where one.id = ${referralId}
        union all
        select one.id, coalesce(one.previous_referral_id, one.replaces_referral_id), before.step + 1
        from before join referral one on one.id = before.previous where before.step < 50
      )
      select before.id from before
      union all
      (select after.id from referral after
        where after.previous_referral_id = ${referralId} or after.replaces_referral_id = ${referralId}
        order by after.id limit ${further}))
    order by r.referred_at, r.id`,
  )
}

/** One sending: what all its receivers got. */
export interface Dispatch {
  readonly id: string
  readonly from: CommitteeRef
  readonly source: DispatchSource
  readonly sourceId: string
  readonly text: string
  readonly matter: Matter
  readonly sentAt: Date
  readonly sentBy: string | null
  /** When the senders last asked those who had not said that it came, and how many they were. */
  readonly reminded: { readonly on: IsoDate; readonly receivers: number } | null
}

/** null when there is none. */
export async function dispatchOf(db: Reader, dispatchId: string): Promise<Dispatch | null> {
  if (!isId(dispatchId)) return null
  const on = sql`(d.sent_at at time zone 'Europe/Copenhagen')::date`
  const { rows } = await sql<Dispatch>`
    select d.id, ${committeeOf(sql.ref('d.from_committee_id'), on)} as "from", d.source, d.source_id as "sourceId", d.text,
      d.snapshot as matter, d.sent_at as "sentAt", ${nameOf(sql.ref('d.sent_by'))} as "sentBy",
      (select json_build_object('on', one.reminded_on, 'receivers', one.receivers) from dispatch_reminder one
        where one.dispatch_id = d.id order by one.reminded_on desc limit 1) as reminded
    from dispatch d where d.id = ${dispatchId}`.execute(db)
  return rows[0] ?? null
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
  const { rows } = await sql<{ matter: Matter }>`
    select coalesce(r.snapshot, d.snapshot) as matter from referral r left join dispatch d on d.id = r.dispatch_id
    where r.id = ${referralId}`.execute(db)
  return rows[0]?.matter ?? null
}

/** So many legs can a journey have and each of its steps still be told to who raised the matter. */
const fewEnoughToTell = 50

/** The items that the matter of these legs was passed on from, all the way from where it began. One query. */
export async function itemsThatLedTo(db: Reader, referralIds: readonly string[]): Promise<string[]> {
  if (referralIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    with recursive before (id, item, previous, step) as (
      select r.id, r.agenda_item_id, coalesce(r.previous_referral_id, r.replaces_referral_id), 0
      from referral r where r.id = any(${[...referralIds]}::uuid[])
        and (select count(*) from referral w where w.journey_id = r.journey_id) <= ${fewEnoughToTell}
      union
      select r.id, r.agenda_item_id, coalesce(r.previous_referral_id, r.replaces_referral_id), before.step + 1
      from before join referral r on r.id = before.previous where before.step < 50
    )
    select distinct before.item as id from before where before.item is not null`.execute(db)
  return rows.map(({ id }) => id)
}
