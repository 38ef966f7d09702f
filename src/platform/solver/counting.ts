import { not, type Clauses, type Literal } from './clauses.ts'

const fewEnoughForPairs = 6

/** No two of these hold. */
export function atMostOne(clauses: Clauses, literals: readonly Literal[]): void {
  if (literals.length <= fewEnoughForPairs) {
    for (const [n, one] of literals.entries()) {
      for (let other = n + 1; other < literals.length; other += 1) clauses.add([not(one), not(literals[other] ?? 0)])
    }
    return
  }
  let before: Literal | null = null
  for (const [n, literal] of literals.entries()) {
    if (before !== null) clauses.add([not(before), not(literal)])
    if (n === literals.length - 1) return
    const soFar = clauses.newVariable()
    clauses.add([not(literal), soFar])
    if (before !== null) clauses.add([not(before), soFar])
    before = soFar
  }
}

/** `counts[k - 1][n]`: at least k of the first n + 1 hold. Missing where that cannot be. */
export type Counts = readonly (readonly (Literal | undefined)[])[]

/** At most so many of these hold. Answers how many of the first ones do. */
export function atMost(clauses: Clauses, literals: readonly Literal[], most: number): Counts {
  const counts: (Literal | undefined)[][] = []
  for (let k = 0; k < most; k += 1) {
    counts.push(literals.map((_, n) => (n >= k ? clauses.newVariable() : undefined)))
  }
  for (const [n, literal] of literals.entries()) {
    for (let k = 0; k < most; k += 1) count(clauses, counts, literal, { k, n })
    const full = counts[most - 1]?.[n - 1]
    if (most === 0) clauses.add([not(literal)])
    else if (full !== undefined) clauses.add([not(full), not(literal)])
  }
  return counts
}

function count(clauses: Clauses, counts: Counts, literal: Literal, { k, n }: { k: number; n: number }): void {
  const now = counts[k]?.[n]
  if (now === undefined) return
  const before = counts[k]?.[n - 1]
  const fewer = k === 0 ? undefined : counts[k - 1]?.[n - 1]
  const unless = before === undefined ? [] : [before]
  if (before !== undefined) clauses.add([not(before), now])
  clauses.add([not(now), literal, ...unless])
  if (k === 0) {
    clauses.add([not(literal), now])
    return
  }
  clauses.add(fewer === undefined ? [not(now), ...unless] : [not(now), fewer, ...unless])
  if (fewer !== undefined) clauses.add([not(literal), not(fewer), now])
}
