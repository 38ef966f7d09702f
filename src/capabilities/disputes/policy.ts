import { holdsAny, holdsInOwnRight, placesHeld, type Actor } from '../../platform/auth/actor.ts'
import { belonging, preparers } from '../meetings/policy.ts'
import type { Path, Side } from './rules.ts'
import type { Party } from './steps/rules.ts'

/** Which side somebody sits on, by committee. */
export type Sides = ReadonlyMap<string, Side>

/** What decides who may read a dispute. */
export interface DisputeAccess extends Path {
  readonly openedById: string | null
  readonly openedSide: Side
}

const isHr = (actor: Actor): boolean => holdsAny(actor, ['hr_consultant'])
const isSent = ({ steps }: Path): boolean => steps.some(({ step }) => step === 'request')

/** The bodies a dispute has come to. */
const bodies = ({ steps }: Path): string[] => steps.flatMap(({ committeeId }) => committeeId ?? [])

export const may = {
  /** Who has disputes in the menu at all: who belong to a body, and HR. */
  enter: (actor: Actor): boolean =>
    actor.seenBy === undefined && (isHr(actor) || placesHeld(actor, belonging).length > 0),

  /** Raise one: a breach of the information duty the employee side, the others either side of the committee. */
  open: (actor: Actor, kind: Path['kind'], side: Side | undefined): boolean =>
    actor.seenBy === undefined && side !== undefined && (kind !== 'information_breach' || side === 'employee'),

  /**
   * Read it. A draft: who opened it and the same side of the committee. Once it is sent: those, the employee side and who
   * prepare the meetings there, who belong to a body it has come to, and HR. Nobody else, and nobody who only sees as another.
   */
  read: (actor: Actor, dispute: DisputeAccess, sides: Sides): boolean => {
    if (actor.seenBy) return false
    const side = sides.get(dispute.committeeId)
    if (dispute.openedById === actor.personId || side === dispute.openedSide) return true
    if (!isSent(dispute)) return false
    return (
      isHr(actor) ||
      side === 'employee' ||
      holdsAny(actor, preparers, dispute.committeeId) ||
      bodies(dispute).some((body) => holdsAny(actor, belonging, body))
    )
  },

  /** Put documents to it while it is open: who takes part in it. */
  attach: (party: Party): boolean => party.isRaiser || party.isManagement || party.handles || party.isHr,

  /** Change its words while it is a draft. */
  change: (party: Party): boolean => party.isRaiser,

  /** The figures of all disputes: the main committee and HR. */
  readFigures: (actor: Actor, mainId: string | null): boolean =>
    actor.seenBy === undefined && (isHr(actor) || (mainId !== null && holdsAny(actor, belonging, mainId))),
}

/** What the actor is to a dispute today. */
export function partyOf(actor: Actor, dispute: DisputeAccess, sides: Sides): Party {
  const { committeeId } = dispute
  const side = sides.get(committeeId) ?? null
  const lies = bodies(dispute).at(-1) ?? null
  const hr = isHr(actor)
  return {
    personId: actor.personId,
    side,
    post: holdsInOwnRight(actor, 'chair', committeeId)
      ? 'chair'
      : holdsInOwnRight(actor, 'vice_chair', committeeId)
        ? 'vice_chair'
        : null,
    isRaiser: dispute.openedById === actor.personId || side === dispute.openedSide,
    isManagement: hr || holdsInOwnRight(actor, 'chair', committeeId),
    handles: lies !== null && holdsAny(actor, preparers, lies),
    isHr: hr,
  }
}
