import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutWheel, tracksOf } from './rules.ts'

test('no two items on one track of the picture share a month', () => {
  const months = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 11 })).map(([from, more]) => ({
    from,
    to: Math.min(12, from + more),
  }))
  fc.assert(
    fc.property(fc.array(months, { maxLength: 30 }), (all) => {
      const tracks = tracksOf(all)
      return all.every((a, i) =>
        all.every((b, j) => i === j || tracks[i] !== tracks[j] || a.to < b.from || b.to < a.from),
      )
    }),
  )
})

test('an arc stays in its ring, its number is there however little room, and a whole year is one arc', () => {
  const marks = [
    { key: 'a', number: 1, title: 'Et meget langt navn på et punkt', months: { from: 7, to: 7 }, ring: 0 },
    { key: 'b', number: 12, title: 'Hele året', months: { from: 1, to: 12 }, ring: 1 },
  ]
  const picture = layOutWheel(marks, 2)
  expect(picture.arcs.map(({ text }) => text.split(' ')[0])).toEqual(['1', '12'])
  expect(picture.arcs[0]?.text).toMatch(/…$/)
  expect(picture.arcs[1]?.text).toBe('12 Hele året')
  expect(picture.rings[0]!.to).toBeLessThan(picture.rings[1]!.from)
  expect(picture.size).toBe(2 * picture.middle)
})
