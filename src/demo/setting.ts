import { addDays, instantOf, isoDate, type IsoDate } from '../platform/clock/dates.ts'
import { addWorkingDays, isWorkingDay } from '../platform/clock/working-days.ts'
import { idMaker, type IdMaker } from './ids.ts'
import { randomFor, type Random } from './random.ts'

export const demoSizes = ['S', 'M', 'L'] as const
export type DemoSize = (typeof demoSizes)[number]

export const municipalityName = 'Nordsund Kommune'

export interface DemoWish {
  readonly size: DemoSize
  readonly seed: number
  /** The day that the demo is made for: what is coming, due and late is so on that day. */
  readonly on: IsoDate
}

/** What everything in one demo is made from. */
export interface Setting extends DemoWish {
  readonly ids: IdMaker
  random(purpose: string): Random
  /** 0, 1, 2: which of the three numbers of a plan holds. */
  readonly scale: 0 | 1 | 2
  /** The first day of units and employments; the same for all sizes, so that the cast is the same. */
  readonly founded: IsoDate
  /** The first day of the committees. */
  readonly established: IsoDate
  /** The first day that meetings were held. */
  readonly meetingsFrom: IsoDate
  /** The first day of the agreement in force. */
  readonly agreementFrom: IsoDate
  readonly closingDays: ReadonlyMap<IsoDate, string>
  readonly days: WorkingDays
}

export interface WorkingDays {
  /** The day itself, or the next on which they work. */
  atOrAfter(day: IsoDate): IsoDate
  atOrBefore(day: IsoDate): IsoDate
  /** n may be negative. */
  shift(day: IsoDate, n: number): IsoDate
  isOne(day: IsoDate): boolean
}

const yearsOfMeetings = { S: 1, M: 3, L: 10 } as const
const firstOf = (year: number): IsoDate => isoDate(`${year}-01-01`)

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4))
export const monthOf = (day: IsoDate): number => Number(day.slice(5, 7))

export function settingFor(wish: DemoWish): Setting {
  const year = yearOf(wish.on)
  const founded = firstOf(year - 12)
  const closingDays = closingDaysOf(year - 12, year + 2)
  return {
    ...wish,
    ids: idMaker(wish.seed),
    random: (purpose) => randomFor(wish.seed, purpose),
    scale: wish.size === 'S' ? 0 : wish.size === 'M' ? 1 : 2,
    founded,
    established: firstOf(year - yearsOfMeetings[wish.size] - 1),
    meetingsFrom: addDays(wish.on, -Math.round(yearsOfMeetings[wish.size] * 365.25)),
    agreementFrom: firstOf(year - 1),
    closingDays,
    days: workingDays(new Set(closingDays.keys())),
  }
}

function closingDaysOf(first: number, last: number): Map<IsoDate, string> {
  const closed = new Map<IsoDate, string>()
  for (let year = first; year <= last; year += 1) {
    closed.set(isoDate(`${year}-06-05`), 'Grundlovsdag, lukket efter aftale')
    closed.set(isoDate(`${year}-12-24`), 'Juleaftensdag')
    closed.set(isoDate(`${year}-12-31`), 'Nytårsaftensdag')
  }
  return closed
}

function workingDays(closing: ReadonlySet<IsoDate>): WorkingDays {
  const walk = (day: IsoDate, step: 1 | -1): IsoDate => {
    let found = day
    while (!isWorkingDay(found, closing)) found = addDays(found, step)
    return found
  }
  return {
    atOrAfter: (day) => walk(day, 1),
    atOrBefore: (day) => walk(day, -1),
    shift: (day, n) => addWorkingDays(day, n, closing),
    isOne: (day) => isWorkingDay(day, closing),
  }
}

/** A moment in working hours. */
export function inOfficeHours(day: IsoDate, random: Random): Date {
  const two = (n: number): string => String(n).padStart(2, '0')
  return instantOf(day, `${two(random.int(8, 15))}:${two(random.int(0, 59))}`)
}
