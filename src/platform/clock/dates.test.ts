import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { fixedClock } from './clock.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  instantOf,
  isoDate,
  isoWeekOf,
  parseIsoDate,
  timeOfDay,
  today,
  weekdayOf,
} from './dates.ts'

const at = (iso: string) => fixedClock(iso).now()
const anyDate = fc
  .integer({ min: -25_000, max: 45_000 })
  .map((days) => isoDate(new Date(days * 86_400_000).toISOString().slice(0, 10)))
const anyMinute = fc.integer({ min: Date.UTC(1965, 0) / 60_000, max: Date.UTC(2041, 0) / 60_000 })

describe('dates', () => {
  it.each(['2026-03-12', '2024-02-29', '0001-01-01', '9999-12-31'])('knows %s', (text) => {
    expect(parseIsoDate(text)).toBe(text)
  })

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-01-01',
    '26-3-12',
    '2026-03-12T00:00',
    '',
    ' ',
  ])('refuses %j', (text) => {
    expect(parseIsoDate(text)).toBeNull()
    expect(() => isoDate(text)).toThrow(RangeError)
  })

  it('counts days over leap days and years', () => {
    expect(addDays(isoDate('2024-02-28'), 2)).toBe('2024-03-01')
    expect(addDays(isoDate('2026-01-01'), -1)).toBe('2025-12-31')
    expect(daysBetween(isoDate('2024-01-01'), isoDate('2025-01-01'))).toBe(366)
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(isoDate('0001-01-01'), -1)).toThrow(RangeError)
  })

  it('agrees with Temporal on weekday, week and arithmetic', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const oracle = Temporal.PlainDate.from(date)
        expect(weekdayOf(date)).toBe(oracle.dayOfWeek)
        expect(isoWeekOf(date)).toEqual({ year: oracle.yearOfWeek, week: oracle.weekOfYear })
        expect(addDays(date, days)).toBe(oracle.add({ days }).toString())
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('gives the first days of January to the week they lie in', () => {
    expect(isoWeekOf(isoDate('2027-01-01'))).toEqual({ year: 2026, week: 53 })
  })
})

describe('the Danish clock', () => {
  it('reads date and time on both sides of summer time', () => {
    expect([today(at('2026-01-31T23:30Z')), timeOfDay(at('2026-01-31T23:30Z'))]).toEqual(['2026-02-01', '00:30'])
    expect([today(at('2026-07-01T21:59Z')), timeOfDay(at('2026-07-01T21:59Z'))]).toEqual(['2026-07-01', '23:59'])
    expect([today(at('2026-07-01T22:00Z')), timeOfDay(at('2026-07-01T22:00Z'))]).toEqual(['2026-07-02', '00:00'])
  })

  it('moves a time that the clocks jump over forward, and takes the first of two', () => {
    expect(instantOf(isoDate('2026-03-29'), '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(timeOfDay(instantOf(isoDate('2026-03-29'), '02:30'))).toBe('03:30')
    expect(instantOf(isoDate('2026-10-25'), '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it.each(['24:00', '9:05', '12:60', '12.30', '', '12:30:00'])('refuses the time %j', (time) => {
    expect(() => instantOf(isoDate('2026-03-12'), time)).toThrow(RangeError)
  })

  it('agrees with the time-zone database minute by minute', () => {
    fc.assert(
      fc.property(anyMinute, (minutes) => {
        const moment = new Date(minutes * 60_000)
        const oracle = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('Europe/Copenhagen')
        expect(today(moment)).toBe(oracle.toPlainDate().toString())
        expect(timeOfDay(moment)).toBe(oracle.toPlainTime().toString({ smallestUnit: 'minute' }))
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with the time-zone database around every change of clocks', () => {
    for (let year = 1996; year <= 2040; year += 1) {
      for (const month of [2, 9]) {
        for (let hours = 0; hours < 8 * 24; hours += 1) {
          const moment = new Date(Date.UTC(year, month, 24, hours))
          const oracle = new Temporal.ZonedDateTime(BigInt(moment.getTime()) * 1_000_000n, 'Europe/Copenhagen')
          expect(`${today(moment)}T${timeOfDay(moment)}`).toBe(
            oracle.toPlainDateTime().toString({ smallestUnit: 'minute' }),
          )
        }
      }
    }
  }, 30_000)

  it('finds the moment of a local time as Temporal does', () => {
    const anyTime = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    const changes = fc.constantFrom('2026-03-29', '2026-10-25', '2031-03-30', '1996-10-27', '1995-09-24', '1980-04-06')
    fc.assert(
      fc.property(fc.oneof(anyDate, changes.map(isoDate)), anyTime, (date, time) => {
        const oracle = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/Copenhagen')
        expect(instantOf(date, time).getTime()).toBe(oracle.epochMilliseconds)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps a clock that stands still from being moved by its reader', () => {
    const clock = fixedClock('2026-03-12T12:00:00Z')
    clock.now().setFullYear(1999)
    expect(clock.now().toISOString()).toBe('2026-03-12T12:00:00.000Z')
    expect(() => fixedClock('i morgen')).toThrow(RangeError)
  })
})

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-01-31', 13, '2027-02-28'],
  ['2028-03-31', -1, '2028-02-29'],
  ['2026-11-15', 2, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %d months is %s', (from, months, to) => {
  expect(addMonths(isoDate(from), months)).toBe(to)
})
