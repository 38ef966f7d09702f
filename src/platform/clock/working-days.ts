import { type IsoDate, type Weekday, dateOfEpochDay, epochDayOf, isoDate, weekdayOfEpochDay } from './dates.ts'

/** The last year of store bededag, abolished by act 214 of 6 March 2023. */
const lastYearOfStoreBededag = 2023

/** Sunday of Easter in the Gregorian calendar (the anonymous algorithm published in Nature, 1876), as epoch day. */
const easterSunday = (year: number): number => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const dayOfMarch = epact + toSunday - 7 * late + 22
  return epochDayOf(isoDate(`${String(year).padStart(4, '0')}-03-01`)) + dayOfMarch - 1
}

const calendars = new Map<number, ReadonlyMap<IsoDate, string>>()

/**
 * The public holidays of a year with their Danish names. Days that only many workplaces keep (1 May, Constitution Day,
 * Christmas Eve, New Year's Eve) are not among them: those are closing days, which each municipality sets itself.
 */
export const danishHolidays = (year: number): ReadonlyMap<IsoDate, string> => {
  const known = calendars.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const inYear = (monthAndDay: string) => isoDate(`${String(year).padStart(4, '0')}-${monthAndDay}`)
  const holidays = new Map<IsoDate, string>([
    [inYear('01-01'), 'nytårsdag'],
    [dateOfEpochDay(easter - 3), 'skærtorsdag'],
    [dateOfEpochDay(easter - 2), 'langfredag'],
    [dateOfEpochDay(easter), 'påskedag'],
    [dateOfEpochDay(easter + 1), '2. påskedag'],
    ...(year <= lastYearOfStoreBededag ? [[dateOfEpochDay(easter + 26), 'store bededag'] as const] : []),
    [dateOfEpochDay(easter + 39), 'Kristi himmelfartsdag'],
    [dateOfEpochDay(easter + 49), 'pinsedag'],
    [dateOfEpochDay(easter + 50), '2. pinsedag'],
    [inYear('12-25'), 'juledag'],
    [inYear('12-26'), '2. juledag'],
  ])
  calendars.set(year, holidays)
  return holidays
}

const noClosingDays: ReadonlySet<IsoDate> = new Set()
const isWeekend = (weekday: Weekday): boolean => weekday >= 6
const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

/** Monday to Friday, neither a public holiday nor one of the municipality's own closing days. */
export const isWorkingDay = (date: IsoDate, closingDays: ReadonlySet<IsoDate> = noClosingDays): boolean =>
  !isWeekend(weekdayOfEpochDay(epochDayOf(date))) && !danishHolidays(yearOf(date)).has(date) && !closingDays.has(date)

/**
 * The nth working day after `date`, or before it when `n` is negative. With n = 0 the date itself, working day or not.
 * So "agenda out 5 working days before the meeting" is `addWorkingDays(meetingDate, -5)`.
 */
export const addWorkingDays = (
  date: IsoDate,
  n: number,
  closingDays: ReadonlySet<IsoDate> = noClosingDays,
): IsoDate => {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`)
  const step = Math.sign(n)
  let epochDay = epochDayOf(date)
  let left = Math.abs(n)
  while (left > 0) {
    epochDay += step
    if (isWeekend(weekdayOfEpochDay(epochDay))) continue
    if (isWorkingDay(dateOfEpochDay(epochDay), closingDays)) left -= 1
  }
  return dateOfEpochDay(epochDay)
}

/** Mondays to Fridays from a fixed Monday long ago up to and including an epoch day. */
const weekdaysUpTo = (epochDay: number): number => {
  const days = epochDay + 4
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.min(days - weeks * 7, 5)
}

/** Working days after `after` up to and including `last`, without walking through every day between. */
const countWorkingDays = (after: number, last: number, closingDays: ReadonlySet<IsoDate>): number => {
  const takesAway = (date: IsoDate): boolean => {
    const epochDay = epochDayOf(date)
    return epochDay > after && epochDay <= last && !isWeekend(weekdayOfEpochDay(epochDay))
  }
  let count = weekdaysUpTo(last) - weekdaysUpTo(after)
  for (let year = yearOf(dateOfEpochDay(after)); year <= yearOf(dateOfEpochDay(last)); year += 1) {
    for (const holiday of danishHolidays(year).keys()) if (takesAway(holiday)) count -= 1
  }
  for (const closed of closingDays) if (takesAway(closed) && !danishHolidays(yearOf(closed)).has(closed)) count -= 1
  return count
}

/**
 * Working days from one date to another, the first not counted, the last counted; negative when `to` comes first.
 * Undoes `addWorkingDays`: workingDaysBetween(d, addWorkingDays(d, n)) is n.
 */
export const workingDaysBetween = (
  from: IsoDate,
  to: IsoDate,
  closingDays: ReadonlySet<IsoDate> = noClosingDays,
): number => {
  const start = epochDayOf(from)
  const end = epochDayOf(to)
  if (end > start) return countWorkingDays(start, end, closingDays)
  return end < start ? -countWorkingDays(end - 1, start - 1, closingDays) : 0
}
