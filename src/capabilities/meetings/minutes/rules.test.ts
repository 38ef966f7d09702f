import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import { anItem } from '../testing.ts'
import { decideWish, minutesMark, nothingWritten, outcomes, outcomesFor, progressOf, writtenMark } from './rules.ts'
import { aWish } from './testing.ts'

const agendaItem = (position: number, kind: AgendaItem['kind'] = 'discussion'): AgendaItem => ({
  ...anItem({ kind }),
  id: `item-${position}`,
  position,
  raisedBy: null,
  origin: null,
  attachments: [],
  version: 1,
  postponedBecause: null,
})
const written = { ...nothingWritten, outcome: 'noted' as const, text: parseLight('Noteret.'), version: 3 }

test('MED does not vote: the outcomes are the agreement’s own, and a guideline needs an item that asked for agreement', () => {
  expect(outcomesFor('agreement')).toEqual(outcomes)
  for (const kind of ['information', 'discussion'] as const) expect(outcomesFor(kind)).not.toContain('guideline_agreed')
})

describe('a wish', () => {
  const now = { item: agendaItem(2), minutes: written }
  const seen = writtenMark(written)
  test.each([
    ['left alone', aWish('item-2', { ...written, seen }), 'unchanged'],
    [
      'left alone, and changed by another meanwhile',
      aWish('item-2', { seen: writtenMark(nothingWritten) }),
      'unchanged',
    ],
    ['what another wrote already', aWish('item-2', { ...written, version: 1, seen: 'old' }), 'unchanged'],
    ['a change of what was seen', aWish('item-2', { outcome: 'agreed', version: 3, seen }), 'changed'],
    [
      'a change of an old version',
      aWish('item-2', { outcome: 'agreed', version: 2, seen: 'old' }),
      'changed_meanwhile',
    ],
    ['a guideline', aWish('item-2', { outcome: 'guideline_agreed', version: 3, seen }), 'guideline_needs_agreement'],
  ] as const)('%s', (_name, wish, answer) => {
    const decided = decideWish(now, wish)
    expect(decided.ok ? decided.value : decided.refusal.code).toBe(answer)
  })
})

test('progress counts outcomes and names the items without one', () => {
  const items = [agendaItem(1), agendaItem(2), agendaItem(3)].map((item, index) => ({
    item,
    minutes: index === 1 ? written : nothingWritten,
  }))
  expect(progressOf(items)).toEqual({ done: 1, of: 3, missing: [1, 3] })
})

test('the mark of the minutes changes with every outcome, text, statement and attendance', () => {
  const items = (minutes: typeof written) => [{ item: agendaItem(1), minutes }]
  const mark = minutesMark(items(written), 'a')
  expect(minutesMark(items(written), 'b')).not.toBe(mark)
  const statements = [{ id: 's', by: { side: 'employee' as const }, text: 'Nej.' }]
  expect(minutesMark(items({ ...written, statements }), 'a')).not.toBe(mark)
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const changed = { ...written, text: parseLight(`Noteret.\n\nx${text}`) }
      return minutesMark(items(changed), 'a') !== mark
    }),
  )
})
