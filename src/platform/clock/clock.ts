/** A moment in time, the same everywhere. Dates and times of day as people in Denmark read them come from `dates.ts`. */
export type Instant = Date

/** Where "now" comes from. Commands take an `Instant`; only the edges (routes, jobs, CLI) hold a clock. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still at `iso`, for tests and the demo. Throws when `iso` is not a moment. */
export const fixedClock = (iso: string): Clock => {
  const at = Date.parse(iso)
  if (Number.isNaN(at)) throw new RangeError(`Not a moment: ${iso}`)
  return { now: () => new Date(at) }
}
