import type { IsoDate } from '../../../platform/clock/dates.ts'

/* How the head count of a workplace went up and down against the threshold for staff meetings. */

export interface HeadCountStep {
  readonly day: IsoDate
  /** How many more or fewer from this day on. */
  readonly change: number
}

export interface Crossing {
  readonly day: IsoDate
  readonly before: number
  readonly after: number
}

export interface HeadCountHistory {
  readonly low: number
  readonly high: number
  /** Every day on which the threshold was crossed, up or down, the latest first. */
  readonly crossings: readonly Crossing[]
}

/** Backwards from the head count of today. `limit` is the first number that is not below the threshold. */
export function headCountHistory(now: number, steps: readonly HeadCountStep[], limit: number): HeadCountHistory {
  const crossings: Crossing[] = []
  let [after, low, high] = [now, now, now]
  for (const { day, change } of steps.toSorted((a, b) => (a.day < b.day ? 1 : -1))) {
    const before = after - change
    if (before < limit !== after < limit) crossings.push({ day, before, after })
    low = Math.min(low, before)
    high = Math.max(high, before)
    after = before
  }
  return { low, high, crossings }
}
