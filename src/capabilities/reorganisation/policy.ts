import { holdsAny, type Actor } from '../../platform/auth/actor.ts'

/** Who may do what with a reorganisation. A draft is not for everybody: it may never come to be. */
export const may = {
  /** Read and make drafts, approve and withdraw them: the administrator and the HR consultant. */
  reorganise: (actor: Actor): boolean => holdsAny(actor, ['administrator', 'hr_consultant']),
}
