import { addMonths, isoDate, type IsoDate } from '../../platform/clock/dates.ts'
import { limitsOf, medianOf, signalsOf, type Limits, type Signal } from './control/rules.ts'

/*
 * Figures of flow: whether information reaches every level within its time, computed from what has been done anyway.
 * Owns no tables, and nothing is entered or stored: agendas, minutes, receipts and answers are the traces.
 * Words: figure (tal), trace (spor), parameter (parameter i målaftalen), point (punkt på kurven), usual (det sædvanlige).
 * A body sees its own figures; the main committee and HR see all bodies summed, by month, and never body by body: there is
 * no list to be first or last on. A body meets a few times a year, so its points are quarters.
 */

export const figureKeys = [
  'agendas_in_time',
  'items_with_apsa',
  'minutes_in_time',
  'receipts_in_time',
  'answers_in_time',
  'wheel_followed',
  'items_from_below',
  'items_discussed',
  'days_to_answer',
  'disputes',
] as const
export type FigureKey = (typeof figureKeys)[number]

export type Unit = 'share' | 'days'

export type Step = 'month' | 'quarter'

/** How far back: two years of months, three years of quarters. */
const reach = { month: 24, quarter: 36 } as const

export interface Span {
  readonly step: Step
  readonly from: IsoDate
  /** The first day after the period that is running. */
  readonly until: IsoDate
}

const monthsIn = (step: Step): number => (step === 'month' ? 1 : 3)

/** The first day of the month or quarter that a day lies in. */
export function periodOf(day: IsoDate, step: Step): IsoDate {
  const month = Number(day.slice(5, 7))
  const first = step === 'month' ? month : month - ((month - 1) % 3)
  return isoDate(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`)
}

/** The periods that are shown on a day, the one that is running last. */
export function spanOf(on: IsoDate, step: Step): Span {
  const until = addMonths(periodOf(on, step), monthsIn(step))
  return { step, from: addMonths(until, -reach[step]), until }
}

export function periodsIn({ step, from, until }: Span): IsoDate[] {
  const periods: IsoDate[] = []
  for (let first = from; first < until; first = addMonths(first, monthsIn(step))) periods.push(first)
  return periods
}

/** So many of so many on a level, on some day. */
export interface Tally {
  readonly on: IsoDate
  readonly level: number
  readonly part: number
  readonly whole: number
}

/** How long one matter took. */
export interface Duration {
  readonly on: IsoDate
  readonly level: number
  readonly days: number
}

export interface Point {
  readonly period: IsoDate
  readonly part: number
  readonly whole: number
  /** null: nothing to count in the period, or too little to show. */
  readonly value: number | null
  /** There is something, but so little that a person could be seen in it. */
  readonly isHidden: boolean
  readonly signal: Signal | null
}

export interface Figure {
  readonly key: FigureKey
  readonly unit: Unit
  readonly points: readonly Point[]
  /** null: too few points for a line. */
  readonly limits: Limits | null
  /** Over the whole span, level by level; empty for what is not of a level. */
  readonly byLevel: readonly { readonly level: number; readonly part: number; readonly whole: number }[]
}

type Bare = Omit<Point, 'signal'>

function figureOf(key: FigureKey, unit: Unit, bare: readonly Bare[], byLevel: Figure['byLevel']): Figure {
  const shown = bare.flatMap(({ value }) => value ?? [])
  const limits = limitsOf(shown, { least: 0, ...(unit === 'share' ? { most: 1 } : {}) })
  const signals = signalsOf(shown, limits)
  let at = 0
  const points = bare.map((point) => ({ ...point, signal: point.value === null ? null : (signals[at++] ?? null) }))
  return { key, unit, points, limits, byLevel }
}

const sum = (tallies: readonly Tally[], of: 'part' | 'whole') => tallies.reduce((total, one) => total + one[of], 0)

function levelsOf(tallies: readonly Tally[]): Figure['byLevel'] {
  return [...Map.groupBy(tallies, ({ level }) => level)]
    .map(([level, own]) => ({ level, part: sum(own, 'part'), whole: sum(own, 'whole') }))
    .filter(({ whole }) => whole > 0)
    .toSorted((a, b) => a.level - b.level)
}

/** A share of each period: documents and matters are counted, no persons, so that nothing is hidden. */
export function shareFigure(key: FigureKey, tallies: readonly Tally[], span: Span): Figure {
  const within = tallies.filter(({ on }) => on >= span.from && on < span.until)
  const byPeriod = Map.groupBy(within, ({ on }) => periodOf(on, span.step))
  const points = periodsIn(span).map((period) => {
    const own = byPeriod.get(period) ?? []
    const [part, whole] = [sum(own, 'part'), sum(own, 'whole')]
    return { period, part, whole, value: whole === 0 ? null : part / whole, isHidden: false }
  })
  return figureOf(key, 'share', points, levelsOf(within))
}

/** Under so many, whoever raised something could be seen in the number. */
export const leastPeople = 3

/** How long it took in each period: the median of the days. Hidden where it is the time of one or two persons. */
export function durationFigure(key: FigureKey, durations: readonly Duration[], span: Span): Figure {
  const byPeriod = Map.groupBy(
    durations.filter(({ on }) => on >= span.from && on < span.until),
    ({ on }) => periodOf(on, span.step),
  )
  const points = periodsIn(span).map((period) => {
    const days = (byPeriod.get(period) ?? []).map((one) => one.days)
    const isHidden = days.length > 0 && days.length < leastPeople
    const whole = isHidden ? 0 : days.length
    return { period, part: 0, whole, value: isHidden ? null : medianOf(days), isHidden }
  })
  return figureOf(key, 'days', points, [])
}

/** Without the periods before any of them has something to say, so that all begin on the same day. */
export function sinceFirst(figures: readonly Figure[]): Figure[] {
  const said = figures.flatMap(({ points }) =>
    points.filter(({ value, isHidden }) => value !== null || isHidden).map(({ period }) => period),
  )
  const [first] = said.toSorted()
  return figures.map((figure) => ({
    ...figure,
    points: figure.points.filter(({ period }) => first !== undefined && period >= first),
  }))
}

/** The last point that says something. */
export const latestOf = ({ points }: Pick<Figure, 'points'>): Point | null =>
  points.findLast(({ value }) => value !== null) ?? null
