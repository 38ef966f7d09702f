import type { IsoDate } from '../../../platform/clock/dates.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import type { ItemContent } from '../../meetings/agenda/rules.ts'
import type { Months, WheelItem } from '../rules.ts'
import type { Relation, WheelSource } from '../schema.ts'
import { budget } from './budget/rules.ts'
import { wellBeing, workingEnvironment } from './environment/rules.ts'
import { planning, staffPolicy } from './staff/rules.ts'

/*
 * The wheel that an installation begins with: the duties that follow from laws and central agreements, each with its
 * source and the days on which it holds, in the months in which committees around the country usually have them. The
 * months are a suggestion: no law says in which month an item comes. Texts are data and stand in Danish.
 */

/** top: the main committee. local: the level nearest the work. middle: those between. */
export type Tier = 'top' | 'middle' | 'local'

export interface TemplateItem {
  readonly key: string
  readonly tiers: readonly Tier[]
  readonly title: string
  readonly kind: ItemContent['kind']
  readonly apsa: ItemContent['apsa']
  readonly presentation: string
  readonly recommendation: string
  readonly minutes: number
  readonly source: WheelSource
  readonly citation: string
  readonly note?: string
  readonly validFrom?: IsoDate
  readonly validTo?: IsoDate
  /** It holds no longer, from a day that the source does not give: it is put on no new wheel. */
  readonly hasEnded?: boolean
  readonly isMust?: boolean
  readonly months: Months | null
  readonly leeway?: number
  readonly relation?: { readonly kind: Relation; readonly key: string }
  readonly everyYears?: number
  readonly prepares: string
}

/** The shipped items, in the order of what they are about. */
export const nationalTemplate: readonly TemplateItem[] = [
  ...workingEnvironment,
  ...wellBeing,
  ...budget,
  ...staffPolicy,
  ...planning,
]

/** Which of an agreement's levels a tier is: the first, the last, and all between. One level alone is the top. */
export function levelsOfTiers(tiers: readonly Tier[], levels: readonly number[]): number[] {
  const sorted = [...new Set(levels)].toSorted((a, b) => a - b)
  const tierAt = (index: number): Tier => (index === 0 ? 'top' : index === sorted.length - 1 ? 'local' : 'middle')
  return sorted.filter((_, index) => tiers.includes(tierAt(index)))
}

/** The agenda item that a shipped item begins as. */
export const contentOf = (item: TemplateItem): ItemContent => ({
  title: item.title,
  kind: item.kind,
  apsa: item.apsa,
  presentation: parseLight(item.presentation),
  recommendation: item.recommendation === '' ? null : parseLight(item.recommendation),
  presenter: '',
  minutes: item.minutes,
  closedGround: null,
  closedUntil: null,
})

type Stored = Omit<WheelItem, 'id' | 'relation' | 'version'> & {
  readonly relation: { readonly kind: Relation; readonly key: string } | null
}

/**
 * The shipped items for the levels of an agreement, on the wheel from a day on. What comes every so many years comes first
 * in the year of that day. Items for levels that there are none of are left out, and so is what they come before or after.
 */
export function templateFor(levels: readonly number[], from: IsoDate): Stored[] {
  const firstYear = Number(from.slice(0, 4))
  const used = nationalTemplate.filter(
    ({ tiers, hasEnded }) => hasEnded !== true && levelsOfTiers(tiers, levels).length > 0,
  )
  return used.map((item) => ({
    committeeId: null,
    templateKey: item.key,
    content: contentOf(item),
    source: item.source,
    citation: item.citation,
    note: item.note ?? '',
    validFrom: item.validFrom ?? null,
    validTo: item.validTo ?? null,
    onWheelFrom: from,
    levels: levelsOfTiers(item.tiers, levels),
    isMust: item.isMust ?? false,
    months: item.months,
    day: null,
    relation: item.relation && used.some(({ key }) => key === item.relation?.key) ? item.relation : null,
    everyYears: item.everyYears ?? 1,
    firstYear: (item.everyYears ?? 1) > 1 ? firstYear : null,
    leeway: item.leeway ?? 0,
    prepares: item.prepares,
  }))
}
