import { timeOfDay } from '../../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import type { Presence } from '../../schema.ts'

/*
 * Who was there only part of the time.
 * Words: came late (kom senere), left early (gik før). Null means from the beginning, and to the end.
 * Who was there for an item is never registered: it follows from these times and the times of the item.
 */

export interface Times {
  readonly arrivedAt: Date | null
  readonly leftAt: Date | null
}

export type TimesRefusal = Refusal<'times_need_presence' | 'left_before_arrival' | 'outside_meeting'>

/** When a meeting was held, at the most; null while nobody knows when it ends. */
export interface Frame {
  readonly from: Date
  readonly to: Date | null
}

/** From when it was to begin or was opened, whichever is first, until it was to end or was closed, whichever is last. */
export function frameOf({
  startsAt,
  endsAt,
  openedAt,
  closedAt,
}: {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly openedAt: Date | null
  readonly closedAt: Date | null
}): Frame {
  return {
    from: openedAt && openedAt < startsAt ? openedAt : startsAt,
    to: closedAt && (closedAt > endsAt ? closedAt : endsAt),
  }
}

/** Times belong to somebody who was there, while the meeting was held, and nobody leaves before they come. */
export function decideTimes(
  one: Times & { name: string; presence: Presence },
  frame: Frame,
): Result<Times, TimesRefusal> {
  const { name, presence, arrivedAt, leftAt } = one
  if (presence !== 'present' && (arrivedAt || leftAt)) return refuse('times_need_presence', { name })
  if (arrivedAt && leftAt && leftAt <= arrivedAt) return refuse('left_before_arrival', { name })
  const isOutside = (at: Date | null) => at !== null && (at < frame.from || (frame.to !== null && at > frame.to))
  if (isOutside(arrivedAt) || isOutside(leftAt)) {
    return refuse('outside_meeting', {
      name,
      from: timeOfDay(frame.from),
      ...(frame.to && { to: timeOfDay(frame.to) }),
    })
  }
  return ok({ arrivedAt, leftAt })
}

/** When a substitute is there for somebody who is themselves there part of the time; null when they are there all of it. */
export function timesInstead({ arrivedAt, leftAt }: Times): Times | null {
  if (!arrivedAt && !leftAt) return null
  // Before they came and after they left: a substitute who is there for both is there from the beginning to the end.
  return arrivedAt && leftAt ? { arrivedAt: null, leftAt: null } : { arrivedAt: leftAt, leftAt: arrivedAt }
}

/** A stretch of the meeting: an item's. */
export interface Stretch {
  readonly startedAt: Date
  readonly endedAt: Date
}

/** Whether somebody who was at the meeting was there for any of these stretches. */
export function isThereFor({ arrivedAt, leftAt }: Times, stretches: readonly Stretch[]): boolean {
  return stretches.some(
    ({ startedAt, endedAt }) => (arrivedAt === null || arrivedAt < endedAt) && (leftAt === null || leftAt > startedAt),
  )
}

/** Who was at the meeting, but not for an item; nobody when it is not known when the item was. */
export function missedItem<T extends Times & { presence: Presence }>(
  entries: readonly T[],
  stretches: readonly Stretch[],
): T[] {
  if (stretches.length === 0) return []
  return entries.filter((entry) => entry.presence === 'present' && !isThereFor(entry, stretches))
}
