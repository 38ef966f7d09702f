import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FixedItem } from '../rules.ts'
import { bothKinds, slotsOf } from '../rules.ts'
import { fixedStillMissing, inOrder, orderTaken, proposalGroups, type ProposalGroup } from './rules.ts'

type Fixed = 'first' | 'last' | null
const there = (id: string, fixed: Fixed = null) => ({ id, fixed, position: 1 })
const taken = (id: string, group: ProposalGroup) => ({ id, group })

const all = [taken('f', 'first'), taken('r', 'raised'), taken('p', 'postponed'), taken('l', 'last')]

test.each<[string, ReturnType<typeof there>[], ReturnType<typeof taken>[], string[]]>([
  ['an empty agenda', [], all, ['f', 'r', 'p', 'l']],
  ['what stands there already', [there('a')], all, ['f', 'a', 'r', 'p', 'l']],
  [
    'what the agreement opens and ends with',
    [there('1', 'first'), there('z', 'last')],
    all,
    ['1', 'f', 'r', 'p', 'z', 'l'],
  ],
  ['only what ends it', [there('z', 'last')], [taken('r', 'referred')], ['r', 'z']],
  ['only what opens it', [there('1', 'first')], [taken('r', 'referred')], ['1', 'r']],
])('what is taken finds its place around %s', (_name, items, those, order) => {
  expect(orderTaken(items, those)).toEqual(order)
})

test('taking keeps the order of what stood there and loses nothing', () => {
  const items = fc.array(fc.constantFrom<Fixed>('first', 'last', null), { maxLength: 8 })
  const groups = fc.array(fc.constantFrom(...proposalGroups), { maxLength: 8 })
  fc.assert(
    fc.property(items, groups, (fixed, wanted) => {
      const before = fixed.map((one, index) => there(`a${index}`, one))
      const added = inOrder(wanted.map((group, index) => taken(`b${index}`, group)))
      const order = orderTaken(before, added)
      expect([...order].sort()).toEqual([...before, ...added].map(({ id }) => id).sort())
      expect(order.filter((id) => id.startsWith('a'))).toEqual(before.map(({ id }) => id))
    }),
  )
})

const fixed = (title: string): FixedItem => ({
  fixed: 'first',
  content: {
    title,
    kind: 'information',
    apsa: ['work'],
    presentation: null,
    recommendation: null,
    presenter: '',
    minutes: 5,
    closedGround: null,
    closedUntil: null,
  },
})

test('a fixed item that stands on the agenda is not proposed again, however its title is spelled', () => {
  const waiting = fixedStillMissing(
    [fixed('Eventuelt'), fixed('Nyt fra formanden')],
    [
      { title: ' eventuelt ', position: 3 },
      { title: 'Nyt fra formanden', position: null },
    ],
  )
  expect(waiting.map(({ content }) => content.title)).toEqual(['Nyt fra formanden'])
})

test('clock slots follow one another until somebody does not know how long', () => {
  const at = new Date('2026-04-16T11:00:00Z')
  const slots = slotsOf(at, [5, 20, null, 10])
  expect(slots.map((slot) => slot?.from.toISOString().slice(11, 16) ?? null)).toEqual(['11:00', '11:05', null, null])
  expect(slots[1]?.to.toISOString()).toBe('2026-04-16T11:25:00.000Z')
})

test.each([
  ['discussion', 'agreement', { kind: 'agreement', alsoKind: 'discussion' }],
  ['agreement', 'discussion', { kind: 'agreement', alsoKind: 'discussion' }],
  ['information', 'discussion', { kind: 'discussion', alsoKind: 'information' }],
  ['discussion', 'discussion', { kind: 'discussion', alsoKind: null }],
  ['agreement', null, { kind: 'agreement', alsoKind: null }],
] as const)('%s and %s are kept as the stronger with the weaker beside it', (one, other, kept) => {
  expect(bothKinds(one, other)).toEqual(kept)
})
