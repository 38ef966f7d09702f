import { weekdayOf, type IsoDate } from '../../../../../../platform/clock/dates.ts'
import { minutesOf, monthOf, type YearDays } from '../../calendar/rules.ts'
import type { YearRule } from '../../rules.ts'
import type { Domain } from '../rules.ts'

/** What a wish that is not met weighs, in days away from where the meeting was wanted. */
const costs = { weekday: 30, month: 25, closed: 40, time: 20 } as const

/** How far a day, and a time of it in minutes, is from what is wished for. */
export function unmetCost(rules: readonly YearRule[], date: IsoDate | undefined, starts: number | null): number {
  let cost = 0
  for (const rule of rules) {
    if (rule.strength !== 'wish' || date === undefined) continue
    if (rule.kind === 'weekdays' && !rule.weekdays.includes(weekdayOf(date))) cost += costs.weekday
    if (rule.kind === 'months' && !rule.months.includes(monthOf(date))) cost += costs.month
    if (rule.kind === 'closed' && rule.days.includes(date)) cost += costs.closed
    if (rule.kind === 'times' && starts !== null && !rule.starts.some((one) => minutesOf(one) === starts)) {
      cost += costs.time
    }
  }
  return cost
}

/** The days of each week that meet the wishes best: so many are enough to find a year by, as a rule. */
export function narrowed(domain: Domain, rules: readonly YearRule[], days: YearDays, perWeek: number): Domain {
  const costOf = (day: number) => unmetCost(rules, days.dates[day], null)
  const weeks = Map.groupBy(domain.days, ({ day }) => Math.floor(day / 7))
  const kept = [...weeks.values()].flatMap((week) => {
    const best = new Set(week.toSorted((a, b) => costOf(a.day) - costOf(b.day)).slice(0, perWeek))
    const given = new Set(domain.given.map(({ day }) => day))
    return week.filter((one) => best.has(one) || given.has(one.day))
  })
  return { ...domain, days: kept }
}
