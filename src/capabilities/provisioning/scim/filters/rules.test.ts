import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fits, parseFilter, type Filter } from './rules.ts'

const person = {
  userName: 'bo@nordsund.example',
  active: true,
  name: { familyName: 'Bang' },
  emails: [
    { value: 'bo@nordsund.example', type: 'work' },
    { value: 'bo@home.example', type: 'home' },
  ],
}

it.each([
  ['userName eq "BO@nordsund.example"', true],
  ['username EQ "bo@nordsund.example" AND active eq true', true],
  ['userName ne "bo@nordsund.example"', false],
  ['name.familyName gt "A" and name.familyName lt "C"', true],
  ['emails[type eq "home" and value co "nordsund"]', false],
  ['emails.type eq "home" and emails.value co "nordsund"', true],
  ['active eq false or userName sw "bo" and not (name.familyName pr)', false],
  ['(active eq true or userName sw "x") and not (title pr)', true],
  ['emails eq "bo@home.example"', true],
  ['title eq null', false],
])('%s: %s', (text, expected) => {
  const filter = parseFilter(text)
  expect(filter.ok && fits(filter.value, person)).toBe(expected)
})

it('never throws, whatever is written', () => {
  const pieces = fc.constantFrom(
    'userName',
    'eq',
    '"a"',
    '(',
    ')',
    '[',
    ']',
    'and',
    'or',
    'not',
    'pr',
    '"',
    '\\',
    ' ',
    'urn:x:y',
    '1',
    'true',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => all.join(' ')),
      ),
      (text) => {
        expect(typeof parseFilter(text).ok).toBe('boolean')
      },
    ),
  )
})

const written = (filter: Filter): string => {
  switch (filter.op) {
    case 'and':
    case 'or':
      return `(${written(filter.left)} ${filter.op} ${written(filter.right)})`
    case 'not':
      return `not (${written(filter.of)})`
    case 'value':
      return `${filter.path}[${written(filter.of)}]`
    case 'pr':
      return `${filter.path} pr`
    case 'compare':
      return `${filter.path} ${filter.how} ${JSON.stringify(filter.value)}`
  }
}

it('reads back what it would write', () => {
  const path = fc.constantFrom('userName', 'name.familyName', 'urn:a:2.0:User:employeeNumber')
  const leaf: fc.Arbitrary<Filter> = fc.oneof(
    fc.record({ op: fc.constant('pr' as const), path }),
    fc.record({
      op: fc.constant('compare' as const),
      how: fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'),
      path,
      value: fc.oneof(
        fc.string().filter((text) => !text.includes('\u0000') && text.isWellFormed()),
        fc.boolean(),
        fc.integer(),
        fc.constant(null),
      ),
    }),
  )
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({ op: fc.constantFrom('and', 'or'), left: tie('filter'), right: tie('filter') }),
      fc.record({ op: fc.constant('not' as const), of: tie('filter') }),
    ),
  }))
  fc.assert(
    fc.property(filter, (tree) => {
      const text = written(tree)
      if (text.length > 2_000) return
      expect(parseFilter(text)).toEqual({ ok: true, value: tree })
    }),
  )
})
