import type { IsoDate } from '../../platform/clock/dates.ts'
import { workingDaysBetween } from '../../platform/clock/working-days.ts'
import type { Waiting } from '../meetings/rules.ts'

/*
 * "I dag", the front page of who is signed in: what waits for me and until when, my next meetings, what is new at my
 * workplace. Owns nothing: it puts together what meetings, referrals and the MED organisation know.
 * Words: waiting (venter på dig), news (nyt på din arbejdsplads), first steps (de første skridt, in an empty installation).
 */

export type PartOfDay = 'morning' | 'forenoon' | 'afternoon' | 'evening'

/** How one greets at a time of day, 'HH:MM': god morgen until 9, formiddag until 12, eftermiddag until 18, then aften. */
export function partOfDay(time: string): PartOfDay {
  if (time < '05:00') return 'evening'
  if (time < '09:00') return 'morning'
  if (time < '12:00') return 'forenoon'
  return time < '18:00' ? 'afternoon' : 'evening'
}

/** The first due first; what has no due date last, in the order it came. */
export function inOrder(waiting: readonly Waiting[]): Waiting[] {
  const key = ({ dueOn }: Waiting) => dueOn ?? '9999-12-31'
  return waiting.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** So few working days left that it shows. */
const soon = 2

export interface WaitingClock {
  readonly tone: 'fine' | 'soon' | 'late'
  /** Negative when the day has passed. */
  readonly workingDays: number
}

/** How something that waits stands against its day; null when it has none. */
export function waitingClock(
  { dueOn }: Pick<Waiting, 'dueOn'>,
  on: IsoDate,
  closingDays: ReadonlySet<IsoDate>,
): WaitingClock | null {
  if (dueOn === null) return null
  const left = workingDaysBetween(on, dueOn, closingDays)
  if (dueOn < on) return { tone: 'late', workingDays: Math.min(-1, left) }
  return { tone: left <= soon ? 'soon' : 'fine', workingDays: left }
}

/** What an empty installation needs, in the order it is done. */
export const firstSteps = ['units', 'employees', 'agreement', 'committees', 'chairs'] as const

export type FirstStep = (typeof firstSteps)[number]

export type Setup = Readonly<Record<FirstStep, boolean>>

/** Where who keeps the MED organisation goes on from the front page, the most urgent first. */
export const keepingPlaces = ['structure', 'vacancies', 'trios', 'committees', 'agreement'] as const

export type KeepingPlace = (typeof keepingPlaces)[number]

export function isSetUp(setup: Setup): boolean {
  return firstSteps.every((step) => setup[step])
}
