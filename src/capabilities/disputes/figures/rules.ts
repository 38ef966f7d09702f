import type { DisputeKind, Outcome } from '../rules.ts'

/*
 * How many disputes there were, of which kinds, and how long they took: by year and by the level where they began. No
 * committee and no person is named, since there is often only one. Counted from the day a dispute was sent.
 */

/** Disputes of one year, kind and level. */
export interface DisputeCount {
  readonly year: number
  readonly kind: DisputeKind
  readonly level: number
  readonly raised: number
  readonly open: number
  /** From sent to ended, in calendar days, of each that has ended. */
  readonly days: readonly number[]
  readonly outcomes: readonly Outcome[]
}

export interface Summed {
  readonly raised: number
  readonly open: number
  /** The middle of the days that those ended took; null when none has ended. */
  readonly medianDays: number | null
}

/** The middle number of days, rounded to a whole one; null of none. */
export function medianOf(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2)
}

/** Of years and levels together; the median is of all days, not of medians. */
export function summed(counts: readonly DisputeCount[]): Summed {
  const sum = (of: (count: DisputeCount) => number) => counts.reduce((total, count) => total + of(count), 0)
  return {
    raised: sum(({ raised }) => raised),
    open: sum(({ open }) => open),
    medianDays: medianOf(counts.flatMap(({ days }) => days)),
  }
}
