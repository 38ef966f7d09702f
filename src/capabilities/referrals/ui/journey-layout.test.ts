import { expect, test } from 'vitest'
import type { CommitteeRef } from '../../journeys/rules.ts'
import { layOut, wrapped } from './journey-layout.ts'

const at = (name: string, level: number): CommitteeRef => ({ id: name, name, level })
const main = at('main', 1)
const centre = at('centre', 2)
const locals = [at('one', 4), at('two', 4)] as const

const places = (layout: ReturnType<typeof layOut>) =>
  layout.stops.map(({ committee, column, row }) => [committee.name, column, row])

test('up and back down: higher levels stand higher, later ones further to the right', () => {
  const layout = layOut([
    { id: 'a', previousId: null, from: centre, to: main },
    { id: 'b', previousId: 'a', from: main, to: centre },
  ])
  expect(places(layout)).toEqual([
    ['centre', 0, 1],
    ['main', 1, 0],
    ['centre', 2, 1],
  ])
  expect([layout.columns, layout.rows, layout.stretches.length]).toEqual([3, 2, 2])
})

test('one item to several of one level: under each other, never on one place', () => {
  const layout = layOut([
    { id: 'a', previousId: null, from: main, to: locals[0] },
    { id: 'b', previousId: null, from: main, to: locals[1] },
    { id: 'c', previousId: 'b', from: locals[1], to: centre },
  ])
  expect(places(layout)).toEqual([
    ['main', 0, 0],
    ['one', 1, 2],
    ['two', 1, 3],
    ['centre', 2, 1],
  ])
})

test('a leg whose predecessor is hidden begins at the left; no legs, no picture', () => {
  const layout = layOut([{ id: 'b', previousId: 'hidden', from: main, to: centre }])
  expect(layout.stretches.map(({ from, to }) => [from.committee.name, to.committee.name])).toEqual([['main', 'centre']])
  expect(layOut([])).toEqual({ stops: [], stretches: [], columns: 0, rows: 0 })
})

test.each([
  ['Hovedudvalget', ['Hovedudvalget']],
  ['Center-MED, Dagtilbud og Læring', ['Center-MED, Dagtilbud', 'og Læring']],
  ['Lokal-MED for Børnehuset Solsikken og Mælkebøtten', ['Lokal-MED for', 'Børnehuset Solsikken…']],
  ['Specialpædagogisksektorudvalget', ['Specialpædagogisksekt…']],
])('%s on two lines', (name, lines) => {
  expect(wrapped(name, 22, 2)).toEqual(lines)
})
