import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { UnitPeriod } from '../rules.ts'

/*
 * A unit's lifetime: opened by hand where no file brings it, closed when it is no more. Nothing is deleted: a closed unit
 * keeps its history and its number.
 */

export type ClosingRefusal = Refusal<'unit_has_ended' | 'before_latest_period' | 'has_subunits' | 'has_employees'>

export interface ClosingSurroundings {
  readonly last: UnitPeriod
  /** Units under it that go on after the day. */
  readonly subunits: number
  /** Those employed in it after the day. */
  readonly employees: number
}

/** The first day without the unit. Whoever works there, and what lies under it, must have somewhere to be first. */
export function closeUnit(
  lastDay: IsoDate,
  { last, subunits, employees }: ClosingSurroundings,
): Result<IsoDate, ClosingRefusal> {
  const end = addDays(lastDay, 1)
  if (last.to !== null && last.to <= end) return refuse('unit_has_ended')
  if (end <= last.from) return refuse('before_latest_period', { from: last.from })
  if (subunits > 0) return refuse('has_subunits', { count: subunits })
  if (employees > 0) return refuse('has_employees', { count: employees })
  return ok(end)
}
