import { weekdayOf, type IsoDate } from '../../../../../../platform/clock/dates.ts'
import type { Literal } from '../../../../../../platform/solver/clauses.ts'
import type { YearDays } from '../../calendar/rules.ts'
import type { BodyChoices, DayChoice, Encoding, TimeChoice } from '../../encoding/choices/rules.ts'
import { rulesByBody } from '../../domain/rules.ts'
import { unmetCost } from '../../domain/wishes/rules.ts'
import { aimsFor } from '../aims/rules.ts'
import type { Year, YearRule } from '../../rules.ts'

/*
 * In which order days are tried: those first that meet the wishes and lie near where a year's meetings would be spread
 * evenly, the bodies from the top down, so that what is below sees the days above it.
 */

const laterTime = 0.1
const reportEvery = 20

interface Candidate {
  readonly day: DayChoice
  readonly time: TimeChoice
  readonly cost: number
}

/** A meeting that is wanted near a day, and where it may be held, the best first. */
interface Aim {
  readonly near: number
  readonly candidates: readonly Candidate[]
}

interface Guided {
  readonly choices: BodyChoices
  readonly aims: readonly Aim[]
  readonly asked: number
}

export interface Guide {
  /** The next day or time to try; null when every body has what it asks for. */
  readonly choose: (report: (settled: number) => void) => Literal | null
  /** The same for one body alone. */
  readonly chooseFor: (bodyId: string) => Literal | null
  /** The day that would have been given if nothing stood in the way. */
  readonly wishedOn: (bodyId: string, day: number) => IsoDate | null
}

export function guideThrough(year: Year, encoding: Encoding): Guide {
  const own = rulesByBody(year, year.rules)
  const everywhere = year.rules.filter((rule) => rule.kind === 'closed' && rule.strength === 'wish')
  const aims = aimsFor(year, encoding, own)
  const bodies = year.bodies
    .toSorted((a, b) => a.level - b.level)
    .flatMap((body): Guided[] => {
      const choices = encoding.bodies.get(body.id)
      if (!choices) return []
      const wishes = [...(own.get(body.id) ?? []), ...everywhere]
      return [
        {
          choices,
          aims: aimsOf(choices, aims.get(body.id) ?? [], wishes, encoding.days),
          asked: choices.domain.amount ?? 0,
        },
      ]
    })
  const byId = new Map(bodies.map((one) => [one.choices.domain.body.id, one]))
  return {
    choose: chooser(encoding, bodies),
    chooseFor: (bodyId) => {
      const one = byId.get(bodyId)
      return one ? nextOf(one, encoding.clauses.values) : null
    },
    wishedOn: (bodyId, day) => {
      const found = byId.get(bodyId)
      const near = found && nearest(found.aims, day)?.near
      return near === undefined ? null : wishedDay(own.get(bodyId) ?? [], near, encoding.days)
    },
  }
}

function chooser({ clauses }: Encoding, bodies: readonly Guided[]): Guide['choose'] {
  let [settled, choicesBefore, reported] = [0, 0, 0]
  return (report) => {
    // After a step back anything may be open again.
    if (clauses.choices.length <= choicesBefore) settled = 0
    choicesBefore = clauses.choices.length
    for (; settled < bodies.length; settled += 1) {
      const next = nextOf(bodies[settled] as Guided, clauses.values)
      if (next !== null) return next
      if (settled >= reported + reportEvery) {
        reported = settled
        report(settled)
      }
    }
    return null
  }
}

function nextOf({ aims, choices, asked }: Guided, values: Int8Array): Literal | null {
  let held = 0
  for (const { literal, times } of choices.days) {
    if (values[literal] !== 1) continue
    held += 1
    if (times.length > 1 && times.every((time) => values[time.literal] !== 1)) {
      const open = times.find((time) => values[time.literal] === 0)
      if (open) return open.literal
    }
  }
  if (held >= asked) return null
  const isOpen = ({ day, time }: Candidate) => values[day.literal] === 0 && values[time.literal] === 0
  for (const { candidates } of aims) {
    if (candidates.some(({ day }) => values[day.literal] === 1)) continue
    const found = candidates.find(isOpen)
    if (found) return found.time.literal
  }
  const rest = aims.flatMap(({ candidates }) => candidates.filter(isOpen)).toSorted((a, b) => a.cost - b.cost)
  return rest[0]?.time.literal ?? null
}

function nearest(aims: readonly Aim[], day: number): Aim | undefined {
  return aims.toSorted((a, b) => Math.abs(a.near - day) - Math.abs(b.near - day))[0]
}

/** One aim for each meeting that is asked for and not given; each possible day belongs to the nearest. */
function aimsOf(choices: BodyChoices, near: readonly number[], rules: readonly YearRule[], days: YearDays): Aim[] {
  const of = near.map((): Candidate[] => [])
  for (const day of choices.days) {
    const closest = near.reduce((best, aim, n) => {
      return Math.abs(aim - day.day) < Math.abs((near[best] ?? 0) - day.day) ? n : best
    }, 0)
    const distance = Math.abs((near[closest] ?? 0) - day.day)
    for (const [n, time] of day.times.entries()) {
      const cost = distance + n * laterTime + unmetCost(rules, days.dates[day.day], time.starts)
      of[closest]?.push({ day, time, cost })
    }
  }
  return near.map((aim, n) => ({ near: aim, candidates: (of[n] ?? []).toSorted((a, b) => a.cost - b.cost) }))
}

/** The nearest day of the wished weekday, open or not. */
function wishedDay(rules: readonly YearRule[], near: number, days: YearDays): IsoDate | null {
  const wished = rules.find((rule) => rule.kind === 'weekdays')
  for (const offset of [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]) {
    const date = days.dates[near + offset]
    if (!date) continue
    const weekday = weekdayOf(date)
    if (wished?.kind === 'weekdays' ? wished.weekdays.includes(weekday) : weekday <= 5) return date
  }
  return null
}
