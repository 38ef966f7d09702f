import { holds, holdsAny, type Actor } from '../../platform/auth/actor.ts'

export const may = {
  /** The overview, which leads each of them to what is theirs. */
  seeOverview: (actor: Actor): boolean => holdsAny(actor, ['administrator', 'hr_consultant']),
  keepRunning: (actor: Actor): boolean => holds(actor, 'administrator'),
}
