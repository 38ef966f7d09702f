import { expect, test } from 'vitest'
import type { State } from '../rules.ts'
import { toTell, type Concerned } from './rules.ts'

const concerned: Concerned = {
  openerId: 'opener',
  own: ['chair', 'vice', null],
  ownChairId: 'chair',
  body: ['main chair', 'main vice', 'main secretary'],
}
const said = (state: State, takenBy: string | null, all: Concerned = concerned) =>
  toTell(state, all, takenBy).map(({ personId, acts }) => (acts ? `${personId}!` : personId))

test.each<[State, string | null, Concerned, string[]]>([
  ['request', 'opener', { ...concerned, body: [] }, ['chair!', 'vice']],
  ['rejection', 'chair', { ...concerned, body: [] }, ['opener!', 'vice']],
  ['renewal', 'chair', { ...concerned, openerId: 'vice', body: [] }, ['vice!']],
  ['main_committee', 'opener', concerned, ['main chair!', 'main vice!', 'main secretary!', 'chair', 'vice']],
  ['ended', 'main chair', concerned, ['opener', 'chair', 'vice', 'main vice', 'main secretary']],
  ['request', null, { openerId: null, own: [null, null, null], ownChairId: null, body: [] }, []],
])('%s, by %s', (state, takenBy, all, expected) => {
  expect(said(state, takenBy, all)).toEqual(expected)
})
