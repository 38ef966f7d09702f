import { closedDays, type YearSetting } from '../capabilities/meetings/year-plan/rules.ts'
import { yearAsked, type Asked } from '../capabilities/meetings/year-plan/whole-year/asking/rules.ts'
import { kept } from '../capabilities/meetings/year-plan/whole-year/jobs.ts'
import { layYear } from '../capabilities/meetings/year-plan/whole-year/laying/rules.ts'
import type { YearRule } from '../capabilities/meetings/year-plan/whole-year/rules.ts'
import type { KeptOutcome } from '../capabilities/meetings/year-plan/whole-year/schema.ts'
import { instantOf } from '../platform/clock/dates.ts'
import type { Body } from './bodies.ts'
import type { Calendar } from './calendar.ts'
import type { Organisation } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import { yearOf, type Setting } from './setting.ts'
import { peopleAt, schoolHolidays, standingOf } from './year-plans.ts'

const withinDays = 90

/**
 * A first try at next year for all bodies: the months of two levels lie too far from each other for what is said to arrive.
 * Then the two highest levels, which were laid and became a draft.
 */
export function wholeYearRows(setting: Setting, organisation: Organisation, calendar: Calendar): RowBuffer {
  const rows = new RowBuffer(['year_plan', 'year_plan_level', 'year_plan_body', 'year_plan_meeting', 'whole_year'])
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
  addLaid(setting, organisation, calendar, rows)
  return rows
}

/** The main committee and the centres, laid by the product's own hand: few enough to be laid while the demo is loaded. */
function addLaid(setting: Setting, organisation: Organisation, calendar: Calendar, rows: RowBuffer): void {
  const at = instantOf(setting.days.shift(setting.on, -2), '13:05')
  const by = organisation.cast.hr_consultant.id
  const bodies = [...calendar.keys()].filter(({ level }) => level <= 2)
  const asked = laidAsked(yearOf(setting.on) + 1)
  const year = yearAsked(asked, settingOf(setting, calendar, bodies, asked), null, [])
  const answer = layYear(year)
  if (answer.outcome !== 'laid') throw new Error(`the demo's year is ${answer.outcome}`)
  const [id, planId] = [setting.ids.next(at), setting.ids.next(at)]
  const { title } = asked
  const plan = { title, year: asked.year, flow: 'none' as const, days_between: 0 }
  rows.add('year_plan', { id: planId, ...plan, drawn_up_by: by, drawn_up_at: at, version: 1 })
  for (const { keepsMonths: _months, keepsWeekday: _weekday, months, ...wish } of asked.levels) {
    rows.add('year_plan_level', { year_plan_id: planId, ...wish, months: [...months] })
  }
  for (const body of bodies) rows.add('year_plan_body', { year_plan_id: planId, committee_id: body.id })
  const places = new Map(
    year.bodies.map((body) => [body.id, asked.levels.find(({ level }) => level === body.level)?.place ?? '']),
  )
  for (const { bodyId, wishedOn, on, starts, minutes } of answer.meetings.filter(({ isGiven }) => !isGiven)) {
    const slot = { wished_on: wishedOn ?? on, held_on: on, starts, minutes, place: places.get(bodyId) ?? '' }
    rows.add('year_plan_meeting', {
      id: setting.ids.next(at),
      year_plan_id: planId,
      committee_id: bodyId,
      ...slot,
      meeting_id: null,
      version: 1,
    })
  }
  rows.add('whole_year', {
    id,
    title,
    year: asked.year,
    asked,
    asked_by: by,
    asked_at: at,
    step: 'finishing',
    done: 1,
    steps: 1,
    ended_at: at,
    outcome: kept(year, answer),
    year_plan_id: planId,
  })
}

/** July is wished for too, when nobody meets, so that there are wishes that were not met. */
const laidAsked = (year: number): Asked => {
  const usual = { meetings: 4, weekday: 2, starts: '09:00', minutes: 120, keepsMonths: false, keepsWeekday: false }
  return {
    title: `Møder i ${year}: Hovedudvalget og Center-MED`,
    year,
    apart: 28,
    otherTimes: ['13:00'],
    up: withinDays,
    down: withinDays,
    levels: [
      { ...usual, level: 1, months: [3, 6, 9, 12], place: 'Rådhuset, byrådssalen' },
      { ...usual, level: 2, months: [1, 4, 7, 10], place: 'Rådhuset, mødelokale 2' },
    ],
  }
}

function settingOf(
  setting: Setting,
  calendar: Calendar,
  bodies: readonly Body[],
  { year, levels }: Asked,
): YearSetting {
  const people = new Map(bodies.map((body) => [body.id, peopleAt(body, setting.on)]))
  return {
    year,
    today: setting.on,
    flow: 'none',
    daysBetween: 0,
    bodies: bodies.map(({ id, name, level, parent }) => ({ id, name, level, parentId: parent?.id ?? null })),
    wishes: new Map(levels.map((one) => [one.level, one])),
    people,
    standing: bodies.flatMap((body) =>
      standingOf(body, calendar, year).map((one) => ({ ...one, people: people.get(body.id) ?? [] })),
    ),
    closedBecause: closedDays(setting.closingDays, schoolHolidays(year)),
  }
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
