import { holds, holdsAny, placesHeld, type Actor } from '../../platform/auth/actor.ts'
import type { Post } from './schema.ts'

/** Who may do what with the MED organisation. Everybody signed in may read it: it is open by default. */
export const may = {
  /** Set committees up, close them and fill posts: the administrator and the HR consultant. */
  manageCommittees: (actor: Actor): boolean => holdsAny(actor, ['administrator', 'hr_consultant']),
  /** Seats and mandates of one committee, and who is secretary: those, and the committee's own secretary. */
  manageMembers: (actor: Actor, committeeId: string): boolean =>
    may.manageCommittees(actor) || holds(actor, 'secretary', committeeId),
  /** Chair and vice-chair hold the two keys: who prepares what the keys open does not choose who holds them. */
  fillPost: (actor: Actor, committeeId: string, post: Post): boolean =>
    post === 'secretary' ? may.manageMembers(actor, committeeId) : may.manageCommittees(actor),
  /** Is of the body: has a post or a seat there, or stands in for somebody. */
  belong: (actor: Actor, committeeId: string): boolean =>
    holdsAny(actor, ['chair', 'vice_chair', 'secretary', 'preparer', 'member', 'substitute'], committeeId),
  /** A forum's members and text: HR, who sets it up, and its convener and secretary. */
  keepForum: (actor: Actor, forumId: string): boolean =>
    may.manageMembers(actor, forumId) || holds(actor, 'chair', forumId),
  /** What does not match the agreement: those, and who leads or writes for a committee, for its own area. */
  followStructure: (actor: Actor, committeeId: string): boolean =>
    may.manageCommittees(actor) || followedCommittees(actor).includes(committeeId),
}

/** The committees whose area the actor follows: where they are chair, vice-chair or secretary. */
export const followedCommittees = (actor: Actor): readonly string[] =>
  placesHeld(actor, ['chair', 'vice_chair', 'secretary'])

/** The committees whose members the actor keeps; null when it is all of them. */
export const keptCommittees = (actor: Actor): readonly string[] | null =>
  may.manageCommittees(actor) ? null : placesHeld(actor, ['secretary'])
