import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { leewayOf, type Adaptation, type Months, type WheelItem } from '../rules.ts'

/*
 * How a body has an item that it inherits: in other months within the leeway, more often, prepared by others, or left out.
 * What a law or an agreement demands is left out with a reason only, and the reason stays with the year.
 */

export interface AdaptationWish {
  readonly year: number
  readonly onlyThisYear: boolean
  readonly isLeftOut: boolean
  readonly coversBranch: boolean
  readonly months: Months | null
  readonly cadence: { readonly everyYears: number; readonly firstYear: number } | null
  readonly prepares: string | null
  readonly reason: string
}

export type AdaptationRefusal = Refusal<
  | 'not_found'
  | 'forbidden'
  | 'year_is_past'
  | 'reason_missing'
  | 'months_backwards'
  | 'outside_leeway'
  | 'too_rare'
  | 'nothing_adapted'
>

/** What a body may do with an item whose own months are `months`. Years before the last are settled. */
export function mayAdapt(
  item: Pick<WheelItem, 'isMust' | 'leeway' | 'everyYears'>,
  months: Months,
  wish: AdaptationWish,
  thisYear: number,
): Result<undefined, AdaptationRefusal> {
  if (wish.year < thisYear - 1) return refuse('year_is_past')
  if (wish.isLeftOut) return item.isMust && wish.reason === '' ? refuse('reason_missing') : ok()
  if (!wish.months && !wish.cadence && wish.prepares === null) return refuse('nothing_adapted')
  if (wish.months) {
    const allowed = leewayOf(months, item.leeway)
    if (wish.months.to < wish.months.from) return refuse('months_backwards')
    if (wish.months.from < allowed.from || wish.months.to > allowed.to) return refuse('outside_leeway', { ...allowed })
  }
  if (wish.cadence && wish.cadence.everyYears > item.everyYears) return refuse('too_rare', { years: item.everyYears })
  return ok()
}

export interface Years {
  readonly from: number
  /** The last; null until further notice. */
  readonly to: number | null
}

/** What is left of some years when others are taken out of them: what came before and what comes after. */
export function without(years: Years, taken: Years): Years[] {
  const overlaps = (taken.to === null || years.from <= taken.to) && (years.to === null || years.to >= taken.from)
  if (!overlaps) return [years]
  const before = years.from < taken.from ? [{ from: years.from, to: taken.from - 1 }] : []
  const isAfter = taken.to !== null && (years.to === null || years.to > taken.to)
  return isAfter && taken.to !== null ? [...before, { from: taken.to + 1, to: years.to }] : before
}

export const yearsOf = ({ fromYear, toYear }: Pick<Adaptation, 'fromYear' | 'toYear'>): Years => ({
  from: fromYear,
  to: toYear,
})
