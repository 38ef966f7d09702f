import { leastComposition } from '../../agreement/seats/rules.ts'
import type { Agreement } from '../../agreement/rules.ts'
import type { UnitNode } from '../../organisation/rules.ts'
import type { CommitteeInTree, PersonRef } from '../rules.ts'
import type { CommitteeKind, MandateKind, Side } from '../schema.ts'

/*
 * Seats and chairs of many bodies at once, as the agreement asks: for a new MED organisation, where every body stands
 * empty. Words: seating (sammensætning). It proposes the fewest seats that the agreement accepts, and the leader of the
 * area as chair (the domain reference, § 1.3); people look the list through before anything is made.
 */

export interface SeatsWanted {
  readonly side: Side
  readonly kind: MandateKind
  readonly group: string | null
  readonly amount: number
}

export interface Seating {
  readonly committeeId: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
  /** None for a staff meeting: everybody employed there belongs. */
  readonly seats: readonly SeatsWanted[]
  /** The leader of the area, who gets the first seat on the management side and the post of chair. */
  readonly chair: PersonRef | null
}

export interface SeatingFacts {
  readonly agreement: Agreement
  readonly committees: readonly CommitteeInTree[]
  readonly units: readonly UnitNode[]
  /** Committees that have a chair already. */
  readonly chaired: ReadonlySet<string>
  /** Who asks: nobody gives themselves a key. */
  readonly by: string
}

/** What every body that stands without seats and chair would get; those with either are left as they are. */
export function proposeSeatings({ agreement, committees, units, chaired, by }: SeatingFacts): Seating[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const empty = committees.filter((committee) => committee.seats === 0 && !chaired.has(committee.id))
  const seatings = empty.map((committee): Seating => {
    const unit = unitOf.get(committee.unitId)
    const leads = unit && unit.leaderId !== null && unit.leaderId !== by ? unit.leaderId : null
    return {
      committeeId: committee.id,
      name: committee.name,
      kind: committee.kind,
      level: committee.level,
      seats: committee.kind === 'committee' ? seatsWanted(agreement, committee.level) : [],
      chair: leads === null ? null : { personId: leads, name: unit?.leaderName ?? '' },
    }
  })
  return seatings.filter((seating) => seating.seats.length > 0 || seating.chair !== null)
}

/** The least composition of a level; a committee has a seat for its chair even when the agreement names none. */
function seatsWanted(agreement: Agreement, level: number): SeatsWanted[] {
  const { counts } = leastComposition(agreement, level)
  const wanted = counts.map(({ side, kind, group, seats }) => ({ side, kind: kind ?? 'other', group, amount: seats }))
  const managed = wanted.some(({ side }) => side === 'management')
  const first: SeatsWanted = { side: 'management', kind: 'leader', group: null, amount: 1 }
  const all = managed ? wanted : [first, ...wanted]
  return all.toSorted((a, b) => b.side.localeCompare(a.side))
}

export const seatsIn = (seatings: readonly Seating[]): number =>
  seatings.reduce((sum, { seats }) => sum + seats.reduce((each, { amount }) => each + amount, 0), 0)
