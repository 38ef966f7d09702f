import { addDays, isoDate, weekdayOf, type IsoDate } from '../../../../../platform/clock/dates.ts'
import { ruleFor, type AgreementClocks } from '../../../../agreement/rules.ts'
import type { ClosedBecause, Wish, YearSetting } from '../../rules.ts'
import type { FlowClock, WheelRule, Year, YearRule } from '../rules.ts'

/** How the bodies of a level wish to meet; what is kept may not be given up for anything else. */
export interface AskedLevel extends Wish {
  readonly keepsMonths: boolean
  readonly keepsWeekday: boolean
}

/** What HR asks of a whole year. */
export interface Asked {
  readonly title: string
  readonly year: number
  /** The fewest days between two meetings of the same body. */
  readonly apart: number
  /** Other times of day that will do when the wished one is taken. */
  readonly otherTimes: readonly string[]
  /** Within so many days what is said reaches the next level; null where that is not asked for. */
  readonly up: number | null
  readonly down: number | null
  readonly levels: readonly (AskedLevel & { readonly level: number })[]
}

const clocks: readonly FlowClock[] = ['minutes_out', 'pass_up', 'pass_down', 'items_in']

/** The rules of a whole year: what HR asks for, what the agreement, the calendar and the wheel say, and who sits where. */
export function yearAsked(
  asked: Asked,
  setting: YearSetting,
  agreement: AgreementClocks | null,
  wheel: readonly WheelRule[],
): Year {
  const levels = new Map(asked.levels.map((one) => [one.level, one]))
  const bodies = setting.bodies.filter(({ level }) => levels.has(level))
  const ids = new Set(bodies.map(({ id }) => id))
  return {
    year: asked.year,
    closingDays: [...(agreement?.closingDays ?? [])],
    bodies: bodies.map(({ id, name, level, parentId }) => ({
      id,
      name,
      level,
      parentId: parentId !== null && ids.has(parentId) ? parentId : null,
      minutes: levels.get(level)?.minutes ?? 120,
    })),
    rules: [
      ...asked.levels.flatMap((one) => rulesOfLevel(asked, one, bodiesAt(setting, one.level))),
      ...flowRules(asked, [...ids]),
      ...clockRules(agreement, asked),
      ...closedRules(asked.year, setting),
      ...standingRules(setting, ids),
      ...peopleRules(setting, ids),
      ...wheel.flatMap((rule) => wheelRule(rule, ids, setting.today)),
    ],
  }
}

const bodiesAt = (setting: YearSetting, level: number): string[] =>
  setting.bodies.filter((body) => body.level === level).map(({ id }) => id)

function rulesOfLevel(asked: Asked, one: Asked['levels'][number], bodyIds: readonly string[]): YearRule[] {
  const { level, weekday, starts } = one
  const times = [...new Set([starts, ...asked.otherTimes])]
  return [
    { id: `meetings:${level}`, strength: 'must', kind: 'meetings', bodyIds, amount: one.meetings },
    { id: `apart:${level}`, strength: 'must', kind: 'apart', bodyIds, days: asked.apart },
    { id: `months:${level}`, strength: one.keepsMonths ? 'must' : 'wish', kind: 'months', bodyIds, months: one.months },
    ...(weekday === null
      ? []
      : [
          {
            id: `weekday:${level}`,
            strength: one.keepsWeekday ? ('must' as const) : ('wish' as const),
            kind: 'weekdays' as const,
            bodyIds,
            weekdays: [weekday],
          },
        ]),
    { id: `times:${level}`, strength: 'must', kind: 'times', bodyIds, starts: times },
    ...(times.length === 1
      ? []
      : [{ id: `time:${level}`, strength: 'wish' as const, kind: 'times' as const, bodyIds, starts: [starts] }]),
  ]
}

function flowRules({ up, down }: Asked, bodyIds: readonly string[]): YearRule[] {
  const rule = (direction: 'up' | 'down', withinDays: number | null): YearRule[] =>
    withinDays === null
      ? []
      : [{ id: `flow:${direction}`, strength: 'must', kind: 'flow', direction, every: 'sender', bodyIds, withinDays }]
  return [...rule('up', up), ...rule('down', down)]
}

