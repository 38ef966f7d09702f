import { holdsAny, placesHeld, type Actor } from '../../../platform/auth/actor.ts'

export const may = {
  /** See how posts are spread in the whole municipality: the HR consultant. */
  seeWhole: (actor: Actor): boolean => holdsAny(actor, ['hr_consultant']),
  /** See it for anything at all: HR, and whoever sits in a committee, for that one. */
  seeSome: (actor: Actor): boolean => may.seeWhole(actor) || ownCommittees(actor).length > 0,
}

/** The committees whose spread is the actor's own to see. */
export const ownCommittees = (actor: Actor): readonly string[] =>
  placesHeld(actor, ['chair', 'vice_chair', 'secretary', 'member'])
