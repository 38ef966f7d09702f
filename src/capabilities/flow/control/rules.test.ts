import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leastForLine, limitsOf, medianOf, runLength, signalsOf } from './rules.ts'

/** NIST/SEMATECH e-Handbook of Statistical Methods, § 6.3.2.2: ten flow rates, their mean 50.81 and mean moving range 1.8778. */
const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]

describe('the worked example of the handbook', () => {
  test('has its centre and limits', () => {
    const limits = limitsOf(flowRates)
    expect(limits?.centre).toBeCloseTo(50.81, 10)
    expect(limits?.upper).toBeCloseTo(55.8041, 4)
    expect(limits?.lower).toBeCloseTo(45.8159, 4)
  })

  test('is in control', () => {
    expect(signalsOf(flowRates, limitsOf(flowRates)).every((signal) => signal === null)).toBe(true)
  })
})

test('too few numbers have no line, and a share has limits that can be', () => {
  expect(limitsOf([0.5, 0.6, 0.7, 0.5, 0.4])).toBeNull()
  expect(limitsOf(flowRates.slice(0, leastForLine))).not.toBeNull()
  expect(limitsOf([1, 0.2, 1, 0.1, 1, 0.3, 1], { least: 0, most: 1 })).toMatchObject({ lower: 0, upper: 1 })
})

test('what lies beyond a limit is a signal, and so is the eighth in a row on one side', () => {
  const calm = [10, 11, 10, 9, 10, 11, 9, 10, 10, 11]
  expect(signalsOf([...calm, 30], limitsOf(calm))).toEqual([...calm.map(() => null), 'outside'])
  const limits = { centre: 10, lower: 0, upper: 20 }
  const above = Array.from({ length: runLength }, () => 11)
  expect(signalsOf([9, ...above], limits).at(-1)).toBe('run')
  expect(signalsOf([9, ...above], limits).at(-2)).toBeNull()
  expect(signalsOf([9, ...above.slice(1), 9, 11], limits).every((signal) => signal === null)).toBe(true)
})

test('whatever the numbers, the centre lies between the limits and moving them all moves the limits as much', () => {
  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: leastForLine, maxLength: 40 })
  fc.assert(
    fc.property(numbers, fc.integer({ min: -500, max: 500 }), (values, by) => {
      const limits = limitsOf(values)!
      expect(limits.lower <= limits.centre && limits.centre <= limits.upper).toBe(true)
      const moved = limitsOf(values.map((value) => value + by))!
      expect(moved.upper - by).toBeCloseTo(limits.upper, 6)
      expect(moved.lower - by).toBeCloseTo(limits.lower, 6)
    }),
  )
})

test.each([
  [[], null],
  [[4], 4],
  [[9, 1, 5], 5],
  [[1, 2, 3, 10], 2.5],
])('the median of %j is %s', (values, expected) => {
  expect(medianOf(values)).toBe(expected)
})
