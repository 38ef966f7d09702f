import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { adopt, checkRule, mayBeChanged, stateOf, type VersionDates } from './rules.ts'

const on = isoDate('2026-03-12')
const version = (id: string, from: string, to: string | null): VersionDates => ({
  id,
  validFrom: isoDate(from),
  validTo: to === null ? null : isoDate(to),
})
const first = version('first', '2025-01-01', null)

describe('where a new version fits', () => {
  test.each([
    ['the very first, long ago', [], '2020-01-01', { ends: null, validTo: null }],
    ['from tomorrow: ends the one in force', [first], '2026-03-13', { ends: 'first', validTo: null }],
    [
      'between the one in force and a coming one',
      [version('first', '2025-01-01', '2027-01-01'), version('next', '2027-01-01', null)],
      '2026-09-01',
      { ends: 'first', validTo: '2027-01-01' },
    ],
    [
      'before a coming one, when nothing is in force',
      [version('next', '2027-01-01', null)],
      '2026-01-01',
      { ends: null, validTo: '2027-01-01' },
    ],
  ])('%s', (_name, others, from, expected) => {
    expect(adopt(others, isoDate(from), on)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['the same first day', '2025-01-01', 'same_first_day'],
    ['today, when another is in force', '2026-03-12', 'begins_in_past'],
    ['a past day, when another was in force after it', '2024-01-01', 'begins_in_past'],
  ])('refused: %s', (_name, from, code) => {
    const result = adopt([first], isoDate(from), on)
    expect(result).toMatchObject({ ok: false, refusal: { code } })
  })
})

test.each([
  ['coming', '2026-03-13', null, 'coming'],
  ['first day', '2026-03-12', null, 'in_force'],
  ['last day', '2026-01-01', '2026-03-13', 'in_force'],
  ['the day it ends', '2026-01-01', '2026-03-12', 'ended'],
])('state: %s', (_name, from, to, state) => {
  expect(stateOf(version('v', from, to), on)).toBe(state)
})

test('what is in force stands still, except on the day it was entered', () => {
  expect(mayBeChanged({ validFrom: isoDate('2026-03-13'), createdOn: isoDate('2026-01-01') }, on)).toBe(true)
  expect(mayBeChanged({ validFrom: isoDate('2025-01-01'), createdOn: on }, on)).toBe(true)
  expect(mayBeChanged({ validFrom: on, createdOn: isoDate('2026-03-11') }, on)).toBe(false)
})

test.each([
  ['items_in', 14, 'days', true],
  ['items_in', 14, 'heads', false],
  ['staff_meeting_below', 20, 'heads', true],
  ['staff_meeting_keys', 2, 'keys', true],
  ['staff_meeting_keys', 3, 'keys', false],
] as const)('%s as %d %s: %s', (rule, amount, measure, fits) => {
  expect(checkRule(rule, amount, measure).ok).toBe(fits)
})
