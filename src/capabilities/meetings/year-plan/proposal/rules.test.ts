import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, weekdayOf, type IsoDate } from '../../../../platform/clock/dates.ts'
import { danishHolidays } from '../../../../platform/clock/working-days.ts'
import { conflictsOf, tooClose } from '../conflicts/rules.ts'
import {
  closedDays,
  minutesOf,
  usualMonthsFor,
  type PlannedMeeting,
  type StandingMeeting,
  type Wish,
  type YearSetting,
} from '../rules.ts'
import { proposeYear, type ProposedMeeting } from './rules.ts'

const wish = (level: number, more: Partial<Wish> = {}): [number, Wish] => [
  level,
  { meetings: 4, months: usualMonthsFor(4), weekday: 2, starts: '13:00', minutes: 120, place: '', ...more },
]
const person = (n: number) => ({ personId: `p${n}`, name: `Person ${n}` })
const closed = closedDays(new Map([[isoDate('2027-06-05'), 'Grundlovsdag']]), [
  { name: 'Vinterferie', firstDay: isoDate('2027-02-15'), lastDay: isoDate('2027-02-19') },
])

const aYear = (more: Partial<YearSetting> = {}): YearSetting => ({
  year: 2027,
  today: isoDate('2026-11-20'),
  flow: 'up',
  daysBetween: 14,
  bodies: [
    { id: 'main', name: 'Hovedudvalget', level: 1, parentId: null },
    { id: 'centre', name: 'Center-MED', level: 2, parentId: 'main' },
    { id: 'local a', name: 'Lokal-MED A', level: 4, parentId: 'centre' },
    { id: 'local b', name: 'Lokal-MED B', level: 4, parentId: 'centre' },
  ],
  wishes: new Map([wish(1), wish(2), wish(4)]),
  people: new Map([
    ['main', [person(1), person(2)]],
    ['centre', [person(2), person(3)]],
    ['local a', [person(3), person(4)]],
    ['local b', [person(3), person(5)]],
  ]),
  standing: [],
  closedBecause: closed,
  ...more,
})

const asPlanned = (proposed: readonly ProposedMeeting[]): PlannedMeeting[] =>
  proposed.map((one, n) => ({ ...one, id: `m${n}`, meetingId: null, version: 1 }))
const daysOf = (proposed: readonly ProposedMeeting[], bodyId: string) =>
  proposed.flatMap((one) => (one.bodyId === bodyId && one.on !== null ? [one.on] : []))

describe('a year for three levels', () => {
  const setting = aYear()
  const proposed = proposeYear(setting)

  it('gives every body its meetings on the wished weekday, without a conflict', () => {
    for (const { id } of setting.bodies) expect(daysOf(proposed, id)).toHaveLength(4)
    expect(proposed.every(({ on }) => on !== null && weekdayOf(on) === 2)).toBe(true)
    expect(conflictsOf(setting, asPlanned(proposed), null)).toEqual([])
  })

  it('lets the local level meet first, with two weeks to the next', () => {
    const [local = [], centre = [], main = []] = ['local a', 'centre', 'main'].map((id) => daysOf(proposed, id))
    for (let n = 0; n < 4; n += 1) expect(local[n]! < centre[n]! && centre[n]! < main[n]!).toBe(true)
    for (const lower of local) for (const upper of centre) expect(tooClose(setting, lower, upper)).toBe(false)
  })

  it('turns round when the main committee meets first', () => {
    const down = proposeYear(aYear({ flow: 'down' }))
    for (let n = 0; n < 4; n += 1) expect(daysOf(down, 'main')[n]! < daysOf(down, 'centre')[n]!).toBe(true)
  })

  it('gives two bodies that share a person different times', () => {
    const [a, b] = [daysOf(proposed, 'local a'), daysOf(proposed, 'local b')]
    expect(a.filter((day) => b.includes(day))).toEqual([])
  })

  it('gives two bodies that share nobody the same day', () => {
    const apart = aYear({ people: new Map([['local a', [person(4)]]]) })
    expect(daysOf(proposeYear(apart), 'local b')).toEqual(daysOf(proposeYear(apart), 'local a'))
  })
})

it.each([
  ['2027-03-02', '2027-03-16', false],
  ['2027-03-02', '2027-03-15', true],
  ['2027-03-02', '2027-03-02', true],
  // Just before: what the lower level says then waits for the next round.
  ['2027-03-02', '2027-02-25', true],
  ['2027-03-02', '2027-02-16', false],
] as const)('a meeting on %s and one of the next level on %s: too close is %s', (lower, upper, isClose) => {
  expect(tooClose(aYear(), isoDate(lower), isoDate(upper))).toBe(isClose)
  expect(tooClose(aYear({ flow: 'none' }), isoDate(lower), isoDate(upper))).toBe(false)
})

