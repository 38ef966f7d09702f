import { expect, test } from 'vitest'
import { fixedItemsOf, orderWith } from './rules.ts'

type Fixed = 'first' | 'last' | null

const item = (id: string, fixed: Fixed, position: number | null = 1) => ({ id, position, fixed })

test.each<[string, ReturnType<typeof item>[], string[]]>([
  ['on an empty agenda', [], ['new']],
  ['after what was added before', [item('a', null), item('b', null)], ['a', 'b', 'new']],
  ['before the last of the agreement', [item('a', 'first'), item('z', 'last')], ['a', 'new', 'z']],
  ['before both that are last', [item('a', null), item('y', 'last'), item('z', 'last')], ['a', 'new', 'y', 'z']],
  ['after what somebody moved behind the last', [item('z', 'last'), item('a', null)], ['z', 'a', 'new']],
  ['first, when there is nothing but what is last', [item('z', 'last')], ['new', 'z']],
  ['what waits has no place', [item('a', null), item('waits', null, null), item('z', 'last')], ['a', 'new', 'z']],
])('a new item lands %s', (_name, items, order) => {
  expect(orderWith(items, 'new')).toEqual(order)
})

test('a level’s own items take the place of those for all levels, the first before the last', () => {
  const of = (title: string, level: number | null, placed: 'first' | 'last', position: number) => ({
    title,
    level,
    placed,
    position,
    kind: 'information' as const,
    apsa: ['cooperation' as const],
    presenter: '',
    minutes: 5,
    clause: '§ 9',
  })
  const agreement = {
    items: [
      of('Eventuelt', null, 'last', 1),
      of('Dagsorden', null, 'first', 2),
      of('Budget', 1, 'first', 2),
      of('Referat', 1, 'first', 1),
    ],
  }
  const titles = (level: number) => fixedItemsOf(agreement, level).map(({ content }) => content.title)
  expect(titles(2)).toEqual(['Dagsorden', 'Eventuelt'])
  expect(titles(1)).toEqual(['Referat', 'Budget'])
  expect(fixedItemsOf(null, 1)).toEqual([])
})
