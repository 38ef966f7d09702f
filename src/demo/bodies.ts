import type { IsoDate } from '../platform/clock/dates.ts'
import type { SeatHistory } from '../capabilities/committees/seats/rules.ts'
import type { CommitteeKind, MandateKind, Post, Side, Standing } from '../capabilities/committees/schema.ts'
import { everybodyIn, type Employee, type Unit } from './organisation.ts'
import type { Setting } from './setting.ts'

export interface Holding {
  readonly id: string
  readonly person: Employee
  readonly kind: MandateKind
  readonly standing: Standing
  readonly electorate: string
  readonly organisation: string | null
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly endReason: string | null
}

export interface Seat {
  readonly id: string
  readonly side: Side
  readonly title: string
  readonly electionGroup: string | null
  readonly position: number
  readonly mandates: Holding[]
}

export interface PostTerm {
  readonly id: string
  readonly post: Post
  readonly person: Employee
  readonly from: IsoDate
  readonly to: IsoDate | null
}

export interface Body {
  readonly id: string
  readonly kind: CommitteeKind
  readonly level: 1 | 2 | 3 | 4
  readonly name: string
  /** What it was called before a day. */
  readonly earlier: { readonly name: string; readonly until: IsoDate } | null
  readonly unit: Unit
  readonly parent: Body | null
  readonly children: Body[]
  readonly seats: Seat[]
  readonly posts: PostTerm[]
}

/** Under this many employees a staff meeting takes the place of a committee (agreement, § 6). */
export const staffMeetingBelow = 20

export function nameOn(body: Body, day: IsoDate): string {
  return body.earlier && day < body.earlier.until ? body.earlier.name : body.name
}

export function postOn(body: Body, post: Post, day: IsoDate): Employee | null {
  const term = body.posts.find((one) => one.post === post && one.from <= day && (one.to === null || one.to > day))
  return term?.person ?? null
}

/** Who prepares its meetings: the secretary, else the chair. */
export function preparerOn(body: Body, day: IsoDate): Employee {
  const found = postOn(body, 'secretary', day) ?? postOn(body, 'chair', day)
  if (!found) throw new Error(`${body.name} has neither secretary nor chair on ${day}`)
  return found
}

/** Everybody who takes part in their own right: on a seat, or employed where there is a staff meeting. */
export function membersOn(body: Body, day: IsoDate): Employee[] {
  const isThere = (one: { from: IsoDate; to: IsoDate | null }): boolean =>
    one.from <= day && (one.to === null || one.to > day)
  if (body.kind === 'staff_meeting') return everybodyIn(body.unit).filter(isThere)
  return body.seats.flatMap(({ mandates }) =>
    mandates.filter((one) => one.standing === 'member' && isThere(one)).map((one) => one.person),
  )
}

/** The seats in the shape that the committees' own rules read. */
export function seatHistories(body: Body, setting: Setting): SeatHistory[] {
  return body.seats.map((seat) => ({
    seatId: seat.id,
    side: seat.side,
    title: seat.title,
    electionGroup: seat.electionGroup,
    position: seat.position,
    from: setting.established,
    to: null,
    earlierNames: [],
    mandates: seat.mandates.map((one) => ({
      mandateId: one.id,
      personId: one.person.id,
      name: one.person.name,
      kind: one.kind,
      standing: one.standing,
      electorate: one.electorate,
      organisation: one.organisation,
      from: one.from,
      to: one.to,
      endReason: one.endReason,
      choice: null,
    })),
  }))
}
