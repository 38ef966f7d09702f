import type { Lang } from '../i18n/lang.ts'
import type { Instant } from './clock.ts'
import { type IsoDate, daysBetween, parseIsoDate, timeOfDay, today, weekdayOf } from './dates.ts'
import { messages } from './messages.ts'

/** long "torsdag den 12. marts 2026" · medium "12. marts 2026" · short "12. mar. 2026" · dayMonth "12. marts" */
export type DateForm = 'long' | 'medium' | 'short' | 'dayMonth'

const nth = (names: readonly string[], n: number): string => names[n - 1] ?? ''

export const sayDate = (date: IsoDate, lang: Lang, form: DateForm): string => {
  const words = messages[lang]
  const month = Number(date.slice(5, 7))
  const dayMonth = words.dayMonth(
    Number(date.slice(8, 10)),
    nth(form === 'short' ? words.shortMonths : words.months, month),
  )
  if (form === 'dayMonth') return dayMonth
  const full = words.withYear(dayMonth, Number(date.slice(0, 4)))
  return form === 'long' ? words.withWeekday(nth(words.weekdays, weekdayOf(date)), full) : full
}

/** Words that begin a line: "torsdag den 12. marts" becomes "Torsdag den 12. marts". */
export const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** A time of day in words, from a moment or from 'HH:MM': Danish "8.05", English "08:05". */
export const sayTime = (at: Instant | string, lang: Lang): string => {
  const time = typeof at === 'string' ? at : timeOfDay(at)
  return messages[lang].time(Number(time.slice(0, 2)), time.slice(3, 5))
}

/** Danish "torsdag den 12. marts 2026 kl. 13.00", English "Thursday 12 March 2026, 13:00". */
export const sayMoment = (at: Instant, lang: Lang): string =>
  messages[lang].moment(sayDate(today(at), lang, 'long'), sayTime(at, lang))

/** "torsdag den 12. marts 2026 kl. 13.00–15.00"; both dates are said when the period ends on another day. */
export const sayPeriod = (startsAt: Instant, endsAt: Instant, lang: Lang): string =>
  today(startsAt) === today(endsAt)
    ? `${sayMoment(startsAt, lang)}–${sayTime(endsAt, lang)}`
    : messages[lang].fromTo(sayMoment(startsAt, lang), sayMoment(endsAt, lang))

/**
 * When something happened, as people say it: "i dag kl. 8.05", "i går", a weekday within the last six days, then
 * "11. marts", with the year when it is another year. A later day than today is said as its date.
 */
export const sayAgo = (at: Instant, now: Instant, lang: Lang): string => {
  const words = messages[lang]
  const date = today(at)
  const currentDate = today(now)
  const days = daysBetween(date, currentDate)
  if (days === 0) return words.todayAt(sayTime(at, lang))
  if (days === 1) return words.yesterday
  if (days > 1 && days < 7) return nth(words.weekdays, weekdayOf(date))
  return sayDate(date, lang, date.slice(0, 4) === currentDate.slice(0, 4) ? 'dayMonth' : 'medium')
}

/**
 * A deadline as working days: "3 hverdage tilbage", "i dag", "1 hverdag over tid". Takes what
 * `workingDaysBetween(today, dueOn)` gives, so due dates should be working days (as `addWorkingDays` makes them): a due
 * date on a Saturday reads "i dag" through the whole weekend.
 */
export const sayDaysLeft = (workingDays: number, lang: Lang): string => {
  const words = messages[lang]
  if (workingDays === 0) return words.today
  return workingDays > 0 ? words.daysLeft(workingDays) : words.daysOver(-workingDays)
}

/** One parameter of a refusal in words: a date as people say it, anything else as it is. */
export const sayParam = (lang: Lang, params: Readonly<Record<string, string | number>>, name: string): string => {
  const text = String(params[name] ?? '')
  const date = parseIsoDate(text)
  return date === null ? text : sayDate(date, lang, 'medium')
}
