import type { Actor } from '../../platform/auth/actor.ts'
import { isoDate, today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { allClocks } from '../agreement/queries.ts'
import { disputeFigures } from '../disputes/figures/queries.ts'
import { belongsToMain } from '../guidelines/queries.ts'
import { legsDue, type LegTrace } from '../journeys/figures/queries.ts'
import { clockOf } from '../journeys/rules.ts'
import { answeredItems, itemCounts } from '../meetings/figures/queries.ts'
import { recordsBetween } from '../meetings/punctuality/queries.ts'
import { settled, figuresOf, type MeetingRecord, type Punctuality } from '../meetings/punctuality/rules.ts'
import { bodyYear, wheelFollowed } from '../wheel/following/queries.ts'
import type { Followed } from '../wheel/following/rules.ts'
import { may } from './policy.ts'
import {
  durationFigure,
  shareFigure,
  sinceFirst,
  spanOf,
  type Figure,
  type FigureKey,
  type Span,
  type Tally,
} from './rules.ts'

/** Whose figures: a body's own by quarter, or all bodies' by month. */
export interface Asked {
  readonly committeeId: string | null
}

export interface FlowFigures {
  readonly span: Span
  readonly figures: readonly Figure[]
  /** Of all bodies alone, year by year: so few begin that a month says nothing. Null on a body's own page. */
  readonly disputes: readonly YearCount[] | null
}

/** Every figure of a body, or of all, as far as the actor may read them: null for who may not. */
export async function flowFor(db: Reader, actor: Actor, asked: Asked, now: Date): Promise<FlowFigures | null> {
  const { committeeId } = asked
  const isTheirs =
    committeeId === null ? may.readAll(actor, await belongsToMain(db, actor, now)) : may.readBody(actor, committeeId)
  return isTheirs ? figuresFor(db, asked, now) : null
}

/** One query for each but for the wheel, which takes those of two years. */
async function figuresFor(db: Reader, { committeeId }: Asked, now: Date): Promise<FlowFigures> {
  const on = today(now)
  const span = spanOf(on, committeeId === null ? 'month' : 'quarter')
  const asked = { from: span.from, until: span.until, committeeId }
  const records = await recordsBetween(db, asked, now)
  const items = await itemCounts(db, asked)
  const legs = await legsDue(db, asked)
  const clocks = await allClocks(db)
  const closingDays = clocks.find(({ validTo }) => validTo === null)?.closingDays
  const count = (whole: keyof (typeof items)[number], part: keyof (typeof items)[number]): Tally[] =>
    items.map((one) => ({ on: one.on, level: one.level, part: Number(one[part]), whole: Number(one[whole]) }))
  const share = (key: FigureKey, tallies: readonly Tally[]) => shareFigure(key, tallies, span)
  return {
    span,
    disputes: committeeId === null ? await disputesByYear(db, span) : null,
    figures: sinceFirst([
      share('agendas_in_time', inTime(records, 'agenda')),
      share('items_with_apsa', count('onAgendas', 'withApsa')),
      share('minutes_in_time', inTime(records, 'minutes')),
      share('receipts_in_time', legTallies(legs, 'information', on, closingDays)),
      share('answers_in_time', legTallies(legs, 'reply', on, closingDays)),
      share('wheel_followed', await wheelTallies(db, committeeId, on, now)),
      share('items_from_below', count('onAgendas', 'fromBelow')),
      share('items_discussed', count('ended', 'discussed')),
      durationFigure('days_to_answer', await answeredItems(db, asked), span),
    ]),
  }
}

export interface YearCount {
  readonly year: number
  readonly begun: number
}

/** How many disputes began in each year of the span, of every kind and level together. One query. */
async function disputesByYear(db: Reader, span: Span): Promise<YearCount[]> {
  const counts = await disputeFigures(db, { from: isoDate(`${span.from.slice(0, 4)}-01-01`), committeeId: null })
  return [...Map.groupBy(counts, ({ year }) => year)]
    .map(([year, own]) => ({ year, begun: own.reduce((sum, { raised }) => sum + raised, 0) }))
    .toSorted((a, b) => b.year - a.year)
}

/** What is sent in time of what is sent or overdue; set aside with both keys counts as sent, and not as in time. */
function inTime(records: readonly MeetingRecord[], what: 'agenda' | 'minutes'): Tally[] {
  return records.flatMap((record) => {
    const state: Punctuality | null = record[what].state
    const figures = figuresOf([state])
    const { heldOn, committee } = record.meeting
    return settled(figures) === 0 ? [] : [{ on: heldOn, level: committee.level, part: figures.in_time, whole: 1 }]
  })
}

/** Legs by the day they were due: information that has to arrive, or everything that has to be answered. */
function legTallies(
  legs: readonly LegTrace[],
  what: 'information' | 'reply',
  on: IsoDate,
  closingDays: ReadonlySet<IsoDate> | undefined,
): Tally[] {
  return legs
    .filter(({ purpose }) => (purpose === 'information') === (what === 'information'))
    .flatMap((leg) => {
      const { state } = clockOf(leg, on, closingDays)
      return state === 'running' ? [] : [{ on: leg.dueOn, level: leg.level, part: state === 'met' ? 1 : 0, whole: 1 }]
    })
}

/** What the wheel had for a body by the last day of its months: done in them, or left out with a reason. */
async function wheelTallies(db: Reader, committeeId: string | null, on: IsoDate, now: Date): Promise<Tally[]> {
  const year = Number(on.slice(0, 4))
  const tallies: Tally[] = []
  for (const one of [year - 1, year]) {
    const bodies =
      committeeId === null
        ? await wheelFollowed(db, one, now)
        : [await bodyYear(db, { year: one, committeeId }, now)].flatMap((found) =>
            found ? [{ level: found.body.level, followed: found.followed }] : [],
          )
    for (const { level, followed } of bodies) tallies.push(...followed.flatMap((each) => wheelTally(each, level, on)))
  }
  return tallies
}

function wheelTally({ occurrence, state, isLate }: Followed, level: number, on: IsoDate): Tally[] {
  const isDue = occurrence.to < on || state === 'done'
  const isFollowed = state === 'left_out' || (state === 'done' && !isLate)
  return isDue ? [{ on: occurrence.to, level, part: isFollowed ? 1 : 0, whole: 1 }] : []
}
