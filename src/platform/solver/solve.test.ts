import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Clauses, not, type Literal } from './clauses.ts'
import { solve } from './solve.ts'

/** Clauses as signed numbers: 3 is the third variable, -3 its contrary. */
function clausesOf(variables: number, written: readonly (readonly number[])[]): Clauses {
  const clauses = new Clauses()
  for (let n = 0; n < variables; n += 1) clauses.newVariable()
  for (const clause of written) clauses.add(clause.map(literalOf))
  return clauses
}
const literalOf = (n: number): Literal => (n > 0 ? (n - 1) * 2 : (-n - 1) * 2 + 1)

const fulfils = (values: (n: number) => boolean, written: readonly (readonly number[])[]) =>
  written.every((clause) => clause.some((n) => values(Math.abs(n)) === n > 0))

function canBe(variables: number, written: readonly (readonly number[])[]): boolean {
  for (let bits = 0; bits < 2 ** variables; bits += 1) {
    if (fulfils((n) => ((bits >> (n - 1)) & 1) === 1, written)) return true
  }
  return false
}

const variables = 8
const clauseOf = fc
  .uniqueArray(fc.integer({ min: 1, max: variables }), { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc
      .array(fc.boolean(), { minLength: names.length, maxLength: names.length })
      .map((signs) => names.map((name, n) => (signs[n] ? name : -name))),
  )

describe('solve', () => {
  test('answers as trying everything does, and its values fulfil every clause', () => {
    fc.assert(
      fc.property(fc.array(clauseOf, { maxLength: 50 }), (written) => {
        const clauses = clausesOf(variables, written)
        const answer = solve(clauses, { deadEnds: 100_000 })
        expect(answer.found).toBe(canBe(variables, written) ? 'yes' : 'no')
        if (answer.found === 'yes') {
          expect(fulfils((n) => clauses.values[literalOf(n)] === 1, written)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('names assumptions that cannot hold together', () => {
    fc.assert(
      fc.property(fc.array(clauseOf, { maxLength: 30 }), (written) => {
        const assumptions = [1, 2, 3, 4].map(literalOf)
        const answer = solve(clausesOf(variables, written), { assumptions, deadEnds: 100_000 })
        expect(answer.found).toBe(canBe(variables, [...written, [1], [2], [3], [4]]) ? 'yes' : 'no')
        if (answer.found !== 'no') return
        expect(assumptions).toEqual(expect.arrayContaining([...answer.because]))
        const units = answer.because.map((literal) => [literal / 2 + 1])
        expect(canBe(variables, [...written, ...units])).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  test('eight meetings do not go into seven rooms; seven do', () => {
    expect(solve(pigeons(8, 7), { deadEnds: 100_000 }).found).toBe('no')
    expect(solve(pigeons(7, 7), { deadEnds: 100_000 }).found).toBe('yes')
    expect(solve(pigeons(8, 7), { deadEnds: 10 }).found).toBe('given_up')
  })

  test('tries first what the caller would', () => {
    const clauses = clausesOf(3, [[1, 2, 3]])
    const wished = [literalOf(2), literalOf(-1), literalOf(-3)]
    solve(clauses, { deadEnds: 10, choose: () => wished.find((literal) => clauses.values[literal] === 0) ?? null })
    expect([1, 2, 3].map((n) => clauses.values[literalOf(n)])).toEqual([-1, 1, -1])
  })
})

function pigeons(meetings: number, rooms: number): Clauses {
  const clauses = new Clauses()
  const at = Array.from({ length: meetings }, () => Array.from({ length: rooms }, () => clauses.newVariable()))
  for (const choice of at) clauses.add(choice)
  for (let room = 0; room < rooms; room += 1) {
    for (const [n, one] of at.entries()) {
      for (const other of at.slice(n + 1)) clauses.add([not(one[room] ?? 0), not(other[room] ?? 0)])
    }
  }
  return clauses
}
