import { holds, holdsInOwnRight, type Actor } from '../../platform/auth/actor.ts'
import type { Side } from '../committees/schema.ts'
import { may as atMeetings } from '../meetings/policy.ts'

const isHr = (actor: Actor): boolean => holds(actor, 'hr_consultant')

/** Guidelines are read by everybody who is signed in: both sides are bound by them. */
export const may = {
  /** Enter one that a body agreed on: HR, and who prepare the body's meetings. What no body agreed on: HR. */
  enter: (actor: Actor, committeeId: string | null): boolean =>
    actor.seenBy === undefined && (isHr(actor) || (committeeId !== null && atMeetings.prepare(actor, committeeId))),

  /** Give notice for a side: its own key holder in the body that agreed, and HR, who enters what a side has said in writing. */
  giveNotice: (actor: Actor, committeeId: string | null, side: Side): boolean => {
    if (actor.seenBy) return false
    if (isHr(actor)) return true
    const post = side === 'management' ? 'chair' : 'vice_chair'
    return committeeId !== null && holdsInOwnRight(actor, post, committeeId)
  },

  /** Keep the list of what must exist, and repeal policies and rules of the council. */
  keep: (actor: Actor): boolean => actor.seenBy === undefined && isHr(actor),
}

/** The sides that the actor may give notice for. */
export const noticeSides = (actor: Actor, committeeId: string | null): readonly Side[] =>
  (['management', 'employee'] as const).filter((side) => may.giveNotice(actor, committeeId, side))
