import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { groundOf } from '../ground/rules.ts'
import { checkStructure } from '../rules.ts'
import { aLocalCommittee, anAgreementOf, aSnapshot, aUnitOf, units } from '../testing.ts'
import { within } from './rules.ts'

const on = isoDate('2026-03-12')

describe('who sees which findings', () => {
  const centreMed = aLocalCommittee({ id: 'centre-med', level: 2, unitId: 'centre', parentId: null, posts: [] })
  const other = aLocalCommittee({ id: 'other', unitId: 'elsewhere', parentId: null, posts: [] })
  const snapshot = aSnapshot({
    units: [
      ...units,
      aUnitOf({ id: 'elsewhere', parentId: 'top' }),
      aUnitOf({ id: 'bare', parentId: 'centre', headCount: 9 }),
    ],
    bodies: [centreMed, aLocalCommittee({ posts: [] }), other],
  })
  const findings = checkStructure(snapshot, anAgreementOf(), on)

  test.each([
    { of: ['centre-med'], sees: ['bare', 'centre-med', 'local'] },
    { of: ['local'], sees: ['local'] },
    { of: ['other'], sees: ['other'] },
    { of: ['no-such-committee'], sees: [] },
    { of: [], sees: [] },
  ])('$of: $sees', ({ of, sees }) => {
    const seen = within(groundOf(snapshot), findings, of).map(({ committeeId, unitId }) => committeeId ?? unitId)
    expect([...new Set(seen)].toSorted()).toEqual(sees)
  })
})
