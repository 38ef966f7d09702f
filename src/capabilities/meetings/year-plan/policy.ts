import { placesHeld, type Actor } from '../../../platform/auth/actor.ts'
import { may as mayInCommittees } from '../../committees/policy.ts'
import { may as mayAtMeetings, preparers } from '../policy.ts'

export const may = {
  /** Plan the year of many bodies at once, and keep the free periods: the administrator and the HR consultant. */
  planForAll: (actor: Actor): boolean => mayInCommittees.manageCommittees(actor),

  /** Plan the year of these bodies: those, and whoever prepares the meetings of every one of them. */
  planYear: (actor: Actor, bodyIds: readonly string[]): boolean =>
    may.planForAll(actor) || (bodyIds.length > 0 && bodyIds.every((id) => mayAtMeetings.prepare(actor, id))),

  /** Find year plans at all. */
  planAny: (actor: Actor): boolean => may.planForAll(actor) || plannedBy(actor).length > 0,
}

/** The bodies whose meetings the actor prepares. */
export const plannedBy = (actor: Actor): readonly string[] => placesHeld(actor, preparers)
