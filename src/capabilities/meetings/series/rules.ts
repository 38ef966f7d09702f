import { addDays, addMonths, isoDate, weekdayOf, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'

/*
 * The same meeting again: same place, same time of day on Danish clocks, a number of times. Each becomes a meeting of its
 * own, with its own agenda and invitation, and is changed or cancelled by itself.
 */

/** weeks: every so many weeks. month: every so many months on the same weekday of the month, such as the 2nd Tuesday. */
export interface Rhythm {
  readonly unit: 'weeks' | 'months'
  readonly every: number
  readonly times: number
}

/** Which of its weekday a day is in its month, from 1; 5 is the last where a month has only four. */
export function nthInMonth(day: IsoDate): number {
  return Math.ceil(Number(day.slice(8, 10)) / 7)
}

/** The nth weekday of the month so many months later; the last one when the month has no fifth. */
function sameWeekday(day: IsoDate, months: number): IsoDate {
  const first = addMonths(isoDate(`${day.slice(0, 7)}-01`), months)
  const ahead = (weekdayOf(day) - weekdayOf(first) + 7) % 7
  const found = addDays(first, ahead + (nthInMonth(day) - 1) * 7)
  return found.slice(0, 7) === first.slice(0, 7) ? found : addDays(found, -7)
}

/** The days on which a meeting is held again, the first one not among them. */
export function repetitions(day: IsoDate, { unit, every, times }: Rhythm): IsoDate[] {
  return Array.from({ length: times }, (_, n) =>
    unit === 'weeks' ? addDays(day, 7 * every * (n + 1)) : sameWeekday(day, every * (n + 1)),
  )
}

export type SeriesRefusal = Refusal<'no_days_chosen' | 'day_is_past' | 'meets_that_day'>

/** Days to come, and none on which the committee meets already. */
export function mayRepeat(
  days: readonly IsoDate[],
  today: IsoDate,
  taken: ReadonlySet<IsoDate>,
): Result<undefined, SeriesRefusal> {
  if (days.length === 0) return refuse('no_days_chosen')
  if (days.some((day) => day <= today)) return refuse('day_is_past')
  const twice = days.find((day) => taken.has(day))
  return twice === undefined ? ok() : refuse('meets_that_day', { on: twice })
}
