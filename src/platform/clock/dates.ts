import type { Instant } from './clock.ts'
import { fromLocalFields, toLocalFields } from './copenhagen.ts'

/** A calendar date in Denmark, 'YYYY-MM-DD', years 0001 to 9999. Sorts as text. */
export type IsoDate = string & { readonly __isoDate: true }

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const msPerDay = 86_400_000
const datePattern = /^\d{4}-\d{2}-\d{2}$/
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/

const pad = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** The date a person or a file wrote, or null when there is no such date ('2026-02-30'). */
export const parseIsoDate = (text: string): IsoDate | null => {
  if (!datePattern.test(text) || text.startsWith('0000')) return null
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? (text as IsoDate) : null
}

/** A date the program itself knows to be right; throws when it is not. */
export const isoDate = (text: string): IsoDate => {
  const date = parseIsoDate(text)
  if (date === null) throw new RangeError(`Not a date: ${text}`)
  return date
}

/** Days since 1 January 1970: dates as whole numbers, for arithmetic. */
export const epochDayOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / msPerDay

/** The opposite of `epochDayOf`; throws outside years 0001 to 9999. */
export const dateOfEpochDay = (epochDay: number): IsoDate => {
  const text = new Date(epochDay * msPerDay).toISOString()
  if (text.length !== 24 || text.startsWith('0000')) throw new RangeError(`Date out of range: ${text}`)
  return text.slice(0, 10) as IsoDate
}

export const addDays = (date: IsoDate, days: number): IsoDate => dateOfEpochDay(epochDayOf(date) + days)

/** The same day so many months later or earlier; the last day of a month that has no such day. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const at = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(day, lastDay))
  return dateOfEpochDay(at.getTime() / msPerDay)
}

/** Calendar days from one date to another; negative when `to` comes first. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => epochDayOf(to) - epochDayOf(from)

/** Weekday of an epoch day: 1 January 1970 was a Thursday. */
export const weekdayOfEpochDay = (epochDay: number): Weekday => (((((epochDay + 3) % 7) + 7) % 7) + 1) as Weekday

export const weekdayOf = (date: IsoDate): Weekday => weekdayOfEpochDay(epochDayOf(date))

/** ISO 8601 week, the week number of Danish calendars. The year is the week's own: 2027-01-01 lies in week 53 of 2026. */
export const isoWeekOf = (date: IsoDate): { year: number; week: number } => {
  const epochDay = epochDayOf(date)
  const thursday = epochDay + 4 - weekdayOfEpochDay(epochDay)
  const year = Number(dateOfEpochDay(thursday).slice(0, 4))
  const firstOfYear = epochDayOf(`${String(year).padStart(4, '0')}-01-01` as IsoDate)
  return { year, week: Math.floor((thursday - firstOfYear) / 7) + 1 }
}

/** The date it is in Denmark at a moment. */
export const today = (now: Instant): IsoDate => toLocalFields(now.getTime()).toISOString().slice(0, 10) as IsoDate

/** The time Danish clocks show at a moment, 'HH:MM'. */
export const timeOfDay = (at: Instant): string => {
  const local = toLocalFields(at.getTime())
  return `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}`
}

/**
 * The moment at which Danish clocks show `time` ('HH:MM', 00:00 to 23:59) on `date`. A time that does not exist because
 * the clocks jump forward moves forward with them; a time that comes twice is the first. Throws when `time` is no time.
 */
export const instantOf = (date: IsoDate, time: string): Instant => {
  if (!timePattern.test(time)) throw new RangeError(`Not a time of day: ${time}`)
  return new Date(fromLocalFields(Date.parse(`${date}T${time}:00Z`)))
}

/** The next time it is this time of day in Denmark. */
export function nextAt(at: Date, time: string): Date {
  const todayAt = instantOf(today(at), time)
  return todayAt > at ? todayAt : instantOf(addDays(today(at), 1), time)
}
