import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../../platform/clock/dates.ts'
import { RowReader } from '../rows/rules.ts'
import { planUnits, type KnownUnit } from './rules.ts'

const today = isoDate('2026-03-12')
const mapping = { number: 0, name: 1, parentNumber: 2, kind: 3, leaderNumber: 4, validFrom: 5, validTo: 6 }
const rowsOf = (...lines: string[]) => lines.map((line, i) => new RowReader(i + 2, line.split(';'), mapping))
const known = (number: string, parentNumber: string | null, leaderNumber: string | null = null): KnownUnit => ({
  id: `id-${number}`,
  number,
  periods: [
    {
      id: `period-${number}`,
      from: isoDate('2019-01-01'),
      to: null,
      what: { name: `Enhed ${number}`, kind: 'Center', parentNumber, leaderNumber },
    },
  ],
})
const plan = (lines: string[], already: KnownUnit[] = [], employeeNumbers: string[] = []) =>
  planUnits(rowsOf(...lines), { known: already, employeeNumbers: new Set(employeeNumbers), today })

describe('a file of units', () => {
  it.each([
    ['parent in the file', ['1;A;;;;;', '2;B;1;;;;'], [], ''],
    ['parent known', ['2;B;1;;;;'], [known('1', null)], ''],
    ['parent nowhere', ['2;B;9;;;;'], [], '2 parentNumber unknown_parent 9'],
    ['its own parent', ['2;B;2;;;;'], [], '2 parentNumber own_parent 2'],
    [
      'a circle in the file',
      ['1;A;2;;;;', '2;B;1;;;;'],
      [],
      '2 parentNumber cycle 1 → 2 → 1 | 3 parentNumber cycle 2 → 1 → 2',
    ],
    [
      'a circle through what is known',
      ['1;A;2;;;;'],
      [known('1', null), known('2', '1')],
      '2 parentNumber cycle 1 → 2 → 1',
    ],
    [
      'hanging on a circle',
      ['1;A;2;;;;', '2;B;1;;;;', '3;C;1;;;;'],
      [],
      '2 parentNumber cycle 1 → 2 → 1 | 3 parentNumber cycle 2 → 1 → 2',
    ],
    ['the number twice', ['1;A;;;;;', '1;B;;;;;'], [], '3 number duplicate 2'],
    ['no number, no name', [';;;;;;'], [], '2 number missing  | 2 name missing '],
    ['parent ends first', ['1;A;;;;01-01-2019;31-12-2026', '2;B;1;;;;'], [], '3 parentNumber parent_ends_first 1'],
    ['both end', ['1;A;;;;01-01-2019;31-12-2026', '2;B;1;;;01-01-2019;31-12-2026'], [], ''],
    ['ends before it begins', ['1;A;;;;01-02-2026;01-01-2026'], [], '2 validTo ends_before_it_begins 01-01-2026'],
    ['a wrong date', ['1;A;;;;32-01-2026;'], [], '2 validFrom not_a_date 32-01-2026'],
  ])('%s', (_name, lines, already, errors) => {
    const said = plan(lines, already).errors.map((e) => `${e.line} ${e.column} ${e.code} ${e.value}`)
    expect(said.join(' | ')).toBe(errors)
  })

  it('is counted in words of change', () => {
    const already = [known('1', null), known('2', '1', '70'), known('3', '1'), known('4', '1')]
    const file = [
      '1;Enhed 1;;Center;;;',
      '2;Nyt navn;1;Center;70;;',
      '3;Enhed 3;1;Center;;01-01-2019;30-06-2026',
      '5;Ny;1;Center;71;;',
    ]
    expect(plan(file, already, ['70']).counts).toMatchObject({
      rows: 4,
      added: 1,
      changed: 1,
      ended: 1,
      unchanged: 1,
      absent: 1,
      unknownLeaders: 1,
    })
  })

  it('leaves what its columns do not tell', () => {
    const row = new RowReader(2, ['2', 'Enhed 2', '1'], { number: 0, name: 1, parentNumber: 2 })
    const result = planUnits([row], {
      known: [known('1', null), known('2', '1', '70')],
      employeeNumbers: new Set(),
      today,
    })
    expect(result.counts.unchanged).toBe(1)
  })

  it('may be as hostile as it likes: one circle of a hundred thousand, or as deep', () => {
    const many = 100_000
    const circle = plan(Array.from({ length: many }, (_, i) => `${i};A;${(i + 1) % many};;;;`))
    expect(circle.errors).toHaveLength(many)
    const deep = plan(Array.from({ length: many }, (_, i) => `${i};A;${i === 0 ? '' : i - 1};;;;`))
    expect(deep.errors[0]).toMatchObject({ line: 22, code: 'too_deep' })
    expect(deep.errors).toHaveLength(many - 20)
  }, 20_000)

  it('without errors never makes a circle', () => {
    const line = fc.tuple(fc.nat(7), fc.option(fc.nat(7)))
    fc.assert(
      fc.property(fc.uniqueArray(line, { selector: ([n]) => n, maxLength: 8 }), (units) => {
        const result = plan(units.map(([n, parent]) => `${n};A;${parent ?? ''};;;;`))
        if (result.errors.length > 0) return
        const parents = new Map(units.map(([n, parent]) => [n, parent]))
        for (const [start] of units) {
          let at: number | null | undefined = start
          for (let steps = 0; at !== null && at !== undefined; steps += 1) {
            expect(steps).toBeLessThan(9)
            at = parents.get(at)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
