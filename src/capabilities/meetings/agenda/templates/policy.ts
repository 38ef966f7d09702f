import { holdsAny, type Actor } from '../../../../platform/auth/actor.ts'
import { may as meetings } from '../../policy.ts'

export const may = {
  /** Keep the texts of a committee: who prepare its meetings. Those for all (null): HR. */
  keepTexts: (actor: Actor, committeeId: string | null): boolean =>
    actor.seenBy === undefined &&
    (committeeId === null ? holdsAny(actor, ['hr_consultant']) : meetings.prepare(actor, committeeId)),
}
