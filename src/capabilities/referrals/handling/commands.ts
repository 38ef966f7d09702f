import { today } from '../../../platform/clock/dates.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { committeeOn } from '../../committees/queries.ts'
import {
  insertNoting,
  insertNotingKey,
  insertReceipt,
  insertReturn,
  insertReturnEnding,
  lockLeg,
} from '../../journeys/commands.ts'
import { legsFromSource, matterOf } from '../../journeys/queries.ts'
import type { Leg } from '../../journeys/rules.ts'
import type { NotingPost } from '../../journeys/schema.ts'
import { keyPostsOf } from '../../meetings/policy.ts'
import { keysOfBody } from '../../meetings/rules.ts'
import { whereaboutsOf } from '../../meetings/whereabouts/queries.ts'
import { lockToHandle, onLeg, type Hidden } from '../commands.ts'
import { referralMailKind } from '../jobs.ts'
import { maySettle } from '../queries.ts'
import { keysToTurn, mayLeave, mayReturn, maySettleReturn, type PassingRefusal, type StepRefusal } from '../rules.ts'
import { decideReceivers, sendLegs, type SentLeg } from '../sending/commands.ts'

/*
 * What is done with a leg beside receiving, placing and answering it: noted by the keys outside a meeting, returned with a
 * reason, and what the senders then do.
 */

/**
 * Takes a matter for information to note outside a meeting: asks the keys when nobody has, with the receipt that goes with
 * it, and turns the actor's own. Records referral_noting_asked and referral_key_turned; mails the two who are asked.
 */
export async function noteReferral(
  tx: Writer,
  actor: Actor,
  input: { referralId: string },
  now: Date,
): Promise<Result<Leg, StepRefusal | Hidden>> {
  const locked = await lockToHandle(tx, actor, input.referralId, now)
  if (!locked.ok) return locked
  const leg = locked.value
  const needed = leg.noting?.needed ?? (await keysNeededAt(tx, leg.to.id, now))
  const keys = keysToTurn(leg, keyPostsOf(actor, leg.to.id), actor.personId, needed)
  if (!keys.ok) return keys
  if (!leg.received) {
    await insertReceipt(tx, leg.id, actor.personId, now)
    await record(tx, actor, now, onLeg(leg, 'referral_received'))
  }
  if (!leg.noting) {
    await insertNoting(tx, { referralId: leg.id, needed }, actor.personId, now)
    await record(tx, actor, now, onLeg(leg, 'referral_noting_asked', { needed }))
    await enqueue(tx, referralMailKind, { referralId: leg.id, fact: 'noting' }, { at: now })
  }
  for (const post of keys.value) {
    await insertNotingKey(tx, { referralId: leg.id, post }, actor.personId, now)
    await record(tx, actor, now, onLeg(leg, 'referral_key_turned', { post }))
  }
  return locked
}

async function keysNeededAt(tx: Writer, committeeId: string, now: Date): Promise<readonly NotingPost[]> {
  const committee = await committeeOn(tx, committeeId, today(now))
  return committee ? keysOfBody(committee, await agreementOn(tx, today(now))) : ['chair']
}

/** Sends a matter back to its senders with the reason, and where it may belong. Once; records referral_returned. */
export async function returnReferral(
  tx: Writer,
  actor: Actor,
  input: { referralId: string; reason: string; proposedCommitteeId: string | null },
  now: Date,
): Promise<Result<Leg, StepRefusal | PassingRefusal | Hidden>> {
  const locked = await lockToHandle(tx, actor, input.referralId, now)
  if (!locked.ok) return locked
  const leg = locked.value
  const decided = mayReturn(leg)
  if (!decided.ok) return decided
  const proposed = input.proposedCommitteeId
  if (proposed !== null && !(await isOther(tx, proposed, leg, now))) return refuse('committee_unknown')
  await insertReturn(tx, { ...input, referralId: leg.id }, actor.personId, now)
  await record(tx, actor, now, onLeg(leg, 'referral_returned', { fromCommitteeId: leg.from.id, proposed }))
  await enqueue(tx, referralMailKind, { referralId: leg.id, fact: 'returned' }, { at: now })
  return locked
}

async function isOther(tx: Writer, committeeId: string, leg: Leg, now: Date): Promise<boolean> {
  return committeeId !== leg.to.id && (await committeeOn(tx, committeeId, today(now))) !== null
}

/** Locks a returned leg for who prepare the meetings of its senders, or stand in for them. */
async function lockReturned(
  tx: Writer,
  actor: Actor,
  referralId: string,
  now: Date,
): Promise<Result<Leg, StepRefusal | Refusal<'not_found'>>> {
  const leg = await lockLeg(tx, referralId)
  if (!leg || !(await maySettle(tx, actor, leg, now))) return refuse('not_found')
  const decided = maySettleReturn(leg)
  return decided.ok ? ok(leg) : decided
}

/**
 * Sends a returned matter on, as it was, to where it belongs: a new leg of the same sending with a clock of its own.
 * Records referral_sent_on beside referral_sent.
 */
export async function sendReturnedOn(
  tx: Writer,
  actor: Actor,
  input: { referralId: string; toCommitteeId: string },
  now: Date,
): Promise<Result<SentLeg, StepRefusal | PassingRefusal | Refusal<'not_found'>>> {
  const locked = await lockReturned(tx, actor, input.referralId, now)
  if (!locked.ok) return locked
  const leg = locked.value
  const matter = await matterOf(tx, leg.id)
  if (!matter) return refuse('not_found')
  const item = leg.itemId === null ? undefined : (await whereaboutsOf(tx, [leg.itemId], now)).get(leg.itemId)
  const source = { source: matter.source ?? ('item' as const), sourceId: leg.itemId ?? leg.id }
  const what = {
    committee: leg.from,
    leaving: mayLeave({ isPublished: true, isClosed: item?.isClosed ?? false }),
    legs: leg.itemId === null ? [] : await legsFromSource(tx, source.source, source.sourceId),
  }
  const wish = { toCommitteeIds: [input.toCommitteeId], purpose: leg.purpose, dueOn: null }
  const to = await decideReceivers(tx, what, wish, now)
  if (!to.ok) return to
  const sending = { ...leg, ...source, committee: leg.from, matter, to: to.value, replacesId: leg.id }
  const [made] = await sendLegs(tx, actor, sending, now)
  if (!made) throw new Error('one receiver is one leg')
  const happening = onLeg(leg, 'referral_sent_on', { as: made.id, toCommitteeId: input.toCommitteeId })
  await record(tx, actor, now, { ...happening, committeeId: leg.from.id })
  return ok(made)
}

/** Leaves a returned matter at that. Records referral_return_ended. */
export async function endReturn(
  tx: Writer,
  actor: Actor,
  input: { referralId: string },
  now: Date,
): Promise<Result<Leg, StepRefusal | Refusal<'not_found'>>> {
  const locked = await lockReturned(tx, actor, input.referralId, now)
  if (!locked.ok) return locked
  await insertReturnEnding(tx, locked.value.id, actor.personId, now)
  await record(tx, actor, now, { ...onLeg(locked.value, 'referral_return_ended'), committeeId: locked.value.from.id })
  return locked
}
