import { noReason, not, variableOf, type Clauses, type Literal } from './clauses.ts'

export interface Learned {
  /** The clause: its first literal holds after taking back to `level`, where all the others are lost. */
  readonly literals: readonly Literal[]
  readonly level: number
}

/** The other literals of why something holds; empty for a choice. */
export function reasonOf(clauses: Clauses, literal: Literal): readonly Literal[] {
  const reason = clauses.reasons[variableOf(literal)] as number
  if (reason === noReason) return []
  if (reason < noReason) return [-2 - reason]
  const end = reason + 1 + (clauses.arena[reason] as number)
  const others: Literal[] = []
  for (let n = reason + 1; n < end; n += 1) {
    const other = clauses.arena[n] as Literal
    if (other !== literal) others.push(other)
  }
  return others
}

/**
 * What is to be learned of a clause that nothing fulfils any more: back to the one fact of the latest choice through which
 * everything went (the first unique implication point). Every variable looked at is told to `touch`.
 */
export function learn(clauses: Clauses, broken: readonly Literal[], touch: (variable: number) => void): Learned {
  const { levels, trail } = clauses
  const seen = new Set<number>()
  const below: Literal[] = []
  const latest = clauses.choices.length
  let open = 0
  let at = clauses.trailLength - 1
  let literals: readonly Literal[] = broken
  for (;;) {
    for (const literal of literals) {
      const variable = variableOf(literal)
      if (seen.has(variable) || levels[variable] === 0) continue
      seen.add(variable)
      touch(variable)
      if (levels[variable] === latest) open += 1
      else below.push(literal)
    }
    while (!seen.has(variableOf(trail[at] as Literal))) at -= 1
    const fact = trail[at] as Literal
    at -= 1
    open -= 1
    if (open === 0) return learned(clauses, [not(fact), ...shortened(clauses, below, seen)])
    literals = reasonOf(clauses, fact)
  }
}

/** Without what follows of the rest. */
function shortened(clauses: Clauses, literals: readonly Literal[], seen: ReadonlySet<number>): Literal[] {
  return literals.filter((literal) => {
    const reasons = reasonOf(clauses, not(literal))
    return (
      reasons.length === 0 ||
      !reasons.every((other) => seen.has(variableOf(other)) || clauses.levels[variableOf(other)] === 0)
    )
  })
}

function learned(clauses: Clauses, literals: Literal[]): Learned {
  let highest = 1
  const levelAt = (n: number) => clauses.levels[variableOf(literals[n] ?? 0)] ?? 0
  for (let n = 2; n < literals.length; n += 1) if (levelAt(n) > levelAt(highest)) highest = n
  const [second, other] = [literals[1], literals[highest]]
  if (second === undefined || other === undefined) return { literals, level: 0 }
  literals[1] = other
  literals[highest] = second
  return { literals, level: levelAt(1) }
}

/** The choices that a literal's loss rests on. */
export function choicesBehind(clauses: Clauses, lost: Literal): Literal[] {
  const seen = new Set([variableOf(lost)])
  const found: Literal[] = []
  for (let n = clauses.trailLength - 1; n >= 0; n -= 1) {
    const literal = clauses.trail[n] as Literal
    const variable = variableOf(literal)
    if (!seen.has(variable) || clauses.levels[variable] === 0) continue
    if (clauses.reasons[variable] === noReason) found.push(literal)
    for (const other of reasonOf(clauses, literal)) seen.add(variableOf(other))
  }
  return found
}
