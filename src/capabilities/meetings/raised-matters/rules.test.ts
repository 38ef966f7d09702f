import { expect, test } from 'vitest'
import type { PassedOn } from '../../journeys/queries.ts'
import { mattersOf, stateOf, type RaisedItem, type RaisedState } from './rules.ts'

const item = (facts: Partial<RaisedItem> = {}): RaisedItem => ({
  id: 'a',
  title: 'Vikarer',
  raisedAt: new Date('2026-03-02T09:00:00Z'),
  carriedFrom: null,
  meetingId: 'm',
  committeeId: 'c',
  committeeName: 'Lokal-MED',
  meetingOn: '2026-03-19' as RaisedItem['meetingOn'],
  isHeld: false,
  isCancelled: false,
  isPlaced: false,
  putOffBecause: null,
  ...facts,
})
const result = (outcome: 'agreed' | 'postponed') => ({ outcome, decision: null })
const leg = (state: PassedOn['state']) => ({ state }) as PassedOn

test.each<[RaisedState, Partial<RaisedItem>, 'agreed' | 'postponed' | null, PassedOn['state'][]]>([
  ['waiting', {}, null, []],
  ['put_off', { putOffBecause: 'Hører til i centret' }, null, []],
  ['on_agenda', { isPlaced: true }, null, []],
  ['discussed', { isPlaced: true, isHeld: true }, null, []],
  ['cancelled', { isPlaced: true, isCancelled: true }, null, []],
  ['decided', { isPlaced: true, isHeld: true }, 'agreed', []],
  ['postponed', { isPlaced: true, isHeld: true }, 'postponed', []],
  ['passed_on', { isPlaced: true, isHeld: true }, 'agreed', ['answered', 'sent']],
  ['answered', { isPlaced: true, isHeld: true }, 'agreed', ['answered', 'answered']],
])('%s', (state, facts, outcome, legs) => {
  const matter = { item: item(facts), result: outcome && result(outcome), passedOn: legs.map(leg) }
  expect(stateOf(matter)).toBe(state)
})

test('an item that was carried on is one matter, raised when it was first raised', () => {
  const first = item({ id: 'a' })
  const second = item({ id: 'b', carriedFrom: 'a', raisedAt: new Date('2026-04-02T09:00:00Z') })
  const third = item({ id: 'c', carriedFrom: 'b', raisedAt: new Date('2026-05-02T09:00:00Z') })
  const other = item({ id: 'd', raisedAt: new Date('2026-04-20T09:00:00Z') })
  const stray = item({ id: 'e', carriedFrom: 'gone', raisedAt: new Date('2026-01-20T09:00:00Z') })
  expect(mattersOf([third, stray, other, second, first]).map((one) => [one.item.id, one.raisedAt])).toEqual([
    ['d', other.raisedAt],
    ['c', first.raisedAt],
    ['e', stray.raisedAt],
  ])
})
