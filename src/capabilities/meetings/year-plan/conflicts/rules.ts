import { daysBetween, weekdayOf, type IsoDate } from '../../../../platform/clock/dates.ts'
import type { PersonRef } from '../../rules.ts'
import type { AgreementClocks } from '../../../agreement/rules.ts'
import {
  meetingsAsked,
  minutesOf,
  type ClosedBecause,
  type PlanBody,
  type PlannedMeeting,
  type Slot,
  type YearSetting,
} from '../rules.ts'

/*
 * What speaks against a day, found by looking at the whole year at once: who is wanted in two places, which day is closed
 * and why, which levels meet too close to each other for what is said to reach on.
 */

export type Conflict = {
  readonly bodyId: string
  /** Null for what concerns the body's whole year. */
  readonly plannedId: string | null
} & (
  | { readonly code: 'no_day'; readonly wishedOn: IsoDate | null }
  | { readonly code: 'past'; readonly on: IsoDate }
  | { readonly code: 'another_year'; readonly on: IsoDate }
  | { readonly code: 'closed'; readonly on: IsoDate; readonly because: ClosedBecause }
  | {
      readonly code: 'double_booked'
      readonly on: IsoDate
      readonly people: readonly PersonRef[]
      readonly otherName: string
      readonly otherStarts: string
    }
  | { readonly code: 'twice_a_day'; readonly on: IsoDate }
  | {
      readonly code: 'too_close'
      readonly on: IsoDate
      readonly otherName: string
      readonly otherOn: IsoDate
      readonly wanted: number
    }
  | { readonly code: 'other_weekday'; readonly on: IsoDate; readonly wished: number }
  | { readonly code: 'too_few'; readonly planned: number; readonly wanted: number; readonly clause: string }
  | { readonly code: 'too_many'; readonly planned: number; readonly most: number; readonly clause: string }
)

export type Weight = 'stops' | 'conflict' | 'remark'

const weights: Readonly<Record<Conflict['code'], Weight>> = {
  no_day: 'stops',
  past: 'stops',
  another_year: 'conflict',
  closed: 'conflict',
  double_booked: 'conflict',
  twice_a_day: 'conflict',
  too_close: 'conflict',
  too_few: 'conflict',
  too_many: 'conflict',
  other_weekday: 'remark',
}

/** stops: the plan cannot go out with it. conflict: who publishes confirms it. remark: good to know. */
export const weightOf = (conflict: Conflict): Weight => weights[conflict.code]

/** A meeting among the others, by an id of its own. */
export interface Booking extends Slot {
  readonly key: string
  readonly bodyId: string
  readonly bodyName: string
}

/** Where everybody is on which day. */
export class Bookings {
  private readonly byPersonAndDay = new Map<string, Booking[]>()
  private readonly byBody = new Map<string, Booking[]>()

  add(booking: Booking, people: readonly PersonRef[]): void {
    for (const { personId } of people) push(this.byPersonAndDay, `${personId} ${booking.on}`, booking)
    push(this.byBody, booking.bodyId, booking)
  }

  of(bodyId: string): readonly Booking[] {
    return this.byBody.get(bodyId) ?? []
  }

