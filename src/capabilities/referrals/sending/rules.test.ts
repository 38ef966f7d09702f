import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asQuery, selectionIn } from './input.ts'
import { bodiesUnder, nothingSelected, receiversOf, workplacesIn, type Reach, type Selection } from './rules.ts'

const body = (id: string, level: number, parentId: string | null) => ({ id, level, parentId })
const tree = [
  body('main', 1, null),
  body('care', 2, 'main'),
  body('school', 2, 'main'),
  body('area', 3, 'care'),
  body('sun', 4, 'area'),
  body('moon', 4, 'area'),
  body('star', 4, 'care'),
  body('north', 4, 'school'),
]
const ids = (selection: Partial<Selection>, from = 'main') =>
  receiversOf(tree, from, { ...nothingSelected, ...selection }).map(({ id }) => id)

describe('whom it goes to', () => {
  test.each<[string, Partial<Selection>, string[]]>([
    ['nobody', {}, []],
    ['everybody under the sender', { reach: 'all' }, ['care', 'school', 'area', 'sun', 'moon', 'star', 'north']],
    ['a whole level', { reach: 4 }, ['sun', 'moon', 'star', 'north']],
    ['a branch', { reach: 'all', under: ['care'] }, ['care', 'area', 'sun', 'moon', 'star']],
    ['the workplaces of two centres', { reach: 'workplaces', under: ['area', 'school'] }, ['sun', 'moon', 'north']],
    ['a level in one branch', { reach: 4, under: ['area'] }, ['sun', 'moon']],
    ['some picked one by one', { added: ['school', 'sun'] }, ['school', 'sun']],
    ['picked beside a level', { reach: 2, added: ['sun'] }, ['care', 'school', 'sun']],
    ['an area that is not theirs', { reach: 'all', under: ['elsewhere'] }, []],
  ])('%s', (_case, selection, expected) => {
    expect(ids(selection)).toEqual(expected)
  })

  test('only bodies under the sender are reached by area; above and beside are picked', () => {
    expect(ids({ reach: 'all' }, 'care')).toEqual(['area', 'sun', 'moon', 'star'])
    expect(ids({ reach: 'all', under: ['school'] }, 'care')).toEqual([])
    expect(ids({ added: ['main', 'care'] }, 'care')).toEqual(['main'])
  })

  test('in any tree: never the sender, nobody twice, workplaces have none under them', () => {
    const trees = fc
      .array(fc.nat(30), { minLength: 1, maxLength: 30 })
      .map((parents) => [
        body('0', 1, null),
        ...parents.map((parent, index) => body(String(index + 1), 2 + (index % 3), String(Math.min(parent, index)))),
      ])
    fc.assert(
      fc.property(
        trees,
        fc.constantFrom<(Reach | null)[]>('all', 'workplaces', 2, 3, null),
        fc.nat(30),
        (all, reach, from) => {
          const sender = String(Math.min(from, all.length - 1))
          const found = receiversOf(all, sender, { ...nothingSelected, reach })
          expect(new Set(found).size).toBe(found.length)
          const under = bodiesUnder(all, [sender])
          expect(found.every((one) => under.includes(one) && one.id !== sender)).toBe(true)
          if (reach === 'all') expect(found).toEqual(under)
          for (const one of workplacesIn(under, all))
            expect(all.some(({ parentId }) => parentId === one.id)).toBe(false)
        },
      ),
    )
  })
})

test('a selection stands in the address and is read back the same', () => {
  const reach = fc.constantFrom<(Reach | null)[]>('all', 'workplaces', 2, 4, null)
  const some = fc.array(fc.uuid(), { maxLength: 4 })
  fc.assert(
    fc.property(reach, some, some, (chosen, under, added) => {
      const selection: Selection = { reach: chosen, under, added }
      const read = selectionIn(new URLSearchParams(asQuery(selection)))
      expect(read).toEqual(chosen === null && added.length === 0 ? nothingSelected : selection)
    }),
  )
  expect(selectionIn(new URLSearchParams('who=level-x&under=&add='))).toEqual(nothingSelected)
})
