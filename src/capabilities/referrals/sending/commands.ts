import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { recordAll } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { committeeTree } from '../../committees/queries.ts'
import { lockTask } from '../../follow-up/queries.ts'
import { insertDispatch, insertLegs, lockLeg } from '../../journeys/commands.ts'
import type { Leg } from '../../journeys/rules.ts'
import type { ReferralPurpose } from '../../journeys/schema.ts'
import { lockMeeting } from '../../meetings/queries.ts'
import { dispatchMailKind, referralMailKind } from '../jobs.ts'
import { passOn, type PassingRefusal } from '../rules.ts'
import { sendable, type Sendable, type SourceRef } from './queries.ts'

export interface SendMatter {
  readonly ref: SourceRef
  readonly toCommitteeIds: readonly string[]
  readonly purpose: ReferralPurpose
  /** null: by the agreement's clock at each receiver's level. */
  readonly dueOn: IsoDate | null
  readonly text: string
}

/** A leg that was sent, and the sending it belongs to. */
export type SentLeg = Pick<Leg, 'id' | 'journeyId'> & { readonly dispatchId: string }

type Sent = Result<SentLeg[], PassingRefusal | Refusal<'not_found' | 'forbidden'>>

/**
 * Passes a matter on to one body or hundreds: all of them or none, in a number of statements that does not grow with them.
 * It goes as everybody could read it; a journey it came by goes on. Records referral_sent for each leg and asks for one
 * job, which asks for the mails to each receiver's secretary, chair and vice-chair.
 */
export async function sendMatter(tx: Writer, actor: Actor, input: SendMatter, now: Date): Promise<Sent> {
  if (!(await lockSource(tx, actor, input.ref, now))) return refuse('not_found')
  const what = await sendable(tx, actor, input.ref, now)
  if (what === null) return refuse('not_found')
  if (what === 'forbidden') return refuse('forbidden')
  const to = await decideReceivers(tx, what, input, now)
  if (!to.ok) return to
  return ok(await sendLegs(tx, actor, { ...input, ...what, to: to.value, dispatchId: null, replacesId: null }, now))
}

/** Two who pass the same on at once come one after the other. */
async function lockSource(tx: Writer, actor: Actor, ref: SourceRef, now: Date): Promise<unknown> {
  if (ref.source === 'task') return lockTask(tx, ref.taskId, today(now))
  return ref.source === 'referral' ? lockLeg(tx, ref.referralId) : lockMeeting(tx, actor, ref.meetingId, now)
}

export interface ReceiverDue {
  readonly committeeId: string
  readonly dueOn: IsoDate
  readonly dueClause: string | null
}

/** The day for each receiver, or the first reason why one of them cannot have it. */
export async function decideReceivers(
  tx: Writer,
  what: Pick<Sendable, 'committee' | 'legs' | 'leaving'>,
  wish: Pick<SendMatter, 'toCommitteeIds' | 'purpose' | 'dueOn'>,
  now: Date,
): Promise<Result<ReceiverDue[], PassingRefusal>> {
  if (!what.leaving.ok) return what.leaving
  const on = today(now)
  const agreement = await agreementOn(tx, on)
  const committees = new Map((await committeeTree(tx, on)).map((one) => [one.id, one]))
  const item = { committee: what.committee, isPublished: true, isClosed: false, legs: what.legs }
  const receivers: ReceiverDue[] = []
  for (const committeeId of wish.toCommitteeIds) {
    const to = committees.get(committeeId) ?? null
    const decided = passOn(item, { to, purpose: wish.purpose, dueOn: wish.dueOn }, agreement, on)
    if (!decided.ok) return decided
    receivers.push({ committeeId, ...decided.value })
  }
  return ok(receivers)
}

export interface Sending extends Pick<
  Sendable,
  'source' | 'sourceId' | 'committee' | 'title' | 'matter' | 'itemId' | 'journeyId' | 'previousId'
> {
  readonly purpose: ReferralPurpose
  readonly text: string
  readonly to: readonly ReceiverDue[]
  /** The sending that the legs join; null makes one. */
  readonly dispatchId: string | null
  readonly replacesId: string | null
}

/** Writes the legs with their audit, and asks for the mails. */
export async function sendLegs(tx: Writer, actor: Actor, sending: Sending, now: Date): Promise<SentLeg[]> {
  const { committee, purpose, itemId, to } = sending
  const what = { ...sending, fromCommitteeId: committee.id }
  const dispatchId = sending.dispatchId ?? (await insertDispatch(tx, what, actor.personId, now))
  const legs = await insertLegs(tx, { ...what, dispatchId }, actor.personId, now)
  const happenings = legs.map((leg, index) => ({
    name: 'referral_sent',
    subject: { kind: 'referral', id: leg.id },
    committeeId: committee.id,
    data: {
      itemId,
      toCommitteeId: to[index]?.committeeId,
      purpose,
      dueOn: to[index]?.dueOn,
      journeyId: leg.journeyId,
      dispatchId,
    },
  }))
  await recordAll(tx, actor, now, happenings)
  const [first, ...others] = legs
  if (first && others.length > 0) await enqueue(tx, dispatchMailKind, { dispatchId }, { at: now })
  else if (first) await enqueue(tx, referralMailKind, { referralId: first.id, fact: 'sent' }, { at: now })
  return legs.map((leg) => ({ ...leg, dispatchId }))
}
