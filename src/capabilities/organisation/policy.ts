import { holdsAny, type Actor } from '../../platform/auth/actor.ts'

/** Who may do what with the organisation. Everybody signed in may read it: it is open by default. */
export const may = {
  /** Rename, move or give a unit a new leader: the administrator and the HR consultant. */
  changeUnits: (actor: Actor): boolean => holdsAny(actor, ['administrator', 'hr_consultant']),
  /** Read in the staff system's files: the administrator. */
  importStaff: (actor: Actor): boolean => holdsAny(actor, ['administrator']),
}
