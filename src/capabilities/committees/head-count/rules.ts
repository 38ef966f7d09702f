import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ruleFor, type Agreement } from '../../agreement/rules.ts'

/*
 * How many are employed where a staff meeting with MED status is held, over the past year, against the agreement's
 * threshold. The agreement decides nothing by itself: a change of form is proposed by the structure check, and made by
 * people (the domain reference, § 2.5).
 */

export interface HeadCount {
  readonly on: IsoDate
  readonly heads: number
}

export interface HeadCountYear {
  readonly now: number
  readonly least: number
  readonly most: number
  /** The number that a staff meeting has fewer than, with its clause; null when the agreement has none. */
  readonly threshold: { readonly below: number; readonly clause: string } | null
  /** Today there are as many as the agreement wants a committee for. */
  readonly isOver: boolean
  /** In the order of time; the last is today. */
  readonly counts: readonly HeadCount[]
}

/** The past year in one look; null when nothing was counted. */
export function headCountYear(
  counts: readonly HeadCount[],
  agreement: Agreement | null,
  level: number,
): HeadCountYear | null {
  const now = counts.at(-1)?.heads
  if (now === undefined) return null
  const rule = ruleFor(agreement, 'staff_meeting_below', level)
  const heads = counts.map((one) => one.heads)
  return {
    now,
    least: Math.min(...heads),
    most: Math.max(...heads),
    threshold: rule && { below: rule.amount, clause: rule.clause },
    isOver: rule !== null && now >= rule.amount,
    counts,
  }
}
