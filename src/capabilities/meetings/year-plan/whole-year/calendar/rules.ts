import {
  addDays,
  addMonths,
  daysBetween,
  isoDate,
  weekdayOf,
  type IsoDate,
} from '../../../../../platform/clock/dates.ts'
import { addWorkingDays } from '../../../../../platform/clock/working-days.ts'
import type { FlowClock, Year, YearRule } from '../rules.ts'

/** The days of a year by number: the first of January is 0, days before it are negative. */
export interface YearDays {
  readonly dates: readonly IsoDate[]
  readonly numberOf: (date: IsoDate) => number
  /** Monday to Friday. */
  readonly weekdays: readonly number[]
}

export function daysOfYear(year: number): YearDays {
  const first = isoDate(`${year}-01-01`)
  const length = daysBetween(first, isoDate(`${year}-12-31`)) + 1
  const dates = Array.from({ length }, (_, n) => addDays(first, n))
  return {
    dates,
    numberOf: (date) => daysBetween(first, date),
    weekdays: [...dates.keys()].filter((n) => weekdayOf(dates[n] ?? first) <= 5),
  }
}

/** 1 to 12. */
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7))

export type Direction = 'up' | 'down'

export interface Way {
  readonly direction: Direction
  readonly senderLevel: number
  readonly receiverLevel: number
}

/** What the clocks of a year make of its days, worked out once for each pair of levels. */
export interface FlowDays {
  /** For each day the first on which the receiver can hear what the sender says then; never falls from day to day. */
  readonly heardFrom: (way: Way) => readonly number[]
}

export function flowDays(year: Year, rules: readonly YearRule[], days: YearDays): FlowDays {
  const closing = new Set(year.closingDays)
  const clocks = rules.filter((rule) => rule.kind === 'clock')
  const tables = new Map<string, readonly number[]>()
  const shifted = (level: number, clock: FlowClock, way: 1 | -1): readonly number[] => {
    const key = `${level} ${clock}`
    const known = tables.get(key)
    if (known) return known
    const own = clocks.filter((one) => one.level === level && one.clock === clock)
    const table = days.dates.map((date, n) => {
      const moved = own.map(({ amount, measure }) => {
        if (measure === 'working_days') return days.numberOf(addWorkingDays(date, way * amount, closing))
        if (measure === 'months') return days.numberOf(addMonths(date, way * amount))
        return n + way * amount * (measure === 'weeks' ? 7 : 1)
      })
      return way === 1 ? Math.max(n, ...moved) : Math.min(n, ...moved)
    })
    tables.set(key, table)
    return table
  }
  const ways = new Map<string, readonly number[]>()
  return {
    heardFrom: ({ direction, senderLevel, receiverLevel }) => {
      const key = `${direction} ${senderLevel} ${receiverLevel}`
      const known = ways.get(key)
      if (known) return known
      const minutesOut = shifted(senderLevel, 'minutes_out', 1)
      const passedOn = shifted(senderLevel, direction === 'up' ? 'pass_up' : 'pass_down', 1)
      const closes = shifted(receiverLevel, 'items_in', -1)
      let heard = 0
      const table = days.dates.map((_, said) => {
        const ready = Math.max(minutesOut[said] ?? said, passedOn[said] ?? said)
        while (heard < days.dates.length && (heard <= said || (closes[heard] ?? heard) < ready)) heard += 1
        return heard
      })
      ways.set(key, table)
      return table
    },
  }
}

/** Minutes since midnight of HH:MM. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** HH:MM of minutes since midnight. */
export function timeOf(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
