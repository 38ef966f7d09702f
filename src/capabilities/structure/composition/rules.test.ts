import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leastComposition } from '../../agreement/seats/rules.ts'
import type { SeatKind } from '../../agreement/rules.ts'
import { aFilledSeat, aLocalCommittee, anAgreementOf, aRule, seatsOf } from '../testing.ts'
import { compositionFindings } from './rules.ts'

describe('the composition', () => {
  test('a structure built by the least the agreement accepts has no finding of composition', () => {
    const kindsOfSeat: (SeatKind | null)[] = [null, 'tr', 'ftr', 'amr', 'other']
    const row = fc.record({
      side: fc.constantFrom('employee' as const, 'management' as const),
      kind: fc.constantFrom(...kindsOfSeat),
      electionGroup: fc.constantFrom(null, 'Valggruppe A', 'Valggruppe B'),
      atLeast: fc.integer({ min: 0, max: 6 }),
    })
    const agreements = fc.record({
      rows: fc.array(row, { maxLength: 6 }),
      heads: fc.integer({ min: 0, max: 5 }),
      isBalanced: fc.boolean(),
    })
    fc.assert(
      fc.property(agreements, ({ rows: wanted, heads, isBalanced }) => {
        const agreement = anAgreementOf({
          seats: wanted.map(({ side, kind, electionGroup, atLeast }, index) =>
            seatsOf({
              side,
              mandateKind: side === 'management' ? (kind === null ? null : 'leader') : kind,
              electionGroup: side === 'management' ? null : electionGroup,
              atLeast,
              position: index + 1,
            }),
          ),
          rules: [aRule('least_employee_heads', heads, 'people')],
          principles: isBalanced
            ? [{ level: null, principle: 'balance', choice: 'never_more_management', clause: '§ 7', wording: '' }]
            : [],
        })
        const seats = leastComposition(agreement, 3).counts.flatMap(({ side, kind, group, seats: count }, sort) =>
          Array.from({ length: count }, (_, index) => ({
            ...aFilledSeat(`${sort}-${index}`, kind ?? 'other'),
            side,
            electionGroup: group,
          })),
        )
        const found = compositionFindings(aLocalCommittee({ seats }), agreement)
        expect(found).toEqual([])
      }),
    )
  })
})
