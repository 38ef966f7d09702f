import { addDays, addMonths, isoDate, type IsoDate } from '../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import type { ItemContent } from '../meetings/agenda/rules.ts'
import type { Relation, WheelSource } from './schema.ts'

/*
 * The annual wheel: what comes back on agendas year after year.
 * Owns: wheel items, how bodies adapt those they inherit, and which agenda items began on the wheel.
 * Words: annual wheel (årshjul), wheel item (årshjulspunkt), source (lov, aftale, strategi, eget ønske), leeway (spillerum),
 * adaptation (tilpasning), left out (udeladt), occurrence (et punkt hos ét udvalg i ét år).
 * An item on the municipality's wheel reaches every body on the levels it concerns; one on a body's wheel reaches that
 * body and those under it on these levels. Each body has it when the one above does, unless it moves it within the leeway
 * or leaves it out. A must-item is left out with a reason only.
 * States of an occurrence (following/rules.ts) are derived: done, on the agenda, coming, left out, missed.
 */

export const wheelSources = ['law', 'agreement', 'strategy', 'own'] as const satisfies readonly WheelSource[]

/** Whole months of a year, the last included. */
export interface Months {
  readonly from: number
  readonly to: number
}

export interface WheelItem {
  readonly id: string
  /** null: on the municipality's wheel. */
  readonly committeeId: string | null
  readonly templateKey: string | null
  readonly content: ItemContent
  readonly source: WheelSource
  readonly citation: string
  readonly note: string
  /** The days on which the duty holds, half-open; null where it has no such end. */
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
  readonly onWheelFrom: IsoDate
  readonly levels: readonly number[]
  readonly isMust: boolean
  /** null when it is told by another item alone. */
  readonly months: Months | null
  readonly day: number | null
  readonly relation: { readonly kind: Relation; readonly itemId: string } | null
  readonly everyYears: number
  readonly firstYear: number | null
  readonly leeway: number
  readonly prepares: string
  readonly version: number
  /** A guideline whose day of revision comes, by the id of the guideline: kept there, and on the wheel by itself. */
  readonly isRevision?: true
}

export interface Adaptation {
  readonly id: string
  readonly itemId: string
  readonly committeeId: string
  readonly fromYear: number
  /** The last year; null until further notice. */
  readonly toYear: number | null
  readonly isLeftOut: boolean
  readonly coversBranch: boolean
  readonly months: Months | null
  readonly cadence: { readonly everyYears: number; readonly firstYear: number } | null
  readonly prepares: string | null
  readonly reason: string
}

export interface WheelBody {
  readonly id: string
  readonly name: string
  readonly level: number
  readonly parentId: string | null
}

/** One item at one body in one year. */
export interface Occurrence {
  readonly item: WheelItem
  readonly body: WheelBody
  readonly year: number
  readonly months: Months
  /** The days within which it belongs, both included. */
  readonly from: IsoDate
  readonly to: IsoDate
  readonly prepares: string
  /** The adaptation that decided, and whether it is one's own or comes from above. */
  readonly adaptation: Adaptation | null
  readonly isLeftOut: boolean
}

const two = (n: number) => String(n).padStart(2, '0')
export const firstDayOf = (year: number, month: number): IsoDate => isoDate(`${year}-${two(month)}-01`)
export const lastDayOf = (year: number, month: number): IsoDate => addDays(addMonths(firstDayOf(year, month), 1), -1)

/** The day of an item in a year: 31 in a month of 30 days is its last. */
export function dayIn(year: number, month: number, day: number): IsoDate {
  const last = lastDayOf(year, month)
  return day > Number(last.slice(8)) ? last : isoDate(`${year}-${two(month)}-${two(day)}`)
}

/** Whether a year is one of those in which something comes that comes every so many years. */
export function comesIn(year: number, everyYears: number, firstYear: number | null): boolean {
  if (everyYears === 1) return firstYear === null || year >= firstYear
  return firstYear !== null && year >= firstYear && (year - firstYear) % everyYears === 0
}

/**
 * The months of an item. One that is told by another alone comes from that one's months to the end of the year, or from
 * its beginning up to them. Items that are told by each other in a circle have the whole year.
 */
