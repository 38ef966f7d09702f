import { describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { clockOf, settledAt, stateOf, type Leg } from './rules.ts'

const at = (day: string) => new Date(`${day}T10:00:00Z`)
const leg = (facts: Partial<Leg>) => ({
  purpose: 'discussion_and_reply' as const,
  dueOn: isoDate('2026-03-24'),
  received: null,
  placed: null,
  noting: null,
  replied: null,
  returned: null,
  passedOnAt: null,
  ...facts,
})
const received = { at: at('2026-03-04'), by: null }
const placed = { at: at('2026-03-05'), itemId: 'item' }
const key = (post: 'chair' | 'vice_chair', day: string) => ({ post, personId: post, at: at(day) })
const noting = {
  askedAt: at('2026-03-05'),
  needed: ['chair', 'vice_chair'] as const,
  keys: [key('chair', '2026-03-05')],
}
const noted = { ...noting, keys: [...noting.keys, key('vice_chair', '2026-03-09')] }
const returned = {
  at: at('2026-03-06'),
  by: null,
  reason: 'Hos centret',
  proposed: null,
  sentOnAs: null,
  endedAt: null,
}
const replied = { at: at('2026-03-20'), by: null, text: 'Ja' }

test.each([
  [{}, 'sent'],
  [{ received }, 'received'],
  [{ placed }, 'on_agenda'],
  [{ received, placed }, 'on_agenda'],
  [{ received, placed, replied }, 'answered'],
  [{ replied }, 'answered'],
  [{ received, noting }, 'received'],
  [{ received, noting: noted }, 'noted'],
  [{ received, returned }, 'returned'],
])('the state of %j is %s', (facts, state) => {
  expect(stateOf(leg(facts))).toBe(state)
})

test.each<[Partial<Leg>, Date | null]>([
  [{ purpose: 'information' }, null],
  [{ purpose: 'information', received }, received.at],
  [{ purpose: 'information', placed }, placed.at],
  [{ purpose: 'discussion_and_reply', received, placed }, null],
  [{ purpose: 'discussion_and_reply', replied }, replied.at],
  [{ purpose: 'decision', received, placed }, null],
  [{ purpose: 'decision', passedOnAt: at('2026-03-10') }, null],
  [{ purpose: 'raise_above', passedOnAt: at('2026-03-10') }, at('2026-03-10')],
  [{ purpose: 'raise_above', replied }, replied.at],
  [{ purpose: 'decision', received, returned }, returned.at],
])('%j is settled at %s', (facts, settled) => {
  expect(settledAt(leg(facts))).toEqual(settled)
})

describe('the clock, in working days', () => {
  test.each<[string, Partial<Leg>, string, number]>([
    ['2026-03-12', {}, 'running', 8],
    ['2026-03-24', {}, 'running', 0],
    ['2026-03-25', {}, 'late', 1],
    ['2026-03-30', {}, 'late', 4],
    // A Friday due date looked at on the Saturday after is over, however few working days have gone.
    ['2026-03-28', { dueOn: isoDate('2026-03-27') }, 'late', 1],
    ['2026-04-30', { replied }, 'met', 2],
    ['2026-04-30', { replied: { ...replied, at: at('2026-03-26') } }, 'met_late', 2],
    // Late in the evening in Denmark is still the same day.
    ['2026-04-30', { replied: { ...replied, at: new Date('2026-03-24T22:30:00Z') } }, 'met', 0],
  ])('on %s, with %j, it is %s by %i', (on, facts, state, workingDays) => {
    expect(clockOf(leg(facts), isoDate(on))).toEqual({ state, workingDays })
  })

  test('a day on which the municipality is closed does not count', () => {
    const closed = new Set([isoDate('2026-03-23')])
    expect(clockOf(leg({}), isoDate('2026-03-20'), closed)).toEqual({ state: 'running', workingDays: 1 })
  })
})
