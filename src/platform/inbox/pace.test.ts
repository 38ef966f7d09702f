import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeOfDay, today, weekdayOf } from '../clock/dates.ts'
import { isWorkingDay } from '../clock/working-days.ts'
import { beginsWeek, nextDigestAt, paceOf, paces, pacesOf, type Pace } from './pace.ts'

test.each([
  ['daily', '2026-03-12T05:59:59Z', '2026-03-12T06:00:00Z'],
  ['daily', '2026-03-12T06:00:00Z', '2026-03-13T06:00:00Z'],
  // Friday to Monday, and over the night when summer time begins.
  ['daily', '2026-03-27T12:00:00Z', '2026-03-30T05:00:00Z'],
  // Easter: Thursday, Friday and Monday are holidays.
  ['daily', '2026-04-01T12:00:00Z', '2026-04-07T05:00:00Z'],
  ['weekly', '2026-03-30T12:00:00Z', '2026-04-07T05:00:00Z'],
  ['weekly', '2026-03-12T12:00:00Z', '2026-03-16T06:00:00Z'],
] as const)('%s, after %s: %s', (pace, after, expected) => {
  expect(nextDigestAt(pace, new Date(after)).toISOString()).toBe(new Date(expected).toISOString())
})

test('every digest goes at seven on a working day, later than what it takes, and within ten days', () => {
  const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(at, fc.constantFrom('daily' as const, 'weekly' as const), (after, pace) => {
      const next = nextDigestAt(pace, after)
      expect(next > after).toBe(true)
      expect(timeOfDay(next)).toBe('07:00')
      expect(isWorkingDay(today(next))).toBe(true)
      if (pace === 'weekly') expect(beginsWeek(today(next))).toBe(true)
      expect(next.getTime() - after.getTime()).toBeLessThan((pace === 'daily' ? 7 : 13) * 24 * 3_600_000)
      expect(weekdayOf(today(next))).toBeLessThanOrEqual(5)
      // Asked again just before, it is the same digest: none comes between.
      expect(nextDigestAt(pace, new Date(next.getTime() - 1))).toEqual(next)
    }),
  )
})

test.each<[Pace, Pace | null, Pace]>([
  ['never', null, 'at_once'],
  ['never', 'never', 'never'],
  ['daily', 'never', 'daily'],
  ['daily', 'weekly', 'daily'],
  ['at_once', 'daily', 'at_once'],
])('with %s the latest, %s gives %s', (latest, chosen, pace) => {
  const kind = { name: 'x', usual: 'at_once', latest } as const
  expect(paceOf(kind, chosen)).toBe(pace)
  expect(pacesOf(kind)).toEqual(paces.slice(0, paces.indexOf(latest) + 1))
})
