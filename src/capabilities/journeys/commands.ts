import { sql } from 'kysely'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { appendEvents, type Step } from './chain/commands.ts'
import { digest, hashOfLegs, type Json } from './chain/rules.ts'
import { legOf } from './queries.ts'
import type { Leg, Matter } from './rules.ts'
import type { DispatchSource, NotingPost, ReferralPurpose } from './schema.ts'

/*
 * The rows of a journey, written one step at a time, each with its event in the chain of its leg. Who may take a step, and
 * when, is decided by the capability referrals before it calls these; each of them is written in the same transaction as
 * that decision, with the leg held by `lockLeg`.
 */

/** The leg, held until the transaction ends, so that two steps on one leg come one after the other. Null when unknown. */
export async function lockLeg(tx: Writer, referralId: string): Promise<Leg | null> {
  if (!isId(referralId)) return null
  const found = await tx.selectFrom('referral').select('id').where('id', '=', referralId).forUpdate().executeTakeFirst()
  // Read in a statement of its own, which sees what was committed while this one waited for the row.
  return found ? legOf(tx, referralId) : null
}

/** Holds a sending until the transaction ends; false when there is none. */
export async function lockDispatch(tx: Writer, dispatchId: string): Promise<boolean> {
  if (!isId(dispatchId)) return false
  const found = await tx.selectFrom('dispatch').select('id').where('id', '=', dispatchId).forUpdate().executeTakeFirst()
  return found !== undefined
}

/** The senders asked so many receivers of a sending that day. */
export async function insertReminder(
  tx: Writer,
  of: { dispatchId: string; on: IsoDate; receivers: number },
  personId: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('dispatch_reminder')
    .values({
      dispatch_id: of.dispatchId,
      reminded_on: of.on,
      receivers: of.receivers,
      reminded_by: personId,
      reminded_at: now,
    })
    .execute()
}

export interface NewDispatch {
  readonly fromCommitteeId: string
  readonly source: DispatchSource
  readonly sourceId: string
  readonly text: string
  readonly matter: Matter
}

/** Keeps what all receivers of one sending get, once. Answers its id. */
export async function insertDispatch(
  tx: Writer,
  { fromCommitteeId, source, sourceId, text, matter }: NewDispatch,
  by: string | null,
  at: Date,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('dispatch')
    .values({
      id,
      from_committee_id: fromCommitteeId,
      source,
      source_id: sourceId,
      text,
      snapshot: JSON.stringify(matter),
      sent_by: by,
      sent_at: at,
    })
    .execute()
  return id
}

export interface NewLegs {
  /** The sending that holds text and matter for all of them; null: each keeps its own. */
  readonly dispatchId?: string | null
  /** The journey they go on with; null begins one. */
  readonly journeyId: string | null
  /** The leg that the item came by. */
  readonly previousId: string | null
  /** The returned leg that is sent on. */
  readonly replacesId?: string | null
  readonly fromCommitteeId: string
  readonly itemId: string | null
  readonly purpose: ReferralPurpose
  readonly title: string
  readonly text: string
  readonly matter: Matter
  readonly to: readonly { readonly committeeId: string; readonly dueOn: string; readonly dueClause: string | null }[]
}

