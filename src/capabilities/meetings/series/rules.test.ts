import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfEpochDay, epochDayOf, isoDate, weekdayOf } from '../../../platform/clock/dates.ts'
import { mayRepeat, nthInMonth, repetitions } from './rules.ts'

describe('the same meeting again', () => {
  it.each([
    ['2026-03-10', 'weeks', 2, 3, ['2026-03-24', '2026-04-07', '2026-04-21']],
    ['2026-03-10', 'months', 1, 3, ['2026-04-14', '2026-05-12', '2026-06-09']],
    ['2026-03-10', 'months', 3, 2, ['2026-06-09', '2026-09-08']],
    // A fifth Tuesday, which most months lack.
    ['2026-03-31', 'months', 1, 3, ['2026-04-28', '2026-05-26', '2026-06-30']],
    ['2026-12-08', 'months', 1, 1, ['2027-01-12']],
  ] as const)('%s, every %s × %i, %i times', (day, unit, every, times, expected) => {
    expect(repetitions(isoDate(day), { unit, every, times })).toEqual(expected)
  })

  it('keeps the weekday, and within a month its number as far as there is one', () => {
    const days = fc.integer({ min: epochDayOf(isoDate('2024-01-01')), max: epochDayOf(isoDate('2040-01-01')) })
    fc.assert(
      fc.property(
        days.map(dateOfEpochDay),
        fc.record({
          unit: fc.constantFrom('weeks' as const, 'months' as const),
          every: fc.integer({ min: 1, max: 12 }),
          times: fc.integer({ min: 1, max: 26 }),
        }),
        (day, rhythm) => {
          const again = repetitions(day, rhythm)
          expect(again).toHaveLength(rhythm.times)
          expect(again).toEqual([...new Set(again)].toSorted())
          for (const one of again) {
            expect(one > day && weekdayOf(one) === weekdayOf(day)).toBe(true)
            if (rhythm.unit === 'months') expect(Math.min(nthInMonth(one), 4)).toBe(Math.min(nthInMonth(day), 4))
          }
        },
      ),
    )
  })
})

it.each([
  [[], 'no_days_chosen'],
  [['2026-03-12'], 'day_is_past'],
  [['2026-04-14'], 'meets_that_day'],
  [['2026-04-21'], null],
] as const)('%j is refused as %s', (days, code) => {
  const decided = mayRepeat(days.map(isoDate), isoDate('2026-03-12'), new Set([isoDate('2026-04-14')]))
  expect(decided.ok ? null : decided.refusal.code).toBe(code)
})
