import { describe, expect, it } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { arrangeTree, changeUnit, subtreeOf, unitsAbove, type UnitPeriod, type UnitRow } from './rules.ts'

const row = (id: string, parentId: string | null, headCount = 1): UnitRow => ({
  id,
  number: id,
  name: id.toUpperCase(),
  kind: 'Center',
  parentId,
  leaderId: null,
  leaderName: null,
  headCount,
})
const rows = [row('d', 'b', 4), row('a', null), row('b', 'a', 2), row('c', 'a', 3)]
const tree = arrangeTree(rows)

describe('the tree', () => {
  it('stands in reading order with everybody under each unit counted', () => {
    expect(tree.map((n) => [n.depth, n.id, n.totalHeadCount])).toEqual([
      [0, 'a', 10],
      [1, 'b', 6],
      [2, 'd', 4],
      [1, 'c', 3],
    ])
  })

  it('puts a unit whose parent is gone at the top, and leaves a circle out', () => {
    expect(arrangeTree([row('x', 'gone')]).map((n) => n.depth)).toEqual([0])
    expect(arrangeTree([row('x', 'y'), row('y', 'x')])).toEqual([])
  })

  it('knows what is under and above a unit', () => {
    expect(subtreeOf(tree, 'b').map((n) => n.id)).toEqual(['b', 'd'])
    expect(subtreeOf(tree, 'c').map((n) => n.id)).toEqual(['c'])
    expect(subtreeOf(tree, 'nothing')).toEqual([])
    expect(unitsAbove(tree, 'd').map((n) => n.id)).toEqual(['a', 'b'])
    expect(unitsAbove(tree, 'a')).toEqual([])
  })
})

describe('changing a unit', () => {
  const last: UnitPeriod = {
    id: 'p',
    name: 'B',
    kind: 'Center',
    parentId: 'a',
    leaderId: null,
    from: isoDate('2020-01-01'),
    to: null,
  }
  const change = { name: 'B', kind: 'Center', parentId: 'a', leaderId: null, from: isoDate('2026-04-01') }
  const around = { last, tree, parentEnds: null }
  const ending = isoDate('2026-12-31')

  it.each([
    ['a new name', { name: 'Nyt' }, {}, 'begins'],
    ['a new leader', { leaderId: 'p1' }, {}, 'begins'],
    ['a new place', { parentId: 'c' }, {}, 'begins'],
    ['to the top', { parentId: null }, {}, 'begins'],
    ['on the first day of the period', { name: 'Nyt', from: last.from }, {}, 'corrects'],
    ['nothing', {}, {}, 'nothing_changed'],
    ['before the period', { name: 'Nyt', from: isoDate('2019-12-31') }, {}, 'before_latest_period'],
    ['after its end', { name: 'Nyt' }, { last: { ...last, to: isoDate('2026-04-01') } }, 'unit_has_ended'],
    ['under itself', { parentId: 'b' }, {}, 'own_subunit'],
    ['under its own child', { parentId: 'd' }, {}, 'own_subunit'],
    ['under nothing known', { parentId: 'x' }, {}, 'unknown_parent'],
    ['under what ends before it', { parentId: 'c' }, { parentEnds: ending }, 'parent_ends_first'],
    ['under what ends with it', { parentId: 'c' }, { parentEnds: ending, last: { ...last, to: ending } }, 'begins'],
  ])('%s', (_name, wanted, situation, answer) => {
    const result = changeUnit('b', { ...change, ...wanted }, { ...around, ...situation })
    expect(result.ok ? result.value : result.refusal.code).toBe(answer)
  })

  it('never makes more than twenty tiers', () => {
    const deep = arrangeTree(Array.from({ length: 20 }, (_, i) => row(`u${i}`, i === 0 ? null : `u${i - 1}`)))
    const moved = arrangeTree([...deep, row('b', null), row('d', 'b')])
    const at = (parentId: string) => changeUnit('b', { ...change, parentId }, { ...around, tree: moved })
    expect(at('u17')).toMatchObject({ ok: true })
    expect(at('u18')).toMatchObject({ refusal: { code: 'too_deep' } })
  })
})