/** Begins a journey, or goes on with one: one leg for each receiver, in a few statements however many they are. */
export async function insertLegs(
  tx: Writer,
  legs: NewLegs,
  by: string | null,
  at: Date,
): Promise<Pick<Leg, 'id' | 'journeyId'>[]> {
  const ids = legs.to.map(() => newId())
  const journeyId = legs.journeyId ?? ids[0] ?? newId()
  const dispatchId = legs.dispatchId ?? null
  const own = dispatchId === null ? legs : { text: '', matter: null }
  const sent = legs.to.map((to, index) => ({ ...to, id: ids[index] ?? '' }))
  await sql`
    insert into referral (id, journey_id, previous_referral_id, replaces_referral_id, from_committee_id, to_committee_id,
      agenda_item_id, purpose, title, text, due_on, due_clause, snapshot, dispatch_id, referred_by, referred_at)
    select leg.id, ${journeyId}, ${legs.previousId}, ${legs.replacesId ?? null}, ${legs.fromCommitteeId}, leg."committeeId",
      ${legs.itemId}, ${legs.purpose}, ${legs.title}, ${own.text}, leg."dueOn", leg."dueClause",
      ${own.matter && JSON.stringify(own.matter)}::jsonb, ${dispatchId}, ${by}, ${at}
    from json_to_recordset(${JSON.stringify(sent)}::json)
      as leg (id uuid, "committeeId" uuid, "dueOn" date, "dueClause" text)`.execute(tx)
  const after = await goOn(tx, legs, ids, at)
  await appendEvents(tx, sentSteps(legs, sent, by), at, new Map(ids.map((id) => [id, { journeyId, after }])))
  return ids.map((id) => ({ id, journeyId }))
}

function sentSteps(
  legs: NewLegs,
  sent: readonly (NewLegs['to'][number] & { id: string })[],
  by: string | null,
): Step[] {
  const together = { legs: hashOfLegs(sent.map(({ id }) => id)), sent_with: sent.length }
  const texts = { title: digest(legs.title), text: digest(legs.text), matter: digest(asKept(legs.matter)) }
  const content = {
    from: legs.fromCommitteeId,
    item: legs.itemId,
    purpose: legs.purpose,
    previous: legs.previousId,
    dispatch: legs.dispatchId ?? undefined,
    replaces: legs.replacesId ?? undefined,
    by,
    ...together,
  }
  return sent.map(({ id, committeeId, dueOn, dueClause }) => {
    return {
      legId: id,
      kind: 'sent',
      content: { ...content, to: committeeId, due_on: dueOn, due_clause: dueClause },
      texts,
    }
  })
}

/** Without what is undefined, and dates as text. */
const asKept = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json

/**
 * The leg that new ones go on from says so in its own chain, and the returned one that one of them takes over from in its
 * own; answers the hash that theirs begin at.
 */
async function goOn(tx: Writer, legs: NewLegs, ids: readonly string[], at: Date): Promise<string | null> {
  const { previousId, replacesId = null } = legs
  const from = replacesId ?? previousId
  if (from === null) return null
  const held = [previousId, replacesId].filter((id) => id !== null)
  await sql`select id from referral where id = any(${held}::uuid[]) order by id for update`.execute(tx)
  const steps: Step[] = []
  if (replacesId !== null) {
    steps.push({ legId: replacesId, kind: 'sent_on', content: { leg: ids[0], to: legs.to[0]?.committeeId } })
  }
  if (previousId !== null) {
    steps.push({ legId: previousId, kind: 'passed_further', content: { legs: hashOfLegs(ids), sent: ids.length } })
  }
  return (await appendEvents(tx, steps, at)).get(from) ?? null
}

/** The primary key is the leg: a second receipt, placement or reply cannot exist. */
export async function insertReceipt(tx: Writer, referralId: string, by: string | null, at: Date): Promise<void> {
  await tx
    .insertInto('referral_receipt')
    .values({ referral_id: referralId, received_by: by, received_at: at })
    .execute()
  await appendEvents(tx, [{ legId: referralId, kind: 'received', content: { by } }], at)
}

/** The leg has become an item of the receivers’ agenda; the step is chained. */
export async function insertPlacement(
  tx: Writer,
  placement: { referralId: string; itemId: string },
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('referral_placement')
    .values({ referral_id: placement.referralId, agenda_item_id: placement.itemId, placed_by: by, placed_at: at })
    .execute()
  const { referralId: legId, itemId: item } = placement
  await appendEvents(tx, [{ legId, kind: 'placed', content: { by, item } }], at)
}

