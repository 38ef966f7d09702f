import { holds, type Actor } from '../../platform/auth/actor.ts'
import { may as atMeetings } from '../meetings/policy.ts'

export const may = {
  /** A body's own figures: who belong to it, and HR, who helps it. */
  readBody: (actor: Actor, committeeId: string): boolean =>
    atMeetings.belong(actor, committeeId) || holds(actor, 'hr_consultant'),

  /** All bodies summed: HR, and who belong to the main committee. */
  readAll: (actor: Actor, belongsToMain: boolean): boolean => belongsToMain || holds(actor, 'hr_consultant'),
}
