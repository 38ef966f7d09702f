import { holdsAny, holdsInOwnRight, placesHeld, type Actor } from '../../platform/auth/actor.ts'
import { belonging, isExcluded, may as atMeetings, preparers } from '../meetings/policy.ts'
import type { SigningPost } from './schema.ts'

const signers: readonly SigningPost[] = ['chair', 'vice_chair']

export const may = {
  /** Write a discussion and set advice down: who prepare the body's meetings. */
  write: (actor: Actor, committeeId: string): boolean =>
    actor.seenBy === undefined && atMeetings.prepare(actor, committeeId),

  /** Read drafts: who belong to the body, and no role besides. A discussion that is proved is open to everybody. */
  readDraft: (actor: Actor, committeeId: string): boolean =>
    actor.seenBy === undefined && atMeetings.belong(actor, committeeId),

  /** Read the advice of a body: who belong to it, and HR, who follows the clock. Administrators do not. */
  readAdviceOf: (actor: Actor, committeeId: string): boolean =>
    may.readDraft(actor, committeeId) || may.readAllAdvice(actor),

  /** Read one piece of it: nobody who is excluded from the item that it was given at. */
  readAdvice: (actor: Actor, { committeeId, itemId }: { committeeId: string; itemId: string | null }): boolean =>
    may.readAdviceOf(actor, committeeId) && (itemId === null || !isExcluded(actor, itemId)),

  /** Read the advice of all bodies: HR. */
  readAllAdvice: (actor: Actor): boolean => actor.seenBy === undefined && holdsAny(actor, ['hr_consultant']),

  /** See who has not held the discussion, for all bodies. */
  followAll: (actor: Actor): boolean => holdsAny(actor, ['hr_consultant', 'administrator']),

  /** Answer advice for management: the chair, in whose name a deputy may do it. */
  answer: (actor: Actor, committeeId: string): boolean =>
    actor.seenBy === undefined && holdsAny(actor, ['chair'], committeeId),
}

/** The posts of a body whose key the actor holds. A key is never lent. */
export const keysOf = (actor: Actor, committeeId: string): readonly SigningPost[] =>
  actor.seenBy ? [] : signers.filter((post) => holdsInOwnRight(actor, post, committeeId))

/** The bodies of which the actor holds a key. */
export const signsFor = (actor: Actor): string[] => (actor.seenBy ? [] : placesHeld(actor, signers))
/** The bodies to which the actor belongs. */
export const bodiesOf = (actor: Actor): string[] => (actor.seenBy ? [] : placesHeld(actor, belonging))
/** The bodies whose meetings the actor prepares. */
export const preparedBy = (actor: Actor): string[] => (actor.seenBy ? [] : placesHeld(actor, preparers))
