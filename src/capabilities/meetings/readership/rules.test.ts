import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewest, shareOf } from './rules.ts'

test.each([
  [0, 100, { kind: 'few' }],
  [4, 100, { kind: 'few' }],
  [5, 100, { kind: 'share', percent: 10 }],
  [44, 100, { kind: 'share', percent: 40 }],
  [95, 100, { kind: 'share', percent: 90 }],
  [96, 100, { kind: 'nearly_all' }],
  [8, 9, { kind: 'few' }],
  [5, 9, { kind: 'few' }],
  [5, 10, { kind: 'share', percent: 50 }],
  [0, 0, { kind: 'few' }],
] as const)('%i of %i', (readers, audience, expected) => {
  expect(shareOf(readers, audience)).toEqual(expected)
})

test('a share never stands for fewer than five on either side, and is never all or nothing', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (readers, others) => {
      const share = shareOf(readers, readers + others)
      if (share.kind !== 'share') return
      expect(Math.min(readers, others)).toBeGreaterThanOrEqual(fewest)
      expect(share.percent % 10).toBe(0)
      expect(share.percent).toBeGreaterThan(0)
      expect(share.percent).toBeLessThan(100)
    }),
  )
})
