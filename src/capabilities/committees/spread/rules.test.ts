import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { fewestShown, measuringDays, spreadOn, spreadPerCentre, type HeldPost } from './rules.ts'

const on = isoDate('2026-03-12')
const held = (personId: string, committeeId: string, centreId: string | null = 'c'): HeldPost => ({
  personId,
  committeeId,
  centreId,
  side: 'employee',
  from: isoDate('2025-01-01'),
  to: null,
})
const people = (count: number, committeeId: string, centreId: string | null = 'c') =>
  Array.from({ length: count }, (_, n) => held(`${centreId}${n}`, committeeId, centreId))

test('the share held by those with two or more; several seats in one committee are one post', () => {
  const posts = [...people(6, 'a'), held('c0', 'b'), held('c0', 'a')]
  expect(spreadOn(posts, on, () => true)).toEqual({ posts: 7, persons: 6, heldByFew: 2, share: 2 / 7 })
  expect(spreadOn(posts, isoDate('2024-12-31'), () => true)).toBeNull()
})

test('few are not shown, and cannot be told from the whole', () => {
  const centres = spreadPerCentre(
    [...people(4, 'a', 'x'), ...people(7, 'b', 'y'), ...people(9, 'd', 'z')],
    on,
    'employee',
  )
  expect([...centres].map(([id, measure]) => [id, measure === null])).toEqual([
    ['x', true],
    ['y', true],
    ['z', false],
  ])
})

test('a measure never shows fewer than five, and never more than all', () => {
  const some = fc.array(fc.tuple(fc.nat(8), fc.nat(4), fc.nat(2)), { maxLength: 40 })
  fc.assert(
    fc.property(some, (drawn) => {
      const posts = drawn.map(([person, committee, centre]) =>
        held(`p${person}`, `k${centre}${committee}`, `c${centre}`),
      )
      const shown = [spreadOn(posts, on, () => true), ...spreadPerCentre(posts, on, 'employee').values()]
      for (const measure of shown.filter((one) => one !== null)) {
        expect(measure.persons).toBeGreaterThanOrEqual(fewestShown)
        expect(measure.heldByFew).toBeLessThanOrEqual(measure.posts)
        expect(measure.share).toBeLessThanOrEqual(1)
      }
      expect([...spreadPerCentre(posts, on, 'employee').values()].filter((one) => one === null)).not.toHaveLength(
        new Set(posts.map(({ centreId }) => centreId)).size > 1 ? 1 : -1,
      )
    }),
  )
})

test('over time: the first of January of the years before, and today', () => {
  expect(measuringDays(on, 3)).toEqual(['2024-01-01', '2025-01-01', '2026-01-01', '2026-03-12'])
})
