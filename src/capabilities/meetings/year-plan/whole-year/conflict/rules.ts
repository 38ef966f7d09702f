import { solve } from '../../../../../platform/solver/solve.ts'
import { encode } from '../encoding/rules.ts'
import { yearOf } from '../laying/part/rules.ts'
import { searchYear } from '../laying/search/rules.ts'
import type { Year, YearConflict, YearRule } from '../rules.ts'

/*
 * Why a year is impossible: rules that cannot be kept together, though they could without any one of them. First the few
 * bodies in which it shows, then rule after rule is left out and put back only where the rest could be kept.
 */

type Possible = 'yes' | 'no' | 'unknown'

/** Of a year of which a part is known to be impossible. Null when the search gave up before it was known that there is a conflict. */
export function leastConflict(
  year: Year,
  part: Year,
  deadEnds: number,
  report: (done: number, of: number) => void,
): YearConflict | null {
  const small = fewestBodies(part, part.rules, deadEnds)
  if (!small) return null
  const found = fewestRules(small, rulesOf(small), deadEnds, report)
  return confirmed(year, small, found, deadEnds)
}

function possible(year: Year, rules: readonly YearRule[], deadEnds: number): Possible {
  const { found } = searchYear({ year, rules, deadEnds })
  return found === 'given_up' ? 'unknown' : found
}

/** The year of those bodies alone in which nothing can be laid; the whole of it when no part shows that. */
function fewestBodies(year: Year, rules: readonly YearRule[], deadEnds: number): Year | null {
  let small: Year = { ...year, rules }
  for (;;) {
    const { clauses, assumptions } = encode({ year: small, rules: small.rules, selectable: 'everything' })
    const literals = assumptions.map(({ literal }) => literal)
    const answer = solve(clauses, { assumptions: literals, deadEnds })
    if (answer.found !== 'no') return answer.found === 'given_up' ? small : null
    const because = new Set(answer.because)
    const ids = new Set(assumptions.flatMap(({ literal, bodyIds }) => (because.has(literal) ? bodyIds : [])))
    const fewer = yearOf(small, (id) => ids.has(id))
    if (fewer.bodies.length === small.bodies.length || ids.size === 0) return small
    small = fewer
  }
}

/** Those that are tried without first come last: what people least expect to be the reason. */
const usualSuspects = ['meetings', 'months', 'flow', 'item', 'weekdays', 'apart', 'times', 'fixed', 'clock', 'people']

function rulesOf(year: Year): YearRule[] {
  const rank = ({ kind }: YearRule) => {
    const place = usualSuspects.indexOf(kind)
    return place === -1 ? usualSuspects.length : place
  }
  return year.rules.filter(({ strength }) => strength === 'must').toSorted((a, b) => rank(a) - rank(b))
}

interface Fewest {
  readonly rules: readonly YearRule[]
  readonly isLeast: boolean
}

/** Leaves out as many rules as it can, many at a time as long as that goes, and still nothing can be laid. */
function fewestRules(
  year: Year,
  all: readonly YearRule[],
  deadEnds: number,
  report: (done: number, of: number) => void,
): Fewest {
  let rules = [...all]
  let isLeast = true
  for (let size = Math.ceil(rules.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = rules.length; end > 0; end -= size) {
      report(all.length - rules.length, all.length)
      const without = rules.toSpliced(Math.max(0, end - size), Math.min(size, end))
      const answer = possible(year, without, deadEnds)
      if (answer === 'no') rules = without
      else if (size === 1 && answer === 'unknown') isLeast = false
    }
  }
  return { rules, isLeast }
}

/** Among all bodies some of the rules may be enough to make the year impossible elsewhere: then those are the answer. */
function confirmed(year: Year, small: Year, found: Fewest, deadEnds: number): YearConflict {
  let [rules, shown, { isLeast }] = [found.rules, small, found]
  for (const rule of found.rules) {
    if (!rules.includes(rule)) continue
    const without = rules.filter((one) => one !== rule)
    const answer = possible(yearUnder(year, without), without, deadEnds)
    if (answer === 'unknown') isLeast = false
    if (answer !== 'no') continue
    const elsewhere = fewestBodies(year, without, deadEnds)
    if (!elsewhere) continue
    const fewer = fewestRules(elsewhere, without, deadEnds, () => undefined)
    return confirmed(year, elsewhere, fewer, deadEnds)
  }
  return { ruleIds: rules.map(({ id }) => id), bodyIds: shown.bodies.map(({ id }) => id), isLeast }
}

/** Without the bodies of which nothing is asked, and to which nothing needs to travel. */
function yearUnder(year: Year, rules: readonly YearRule[]): Year {
  const asked = new Set(
    rules.flatMap((rule) => {
      if (rule.kind === 'fixed') return [rule.bodyId]
      return rule.kind === 'meetings' || rule.kind === 'item' ? rule.bodyIds : []
    }),
  )
  if (!rules.some(({ kind }) => kind === 'flow')) return yearOf(year, (id) => asked.has(id))
  const parents = new Map(year.bodies.map(({ id, parentId }) => [id, parentId]))
  const kept = new Set<string>()
  for (const id of asked) {
    for (let at: string | null = id; at !== null && !kept.has(at); at = parents.get(at) ?? null) kept.add(at)
  }
  // What goes down may ask for any body below.
  const goesDown = rules.some(
    (rule) => rule.kind === 'flow' && (rule.direction === 'down') === (rule.every === 'sender'),
  )
  return goesDown ? year : yearOf(year, (id) => kept.has(id))
}
