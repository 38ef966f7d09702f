import { proposeYear } from '../capabilities/meetings/year-plan/proposal/rules.ts'
import {
  closedDays,
  usualMonthsFor,
  type StandingMeeting,
  type Wish,
} from '../capabilities/meetings/year-plan/rules.ts'
import { addDays, instantOf, isoDate, weekdayOf, type IsoDate } from '../platform/clock/dates.ts'
import { membersOn, postOn, type Body } from './bodies.ts'
import type { Calendar } from './calendar.ts'
import type { Organisation } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import { yearOf, type Setting } from './setting.ts'

/** The school holidays of this year and the next, and a draft of next year's meetings in the cast's own branch. */
export function yearPlanRows(setting: Setting, organisation: Organisation, calendar: Calendar): RowBuffer {
  const rows = new RowBuffer([
    'meeting_free_period',
    'year_plan',
    'year_plan_level',
    'year_plan_body',
    'year_plan_meeting',
  ])
  const hr = organisation.cast.hr_consultant
  const at = instantOf(setting.days.shift(setting.on, -3), '10:20')
  const year = yearOf(setting.on)
  const free = [...schoolHolidays(year), ...schoolHolidays(year + 1)]
  for (const { name, firstDay, lastDay } of free) {
    rows.add('meeting_free_period', {
      id: setting.ids.next(at),
      name,
      first_day: firstDay,
      last_day: lastDay,
      entered_by: hr.id,
      entered_at: at,
    })
  }
  const top = [...calendar.keys()].find(({ name }) => name === 'Center-MED, Dagtilbud og Læring')
  if (top) addDraft(setting, { bodies: [top, ...top.children], free, calendar, by: hr.id, at }, rows)
  return rows
}

/** The Monday of an ISO week. */
function mondayOf(year: number, week: number): IsoDate {
  const fourth = isoDate(`${year}-01-04`)
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
}

export function schoolHolidays(year: number) {
  const week = (name: string, first: number, last: number) => ({
    name,
    firstDay: mondayOf(year, first),
    lastDay: addDays(mondayOf(year, last), 4),
  })
  return [week('Vinterferie', 7, 7), week('Sommerferie', 27, 31), week('Efterårsferie', 42, 42)]
}

interface Draft {
  readonly bodies: readonly Body[]
  readonly free: Parameters<typeof closedDays>[1]
  readonly calendar: Calendar
  readonly by: string
  readonly at: Date
}

const usual = { meetings: 4, months: usualMonthsFor(4), minutes: 120 }

function addDraft(setting: Setting, { bodies, free, calendar, by, at }: Draft, rows: RowBuffer): void {
  const [id, year] = [setting.ids.next(at), yearOf(setting.on) + 1]
  const wishes = new Map<number, Wish>()
  for (const level of new Set(bodies.map((body) => body.level))) {
    const place = level === 2 ? 'Rådhuset, mødelokale 2' : ''
    wishes.set(level, { ...usual, weekday: level === 2 ? 2 : 4, starts: level === 2 ? '13:00' : '14:00', place })
  }
  const title = `Møder i ${year}: Center-MED, Dagtilbud og Læring og alle under`
  const plan = { title, year, flow: 'up' as const, days_between: 14 }
  rows.add('year_plan', { id, ...plan, drawn_up_by: by, drawn_up_at: at, version: 1 })
  for (const [level, { months, ...wish }] of wishes) {
    rows.add('year_plan_level', { year_plan_id: id, level, months: [...months], ...wish })
  }
  for (const body of bodies) rows.add('year_plan_body', { year_plan_id: id, committee_id: body.id })
  const peopleOf = (body: Body) => peopleAt(body, setting.on)
  const proposed = proposeYear({
    year,
    today: setting.on,
    flow: plan.flow,
    daysBetween: plan.days_between,
    bodies: bodies
      .toSorted((a, b) => a.level - b.level)
      .map((body) => ({ id: body.id, name: body.name, level: body.level, parentId: body.parent?.id ?? null })),
    wishes,
    people: new Map(bodies.map((body) => [body.id, peopleOf(body)])),
    standing: bodies.flatMap((body) =>
      standingOf(body, calendar, year).map((one) => ({ ...one, people: peopleOf(body) })),
    ),
    closedBecause: closedDays(setting.closingDays, free),
  })
  // One day was chosen by hand, so that there is a conflict to see: two bodies with the same secretary.
  const last = proposed.findLast((one) => proposed.some((other) => other !== one && other.wishedOn === one.wishedOn))
  const beside = proposed.find((one) => one.wishedOn === last?.wishedOn)
  for (const one of proposed) {
    const { bodyId, wishedOn, on: found, ...slot } = one
    const on = one === last && beside ? beside.on : found
    rows.add('year_plan_meeting', {
      id: setting.ids.next(at),
      year_plan_id: id,
      committee_id: bodyId,
      wished_on: wishedOn,
      held_on: on,
      ...slot,
      meeting_id: null,
      version: 1,
    })
  }
}

export function peopleAt(body: Body, on: IsoDate) {
  const posts = (['chair', 'vice_chair', 'secretary'] as const).flatMap((post) => postOn(body, post, on) ?? [])
  const people = new Map([...membersOn(body, on), ...posts].map((person) => [person.id, person.name]))
  return [...people].map(([personId, name]) => ({ personId, name }))
}

export function standingOf(body: Body, calendar: Calendar, year: number): Omit<StandingMeeting, 'people'>[] {
  const own = (calendar.get(body) ?? []).filter(({ day, state }) => yearOf(day) === year && state !== 'cancelled')
  return own.map(({ day, start, lasts }) => ({
    bodyId: body.id,
    bodyName: body.name,
    bodyParentId: body.parent?.id ?? null,
    on: day,
    starts: start,
    minutes: lasts,
  }))
}
