import { weekdayOf, type IsoDate } from '../../../platform/clock/dates.ts'
import { danishHolidays } from '../../../platform/clock/working-days.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { ruleFor, type AgreementClocks } from '../../agreement/rules.ts'
import type { PersonRef } from '../rules.ts'
import type { Flow } from './schema.ts'

/*
 * A year's meetings of one body or many, proposed from the agreement, adjusted one by one and published in one go.
 * Owns: year plan, its levels and bodies, the meetings proposed in it, and stretches kept free of meetings.
 * Words: year plan (årsplan), wish (ønske), flow (vejen mellem niveauerne), free period (mødefri periode).
 * States: draft → published. Until then nothing depends on a plan; afterwards it is kept as it was and the meetings live on.
 * The proposal (proposal/rules.ts) and the list of conflicts (conflicts/rules.ts) look at the same setting of a year.
 */

export interface PlanBody {
  readonly id: string
  readonly name: string
  readonly level: number
  readonly parentId: string | null
}

/** How the bodies of a level wish to meet. */
export interface Wish {
  readonly meetings: number
  readonly months: readonly number[]
  /** 1 is Monday; null: every weekday is as good. */
  readonly weekday: number | null
  readonly starts: string
  readonly minutes: number
  readonly place: string
}

/** A stretch of a day, in Danish time. */
export interface Slot {
  readonly on: IsoDate
  readonly starts: string
  readonly minutes: number
}

/** A meeting that is planned already, of a body in the plan or of another in which somebody sits. */
export interface StandingMeeting extends Slot {
  readonly bodyId: string
  readonly bodyName: string
  readonly bodyParentId: string | null
  readonly people: readonly PersonRef[]
}

export type ClosedBecause =
  { readonly code: 'weekend' } | { readonly code: 'holiday' | 'closing_day' | 'free_period'; readonly name: string }

/** Everything a plan has to fit into. */
export interface YearSetting {
  readonly year: number
  readonly today: IsoDate
  readonly flow: Flow
  /** The fewest days between a meeting and the next level's. */
  readonly daysBetween: number
  /** By level, then name: also the order in which days are given out. */
  readonly bodies: readonly PlanBody[]
  readonly wishes: ReadonlyMap<number, Wish>
  /** Who sits in each body; nobody can be at two meetings at once. */
  readonly people: ReadonlyMap<string, readonly PersonRef[]>
  readonly standing: readonly StandingMeeting[]
  readonly closedBecause: (day: IsoDate) => ClosedBecause | null
}

export interface FreePeriod {
  readonly name: string
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
}

/** Why no meeting is held on a day; null for a day like any other. */
export function closedDays(
  closing: ReadonlyMap<IsoDate, string>,
  free: readonly FreePeriod[],
): (day: IsoDate) => ClosedBecause | null {
  return (day) => {
    const holiday = danishHolidays(Number(day.slice(0, 4))).get(day)
    if (holiday !== undefined) return { code: 'holiday', name: holiday }
    if (weekdayOf(day) >= 6) return { code: 'weekend' }
    const closed = closing.get(day)
    if (closed !== undefined) return { code: 'closing_day', name: closed }
    const period = free.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
    return period ? { code: 'free_period', name: period.name } : null
  }
}

/** How many meetings a year the agreement asks for and allows at a level, with the clause; null where it says nothing. */
export function meetingsAsked(agreement: AgreementClocks | null, level: number) {
  const asked = (rule: 'meetings_a_year' | 'meetings_a_year_most') => {
    const found = ruleFor(agreement, rule, level)
    return found && found.measure === 'meetings' ? { amount: found.amount, clause: found.clause } : null
  }
  return { least: asked('meetings_a_year'), most: asked('meetings_a_year_most') }
}

/** Summer and the turn of the year are left out as long as there is room elsewhere. */
const usualMonths: readonly number[] = [2, 3, 4, 5, 6, 8, 9, 10, 11]
const everyMonth: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Months for so many meetings, spread over the year: four are held in March, May, August and October. */
export function usualMonthsFor(meetings: number): number[] {
  const months = meetings <= usualMonths.length ? usualMonths : everyMonth
  const among = (n: number) => months[Math.floor(((n + 0.5) * months.length) / meetings)] ?? 12
  return [...new Set(Array.from({ length: meetings }, (_, n) => among(n)))]
}

/** What the form begins with. */
export function usualWish(agreement: AgreementClocks | null, level: number): Wish {
  const meetings = Math.min(12, Math.max(1, meetingsAsked(agreement, level).least?.amount ?? 4))
  return { meetings, months: usualMonthsFor(meetings), weekday: 2, starts: '13:00', minutes: 120, place: '' }
}

/** Minutes since midnight of HH:MM. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** When a meeting that begins at a time and lasts so long ends; null when that is on the next day. */
export function endOf(starts: string, minutes: number): string | null {
  const end = minutesOf(starts) + minutes
  const two = (n: number) => String(n).padStart(2, '0')
  return end >= 24 * 60 ? null : `${two(Math.floor(end / 60))}:${two(end % 60)}`
}

/** A planned meeting of a draft, as it is stored. */
export interface PlannedMeeting {
  readonly id: string
  readonly bodyId: string
  readonly wishedOn: IsoDate | null
  readonly on: IsoDate | null
  readonly starts: string
  readonly minutes: number
  readonly place: string
  readonly meetingId: string | null
  readonly version: number
}

export type YearPlanRefusal = Refusal<
  | 'ends_next_day'
  | 'year_is_past'
  | 'already_published'
  | 'nothing_to_publish'
  | 'days_missing'
  | 'conflicts_to_confirm'
  | 'changed_meanwhile'
  | 'body_of_another_plan'
  | 'body_gone'
>

/** Draft plans are made for this year or later. */
export function mayPlanYear(year: number, today: IsoDate): Result<undefined, YearPlanRefusal> {
  return year < Number(today.slice(0, 4)) ? refuse('year_is_past') : ok()
}

/** A plan goes out with a day to come for every meeting; other conflicts are confirmed by who publishes. */
export function mayPublish(
  plan: { readonly isPublished: boolean; readonly meetings: readonly PlannedMeeting[] },
  conflicts: readonly { readonly weight: 'stops' | 'conflict' | 'remark' }[],
  confirmed: boolean,
): Result<undefined, YearPlanRefusal> {
  if (plan.isPublished) return refuse('already_published')
  if (plan.meetings.length === 0) return refuse('nothing_to_publish')
  if (conflicts.some(({ weight }) => weight === 'stops')) return refuse('days_missing')
  return confirmed || !conflicts.some(({ weight }) => weight === 'conflict') ? ok() : refuse('conflicts_to_confirm')
}
