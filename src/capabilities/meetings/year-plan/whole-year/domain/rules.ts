import { weekdayOf } from '../../../../../platform/clock/dates.ts'
import { minutesOf, monthOf, type YearDays } from '../calendar/rules.ts'
import type { Year, YearBody, YearRule } from '../rules.ts'

/** A time on a day at which a body may meet. */
export interface PossibleTime {
  readonly starts: number
  readonly minutes: number
  /** Planned already: not held against others that stand. */
  readonly stands: boolean
}

export interface PossibleDay {
  readonly day: number
  readonly times: readonly PossibleTime[]
}

export interface GivenMeeting extends PossibleTime {
  readonly day: number
}

/** Where a body may meet by the rules that look at one meeting alone. */
export interface Domain {
  readonly body: YearBody
  /** Null: no rule says how many, and none is asked for. */
  readonly amount: number | null
  readonly days: readonly PossibleDay[]
  readonly given: readonly GivenMeeting[]
  readonly apart: number
}

const everyHour = Array.from({ length: 8 }, (_, n) => (8 + n) * 60)

const isOf = (rule: YearRule, bodyId: string): boolean =>
  rule.kind === 'fixed' ? rule.bodyId === bodyId : 'bodyIds' in rule && rule.bodyIds.includes(bodyId)

/** For each body the rules that name it. */
export function rulesByBody(year: Year, rules: readonly YearRule[]): ReadonlyMap<string, readonly YearRule[]> {
  const found = new Map<string, YearRule[]>(year.bodies.map(({ id }) => [id, []]))
  for (const rule of rules) {
    if (rule.kind === 'fixed') found.get(rule.bodyId)?.push(rule)
    else if ('bodyIds' in rule) for (const id of rule.bodyIds) found.get(id)?.push(rule)
  }
  return found
}

export function closedDays(rules: readonly YearRule[], days: YearDays): ReadonlySet<number> {
  return new Set(
    rules.flatMap((rule) => (rule.kind === 'closed' && rule.strength === 'must' ? rule.days.map(days.numberOf) : [])),
  )
}

/** What the rules that must be kept leave a body. Times count only where people can be wanted in two places. */
export function domainOf(
  body: YearBody,
  own: readonly YearRule[],
  { days, closed, withTimes }: { days: YearDays; closed: ReadonlySet<number>; withTimes: boolean },
): Domain {
  const must = own.filter(({ strength }) => strength === 'must')
  const given = must.flatMap((rule): GivenMeeting[] => {
    if (rule.kind !== 'fixed' || !isOf(rule, body.id)) return []
    const { on, starts, minutes, stands } = rule
    return [{ day: days.numberOf(on), starts: minutesOf(starts), minutes, stands }]
  })
  const isAllowed = (day: number) =>
    !closed.has(day) &&
    must.every((rule) => {
      const date = days.dates[day]
      if (!date) return false
      if (rule.kind === 'months') return rule.months.includes(monthOf(date))
      return rule.kind !== 'weekdays' || rule.weekdays.includes(weekdayOf(date))
    })
  const starts = startsOf(body, must)
  const open = days.weekdays.filter(isAllowed).map((day) => {
    const set = given.find((one) => one.day === day && !one.stands)
    const allowed = set ? starts.filter((start) => start === set.starts) : starts
    return { day, times: timesOn(must, { day, starts: allowed, minutes: set?.minutes ?? body.minutes, days }) }
  })
  const keepsTimes = withTimes || given.some(({ stands }) => !stands)
  const amounts = must.flatMap((rule) => (rule.kind === 'meetings' ? [rule.amount] : []))
  const aparts = must.flatMap((rule) => (rule.kind === 'apart' ? [rule.days] : []))
  return {
    body,
    amount: amounts.length === 0 ? null : Math.max(new Set(given.map(({ day }) => day)).size, ...amounts),
    days: withGiven(
      open.flatMap(({ day, times }) =>
        times.length === 0 ? [] : [{ day, times: keepsTimes ? times : times.slice(0, 1) }],
      ),
      given.filter(({ stands }) => stands),
    ),
    given,
    apart: Math.max(0, ...aparts),
  }
}

/** Beginnings of meetings, the best first, that every rule of times allows and that end the same day. */
function startsOf({ minutes }: YearBody, must: readonly YearRule[]): readonly number[] {
  const [first, ...others] = must.flatMap((rule) => (rule.kind === 'times' ? [rule.starts.map(minutesOf)] : []))
  return (first ?? everyHour).filter(
    (start) => start + minutes <= 24 * 60 && others.every((allowed) => allowed.includes(start)),
  )
}

function timesOn(
  must: readonly YearRule[],
  { day, starts, minutes, days }: { day: number; starts: readonly number[]; minutes: number; days: YearDays },
): PossibleTime[] {
  const taken = must.filter((rule) => rule.kind === 'taken' && days.numberOf(rule.on) === day)
  return starts
    .filter((start) =>
      taken.every((rule) => {
        if (rule.kind !== 'taken') return true
        const from = minutesOf(rule.starts)
        return start >= from + rule.minutes || from >= start + minutes
      }),
    )
    .map((start) => ({ starts: start, minutes, stands: false }))
}

/** Days of meetings that stand, whatever else is said of them: nothing else is given on those days. */
function withGiven(open: readonly PossibleDay[], standing: readonly GivenMeeting[]): readonly PossibleDay[] {
  const days = new Map(open.map((one) => [one.day, one]))
  for (const { day, ...time } of standing) {
    const other = days.get(day)?.times.filter(({ stands }) => stands) ?? []
    days.set(day, { day, times: [...other, time] })
  }
  return [...days.values()].toSorted((a, b) => a.day - b.day)
}
