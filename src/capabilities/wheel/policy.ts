import { holdsAny, type Actor } from '../../platform/auth/actor.ts'
import { may as atMeetings } from '../meetings/policy.ts'

/** The wheel itself is open to everybody signed in. */
export const may = {
  /** The municipality's wheel: HR. A body's: who prepare its meetings. */
  keepWheel: (actor: Actor, committeeId: string | null): boolean =>
    actor.seenBy === undefined &&
    (committeeId === null ? holdsAny(actor, ['hr_consultant']) : atMeetings.prepare(actor, committeeId)),
}

/** How much of a body's agendas somebody may know. */
export const sightOf = (actor: Actor, committeeId: string) => ({
  prepares: atMeetings.readDrafts(actor, committeeId),
  belongs: atMeetings.readClosed(actor, committeeId),
})