describe('meetings that stand already', () => {
  const standing: StandingMeeting = {
    bodyId: 'local a',
    bodyName: 'Lokal-MED A',
    bodyParentId: 'centre',
    on: isoDate('2027-03-09'),
    starts: '13:00',
    minutes: 120,
    people: [person(3), person(4)],
  }

  it('count among the number a year and keep their people', () => {
    const proposed = proposeYear(aYear({ standing: [standing] }))
    expect(daysOf(proposed, 'local a')).toHaveLength(3)
    expect(daysOf(proposed, 'local b')).not.toContain('2027-03-09')
  })

  it('say who is wanted in two places, on which day and why', () => {
    const setting = aYear({ standing: [standing] })
    const draft: PlannedMeeting = {
      id: 'm',
      bodyId: 'local b',
      wishedOn: null,
      on: isoDate('2027-03-09'),
      starts: '14:30',
      minutes: 60,

      place: '',
      meetingId: null,
      version: 1,
    }
    const found = conflictsOf(setting, [draft], null).filter(({ code }) => code === 'double_booked')
    expect(found).toEqual([
      {
        code: 'double_booked',
        bodyId: 'local b',
        plannedId: 'm',
        on: '2027-03-09',

        people: [person(3)],
        otherName: 'Lokal-MED A',
        otherStarts: '13:00',
      },
    ])
  })
})

const settings = fc
  .record({
    flow: fc.constantFrom('up', 'down', 'none'),
    daysBetween: fc.integer({ min: 0, max: 30 }),
    seats: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), { minLength: 1, maxLength: 8 }),
    levels: fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
    wishes: fc.array(
      fc.record({
        meetings: fc.integer({ min: 1, max: 8 }),
        months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
        weekday: fc.option(fc.integer({ min: 1, max: 5 })),
        starts: fc.constantFrom('09:00', '10:30', '13:00'),
        minutes: fc.constantFrom(60, 120, 180),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    free: fc.array(fc.integer({ min: 1, max: 340 }), { maxLength: 4 }),
    year: fc.integer({ min: 2027, max: 2040 }),
  })
  .map(({ flow, daysBetween, seats, levels, wishes, free, year }): YearSetting => {
    const bodies = seats.map((_, n) => ({
      id: `b${n}`,
      name: `b${n}`,
      level: levels.next().value,
      parentId: n > 0 ? 'b0' : null,
    }))
    const day = (n: number): IsoDate => isoDate(new Date(Date.UTC(year, 0, n)).toISOString().slice(0, 10))
    return {
      ...aYear(),
      flow: flow,
      daysBetween,
      year,
      bodies: bodies.toSorted((a, b) => a.level - b.level),
      wishes: new Map(wishes.map((one, n) => wish(n + 1, one))),
      people: new Map(seats.map((people, n) => [`b${n}`, people.map(person)])),
      closedBecause: closedDays(
        new Map(),
        free.map((n) => ({
          name: 'Ferie',
          firstDay: day(n),
          lastDay: day(n + 14),
        })),
      ),
    }
  })

describe('any year', () => {
  it('has the number of meetings, none on a closed day, nobody twice at once, and is the same again', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const proposed = proposeYear(setting)
        const held = proposed.flatMap((one) => (one.on === null ? [] : [{ ...one, on: one.on }]))
        for (const { id, level } of setting.bodies) {
          expect(proposed.filter(({ bodyId }) => bodyId === id)).toHaveLength(setting.wishes.get(level)!.meetings)
        }
        for (const { on } of held) {
          expect([on.slice(0, 4), danishHolidays(setting.year).has(on), weekdayOf(on) > 5]).toEqual([
            String(setting.year),
            false,
            false,
          ])
          expect(setting.closedBecause(on)).toBeNull()
        }
        for (const [n, a] of held.entries()) {
          for (const b of held.slice(n + 1).filter(({ on }) => on === a.on)) {
            const ids = setting.people.get(a.bodyId)!.map(({ personId }) => personId)
            const shared = setting.people.get(b.bodyId)!.some(({ personId }) => ids.includes(personId))
            const apart =
              minutesOf(a.starts) + a.minutes <= minutesOf(b.starts) ||
              minutesOf(b.starts) + b.minutes <= minutesOf(a.starts)
            expect(a.bodyId !== b.bodyId && (!shared || apart)).toBe(true)
          }
        }
        const codes = conflictsOf(setting, asPlanned(proposed), null).map(({ code }) => code)
        expect(
          codes.filter((code) => ['closed', 'double_booked', 'twice_a_day', 'past', 'another_year'].includes(code)),
        ).toEqual([])
        expect(codes.filter((code) => code === 'no_day')).toHaveLength(proposed.length - held.length)
        expect(proposeYear(setting)).toEqual(proposed)
      }),
      { numRuns: 60 },
    )
  })
})

it('a municipality of 600 bodies is planned while one waits', () => {
  const bodies = Array.from({ length: 600 }, (_, n) => ({
    id: `b${n}`,
    name: `b${n}`,
    level: n === 0 ? 1 : n < 21 ? 2 : 4,
    parentId: n === 0 ? null : n < 21 ? 'b0' : `b${(n % 20) + 1}`,
  }))
  const people = new Map(bodies.map(({ id }, n) => [id, [person(n), person(n + 1), person(n % 40), person(1000 + n)]]))
  const setting = aYear({ bodies, people })
  expect(proposeYear(setting).filter(({ on }) => on === null)).toEqual([])
})
