import Holidays from 'date-holidays'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IsoDate, addDays, isoDate } from './dates.ts'
import { addWorkingDays, danishHolidays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const firstDay = isoDate('2015-01-01')
const anyDate = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(firstDay, days))
const anyClosingDays = fc.array(anyDate, { maxLength: 60 }).map((dates): ReadonlySet<IsoDate> => new Set(dates))

describe('Danish holidays', () => {
  it('are those of an independent calendar from 2020 to 2040', () => {
    const oracle = new Holidays('DK')
    for (let year = 2020; year <= 2040; year += 1) {
      const expected = oracle.getHolidays(year).filter((holiday) => holiday.type === 'public')
      const own = [...danishHolidays(year).keys()].sort()
      expect(own).toEqual(expected.map((holiday) => holiday.date.slice(0, 10)).sort())
    }
  })

  it('had store bededag for the last time in 2023', () => {
    expect(danishHolidays(2023).get(isoDate('2023-05-05'))).toBe('store bededag')
    expect(isWorkingDay(isoDate('2024-04-26'))).toBe(true)
  })
})

describe('working days', () => {
  it.each([
    ['2026-03-12', true, 'a Thursday'],
    ['2026-03-14', false, 'a Saturday'],
    ['2026-04-02', false, 'skærtorsdag'],
    ['2026-05-14', false, 'Kristi himmelfartsdag'],
    ['2026-12-24', true, 'Christmas Eve, unless the municipality closes'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(isoDate(date))).toBe(expected)
  })

  it('skip the municipality’s own closing days', () => {
    const closed = new Set([isoDate('2026-05-15')])
    expect(isWorkingDay(isoDate('2026-05-15'), closed)).toBe(false)
    expect(addWorkingDays(isoDate('2026-05-13'), 1, closed)).toBe('2026-05-18')
    expect(workingDaysBetween(isoDate('2026-05-13'), isoDate('2026-05-18'), closed)).toBe(1)
  })

  it.each([
    ['2026-03-31', 2, '2026-04-07', 'over Easter'],
    ['2026-04-07', -3, '2026-03-30', 'back over Easter, from the second working day after'],
    ['2026-03-14', 1, '2026-03-16', 'from a Saturday'],
    ['2026-03-14', 0, '2026-03-14', 'nothing added'],
  ])('%s and %i is %s (%s)', (date, n, expected) => {
    expect(addWorkingDays(isoDate(date), n)).toBe(expected)
  })

  it('counts back what was added, whatever the closing days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), anyClosingDays, (date, n, closed) => {
        const reached = addWorkingDays(date, n, closed)
        expect(workingDaysBetween(date, reached, closed)).toBe(n)
        if (n !== 0) expect(isWorkingDay(reached, closed)).toBe(true)
      }),
    )
  })

  it('adds back what was counted, to a working day', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyClosingDays, (from, to, closed) => {
        fc.pre(isWorkingDay(to, closed) && from !== to)
        expect(addWorkingDays(from, workingDaysBetween(from, to, closed), closed)).toBe(to)
      }),
    )
  })

  it('counts as one would by walking through the days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 900 }), anyClosingDays, (from, days, closed) => {
        let walked = 0
        for (let day = 1; day <= days; day += 1) if (isWorkingDay(addDays(from, day), closed)) walked += 1
        expect(workingDaysBetween(from, addDays(from, days), closed)).toBe(walked)
      }),
    )
  })

  it('refuses half days', () => {
    expect(() => addWorkingDays(firstDay, 1.5)).toThrow(RangeError)
  })
})
