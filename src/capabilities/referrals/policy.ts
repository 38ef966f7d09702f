import { placesHeld, type Actor } from '../../platform/auth/actor.ts'
import type { Leg } from '../journeys/rules.ts'
import { belonging, isExcluded, may as atMeetings, preparers } from '../meetings/policy.ts'

/** What decides whether somebody may read a leg. */
export interface LegAccess {
  readonly fromCommitteeId: string
  readonly toCommitteeId: string
  /** The item it began at has been closed since. */
  readonly isClosed: boolean
}

export const may = {
  /** Pass an item on: who prepare the meetings of the committee that it stands on the agenda of. */
  passOn: (actor: Actor, fromCommitteeId: string): boolean => atMeetings.prepare(actor, fromCommitteeId),

  /** Give a receipt, put on an agenda and answer: who prepare the meetings of the committee it came to. */
  handle: (actor: Actor, toCommitteeId: string): boolean => atMeetings.prepare(actor, toCommitteeId),

  /** Read a leg. Everybody, as long as the item is open; closed since: who belong to either committee. */
  read: (actor: Actor, leg: LegAccess): boolean => !leg.isClosed || belongsToEither(actor, leg),

  /** Read the reply: as the leg, and while the receivers' own item is closed only who belong to either committee. */
  readReply: (actor: Actor, leg: LegAccess, isClosedThere: boolean): boolean =>
    (!leg.isClosed && !isClosedThere) || belongsToEither(actor, leg),

  /** Read what an item became at the receivers: everybody while it is open there, else who belong there. */
  readResult: (actor: Actor, at: { committeeId: string; isClosed: boolean }): boolean =>
    !at.isClosed || atMeetings.readClosed(actor, at.committeeId),
}

/** The items that a leg goes between: who is excluded from one of them meets nothing of the matter here either. */
export const mayMeet = (actor: Actor, leg: Pick<Leg, 'itemId' | 'placed'>): boolean =>
  [leg.itemId, leg.placed?.itemId ?? null].every((itemId) => itemId === null || !isExcluded(actor, itemId))

function belongsToEither(actor: Actor, leg: LegAccess): boolean {
  return atMeetings.readClosed(actor, leg.fromCommitteeId) || atMeetings.readClosed(actor, leg.toCommitteeId)
}

/** The committees whose matters the actor's list holds: every leg of theirs passes may.read. */
export function committeesListedFor(actor: Actor): string[] {
  return placesHeld(actor, belonging)
}

/** The committees whose matters wait for the actor. */
export function committeesHandledBy(actor: Actor): string[] {
  return placesHeld(actor, preparers)
}