export function monthsOf(
  item: Pick<WheelItem, 'months' | 'relation' | 'id'>,
  all: ReadonlyMap<string, WheelItem>,
): Months {
  const seen = new Set<string>()
  const follow = (one: Pick<WheelItem, 'months' | 'relation' | 'id'>): Months => {
    if (one.months) return one.months
    const other = one.relation ? all.get(one.relation.itemId) : undefined
    if (!other || seen.has(one.id)) return { from: 1, to: 12 }
    seen.add(one.id)
    const { from, to } = follow(other)
    return one.relation?.kind === 'before' ? { from: 1, to } : { from, to: 12 }
  }
  return follow(item)
}

/** How far from an item's own months a body may have it: so many months earlier or later, within the year. */
export const leewayOf = (months: Months, leeway: number): Months => ({
  from: Math.max(1, months.from - leeway),
  to: Math.min(12, months.to + leeway),
})

/** From the body up to the top of the tree, itself first. */
export function chainOf(body: WheelBody, bodies: ReadonlyMap<string, WheelBody>): WheelBody[] {
  const chain = [body]
  for (let next = body.parentId; next !== null;) {
    const above = bodies.get(next)
    if (!above || chain.includes(above)) break
    chain.push(above)
    next = above.parentId
  }
  return chain
}

/** The adaptation that holds for a body in a year: its own, else that of the nearest above which covers those under it. */
export function adaptationFor(
  itemId: string,
  chain: readonly WheelBody[],
  year: number,
  adaptations: readonly Adaptation[],
): Adaptation | null {
  const inYear = adaptations.filter(
    (one) => one.itemId === itemId && one.fromYear <= year && (one.toYear === null || one.toYear >= year),
  )
  for (const [steps, { id }] of chain.entries()) {
    const found = inYear.find((one) => one.committeeId === id && (steps === 0 || one.coversBranch))
    if (found) return found
  }
  return null
}

/** Whether an item is on the wheel of a body: by whose wheel it stands on, and the levels that it concerns. */
export const reaches = (item: WheelItem, chain: readonly WheelBody[]): boolean =>
  item.levels.includes(chain[0]?.level ?? 0) &&
  (item.committeeId === null || chain.some(({ id }) => id === item.committeeId))

/** The first and last day of some months, within which the duty holds and the item is on the wheel; null when none. */
function daysOf(item: WheelItem, year: number, months: Months): { from: IsoDate; to: IsoDate } | null {
  const starts = [firstDayOf(year, months.from), item.validFrom, item.onWheelFrom].filter((day) => day !== null)
  const ends = [lastDayOf(year, months.to), item.validTo && addDays(item.validTo, -1)].filter((day) => day !== null)
  const from = starts.reduce((a, b) => (a > b ? a : b))
  const to = ends.reduce((a, b) => (a < b ? a : b))
  return from <= to ? { from, to } : null
}

/** Everything that wheels are drawn up from in a year. */
export interface WheelFacts {
  readonly items: readonly WheelItem[]
  readonly adaptations: readonly Adaptation[]
  readonly bodies: ReadonlyMap<string, WheelBody>
}

/** An item at a body in a year; null when it does not come there that year. */
export function occurrenceOf(item: WheelItem, body: WheelBody, year: number, facts: WheelFacts): Occurrence | null {
  const chain = chainOf(body, facts.bodies)
  if (!reaches(item, chain)) return null
  const adaptation = adaptationFor(item.id, chain, year, facts.adaptations)
  const { everyYears, firstYear } = adaptation?.cadence ?? item
  if (!comesIn(year, everyYears, firstYear)) return null
  const months = adaptation?.months ?? monthsOf(item, new Map(facts.items.map((one) => [one.id, one])))
  const days = daysOf(item, year, months)
  if (!days) return null
  const isLeftOut = adaptation?.isLeftOut ?? false
  return { item, body, year, months, ...days, prepares: adaptation?.prepares ?? item.prepares, adaptation, isLeftOut }
}

