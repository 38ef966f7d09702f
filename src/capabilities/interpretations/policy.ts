import { holdsAny, type Actor } from '../../platform/auth/actor.ts'
import { belonging, preparers } from '../meetings/policy.ts'
import type { Interpretation } from './rules.ts'

const isHr = (actor: Actor): boolean => holdsAny(actor, ['hr_consultant'])

export const may = {
  /** The register: all who are in the MED system, in whatever body, and HR. */
  enter: (actor: Actor): boolean =>
    isHr(actor) ||
    actor.grants.some(({ role, on }) => on !== null && (role === 'trio_member' || belonging.includes(role))),

  /** What is kept to the main committee: who belong to it, and HR; never who only sees as them. */
  readRestricted: (actor: Actor, mainCommitteeId: string | null): boolean =>
    actor.seenBy === undefined &&
    (isHr(actor) || (mainCommitteeId !== null && holdsAny(actor, belonging, mainCommitteeId))),

  read: (
    actor: Actor,
    { isRestricted }: Pick<Interpretation, 'isRestricted'>,
    mainCommitteeId: string | null,
  ): boolean => may.enter(actor) && (!isRestricted || may.readRestricted(actor, mainCommitteeId)),

  /** Enter and change: HR, and who prepare the main committee's meetings. */
  keep: (actor: Actor, mainCommitteeId: string | null): boolean =>
    actor.seenBy === undefined &&
    (isHr(actor) || (mainCommitteeId !== null && holdsAny(actor, preparers, mainCommitteeId))),
}
