import type { IsoDate } from '../../platform/clock/dates.ts'
import type { CommitteeKind, MandateKind, Post, Side, Standing } from './schema.ts'

/*
 * The MED organisation: the committees and staff meetings with MED status, who sits there and who holds the posts.
 * Owns: committee with its periods, seat, mandate, post (chair, vice-chair, secretary).
 * Words: committee (udvalg), staff meeting with MED status (personalemøde med MED-status), seat (plads), mandate
 * (hverv), side (side), electorate (valgt af), organisation (faglig organisation), post (post), area (område: the
 * committee's unit and everything under it). Everything is valid from-to, half-open; nothing is overwritten: it is
 * ended, and another begun. Trade-union affiliation stands on a representative's mandate and nowhere else.
 * States, by dates alone: a committee is coming, active or closed; a seat is filled or vacant; a mandate is coming,
 * current or ended.
 */

export interface Committee {
  readonly id: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
  readonly unitId: string
  readonly parentId: string | null
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

/** A committee in the tree, with how many seats it has and how many of them nobody sits on. */
export interface CommitteeInTree extends Committee {
  readonly unitName: string
  readonly seats: number
  readonly vacant: number
}

export interface PersonRef {
  readonly personId: string
  readonly name: string
}

export interface PostHolders {
  readonly chair: PersonRef | null
  readonly viceChair: PersonRef | null
  readonly secretary: PersonRef | null
}

export interface Holder extends PersonRef {
  readonly mandateId: string
  readonly kind: MandateKind
  readonly electorate: string
  /** Trade union, for representatives only; null for leaders and when it was not given. */
  readonly organisation: string | null
  readonly from: IsoDate
  readonly to: IsoDate | null
}

export interface SeatWithHolders {
  readonly seatId: string
  readonly side: Side
  readonly title: string
  readonly electionGroup: string | null
  readonly position: number
  readonly holder: Holder | null
  readonly substitutes: readonly Holder[]
}

/**
 * The trade union stands beside whoever represents others now or is about to. When the mandate is over it is said to nobody
 * any more, whichever day is looked at (GDPR art. 9).
 */
export const withoutPastUnion =
  (today: IsoDate) =>
  <T extends { readonly organisation: string | null; readonly to: IsoDate | null }>(mandate: T): T =>
    mandate.to !== null && mandate.to <= today ? { ...mandate, organisation: null } : mandate

/** The same for everybody on the seats. */
export function withoutPastUnions<T extends SeatWithHolders>(seats: readonly T[], today: IsoDate): T[] {
  const said = withoutPastUnion(today)
  return seats.map((seat) => ({
    ...seat,
    holder: seat.holder && said(seat.holder),
    substitutes: seat.substitutes.map(said),
  }))
}

export interface Receiver extends PersonRef {
  readonly email: string | null
  readonly lang: 'da' | 'en'
  /** What the person is there: the post when they hold one, else member or substitute; employee at a staff meeting. */
  readonly standing: Post | Standing | 'employee'
}

/** Half-open period of days. */
export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate | null
}

export const contains = (period: Period, day: IsoDate): boolean =>
  period.from <= day && (period.to === null || period.to > day)

export const overlap = (a: Period, b: Period): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)

export interface CommitteeNode extends CommitteeInTree {
  readonly children: readonly CommitteeNode[]
}

/** The committees as a tree, in the order given. One whose parent is not among them stands at the top. */
export function arrangeCommittees(committees: readonly CommitteeInTree[]): CommitteeNode[] {
  const ids = new Set(committees.map((committee) => committee.id))
  const under = Map.groupBy(committees, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const placed = (parent: string | null): CommitteeNode[] =>
    (under.get(parent) ?? []).map((committee) => ({ ...committee, children: placed(committee.id) }))
  return placed(null)
}
