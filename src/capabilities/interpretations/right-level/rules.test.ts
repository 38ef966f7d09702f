import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adviseLevel, reaches, tiersAround, type Answers, type Tier } from './rules.ts'

const tier = (id: string, level: number, parentId: string | null): Tier => ({ id, name: id, level, parentId })
const tiers = [
  tier('main', 1, null),
  tier('centre', 2, 'main'),
  tier('other-centre', 2, 'main'),
  tier('local', 4, 'centre'),
  tier('neighbour', 4, 'centre'),
]
const agreement = {
  principles: [
    { level: null, principle: 'right_level', choice: 'where_decided', clause: '§ 8, stk. 3', wording: '' },
    { level: 1, principle: 'political_cases', choice: 'where_submitted', clause: '§ 8, stk. 4', wording: '' },
  ],
}
const answers = (leaderOf: string | null, more: Partial<Answers> = {}): Answers => ({
  isPolitical: false,
  leaderOf,
  reach: 'own_area',
  ...more,
})

describe('the committee of the leader who decides', () => {
  test.each([
    ['local', answers('local'), 'local', 'leader_decides', '§ 8, stk. 3', []],
    ['local', answers('centre'), 'centre', 'leader_decides', '§ 8, stk. 3', ['decided_above']],
    ['centre', answers('local'), 'local', 'leader_decides', '§ 8, stk. 3', ['decided_below']],
    ['local', answers('local', { reach: 'wider' }), 'local', 'leader_decides', '§ 8, stk. 3', ['reaches_further']],
    ['local', answers('centre', { reach: 'wider' }), 'centre', 'leader_decides', '§ 8, stk. 3', ['decided_above']],
    ['local', answers('main', { isPolitical: true }), 'main', 'leader_submits', '§ 8, stk. 4', ['decided_above']],
    [
      'local',
      answers('centre', { isPolitical: true }),
      'centre',
      'leader_submits',
      'Rammeaftalen § 5',
      ['decided_above'],
    ],
    ['local', answers(null), 'local', 'reach', '§ 8, stk. 3', ['ask_who_decides']],
    [
      'local',
      answers(null, { reach: 'wider' }),
      'centre',
      'reach',
      '§ 8, stk. 3',
      ['ask_who_decides', 'decided_above'],
    ],
    ['main', answers(null, { reach: 'wider' }), 'main', 'reach', '§ 8, stk. 3', ['ask_who_decides']],
    ['local', answers('gone'), 'local', 'reach', '§ 8, stk. 3', ['ask_who_decides']],
  ] as const)('of an item in %s with %j: %s', (here, said, committee, grounds, clause, remarks) => {
    expect(adviseLevel(here, said, tiers, agreement)).toMatchObject({
      committee: { id: committee },
      grounds,
      clause,
      remarks,
      isHere: committee === here,
    })
  })

  test('without an agreement the framework’s own clause; of a committee that is no more nothing', () => {
    expect(adviseLevel('local', answers('local'), tiers, null)?.clause).toBe('Rammeaftalen § 5')
    expect(adviseLevel('gone', answers('local'), tiers, agreement)).toBeNull()
  })

  test('whatever is answered: a committee that exists, a clause, and the leader who is known goes before reach', () => {
    const ids = [null, ...tiers.map(({ id }) => id)]
    fc.assert(
      fc.property(
        fc.constantFrom(...tiers),
        fc.constantFrom(...ids),
        fc.boolean(),
        fc.constantFrom(...reaches),
        ({ id }, leaderOf, isPolitical, reach) => {
          const advice = adviseLevel(id, { isPolitical, leaderOf, reach }, tiers, agreement)
          expect(tiers).toContain(advice?.committee)
          expect(advice?.clause).not.toBe('')
          if (leaderOf !== null) expect(advice?.committee.id).toBe(leaderOf)
        },
      ),
    )
  })
})

test('the leaders that may be meant: from the top down to here, and those directly below', () => {
  expect(tiersAround('centre', tiers).map(({ id }) => id)).toEqual(['main', 'centre', 'local', 'neighbour'])
  expect(tiersAround('local', tiers).map(({ id }) => id)).toEqual(['main', 'centre', 'local'])
  expect(tiersAround('gone', tiers)).toEqual([])
})
