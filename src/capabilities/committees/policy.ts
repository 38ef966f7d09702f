import { holds, holdsAny, type Actor } from '../../platform/auth/actor.ts'

/** Who may do what with the MED organisation. Everybody signed in may read it: it is open by default. */
export const may = {
  /** Set committees up, close them and fill posts: the administrator and the HR consultant. */
  manageCommittees: (actor: Actor): boolean => holdsAny(actor, ['administrator', 'hr_consultant']),
  /** Seats, mandates and posts of one committee: those, and the committee's own secretary. */
  manageMembers: (actor: Actor, committeeId: string): boolean =>
    may.manageCommittees(actor) || holds(actor, 'secretary', committeeId),
}
