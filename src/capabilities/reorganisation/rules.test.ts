import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { committeeChanges, mandatesThatEnd, movesInAll, unitChanges, workplaceAfter } from './effects/rules.ts'
import { settleCommittees } from './following/rules.ts'
import { proposedHome } from './plan/rules.ts'
import { takeSteps, type CommitteeState, type Step, type UnitState, type World } from './rules.ts'
import { chainOf } from './tree/rules.ts'

const unit = (id: string, parentId: string | null): UnitState => {
  return { id, number: id, name: id, unitKind: 'Afdeling', parentId, leaderId: null }
}
const body = (id: string, level: number, unitId: string, parentId: string | null): CommitteeState => {
  return { id, name: id, kind: 'committee', level, unitId, parentId }
}

/** top: west (w1, w2) and east (e1); a committee at each, by the units. */
const world: World = {
  units: [
    unit('top', null),
    unit('west', 'top'),
    unit('east', 'top'),
    unit('w1', 'west'),
    unit('w2', 'west'),
    unit('e1', 'east'),
  ],
  committees: [
    body('MAIN', 1, 'top', null),
    body('WEST', 2, 'west', 'MAIN'),
    body('EAST', 2, 'east', 'MAIN'),
    body('W1', 3, 'w1', 'WEST'),
    body('W2', 3, 'w2', 'WEST'),
    body('E1', 3, 'e1', 'EAST'),
  ],
}

function after(steps: readonly Step[]) {
  const taken = takeSteps(world, steps)
  if (!taken.ok) return taken.refusal.code
  const settled = settleCommittees(world, taken.value)
  return { future: taken.value, settled, changes: committeeChanges(world, settled) }
}
const said = (steps: readonly Step[]): unknown => {
  const result = after(steps)
  if (typeof result === 'string') return result
  return result.changes.map(({ committeeId, after: is, successorId }) =>
    is ? `${committeeId} ${is.unitId} under ${is.parentId}` : `${committeeId} ends, ${successorId}`,
  )
}
const fresh = unit('new', 'top')

describe('committees follow their units', () => {
  it.each<[string, Step[], unknown]>([
    ['moved to another centre', [{ kind: 'move_unit', unitId: 'w1', parentId: 'east' }], ['W1 w1 under EAST']],
    ['renamed', [{ kind: 'rename_unit', unitId: 'w1', name: 'Solen' }], []],
    [
      'merged into one that has a committee',
      [{ kind: 'merge_units', unitIds: ['w1', 'w2'], intoId: 'w2', newUnit: null }],
      ['W1 ends, W2'],
    ],
    [
      'merged into a new one: the first goes along, the second joins it',
      [{ kind: 'merge_units', unitIds: ['west', 'east'], intoId: 'new', newUnit: fresh }],
      ['WEST new under MAIN', 'EAST ends, WEST', 'E1 e1 under WEST'],
    ],
    ['closed', [{ kind: 'close_unit', unitId: 'w1', subUnitsTo: 'west', peopleTo: 'e1' }], ['W1 ends, E1']],
    [
      'closed into a unit without one on the level',
      [{ kind: 'close_unit', unitId: 'w1', subUnitsTo: 'east', peopleTo: 'east' }],
      ['W1 east under EAST'],
    ],
    [
      'split: the new unit has none until one is set up',
      [{ kind: 'split_unit', unitId: 'west', newUnit: fresh, subUnitIds: ['w1'], personIds: [] }],
      ['W1 w1 under MAIN'],
    ],
    [
      'a new committee takes those under it',
      [
        { kind: 'split_unit', unitId: 'west', newUnit: fresh, subUnitIds: ['w1'], personIds: [] },
        { kind: 'open_committee', newCommittee: body('NEW', 2, 'new', null) },
      ],
      ['W1 w1 under NEW', 'NEW new under MAIN'],
    ],
    [
      'closed by choice',
      [{ kind: 'close_committee', committeeId: 'WEST' }],
      ['WEST ends, null', 'W1 w1 under MAIN', 'W2 w2 under MAIN'],
    ],
    ['merged by choice', [{ kind: 'merge_committee', committeeId: 'W1', intoId: 'E1' }], ['W1 ends, E1']],
    ['under itself', [{ kind: 'move_unit', unitId: 'west', parentId: 'w1' }], 'own_subunit'],
    ['the main committee', [{ kind: 'close_committee', committeeId: 'MAIN' }], 'main_committee_stays'],
    ['where it is', [{ kind: 'move_unit', unitId: 'w1', parentId: 'west' }], 'nothing_changed'],
    [
      'a unit that ended before',
      [
        { kind: 'close_unit', unitId: 'w1', subUnitsTo: 'west', peopleTo: 'west' },
        { kind: 'rename_unit', unitId: 'w1', name: 'Solen' },
      ],
      'unit_unknown',
    ],
    ['a number in use', [{ kind: 'open_unit', newUnit: { ...fresh, number: 'w1' } }], 'number_taken'],
    ['two on a level', [{ kind: 'open_committee', newCommittee: body('NEW', 3, 'w1', 'WEST') }], 'unit_has_committee'],
    [
      'under a lower level',
      [{ kind: 'change_committee', committeeId: 'WEST', name: 'V', level: 2, unitId: 'west', parentId: 'E1' }],
      'parent_not_above',
    ],
  ])('%s', (_name, steps, expected) => {
    expect(said(steps)).toEqual(expected)
  })

  it('a matter goes to whoever takes over, else to what stood over it', () => {
    const homeOf = (steps: Step[]) => {
      const result = after(steps)
      return typeof result === 'string' ? result : proposedHome(result.settled, world.committees[3]!)
    }
    expect(homeOf([{ kind: 'merge_committee', committeeId: 'W1', intoId: 'E1' }])).toBe('E1')
    expect(homeOf([{ kind: 'close_committee', committeeId: 'W1' }])).toBe('WEST')
    expect(
      homeOf([
        { kind: 'close_committee', committeeId: 'W1' },
        { kind: 'close_committee', committeeId: 'WEST' },
      ]),
    ).toBe('MAIN')
  })
})