/** The order in which a wheel is read: round the year, and of the same months the laws first. */
export function inOrder<T extends { months: Months; item: Pick<WheelItem, 'source' | 'content' | 'id'> }>(
  all: readonly T[],
): T[] {
  const rank = ({ item }: T) => wheelSources.indexOf(item.source)
  return all.toSorted(
    (a, b) =>
      a.months.from - b.months.from ||
      a.months.to - b.months.to ||
      rank(a) - rank(b) ||
      a.item.content.title.localeCompare(b.item.content.title, 'da') ||
      (a.item.id < b.item.id ? -1 : 1),
  )
}

/** The wheel of a body in a year, with what is left out. */
export const wheelOf = (body: WheelBody, year: number, facts: WheelFacts): Occurrence[] =>
  inOrder(facts.items.flatMap((item) => occurrenceOf(item, body, year, facts) ?? []))

/** One item on the municipality's own picture of a year, for all levels that it concerns. */
export interface WheelEntry {
  readonly item: WheelItem
  readonly months: Months
}

/** What stands on the municipality's wheel in a year, or on that of one level: as it is before any body adapts it. */
export function commonWheel(items: readonly WheelItem[], year: number, level: number | null): WheelEntry[] {
  const all = new Map(items.map((item) => [item.id, item]))
  return inOrder(
    items
      .filter((item) => item.committeeId === null && (level === null || item.levels.includes(level)))
      .filter(({ everyYears, firstYear }) => comesIn(year, everyYears, firstYear))
      .flatMap((item) => {
        const months = monthsOf(item, all)
        return daysOf(item, year, months) ? [{ item, months }] : []
      }),
  )
}

/** What a year has that the year before had not, and what it no longer has. */
export function changesTo(before: readonly WheelEntry[], after: readonly WheelEntry[]) {
  const has = (entries: readonly WheelEntry[], id: string) => entries.some(({ item }) => item.id === id)
  return {
    comes: after.filter(({ item }) => !has(before, item.id)),
    goes: before.filter(({ item }) => !has(after, item.id)),
  }
}

export type WheelRefusal = Refusal<
  | 'not_found'
  | 'forbidden'
  | 'changed_meanwhile'
  | 'no_when'
  | 'months_backwards'
  | 'day_needs_one_month'
  | 'no_first_year'
  | 'relation_in_circle'
  | 'relation_elsewhere'
  | 'valid_backwards'
  | 'levels_missing'
  | 'level_above'
  | 'in_use'
>

/** What is written of an item besides its agenda item. */
export type ItemTerms = Omit<WheelItem, 'id' | 'committeeId' | 'templateKey' | 'version' | 'content' | 'onWheelFrom'>

/** An item says when it comes, for whom, and no item waits for itself through others. */
export function mayStand(
  terms: ItemTerms,
  at: { readonly id: string | null; readonly body: WheelBody | null },
  all: ReadonlyMap<string, WheelItem>,
): Result<undefined, WheelRefusal> {
  if (terms.levels.length === 0) return refuse('levels_missing')
  if (at.body !== null && terms.levels.some((level) => level < (at.body?.level ?? 0))) return refuse('level_above')
  if (!terms.months && !terms.relation) return refuse('no_when')
  if (terms.months && terms.months.to < terms.months.from) return refuse('months_backwards')
  if (terms.day !== null && terms.months?.from !== terms.months?.to) return refuse('day_needs_one_month')
  if (terms.everyYears > 1 && terms.firstYear === null) return refuse('no_first_year')
  if (terms.validFrom && terms.validTo && terms.validTo <= terms.validFrom) return refuse('valid_backwards')
  return terms.relation ? mayRelate(terms.relation.itemId, at, all) : ok()
}

function mayRelate(
  otherId: string,
  at: { readonly id: string | null; readonly body: WheelBody | null },
  all: ReadonlyMap<string, WheelItem>,
): Result<undefined, WheelRefusal> {
  const first = all.get(otherId)
  if (!first || (first.committeeId !== null && first.committeeId !== at.body?.id)) return refuse('relation_elsewhere')
  const seen = new Set<string>()
  for (
    let next: WheelItem | undefined = first;
    next;
    next = next.relation ? all.get(next.relation.itemId) : undefined
  ) {
    if ([next.id, next.relation?.itemId].includes(at.id ?? '') || seen.has(next.id)) return refuse('relation_in_circle')
    seen.add(next.id)
  }
  return ok()
}
