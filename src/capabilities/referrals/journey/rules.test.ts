import { expect, test } from 'vitest'
import type { CommitteeRef } from '../../journeys/rules.ts'
import { branchOf, layOut, partsOf, sideStops, underEachOther, wrapped } from './rules.ts'

const at = (name: string, level: number): CommitteeRef => ({ id: name, name, level })
const main = at('main', 1)
const centre = at('centre', 2)
const locals = [at('one', 4), at('two', 4)] as const
const leg = (id: string, from: CommitteeRef, to: CommitteeRef, previousId: string | null = null) => {
  return { id, previousId, replacesId: null, from, to }
}

const places = (layout: ReturnType<typeof layOut>) =>
  layout.stops.map(({ committee, legs, column, row }) => [committee?.name ?? legs.length, column, row])

test('up and back down: higher levels stand higher, later ones further to the right', () => {
  const layout = layOut([leg('a', centre, main), leg('b', main, centre, 'a')])
  expect(places(layout)).toEqual([
    ['centre', 0, 1],
    ['main', 1, 0],
    ['centre', 2, 1],
  ])
  expect([layout.columns, layout.rows, layout.stretches.length]).toEqual([3, 2, 2])
})

test('one item to several of one level: under each other, never on one place', () => {
  const layout = layOut([leg('a', main, locals[0]), leg('b', main, locals[1]), leg('c', locals[1], centre, 'b')])
  expect(places(layout)).toEqual([
    ['main', 0, 0],
    ['one', 1, 2],
    ['two', 1, 3],
    ['centre', 2, 1],
  ])
})

test('on a narrow page each stop stands once, under the one it came from and a step in', () => {
  const placed = { placed: { at: new Date(0), itemId: 'item' } }
  const legs = [leg('a', main, centre), leg('b', main, locals[0]), leg('c', centre, locals[1], 'a')]
  const layout = layOut(legs.map((one) => ({ ...one, ...(one.id === 'a' ? placed : { placed: null }) })))
  const way = { key: 'h', itemId: 'item', name: 'Høring', href: '/h', standing: '' }
  const lines = underEachOther(layout, sideStops(layout, [way]))
  expect(
    lines.map(({ stop, side, line, depth, fromLine }) => [
      stop?.committee?.name ?? side?.way.name,
      line,
      depth,
      fromLine,
    ]),
  ).toEqual([
    ['main', 0, 0, null],
    ['centre', 1, 1, 0],
    ['Høring', 2, 2, 1],
    ['two', 3, 2, 1],
    ['one', 4, 1, 0],
  ])
})

test('hundreds of one level are one stop, the few beside them stand by themselves, and each way is drawn once', () => {
  const many = Array.from({ length: 400 }, (_, index) => leg(`m${index}`, main, at(`local ${index}`, 4)))
  const back = [leg('x', at('local 3', 4), centre, 'm3'), leg('y', at('local 9', 4), centre, 'm9')]
  const layout = layOut([...many, leg('c', main, centre), ...back])
  expect(places(layout)).toEqual([
    ['main', 0, 0],
    ['centre', 1, 1],
    [400, 1, 3],
    ['centre', 2, 1],
    ['centre', 2, 2],
  ])
  expect(layout.stretches.map(({ from, to, legs }) => [from.key, to.key, legs.length])).toEqual([
    ['start', 'c', 1],
    ['start', '1-4', 400],
    ['1-4', 'x', 1],
    ['1-4', 'y', 1],
  ])
  const inParts = partsOf([...many, ...back]).flatMap(({ legs }) => legs.map(({ id }) => id))
  expect(new Set(inParts).size).toBe(402)
})

test('a leg whose predecessor is hidden begins at the left; no legs, no picture; what is sent on goes on from there', () => {
  const layout = layOut([leg('b', main, centre, 'hidden'), { ...leg('c', main, locals[0]), replacesId: 'b' }])
  expect(layout.stretches.map(({ from, to }) => [from.committee?.name, to.committee?.name])).toEqual([
    ['main', 'centre'],
    ['centre', 'one'],
  ])
  expect(layOut([])).toEqual({ stops: [], stretches: [], columns: 0, rows: 0 })
})

test('a branch is the committee right below the main committee, also for itself; the main committee is in none', () => {
  const tree = new Map([
    ['main', { id: 'main', name: 'main', parentId: null }],
    ['centre', { id: 'centre', name: 'centre', parentId: 'main' }],
    ['one', { id: 'one', name: 'one', parentId: 'centre' }],
  ])
  expect(['one', 'centre', 'main', 'gone'].map((id) => branchOf(id, tree)?.id ?? null)).toEqual([
    'centre',
    'centre',
    null,
    null,
  ])
})

test.each([
  ['Hovedudvalget', ['Hovedudvalget']],
  ['Center-MED, Dagtilbud og Læring', ['Center-MED, Dagtilbud', 'og Læring']],
  ['Lokal-MED for Børnehuset Solsikken og Mælkebøtten', ['Lokal-MED for', 'Børnehuset Solsikken…']],
  ['Specialpædagogisksektorudvalget', ['Specialpædagogisksekt…']],
])('%s on two lines', (name, lines) => {
  expect(wrapped(name, 22, 2)).toEqual(lines)
})

test('what sprang from an item stands after the place of the item, under everything else, and on no place twice', () => {
  const placed = (itemId: string) => ({ placed: { at: new Date(0), itemId } })
  const legs = [
    { ...leg('a', main, centre), ...placed('item-at-centre') },
    { ...leg('b', centre, locals[0], 'a'), placed: null },
  ]
  const layout = layOut(legs)
  const way = (key: string, itemId: string) => ({ key, itemId, name: key, href: '', standing: '' })
  const sides = sideStops(layout, [way('x', 'item-at-centre'), way('y', 'where it began'), way('z', 'item-at-centre')])
  expect(sides.map(({ way: { key }, from, column, row }) => [key, from.key, column, row])).toEqual([
    ['x', 'a', 2, 3],
    ['y', 'start', 1, 4],
    ['z', 'a', 2, 5],
  ])
  expect(sideStops(layOut([]), [way('x', 'item')])).toEqual([])
})
