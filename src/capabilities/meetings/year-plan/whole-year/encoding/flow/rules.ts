import { not } from '../../../../../../platform/solver/clauses.ts'
import type { FlowWay } from '../../domain/pruning/rules.ts'
import { assumed, type Encoding } from '../choices/rules.ts'

/** What is said reaches the next level: a clause for each day on which somebody speaks, or hears. */
export function encodeFlow(encoding: Encoding, ways: readonly FlowWay[], selectable: boolean): void {
  const { clauses, bodies } = encoding
  for (const { asking, answering, answers } of ways) {
    const given = selectable ? assumed(encoding, [asking.id, answering.id]) : []
    const others = bodies.get(answering.id)?.days ?? []
    let [first, end] = [0, 0]
    for (const one of bodies.get(asking.id)?.days ?? []) {
      const span = answers(one.day)
      if (span === null || one.stands) continue
      const [from, to] = span
      while ((others[first]?.day ?? Infinity) < from) first += 1
      while ((others[end]?.day ?? Infinity) <= to) end += 1
      const literals = [...given, not(one.literal)]
      for (let n = first; n < end; n += 1) literals.push(others[n]?.literal ?? 0)
      clauses.add(literals)
    }
  }
}