function clockRules(agreement: AgreementClocks | null, { levels }: Asked): YearRule[] {
  return levels.flatMap(({ level }) =>
    clocks.flatMap((clock): YearRule[] => {
      const rule = ruleFor(agreement, clock, level)
      if (!rule) return []
      const { amount, measure, clause } = rule
      if (measure !== 'days' && measure !== 'working_days' && measure !== 'weeks' && measure !== 'months') return []
      return [{ id: `clock:${clock}:${level}`, strength: 'must', kind: 'clock', clock, level, amount, measure, clause }]
    }),
  )
}

/** The days on which nobody meets, by why: each holiday period and closing day is a rule of its own. */
function closedRules(year: number, { closedBecause, today }: YearSetting): YearRule[] {
  const found = new Map<string, { because: Exclude<ClosedBecause['code'], 'weekend'>; name: string; days: IsoDate[] }>()
  const past: IsoDate[] = []
  for (let day = isoDate(`${year}-01-01`); day.startsWith(String(year)); day = addDays(day, 1)) {
    if (weekdayOf(day) > 5) continue
    if (day <= today) past.push(day)
    const because = closedBecause(day)
    if (because === null || because.code === 'weekend') continue
    const name = because.code === 'holiday' ? '' : because.name
    const key = `${because.code}:${name}`
    const known = found.get(key) ?? { because: because.code, name, days: [] }
    known.days.push(day)
    found.set(key, known)
  }
  return [
    ...[...found].map(([key, rule]): YearRule => ({ id: `closed:${key}`, strength: 'must', kind: 'closed', ...rule })),
    ...(past.length === 0
      ? []
      : [
          {
            id: 'past',
            strength: 'must' as const,
            kind: 'closed' as const,
            because: 'past' as const,
            name: '',
            days: past,
          },
        ]),
  ]
}

/** Meetings that are planned already: of a body in the plan, or of another where somebody of it sits. */
function standingRules({ standing, people, year }: YearSetting, ids: ReadonlySet<string>): YearRule[] {
  return standing.flatMap((meeting, n): YearRule[] => {
    const { bodyId, bodyName, on, starts, minutes } = meeting
    if (!on.startsWith(String(year))) return []
    const slot = { on, starts, minutes }
    if (ids.has(bodyId)) {
      return [{ id: `stands:${n}`, strength: 'must', kind: 'fixed', bodyId, stands: true, ...slot }]
    }
    const there = new Map(meeting.people.map(({ personId, name }) => [personId, name]))
    const shared = [...people].flatMap(([id, of]) => {
      const both = of.filter(({ personId }) => there.has(personId))
      return ids.has(id) && both.length > 0 ? [{ id, names: both.map(({ name }) => name) }] : []
    })
    if (shared.length === 0) return []
    const names = [...new Set(shared.flatMap((one) => one.names))]
    const bodyIds = shared.map(({ id }) => id)
    return [{ id: `taken:${n}`, strength: 'must', kind: 'taken', name: bodyName, bodyIds, people: names, ...slot }]
  })
}

/** Those who sit in the same bodies, two or more, are one rule. */
function peopleRules({ people }: YearSetting, ids: ReadonlySet<string>): YearRule[] {
  const seats = new Map<string, { name: string; bodyIds: string[] }>()
  for (const [bodyId, of] of people) {
    if (!ids.has(bodyId)) continue
    for (const { personId, name } of of) {
      const known = seats.get(personId) ?? { name, bodyIds: [] }
      known.bodyIds.push(bodyId)
      seats.set(personId, known)
    }
  }
  const several = [...seats.values()].filter(({ bodyIds }) => bodyIds.length > 1)
  const alike = Map.groupBy(several, ({ bodyIds }) => bodyIds.toSorted().join(' '))
  return [...alike].map(([key, of], n): YearRule => ({
    id: `people:${n}`,
    strength: 'must',
    kind: 'people',
    bodyIds: key.split(' '),
    people: of.map(({ name }) => name),
  }))
}

/** A rule of the wheel, for the bodies in the plan; an item whose time has passed is not asked for. */
function wheelRule(rule: WheelRule, ids: ReadonlySet<string>, today: IsoDate): YearRule[] {
  const bodyIds = rule.bodyIds.filter((id) => ids.has(id))
  if (bodyIds.length === 0 || (rule.kind === 'item' && rule.to <= today)) return []
  return [{ ...rule, bodyIds }]
}