describe('people', () => {
  const mandate = (committeeId: string, personId: string) => {
    const on = { mandateId: `${committeeId} ${personId}`, seatId: 's', committeeId, personId, name: personId }
    return {
      ...on,
      kind: 'tr' as const,
      standing: 'member' as const,
      side: 'employee' as const,
      seatTitle: '',
      from: isoDate('2025-01-01'),
    }
  }
  it('a representative who works outside afterwards leaves the seat, and only then', () => {
    const result = after([{ kind: 'move_unit', unitId: 'w1', parentId: 'east' }])
    if (typeof result === 'string') throw new Error(result)
    const mandates = [mandate('WEST', 'anna'), mandate('WEST', 'bo'), mandate('W1', 'anna'), mandate('MAIN', 'anna')]
    const places = [
      { personId: 'anna', unitId: 'w1' },
      { personId: 'bo', unitId: 'w2' },
    ]
    const ends = mandatesThatEnd({ world, ...result }, mandates, places, new Set())
    expect(ends.map((end) => `${end.mandate.mandateId} ${end.cause} ${end.choice}`)).toEqual([
      'WEST anna outside_area end',
    ])
    const kept = mandatesThatEnd({ world, ...result }, mandates, places, new Set(['WEST anna']))
    expect(kept.map(({ choice }) => choice)).toEqual(['keep'])
  })

  it('moves are put together, named people before the rest', () => {
    const moves = [
      { fromId: 'w1', toId: 'w2', personIds: ['anna'] },
      { fromId: 'w1', toId: 'e1', personIds: null },
      { fromId: 'e1', toId: 'east', personIds: null },
    ]
    expect(movesInAll(world, moves)).toEqual([
      { fromId: 'w1', toId: 'w2', personIds: ['anna'] },
      { fromId: 'w1', toId: 'east', personIds: null },
      { fromId: 'e1', toId: 'east', personIds: null },
    ])
    expect(workplaceAfter(moves, 'w1', 'anna')).toBe('w2')
  })
})

const place = fc.nat(9)
const wish = fc.record({ kind: fc.nat(9), a: place, b: place, c: place })

/** Any step about whatever there is by then; many are refused, which is an answer too. */
function stepFrom(
  w: { kind: number; a: number; b: number; c: number },
  ids: string[],
  bodies: string[],
  n: number,
): Step {
  const [a, b, c] = [w.a, w.b, w.c].map((i) => ids[i % ids.length] ?? '') as [string, string, string]
  const [d, e] = [w.a, w.b].map((i) => bodies[i % bodies.length] ?? '') as [string, string]
  const made = unit(`n${n}`, b)
  const steps: Step[] = [
    { kind: 'move_unit', unitId: a, parentId: b },
    { kind: 'rename_unit', unitId: a, name: `navn ${n}` },
    { kind: 'merge_units', unitIds: [a, b], intoId: b, newUnit: null },
    { kind: 'merge_units', unitIds: [a, b], intoId: made.id, newUnit: { ...made, parentId: c } },
    { kind: 'split_unit', unitId: a, newUnit: made, subUnitIds: [], personIds: ['anna'] },
    { kind: 'close_unit', unitId: a, subUnitsTo: b, peopleTo: c },
    { kind: 'open_unit', newUnit: made },
    { kind: 'merge_committee', committeeId: d, intoId: e },
    { kind: 'close_committee', committeeId: d },
    { kind: 'change_committee', committeeId: d, name: `udvalg ${n}`, level: 2 + (w.c % 2), unitId: a, parentId: null },
  ]
  return steps[w.kind] ?? steps[0]!
}

describe('whatever steps are taken', () => {
  it('no circle, no body without a unit, no body under nothing or under its own level, every end has a successor', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const steps: Step[] = []
        for (const [n, one] of wishes.entries()) {
          const now = takeSteps(world, steps)
          if (!now.ok) throw new Error('steps that were possible stay possible')
          const next = stepFrom(one, [...now.value.units.keys()], [...now.value.committees.keys()], n)
          if (takeSteps(world, [...steps, next]).ok) steps.push(next)
        }
        const taken = takeSteps(world, steps)
        if (!taken.ok) throw new Error('refused')
        const future = taken.value
        const settled = settleCommittees(world, future)
        for (const { id, parentId } of future.units.values()) {
          expect(parentId === null || future.units.has(parentId)).toBe(true)
          const chain = chainOf(future, id)
          const top = future.units.get(chain.at(-1) ?? '')
          expect(top?.parentId).toBeNull()
        }
        for (const { id, unitId, parentId, level } of settled.committees.values()) {
          expect(future.units.has(unitId)).toBe(true)
          if (level === 1 || settled.withoutParent.includes(id)) continue
          expect(settled.committees.get(parentId ?? '')?.level).toBeLessThan(level)
        }
        for (const { unitId, after: is, successorId } of unitChanges(world, future)) {
          if (!is) expect(successorId, unitId).not.toBeNull()
        }
        const slots = [...settled.committees.values()].map(({ unitId, level }) => `${unitId} ${level}`)
        expect(new Set(slots).size).toBe(slots.length)
      }),
      { numRuns: 1500 },
    )
  })
})
