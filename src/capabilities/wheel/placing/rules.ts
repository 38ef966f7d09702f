import { daysBetween, type IsoDate } from '../../../platform/clock/dates.ts'
import { dayIn, type Occurrence } from '../rules.ts'

/*
 * Which of a body's meetings an item of the wheel belongs to: the one in its months, else the nearest. Nothing of it is
 * stored until somebody puts it on an agenda, so that it moves when a meeting is moved or cancelled.
 */

/** A meeting as the wheel sees it. */
export interface MeetingDay {
  readonly id: string
  readonly committeeId: string
  readonly on: IsoDate
  readonly isOrdinary: boolean
  readonly isCancelled: boolean
  /** Closed, or over by the clock. */
  readonly isOver: boolean
}

export interface Chosen {
  readonly meeting: MeetingDay
  /** After the months in which it belongs. */
  readonly isLate: boolean
}

/** Where the item stands that another comes before or after. */
export interface Anchor {
  readonly on: IsoDate
  /** On the same body's agenda, where one meeting can hold both. */
  readonly isOwn: boolean
}

/** Days from a day to the nearest within the occurrence's days; 0 inside. */
function distance({ from, to }: Pick<Occurrence, 'from' | 'to'>, on: IsoDate): number {
  if (on < from) return daysBetween(on, from)
  return on > to ? daysBetween(to, on) : 0
}

const keepsOrder = (kind: 'before' | 'after', anchor: Anchor) => (on: IsoDate) => {
  if (on === anchor.on) return anchor.isOwn
  return kind === 'before' ? on < anchor.on : on > anchor.on
}

/** The nearest to a day, or to the months; of several inside, the first, or the last when it comes before something. */
function best(occurrence: Occurrence, meetings: readonly MeetingDay[]): MeetingDay | undefined {
  const { item, year, months } = occurrence
  const wanted = item.day === null || occurrence.adaptation?.months ? null : dayIn(year, months.from, item.day)
  const far = ({ on }: MeetingDay) => (wanted === null ? distance(occurrence, on) : Math.abs(daysBetween(wanted, on)))
  const least = Math.min(...meetings.map(far))
  const nearest = meetings.filter((meeting) => far(meeting) === least)
  return item.relation?.kind === 'before' && item.months === null && least === 0 ? nearest.at(-1) : nearest[0]
}

/**
 * The body's meeting that an occurrence belongs to: an ordinary one of the same year, not cancelled, in its months or
 * nearest to them, and on the right side of the item that it comes before or after where there is one there. When that
 * meeting is over without it, the next one of the year. Null when the year has none left.
 */
export function meetingFor(
  occurrence: Occurrence,
  meetings: readonly MeetingDay[],
  anchor: Anchor | null = null,
): Chosen | null {
  const year = String(occurrence.year)
  const usable = meetings
    .filter(({ on, isOrdinary, isCancelled }) => isOrdinary && !isCancelled && on.startsWith(year))
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
  const { relation } = occurrence.item
  const inOrder = relation && anchor ? usable.filter(({ on }) => keepsOrder(relation.kind, anchor)(on)) : usable
  const among = inOrder.length > 0 ? inOrder : usable
  const chosen = best(occurrence, among)
  const meeting = chosen?.isOver ? nextOf(occurrence, among, usable) : chosen
  return meeting ? { meeting, isLate: meeting.on > occurrence.to } : null
}

/** What is left of the year, within the months if it can be. */
function nextOf(occurrence: Occurrence, among: readonly MeetingDay[], usable: readonly MeetingDay[]) {
  const open = (all: readonly MeetingDay[]) => all.filter(({ isOver }) => !isOver)
  return best(occurrence, open(among)) ?? open(usable)[0]
}