  /** Other meetings at the same time, each with those who are wanted at both. */
  clashes(slot: Slot & { bodyId: string; key?: string }, people: readonly PersonRef[]) {
    const found = new Map<string, { booking: Booking; people: PersonRef[] }>()
    const from = minutesOf(slot.starts)
    for (const person of people) {
      for (const booking of this.byPersonAndDay.get(`${person.personId} ${slot.on}`) ?? []) {
        if (booking.key === slot.key || booking.bodyId === slot.bodyId) continue
        const start = minutesOf(booking.starts)
        if (start >= from + slot.minutes || from >= start + booking.minutes) continue
        const known = found.get(booking.key)
        if (known) known.people.push(person)
        else found.set(booking.key, { booking, people: [person] })
      }
    }
    return [...found.values()]
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const standing = 'standing '
const isStanding = ({ key }: Booking): boolean => key.startsWith(standing)

/** The meetings that stand already, entered. */
export function standingBookings(setting: YearSetting): Bookings {
  const bookings = new Bookings()
  for (const [n, meeting] of setting.standing.entries()) {
    const { bodyId, bodyName, on, starts, minutes, people } = meeting
    bookings.add({ key: `${standing}${n}`, bodyId, bodyName, on, starts, minutes }, people)
  }
  return bookings
}

/** The ids of the bodies next to a body: the one over it, and those it is over, in the plan or with meetings that stand. */
export interface Relatives {
  readonly over: string | null
  readonly under: readonly string[]
}

export function relativesIn(setting: YearSetting): (body: PlanBody) => Relatives {
  const under = new Map<string, Set<string>>()
  const enter = (id: string, parentId: string | null) => {
    if (parentId !== null) under.set(parentId, (under.get(parentId) ?? new Set()).add(id))
  }
  for (const { id, parentId } of setting.bodies) enter(id, parentId)
  for (const { bodyId, bodyParentId } of setting.standing) enter(bodyId, bodyParentId)
  return ({ id, parentId }) => ({ over: parentId, under: [...(under.get(id) ?? [])] })
}

/**
 * Whether two meetings of neighbouring levels are too close for what the first says to be ready for the second, or come in
 * the wrong order in the same round: then what the later one says waits for the next.
 */
export function tooClose({ flow, daysBetween: wanted }: YearSetting, one: IsoDate, other: IsoDate): boolean {
  return flow !== 'none' && Math.abs(daysBetween(one, other)) < wanted
}

/** What speaks against a meeting of a body at a time, with everybody else where the bookings say. */
export function conflictsAt(
  setting: YearSetting,
  bookings: Bookings,
  body: PlanBody,
  slot: Slot & { key?: string },
): Conflict[] {
  const { on } = slot
  const about = { bodyId: body.id, plannedId: slot.key ?? null, on }
  const found: Conflict[] = []
  if (on <= setting.today) found.push({ ...about, code: 'past' })
  if (Number(on.slice(0, 4)) !== setting.year) found.push({ ...about, code: 'another_year' })
  const because = setting.closedBecause(on)
  if (because) found.push({ ...about, code: 'closed', because })
  const people = setting.people.get(body.id) ?? []
  for (const clash of bookings.clashes({ ...slot, bodyId: body.id }, people)) {
    const { bodyName: otherName, starts: otherStarts } = clash.booking
    found.push({ ...about, code: 'double_booked', people: clash.people, otherName, otherStarts })
  }
  if (bookings.of(body.id).some((own) => own.on === on && own.key !== slot.key)) {
    found.push({ ...about, code: 'twice_a_day' })
  }
  const wished = setting.wishes.get(body.level)?.weekday ?? null
  if (wished !== null && !because && weekdayOf(on) !== wished) found.push({ ...about, code: 'other_weekday', wished })
  return found
}

/** Everything that speaks against a draft as it stands, body by body and day by day. */
export function conflictsOf(
  setting: YearSetting,
  planned: readonly PlannedMeeting[],
  agreement: AgreementClocks | null,
): Conflict[] {
  const bookings = standingBookings(setting)
  const bodies = new Map(setting.bodies.map((body) => [body.id, body]))
  for (const meeting of planned) {
    const body = bodies.get(meeting.bodyId)
    if (body) enterPlanned(setting, bookings, body, meeting)
  }
  const relatives = relativesIn(setting)
  const byBody = Map.groupBy(planned, ({ bodyId }) => bodyId)
  return setting.bodies.flatMap((body) => [
    ...(byBody.get(body.id) ?? []).flatMap((meeting) => conflictsOfOne(setting, bookings, body, meeting)),
    ...closeMeetings(setting, bookings, body, relatives(body)),
    ...wrongNumber(setting, bookings, body, agreement),
  ])
}

/** Puts a planned meeting among the others; one without a day is nowhere. */
export function enterPlanned(setting: YearSetting, bookings: Bookings, body: PlanBody, meeting: PlannedMeeting): void {
  const { id: key, on, starts, minutes } = meeting
  if (on === null) return
  const people = setting.people.get(body.id) ?? []
  bookings.add({ key, bodyId: body.id, bodyName: body.name, on, starts, minutes }, people)
}

function conflictsOfOne(setting: YearSetting, bookings: Bookings, body: PlanBody, meeting: PlannedMeeting): Conflict[] {
  const { id: key, wishedOn, on, starts, minutes } = meeting
  if (on === null) return [{ bodyId: body.id, plannedId: key, code: 'no_day', wishedOn }]
  return conflictsAt(setting, bookings, body, { key, on, starts, minutes })
}

/** Pairs of neighbouring levels that leave too few days. Said once for each pair: at a body of the plan, the lower if both are. */
function closeMeetings(setting: YearSetting, bookings: Bookings, body: PlanBody, relatives: Relatives): Conflict[] {
  const inPlan = new Set(setting.bodies.map(({ id }) => id))
  const said = (own: Booking, other: Booking): Conflict => ({
    code: 'too_close',
    bodyId: body.id,
    plannedId: isStanding(own) ? null : own.key,
    on: own.on,
    otherName: other.bodyName,
    otherOn: other.on,
    wanted: setting.daysBetween,
  })
  return bookings.of(body.id).flatMap((own) => {
    const uppers = relatives.over === null ? [] : bookings.of(relatives.over)
    const lowers = relatives.under.filter((id) => !inPlan.has(id)).flatMap((id) => bookings.of(id))
    return [
      ...uppers.filter((upper) => !(isStanding(own) && isStanding(upper)) && tooClose(setting, own.on, upper.on)),
      ...lowers.filter((lower) => !isStanding(own) && tooClose(setting, lower.on, own.on)),
    ].map((other) => said(own, other))
  })
}

function wrongNumber(
  { wishes }: YearSetting,
  bookings: Bookings,
  body: PlanBody,
  agreement: AgreementClocks | null,
): Conflict[] {
  const { least, most } = meetingsAsked(agreement, body.level)
  const planned = bookings.of(body.id).length
  const about = { bodyId: body.id, plannedId: null, planned }
  if (most && planned > most.amount) return [{ ...about, code: 'too_many', most: most.amount, clause: most.clause }]
  const wished = wishes.get(body.level)?.meetings ?? 0
  if (least && planned < least.amount) {
    return [{ ...about, code: 'too_few', wanted: least.amount, clause: least.clause }]
  }
  return planned < wished ? [{ ...about, code: 'too_few', wanted: wished, clause: '' }] : []
}
