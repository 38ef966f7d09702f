import type { Actor } from '../../platform/auth/actor.ts'
import type { Writer } from '../../platform/db/database.ts'
import { record } from '../../platform/events/record.ts'
import { attachedFile, copyFile } from '../../platform/files/files.ts'
import { enqueue } from '../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { insertPlacement, insertReaddressing, insertReceipt, insertReply, lockLeg } from '../journeys/commands.ts'
import { matterOf } from '../journeys/queries.ts'
import type { Leg } from '../journeys/rules.ts'
import { placeReferredItem } from '../meetings/agenda/commands.ts'
import type { AgendaRefusal } from '../meetings/agenda/rules.ts'
import { meetingFacts } from '../meetings/queries.ts'
import { whereaboutsOf } from '../meetings/whereabouts/queries.ts'
import { referralMailKind } from './jobs.ts'
import { contentWords } from './messages.ts'
import { may } from './policy.ts'
import { itemKindFor, mayPlace, mayReceive, mayReply, presentationFor, type StepRefusal } from './rules.ts'

export type Hidden = Refusal<'not_found' | 'forbidden'>

/** Locks a leg for who prepare the meetings of its receivers. Others are told no more than what they may read. */
export async function lockToHandle(
  tx: Writer,
  actor: Actor,
  referralId: string,
  now: Date,
): Promise<Result<Leg, Hidden>> {
  const leg = await lockLeg(tx, referralId)
  if (!leg) return refuse('not_found')
  if (may.handle(actor, leg.to.id)) return ok(leg)
  const began = leg.itemId === null ? undefined : (await whereaboutsOf(tx, [leg.itemId], now)).get(leg.itemId)
  const access = { fromCommitteeId: leg.from.id, toCommitteeId: leg.to.id, isClosed: began?.isClosed ?? false }
  return refuse(may.read(actor, access) ? 'forbidden' : 'not_found')
}

/** What happened on a leg, at its receivers. */
export const onLeg = (leg: Leg, name: string, data: Readonly<Record<string, unknown>> = {}) => ({
  name,
  subject: { kind: 'referral', id: leg.id },
  committeeId: leg.to.id,
  data,
})

/** The receivers say that the matter has come. Once; records referral_received. */
export async function receiveReferral(
  tx: Writer,
  actor: Actor,
  input: { referralId: string },
  now: Date,
): Promise<Result<Leg, StepRefusal | Hidden>> {
  const locked = await lockToHandle(tx, actor, input.referralId, now)
  if (!locked.ok) return locked
  const decided = mayReceive(locked.value)
  if (!decided.ok) return decided
  await insertReceipt(tx, locked.value.id, actor.personId, now)
  await record(tx, actor, now, onLeg(locked.value, 'referral_received'))
  return locked
}

/**
 * Puts the matter last on the agenda of one of the receivers' coming meetings, with its attachments. Once; records
 * referral_placed. Keys already turned for that agenda are taken back, as for every change of it.
 */
export async function placeReferral(
  tx: Writer,
  actor: Actor,
  input: { referralId: string; meetingId: string },
  now: Date,
): Promise<Result<{ leg: Leg; itemId: string }, StepRefusal | AgendaRefusal | Hidden>> {
  const locked = await lockToHandle(tx, actor, input.referralId, now)
  if (!locked.ok) return locked
  const leg = locked.value
  const decided = mayPlace(leg)
  if (!decided.ok) return decided
  const meeting = await meetingFacts(tx, input.meetingId, now)
  const matter = await matterOf(tx, leg.id)
  if (meeting?.committee.id !== leg.to.id || !matter) return refuse('not_found')
  const placed = await placeReferredItem(tx, actor, {
    meetingId: meeting.id,
    referralId: leg.id,
    title: leg.title,
    presentation: presentationFor(leg, matter, contentWords),
    kind: itemKindFor(leg.purpose),
    apsa: matter.apsa,
    now,
  })
  if (!placed.ok) return placed
  const { itemId } = placed.value
  for (const { id } of matter.attachments) {
    const file = await attachedFile(tx, id)
    if (file) await copyFile(tx, file, { kind: 'agenda_item', id: itemId }, now)
  }
  await insertPlacement(tx, { referralId: leg.id, itemId }, actor.personId, now)
  await record(tx, actor, now, onLeg(leg, 'referral_placed', { itemId, meetingId: meeting.id }))
  return ok({ leg, itemId })
}

/** Answers the senders. Once; records referral_replied and asks for the mail to the senders' secretary. */
export async function replyToReferral(
  tx: Writer,
  actor: Actor,
  input: { referralId: string; text: string },
  now: Date,
): Promise<Result<Leg, StepRefusal | Hidden>> {
  const locked = await lockToHandle(tx, actor, input.referralId, now)
  if (!locked.ok) return locked
  const leg = locked.value
  const decided = mayReply(leg)
  if (!decided.ok) return decided
  await insertReply(
    tx,
    { referralId: leg.id, text: input.text, itemId: leg.placed?.itemId ?? null },
    actor.personId,
    now,
  )
  await record(tx, actor, now, onLeg(leg, 'referral_replied', { fromCommitteeId: leg.from.id }))
  await enqueue(tx, referralMailKind, { referralId: leg.id, fact: 'replied' }, { at: now })
  return locked
}

/**
 * A matter under way to a committee that is no more goes on to another, whose posts are told as if it had been sent there.
 * Who decides where is the capability reorganisation's. Answered or returned meanwhile, it stays where it was: false.
 * Records referral_readdressed.
 */
export async function readdressReferral(
  tx: Writer,
  to: { referralId: string; fromCommitteeId: string; toCommitteeId: string; reorganisationId: string },
  now: Date,
): Promise<boolean> {
  const { referralId, fromCommitteeId, toCommitteeId, reorganisationId } = to
  const leg = await lockLeg(tx, referralId)
  if (!leg || leg.replied || leg.returned) return false
  await insertReaddressing(tx, { referralId, toCommitteeId }, null, now)
  await record(tx, null, now, {
    name: 'referral_readdressed',
    subject: { kind: 'referral', id: referralId },
    committeeId: toCommitteeId,
    data: { fromCommitteeId, reorganisationId },
  })
  await enqueue(tx, referralMailKind, { referralId, fact: 'sent' }, { at: now })
  return true
}
