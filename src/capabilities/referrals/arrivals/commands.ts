import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok, type Refusal, type Result } from '../../../platform/result.ts'
import { legOf } from '../../journeys/queries.ts'
import { placeReferral, receiveReferral } from '../commands.ts'
import { noteReferral } from '../handling/commands.ts'
import { nextMeetingsOf } from './queries.ts'

/** Something that can be done with several arrivals at once. */
export type BulkStep = 'receipt' | 'placement' | 'noting'

/** Which of them could not, and why. */
export type NotPossible = readonly { readonly referralId: string; readonly refusal: Refusal }[]

/** Some of the arrivals could not, so none was: the reason for each of those. */
export interface NotAll extends Refusal<'not_all'> {
  readonly left: NotPossible
}

type Done = Result<unknown, Refusal>

/**
 * Takes one step on several arrivals; answers how many. One that another has taken already is left as it is. When any of the
 * others cannot, none is taken, with the reason for each of them.
 */
export async function stepOnAll(
  tx: Writer,
  actor: Actor,
  input: { step: BulkStep; referralIds: readonly string[] },
  now: Date,
): Promise<Result<number, NotAll>> {
  // In one order, so that two who tick the same rows wait for each other instead of both being stopped.
  const ids = [...new Set(input.referralIds)].toSorted()
  const take = input.step === 'placement' ? await placing(tx, actor, ids, now) : taking(tx, actor, input.step, now)
  const left: { referralId: string; refusal: Refusal }[] = []
  let taken = 0
  for (const referralId of ids) {
    const done = await take(referralId)
    if (done.ok) taken += 1
    else if (!isTaken[input.step].includes(done.refusal.code)) left.push({ referralId, refusal: done.refusal })
  }
  if (left.length > 0) return { ok: false, refusal: { code: 'not_all', left } }
  return ok(taken)
}

/** Refusals that say: it stands as you wished. */
const isTaken: Readonly<Record<BulkStep, readonly string[]>> = {
  receipt: ['already_received', 'already_placed', 'already_noted', 'already_answered'],
  placement: ['already_placed'],
  noting: ['already_noted', 'key_is_turned'],
}

function taking(tx: Writer, actor: Actor, step: 'receipt' | 'noting', now: Date): (id: string) => Promise<Done> {
  const command = step === 'receipt' ? receiveReferral : noteReferral
  return (referralId) => command(tx, actor, { referralId }, now)
}

/** Each on the next agenda of its own committee that can still be changed. */
async function placing(
  tx: Writer,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): Promise<(id: string) => Promise<Done>> {
  const legs = new Map<string, string>()
  for (const id of ids) {
    const leg = await legOf(tx, id)
    if (leg) legs.set(id, leg.to.id)
  }
  const next = await nextMeetingsOf(tx, [...new Set(legs.values())], now)
  return async (referralId) => {
    const meetingId = next.get(legs.get(referralId) ?? '')?.id
    if (meetingId === undefined && legs.has(referralId)) return { ok: false, refusal: { code: 'no_next_meeting' } }
    return placeReferral(tx, actor, { referralId, meetingId: meetingId ?? '' }, now)
  }
}
