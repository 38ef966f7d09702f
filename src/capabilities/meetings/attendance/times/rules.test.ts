import { expect, test } from 'vitest'
import { decideTimes, frameOf, isThereFor, missedItem, timesInstead } from './rules.ts'

const at = (time: string) => new Date(`2026-04-16T${time}:00Z`)
const times = (arrived: string | null, left: string | null) => ({
  arrivedAt: arrived === null ? null : at(arrived),
  leftAt: left === null ? null : at(left),
})
const item = { startedAt: at('11:20'), endedAt: at('11:40') }

test.each([
  ['the whole meeting', null, null, true],
  ['came during the item', '11:30', null, true],
  ['came as it ended', '11:40', null, false],
  ['came after it', '12:00', null, false],
  ['left during the item', null, '11:30', true],
  ['left as it began', null, '11:20', false],
  ['came and left before it', '11:05', '11:10', false],
])('%s', (_name, arrived, left, isThere) => {
  expect(isThereFor(times(arrived, left), [item])).toBe(isThere)
  const entry = { presence: 'present' as const, ...times(arrived, left) }
  expect(missedItem([entry], [item])).toEqual(isThere ? [] : [entry])
})

test('an item that is taken up again counts for who was there the second time', () => {
  const again = { startedAt: at('12:30'), endedAt: at('12:35') }
  expect(isThereFor(times('12:00', null), [item, again])).toBe(true)
})

test('a meeting is held from its start or its opening until its end or its closing', () => {
  const planned = { startsAt: at('11:00'), endsAt: at('13:00') }
  expect(frameOf({ ...planned, openedAt: at('11:05'), closedAt: null })).toEqual({ from: at('11:00'), to: null })
  expect(frameOf({ ...planned, openedAt: at('10:50'), closedAt: at('12:30') })).toEqual({
    from: at('10:50'),
    to: at('13:00'),
  })
  expect(frameOf({ ...planned, openedAt: null, closedAt: at('13:20') }).to).toEqual(at('13:20'))
})

test('nobody missed an item whose time is not known, and who was away is not listed', () => {
  expect(missedItem([{ presence: 'present', ...times('12:00', null) }], [])).toEqual([])
  expect(missedItem([{ presence: 'apology', ...times(null, null) }], [item])).toEqual([])
})

test.each([
  ['present', '11:10', '12:00', 'ok'],
  ['present', '12:00', '11:10', 'left_before_arrival'],
  ['present', '12:00', '12:00', 'left_before_arrival'],
  ['apology', '11:10', null, 'times_need_presence'],
  ['absent', null, '11:10', 'times_need_presence'],
  ['apology', null, null, 'ok'],
  ['present', '10:59', null, 'outside_meeting'],
  ['present', null, '13:01', 'outside_meeting'],
  ['present', '11:00', '13:00', 'ok'],
] as const)('%s, came %s, left %s: %s', (presence, arrived, left, expected) => {
  const frame = { from: at('11:00'), to: at('13:00') }
  const decided = decideTimes({ name: 'Maja Ærø', presence, ...times(arrived, left) }, frame)
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected)
})

test.each([
  [null, null, null],
  [null, '12:00', times('12:00', null)],
  ['11:30', null, times(null, '11:30')],
  ['11:30', '12:00', times(null, null)],
])('somebody who came %s and left %s has a substitute %j', (arrived, left, expected) => {
  expect(timesInstead(times(arrived, left))).toEqual(expected)
})