/** The receivers have answered, which ends the leg; the text stands in the chain by its hash alone. */
export async function insertReply(
  tx: Writer,
  reply: { referralId: string; text: string; itemId: string | null },
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('referral_reply')
    .values({
      referral_id: reply.referralId,
      text: reply.text,
      agenda_item_id: reply.itemId,
      replied_by: by,
      replied_at: at,
    })
    .execute()
  const { referralId: legId, itemId: item, text } = reply
  await appendEvents(tx, [{ legId, kind: 'replied', content: { by, item }, texts: { text: digest(text) } }], at)
}

/** Asks the keys of the receivers to take the matter for information outside a meeting. */
export async function insertNoting(
  tx: Writer,
  noting: { referralId: string; needed: readonly NotingPost[] },
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('referral_noting')
    .values({ referral_id: noting.referralId, needed: [...noting.needed], asked_by: by, asked_at: at })
    .execute()
  const content = { by, needed: noting.needed }
  await appendEvents(tx, [{ legId: noting.referralId, kind: 'noting_asked', content }], at)
}

/** One of the keys that take a leg for information outside a meeting. */
export async function insertNotingKey(
  tx: Writer,
  key: { referralId: string; post: NotingPost },
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('referral_noting_key')
    .values({ referral_id: key.referralId, post: key.post, turned_by: by, turned_at: at })
    .execute()
  await appendEvents(tx, [{ legId: key.referralId, kind: 'noted', content: { by, post: key.post } }], at)
}

/** Back to the senders with the reason, and where it may belong. */
export async function insertReturn(
  tx: Writer,
  returned: { referralId: string; reason: string; proposedCommitteeId: string | null },
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('referral_return')
    .values({
      referral_id: returned.referralId,
      reason: returned.reason,
      proposed_committee_id: returned.proposedCommitteeId,
      returned_by: by,
      returned_at: at,
    })
    .execute()
  const content = { by, proposed: returned.proposedCommitteeId }
  const texts = { reason: digest(returned.reason) }
  await appendEvents(tx, [{ legId: returned.referralId, kind: 'returned', content, texts }], at)
}

/** The senders leave a returned leg at that. */
export async function insertReturnEnding(tx: Writer, referralId: string, by: string | null, at: Date): Promise<void> {
  await tx
    .insertInto('referral_return_ending')
    .values({ referral_id: referralId, ended_by: by, ended_at: at })
    .execute()
  await appendEvents(tx, [{ legId: referralId, kind: 'return_ended', content: { by } }], at)
}

/** Sends legs under way on to the committee that takes over. The legs themselves stay as they were sent. */
export async function insertReaddressing(
  tx: Writer,
  readdressing: { referralId: string; toCommitteeId: string },
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('referral_readdressing')
    .values({
      id: newId(),
      referral_id: readdressing.referralId,
      to_committee_id: readdressing.toCommitteeId,
      readdressed_by: by,
      readdressed_at: at,
    })
    .execute()
  const { referralId: legId, toCommitteeId: to } = readdressing
  await appendEvents(tx, [{ legId, kind: 'readdressed', content: { by, to } }], at)
}

/** What the receivers' minutes say of an item that a leg put on their agenda. */
export interface LegResult {
  readonly referralId: string
  readonly itemId: string
  readonly outcome: string | null
  readonly text: object | null
}

/** Minutes were sent: their chains say what came of it. The minutes themselves keep the words. */
export async function chainResults(
  tx: Writer,
  minutesVersion: number,
  results: readonly LegResult[],
  at: Date,
): Promise<void> {
  if (results.length === 0) return
  const legIds = results.map(({ referralId }) => referralId)
  // In one order, so that two who hold several never wait for each other.
  await sql`select id from referral where id = any(${legIds}::uuid[]) order by id for update`.execute(tx)
  const steps = results.map(({ referralId, itemId, outcome, text }): Step => ({
    legId: referralId,
    kind: 'decided',
    content: { item: itemId, minutes: minutesVersion },
    texts: { result: digest(asKept({ outcome, text })) },
  }))
  await appendEvents(tx, steps, at)
}
