import { holdsAny, holdsInOwnRight, placesHeld, type Actor } from '../../platform/auth/actor.ts'
import { belonging, isExcluded, may as atMeetings, preparers } from '../meetings/policy.ts'
import type { AnswerPost, AnswerSide } from './schema.ts'

interface Parties {
  readonly committeeId: string
  /** The item that it springs from. */
  readonly itemId: string | null
  readonly isSent: boolean
  /** The ids of the bodies that are heard. */
  readonly receiverIds: readonly string[]
}

export const may = {
  /** Begin one at all: who prepare the meetings of some body, and HR. */
  begin: (actor: Actor): boolean => actor.seenBy === undefined && (answersFor(actor).length > 0 || followsAll(actor)),

  /** Make a hearing, send it, move its day and gather the answers: who prepare the meetings of the body that asks, and HR. */
  ask: (actor: Actor, committeeId: string): boolean =>
    actor.seenBy === undefined && (atMeetings.prepare(actor, committeeId) || followsAll(actor)),

  /** The same for every body: HR. */
  askForAll: (actor: Actor): boolean => actor.seenBy === undefined && followsAll(actor),

  /** Read what is asked and who has answered: who belong to the body that asks or to one that is heard, and HR. A draft: who made it. Nobody who is excluded from the item it springs from. */
  read: (actor: Actor, hearing: Parties): boolean => {
    if (hearing.itemId !== null && isExcluded(actor, hearing.itemId)) return false
    if (may.ask(actor, hearing.committeeId)) return true
    if (!hearing.isSent) return false
    if (followsAll(actor)) return true
    const places = new Set(placesHeld(actor, belonging))
    return places.has(hearing.committeeId) || hearing.receiverIds.some((id) => places.has(id))
  },

  /** Read what a body answered: itself, and who asks; once the day has passed, everybody who may read the hearing. */
  readAnswer: (actor: Actor, hearing: Parties & { readonly isEnded: boolean }, receiverId: string): boolean =>
    hearing.isEnded ||
    may.ask(actor, hearing.committeeId) ||
    (actor.seenBy === undefined &&
      (holdsAny(actor, belonging, receiverId) || holdsAny(actor, belonging, hearing.committeeId))),

  /** Write a draft: who prepare the body's meetings for a joint answer; of a side, the one whose key sends it. */
  write: (actor: Actor, receiverId: string, side: AnswerSide): boolean => {
    if (actor.seenBy) return false
    if (side === 'joint') return holdsAny(actor, preparers, receiverId)
    return may.turnKey(actor, receiverId, side === 'management' ? 'chair' : 'vice_chair')
  },

  /** Send an answer, or turn one of its keys: who holds the post. A key is never lent. */
  turnKey: (actor: Actor, receiverId: string, post: AnswerPost): boolean =>
    actor.seenBy === undefined && holdsInOwnRight(actor, post, receiverId),
}

/** The bodies for which the actor answers, or sees to it that they do. */
export const answersFor = (actor: Actor): string[] => (actor.seenBy ? [] : placesHeld(actor, preparers))

/** The bodies whose hearings the actor may read of. */
export const follows = (actor: Actor): string[] => placesHeld(actor, belonging)

/** HR reads all of them. */
export const followsAll = (actor: Actor): boolean => holdsAny(actor, ['hr_consultant'])
