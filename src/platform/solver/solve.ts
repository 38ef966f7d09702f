import { noReason, type Clauses, type Literal } from './clauses.ts'
import { choicesBehind, learn } from './learning.ts'
import { Touched } from './touched.ts'

/*
 * Finds values for all variables that fulfil every clause, or proves that there are none, by choosing, drawing what
 * follows, and learning a clause of every dead end. No chance and no clock in it: the same clauses give the same answer.
 */

export type Found =
  | { readonly found: 'yes' }
  /** `because`: those of the assumptions that cannot hold together. */
  | { readonly found: 'no'; readonly because: readonly Literal[] }
  | { readonly found: 'given_up' }

export interface Search {
  /** Taken to hold; an answer "no" names those it rests on. */
  readonly assumptions?: readonly Literal[]
  /** The next thing to try, an open literal; null when there is nothing more that matters. */
  readonly choose?: () => Literal | null
  /** Dead ends before giving up. */
  readonly deadEnds: number
  /** Content as soon as `choose` has nothing more to try: "yes" then means that nothing is known to be against it. */
  readonly isTrial?: boolean
  /** What earlier searches of the same clauses were about. */
  readonly touched?: Touched
}

/** How many dead ends before starting over: 1, 1, 2, 1, 1, 2, 4 … times this (Luby, Sinclair and Zuckerman, 1993). */
const restartAfter = 128

function luby(n: number): number {
  let size = 1
  let exponent = 0
  while (size < n + 1) {
    exponent += 1
    size = 2 * size + 1
  }
  let left = n
  while (size - 1 !== left) {
    size = (size - 1) >> 1
    exponent -= 1
    left %= size
  }
  return 2 ** exponent
}

/**
 * Tries choices without keeping them: what is learned of their dead ends is kept, and costs little as long as few other
 * choices are made.
 */
export function tryOut(clauses: Clauses, search: Search & { readonly touched: Touched }): void {
  solve(clauses, { ...search, isTrial: true })
  clauses.takeBack(0, (literal) => search.touched.freed(literal))
}

export function solve(clauses: Clauses, search: Search): Found {
  const { touched = new Touched(clauses) } = search
  const freed = (literal: Literal) => touched.freed(literal)
  let [deadEnds, restarts, untilRestart] = [0, 0, restartAfter]
  if (clauses.isContradiction) return { found: 'no', because: [] }
  for (;;) {
    const broken = clauses.propagate()
    if (broken) {
      if (clauses.choices.length === 0) return refuted(clauses, [])
      learnFrom(clauses, touched, broken)
      deadEnds += 1
      untilRestart -= 1
      if (deadEnds >= search.deadEnds) return { found: 'given_up' }
      continue
    }
    if (untilRestart <= 0) {
      restarts += 1
      untilRestart = restartAfter * luby(restarts)
      clauses.takeBack(0, freed)
    }
    const next = nextOf(clauses, search, touched, restarts)
    if (next === null) return { found: 'yes' }
    if (typeof next !== 'number') return refuted(clauses, next.lost)
    clauses.choose(next)
  }
}

function refuted(clauses: Clauses, because: readonly Literal[]): Found {
  if (because.length === 0) clauses.isContradiction = true
  return { found: 'no', because }
}

function learnFrom(clauses: Clauses, touched: Touched, broken: readonly Literal[]): void {
  const { literals, level } = learn(clauses, broken, (variable) => touched.touch(variable))
  clauses.takeBack(level, (literal) => touched.freed(literal))
  const [first] = literals
  if (first === undefined) return
  clauses.hold(first, literals.length === 1 ? noReason : clauses.keep(literals))
  touched.decay()
}

/** Assumptions first; then by turns what the caller would try, and what the latest dead ends were about. */
function nextOf(
  clauses: Clauses,
  { assumptions = [], choose, isTrial = false }: Search,
  touched: Touched,
  restarts: number,
): Literal | null | { lost: readonly Literal[] } {
  while (clauses.choices.length < assumptions.length) {
    const assumption = assumptions[clauses.choices.length] as Literal
    const value = clauses.values[assumption]
    if (value === 0) return assumption
    if (value === -1) return { lost: [...choicesBehind(clauses, assumption), assumption] }
    // Holds already: a choice of nothing keeps the count of choices and assumptions the same.
    clauses.choices.push(clauses.trailLength)
  }
  if (isTrial) return choose?.() ?? null
  const ofDeadEnds = restarts % 2 === 1 ? touched.next() : null
  if (ofDeadEnds !== null) return ofDeadEnds
  const wished = choose?.() ?? null
  return wished ?? touched.next() ?? touched.anyOpen()
}
