import { holdsAny, type Actor } from '../../platform/auth/actor.ts'

/** Everybody signed in may read the agreement. */
export const may = {
  /** Enter and correct agreements, and keep the closing days: the administrator and the HR consultant. */
  manageAgreement: (actor: Actor): boolean => holdsAny(actor, ['administrator', 'hr_consultant']),
}
