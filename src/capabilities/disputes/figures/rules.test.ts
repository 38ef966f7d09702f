import { expect, test } from 'vitest'
import { medianOf, summed, type DisputeCount } from './rules.ts'

test.each([
  [[], null],
  [[7], 7],
  [[30, 10], 20],
  [[30, 1, 10], 10],
  [[1, 2, 4, 90], 3],
])('the middle of %j is %s', (days, middle) => {
  expect(medianOf(days)).toBe(middle)
})

test('what is summed is what was counted', () => {
  const count = (raised: number, open: number, days: number[]): DisputeCount => ({
    year: 2026,
    kind: 'level',
    level: 4,
    raised,
    open,
    days,
    outcomes: [],
  })
  expect(summed([count(3, 1, [10, 20]), count(1, 0, [60])])).toEqual({ raised: 4, open: 1, medianDays: 20 })
  expect(summed([])).toEqual({ raised: 0, open: 0, medianDays: null })
})
