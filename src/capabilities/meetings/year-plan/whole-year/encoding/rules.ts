import { not, Clauses } from '../../../../../platform/solver/clauses.ts'
import { atMost, atMostOne } from '../../../../../platform/solver/counting.ts'
import { daysOfYear, flowDays, type YearDays } from '../calendar/rules.ts'
import { answering, pruned, waysOf } from '../domain/pruning/rules.ts'
import { narrowed } from '../domain/wishes/rules.ts'
import { closedDays, domainOf, rulesByBody, type Domain } from '../domain/rules.ts'
import type { Year, YearRule } from '../rules.ts'
import { askedOf, type BodyChoices, type DayChoice, type Encoding } from './choices/rules.ts'
import { encodeFlow } from './flow/rules.ts'
import { encodeItems } from './items/rules.ts'
import { encodePeople } from './people/rules.ts'

/*
 * A year as clauses: one variable for each day, and each time of it, on which a body may meet. What must be kept is a
 * clause; wishes only decide in which order days are tried (`laying`).
 */

/** Where a body's meetings already are while the others are laid: times by day. */
export type Settled = ReadonlyMap<string, ReadonlyMap<number, number>>

export interface EncodingWish {
  readonly year: Year
  /** Those of the year's rules that are looked at. */
  readonly rules: readonly YearRule[]
  /** What becomes an assumption, so that an answer "no" names those it rests on: each body, and each way between two. */
  readonly selectable: 'nothing' | 'bodies' | 'everything'
  readonly settled?: Settled
  /** Only so many days of each week, for those that are not settled. */
  readonly perWeek?: number
}

export function encode({ year, rules, selectable, settled = new Map(), perWeek = 7 }: EncodingWish): Encoding {
  const must = rules.filter(({ strength }) => strength === 'must')
  const days = daysOfYear(year.year)
  const byBody = new Map(year.bodies.map((body) => [body.id, body]))
  const flow = flowDays(year, must, days)
  const around = { flow, lastDay: days.dates.length - 1 }
  const ways = must.flatMap((rule) => (rule.kind === 'flow' ? waysOf(rule, byBody, around) : []))
  const encoding: Encoding = {
    clauses: new Clauses(),
    days,
    flow,
    ways,
    bodies: new Map(),
    items: new Map(),
    assumptions: [],
  }
  const domains = domainsOf({ ...year, rules: must }, days, settled)
  // Days taken away here would not be named among what an answer rests on.
  const left = selectable === 'everything' ? domains : pruned(domains, ways)
  const wished = rulesByBody(year, rules)
  const answeredBy = Map.groupBy(ways, (way) => way.answering.id)
  for (const [id, domain] of left) {
    const isAll = perWeek >= 7 || settled.has(id)
    const useful = isAll ? domain : answering(domain, answeredBy.get(id) ?? [], left)
    const tried = isAll ? domain : narrowed(useful, wished.get(id) ?? [], days, perWeek)
    encoding.bodies.set(id, encodeBody(encoding, tried, selectable !== 'nothing'))
  }
  encodeFlow(encoding, ways, selectable === 'everything')
  encodePeople(encoding, must)
  encodeItems(encoding, byBody, must, selectable === 'everything')
  return encoding
}

function domainsOf(year: Year, days: YearDays, settled: Settled): ReadonlyMap<string, Domain> {
  const closed = closedDays(year.rules, days)
  const withTimes = year.rules.some(({ kind }) => kind === 'people' || kind === 'taken')
  const own = rulesByBody(year, year.rules)
  return new Map(
    year.bodies.map((body) => {
      const domain = domainOf(body, own.get(body.id) ?? [], { days, closed, withTimes })
      const times = settled.get(body.id)
      if (!times) return [body.id, domain]
      const kept = domain.days.flatMap(({ day, times: open }) => {
        const left = open.filter(({ starts, stands }) => stands || starts === times.get(day))
        return left.length === 0 ? [] : [{ day, times: left }]
      })
      return [body.id, { ...domain, days: kept }]
    }),
  )
}

function encodeBody({ clauses, assumptions }: Encoding, domain: Domain, selectable: boolean): BodyChoices {
  const asked = selectable ? clauses.newVariable() : null
  if (asked !== null) assumptions.push({ literal: asked, bodyIds: [domain.body.id] })
  const days = domain.days.map(({ day, times }): DayChoice => {
    const literal = clauses.newVariable()
    const choices = times.map((time) => ({
      ...time,
      literal: times.length === 1 ? literal : clauses.newVariable(),
    }))
    if (choices.length > 1) {
      clauses.add([not(literal), ...choices.map((one) => one.literal)])
      for (const one of choices) clauses.add([not(one.literal), literal])
      atMostOne(
        clauses,
        choices.filter(({ stands }) => !stands).map((one) => one.literal),
      )
    }
    return { day, literal, times: choices, stands: times.some(({ stands }) => stands) }
  })
  const choices = { domain, days, on: new Map(days.map((one) => [one.day, one])), asked }
  encodeNumber(clauses, choices)
  encodeGiven(clauses, choices)
  return choices
}

/** As many meetings as are asked for, no more, and so many days apart. */
function encodeNumber(clauses: Clauses, choices: BodyChoices): void {
  const { days, domain } = choices
  const { amount, apart } = domain
  const literals = days.map(({ literal }) => literal)
  if (amount === null) return keepApart(clauses, choices)
  const counts = atMost(clauses, literals, amount)
  const all = amount === 0 ? undefined : counts[amount - 1]?.[days.length - 1]
  if (amount > 0) clauses.add(askedOf(choices, all === undefined ? [] : [all]))
  if (apart <= 1) return
  if (days.filter(({ stands }) => stands).length > 1) return keepApart(clauses, choices)
  let far = -1
  for (const [n, one] of days.entries()) {
    while ((days[far + 1]?.day ?? Infinity) <= one.day - apart) far += 1
    for (const count of counts) {
      const [before, early] = [count[n - 1], far < 0 ? undefined : count[far]]
      if (before === undefined) continue
      clauses.add(early === undefined ? [not(one.literal), not(before)] : [not(one.literal), not(before), early])
    }
  }
}

function keepApart(clauses: Clauses, { days, domain: { apart } }: BodyChoices): void {
  for (const [n, one] of days.entries()) {
    for (let before = n - 1; before >= 0; before -= 1) {
      const other = days[before]
      if (!other || one.day - other.day >= apart) break
      if (!(one.stands && other.stands)) clauses.add([not(one.literal), not(other.literal)])
    }
  }
}

/** A given meeting is held; where its day is not possible, nothing can be laid. */
function encodeGiven(clauses: Clauses, choices: BodyChoices): void {
  for (const { day, starts, minutes, stands } of choices.domain.given) {
    const time = choices.on.get(day)?.times.find((one) => one.starts === starts && one.stands === stands)
    const isPossible = time !== undefined && time.minutes === minutes
    clauses.add(askedOf(choices, isPossible ? [time.literal] : []))
  }
}
