import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { missedItem, type Stretch, type Times } from '../attendance/times/rules.ts'
import { minutesAreFixed, type MinutesItem } from '../minutes/rules.ts'
import type { Meeting } from '../rules.ts'
import type { Presence } from '../schema.ts'

/*
 * The meeting while it is held.
 * Owns: item time, guest attendance, minutes writer.
 * Words: item time (tid på punktet), planned (planlagt), used (brugt), guest (gæst), desk (skrivebord), screen (storskærm).
 * One item is taken at a time; starting another ends it. Closing the meeting ends the last: that is derived, not stored.
 * Live is from opening to closing. Before and after it the minutes are a draft like any other (decision 015).
 */

export interface ItemTime {
  readonly id: string
  readonly itemId: string
  readonly startedAt: Date
  readonly endedAt: Date | null
}

export interface GuestThere {
  readonly id: string
  readonly itemId: string
  readonly name: string
  readonly title: string
}

/** What is registered of a meeting while it is held, beside the minutes themselves. */
export interface LiveFacts {
  readonly times: readonly ItemTime[]
  readonly guests: readonly GuestThere[]
}

export type LiveRefusal = Refusal<
  | 'meeting_cancelled'
  | 'meeting_not_opened'
  | 'meeting_closed'
  | 'minutes_published'
  | 'not_an_item'
  | 'already_running'
  | 'nothing_runs'
  | 'no_such_guest'
>

export const isLive = (meeting: Meeting): boolean =>
  meeting.openedAt !== null && meeting.closedAt === null && meeting.cancellation === null

/** Times are kept while the meeting is held. */
export function mayTime(meeting: Meeting): Result<Meeting, LiveRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (!meeting.openedAt) return refuse('meeting_not_opened')
  return meeting.closedAt ? refuse('meeting_closed') : ok(meeting)
}

/** Guests are noted for as long as the minutes can be written. */
export function mayNoteGuests(meeting: Meeting): Result<Meeting, LiveRefusal> {
  const fixed = minutesAreFixed(meeting)
  return fixed ? refuse(fixed) : ok(meeting)
}

/** The item that is being taken now; none once the meeting is closed. */
export function runningTime(times: readonly ItemTime[], meeting: Pick<Meeting, 'closedAt'>): ItemTime | null {
  return meeting.closedAt ? null : (times.find(({ endedAt }) => endedAt === null) ?? null)
}

/** When an item was taken, up to now or to the end of the meeting. */
export function stretchesOf(times: readonly ItemTime[], itemId: string, until: Date): Stretch[] {
  return times
    .filter((one) => one.itemId === itemId)
    .map(({ startedAt, endedAt }) => ({ startedAt, endedAt: endedAt ?? (until > startedAt ? until : startedAt) }))
}

/** Seconds used on an item, up to now or to the end of the meeting. */
export function usedSeconds(times: readonly ItemTime[], itemId: string, until: Date): number {
  const ms = stretchesOf(times, itemId, until).reduce(
    (sum, { startedAt, endedAt }) => sum + endedAt.getTime() - startedAt.getTime(),
    0,
  )
  return Math.round(ms / 1000)
}

/** "3:07", "1:02:40": as clocks that count say it. */
export function sayCounted(seconds: number): string {
  const [hours, minutes, left] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(left)}` : `${minutes}:${two(left)}`
}

/** The item that comes after one, or the first. */
export function nextItem(items: readonly MinutesItem[], itemId: string | null): MinutesItem | null {
  const at = items.findIndex(({ item }) => item.id === itemId)
  return items[at + 1] ?? null
}

/** How an item was held, as the minutes keep it: who came for it, and who of those at the meeting was not there. */
export interface ItemHeld {
  readonly guestsThere?: readonly { readonly name: string; readonly title: string }[]
  readonly missed?: readonly string[]
}

/** Nothing is said of an item that nobody came for and everybody was there for. */
export function itemHeld(
  { times, guests }: LiveFacts,
  there: readonly (Times & { readonly presence: Presence; readonly name: string })[],
  itemId: string,
  until: Date,
): ItemHeld {
  const came = guests.filter((guest) => guest.itemId === itemId).map(({ name, title }) => ({ name, title }))
  const missed = missedItem(there, stretchesOf(times, itemId, until)).map(({ name }) => name)
  return { ...(came.length > 0 && { guestsThere: came }), ...(missed.length > 0 && { missed }) }
}
