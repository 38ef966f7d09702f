import type { Asked } from '../capabilities/meetings/year-plan/whole-year/asking/rules.ts'
import type { YearRule } from '../capabilities/meetings/year-plan/whole-year/rules.ts'
import type { KeptOutcome } from '../capabilities/meetings/year-plan/whole-year/schema.ts'
import { instantOf } from '../platform/clock/dates.ts'
import type { Calendar } from './calendar.ts'
import type { Organisation } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import { yearOf, type Setting } from './setting.ts'

const withinDays = 90

/** A first try at next year for all bodies: the months of two levels lie too far from each other for what is said to arrive. */
export function wholeYearRows(setting: Setting, organisation: Organisation, calendar: Calendar): RowBuffer {
  const rows = new RowBuffer(['whole_year'])
  const bodies = [...calendar.keys()]
  const centre = bodies.find(({ name }) => name === 'Center-MED, Dagtilbud og Læring')
  const local = centre?.children[0]
  if (!centre || !local) return rows
  const at = instantOf(setting.days.shift(setting.on, -4), '09:40')
  const year = yearOf(setting.on) + 1
  const months = (level: number) => (level === local.level ? [2] : [11])
  const levels = [...new Set(bodies.map(({ level }) => level))].toSorted((a, b) => a - b)
  const asked = askedOf(year, levels, months)
  const must = { strength: 'must' } as const
  const both = [centre.id, local.id]
  const rules: YearRule[] = [
    { ...must, id: `meetings:${local.level}`, kind: 'meetings', bodyIds: [local.id], amount: 1 },
    { ...must, id: `months:${local.level}`, kind: 'months', bodyIds: [local.id], months: months(local.level) },
    { ...must, id: `months:${centre.level}`, kind: 'months', bodyIds: [centre.id], months: months(centre.level) },
    { ...must, id: 'flow:up', kind: 'flow', direction: 'up', every: 'sender', bodyIds: both, withinDays },
  ]
  const outcome: KeptOutcome = { outcome: 'impossible', rules, bodyIds: both, isLeast: true }
  rows.add('whole_year', {
    id: setting.ids.next(at),
    title: asked.title,
    year,
    asked,
    asked_by: organisation.cast.hr_consultant.id,
    asked_at: at,
    step: 'explaining',
    done: 0,
    steps: 0,
    ended_at: at,
    outcome,
    year_plan_id: null,
  })
  return rows
}

function askedOf(year: number, levels: readonly number[], months: (level: number) => number[]): Asked {
  return {
    title: `Møder i ${year}: alle udvalg, første forsøg`,
    year,
    apart: 28,
    otherTimes: ['09:00', '15:00'],
    up: withinDays,
    down: null,
    levels: levels.map((level) => ({
      level,
      meetings: 1,
      months: months(level),
      weekday: 2,
      starts: '13:00',
      minutes: 120,
      place: '',
      keepsMonths: true,
      keepsWeekday: false,
    })),
  }
}
