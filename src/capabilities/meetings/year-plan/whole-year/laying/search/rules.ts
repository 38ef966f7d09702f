import type { Literal } from '../../../../../../platform/solver/clauses.ts'
import { solve, tryOut } from '../../../../../../platform/solver/solve.ts'
import { Touched } from '../../../../../../platform/solver/touched.ts'
import type { Encoding } from '../../encoding/choices/rules.ts'
import { encode, type Settled } from '../../encoding/rules.ts'
import type { Year, YearRule } from '../../rules.ts'
import { guideThrough, type Guide } from '../guide/rules.ts'
import { yearOf } from '../part/rules.ts'

/*
 * First those over others are laid, together with one of each kind of body under them; then all the rest at once, which
 * sees the days above as given. Where that fails, the bodies on which it failed are laid together with those over them.
 * So what is found keeps every rule, and what is impossible for a part of the bodies is impossible for all.
 */

export type Searched =
  | { readonly found: 'yes'; readonly encoding: Encoding; readonly guide: Guide }
  /** The part of the year in which nothing can be laid. */
  | { readonly found: 'no'; readonly part: Year }
  /** `laidAbove`: so many bodies were laid, those over others; the rest would not fit. */
  | { readonly found: 'given_up'; readonly laidAbove: number | null }

/** Before all days are looked at instead of the best of each week. */
const fewDeadEnds = 4000

export interface Search {
  readonly year: Year
  readonly rules: readonly YearRule[]
  readonly deadEnds: number
  readonly report?: (done: number) => void
}

export function searchYear({ year, rules, deadEnds, report = () => undefined }: Search): Searched {
  const over = new Set(year.bodies.flatMap(({ parentId }) => parentId ?? []))
  const sample = sampleOf(year, rules, over)
  for (;;) {
    const isWhole = sample.size === year.bodies.length
    const part = isWhole ? year : yearOf(year, (id) => sample.has(id))
    const first = attempt({ year: part, rules: part.rules.filter((rule) => rules.includes(rule)), deadEnds, report })
    if (first.found === 'given_up') return { ...first, laidAbove: null }
    if (first.found === 'no') return { found: 'no', part }
    if (isWhole) return first
    const settled = settledIn(first.encoding, over)
    const few = attempt({ year, rules, deadEnds: fewDeadEnds, report }, { settled, perWeek: 2 })
    if (few.found === 'yes') return few
    const rest = attempt({ year, rules, deadEnds, report }, { settled, perWeek: 7 })
    if (rest.found === 'yes') return rest
    if (rest.found === 'given_up') return { ...rest, laidAbove: over.size }
    const before = sample.size
    for (const id of rest.because) sample.add(id)
    if (sample.size === before) for (const { id } of year.bodies) sample.add(id)
  }
}

type Attempt =
  | { readonly found: 'yes'; readonly encoding: Encoding; readonly guide: Guide }
  | { readonly found: 'no'; readonly because: readonly string[] }
  | { readonly found: 'given_up' }

function attempt(
  { year, rules, deadEnds, report }: Required<Search>,
  rest?: { settled: Settled; perWeek: number },
): Attempt {
  const encoding = encode({ year, rules, selectable: rest ? 'bodies' : 'nothing', ...rest })
  const guide = guideThrough({ ...year, rules }, encoding)
  const choose = (): Literal | null => guide.choose(report)
  const assumptions = encoding.assumptions.map(({ literal }) => literal)
  const touched = new Touched(encoding.clauses)
  if (rest) tryEach(encoding, guide, rest.settled, touched)
  const answer = solve(encoding.clauses, { assumptions, choose, deadEnds, touched })
  if (answer.found === 'yes') return { found: 'yes', encoding, guide }
  if (answer.found === 'given_up') return answer
  const because = new Set(answer.because)
  const named = encoding.assumptions.filter(({ literal }) => because.has(literal))
  return { found: 'no', because: named.flatMap(({ bodyIds }) => bodyIds) }
}

/** What is wrong with a body's first choices is learned with only those over it laid: later all the others would be taken back. */
function tryEach({ clauses, bodies }: Encoding, guide: Guide, settled: Settled, touched: Touched): void {
  const asked = (ids: Iterable<string>) => [...ids].flatMap((id) => bodies.get(id)?.asked ?? [])
  const above = asked(settled.keys())
  for (const id of bodies.keys()) {
    if (settled.has(id)) continue
    const choose = () => guide.chooseFor(id)
    tryOut(clauses, { assumptions: [...above, ...asked([id])], choose, deadEnds: 100, touched })
  }
}

/** All bodies over others, and of those that are over none one of each kind under each. */
function sampleOf(year: Year, rules: readonly YearRule[], over: ReadonlySet<string>): Set<string> {
  const own = new Map<string, string[]>(year.bodies.map(({ id }) => [id, []]))
  for (const rule of rules) {
    if (rule.kind === 'fixed' || rule.kind === 'taken') own.get(idOf(rule))?.push(rule.id)
    else if ('bodyIds' in rule && rule.kind !== 'people') for (const id of rule.bodyIds) own.get(id)?.push(rule.id)
  }
  const sample = new Set(over)
  const kinds = new Set<string>()
  for (const { id, parentId, minutes } of year.bodies) {
    const kind = [parentId, minutes, ...(own.get(id) ?? [])].join(' ')
    if (!kinds.has(kind)) sample.add(id)
    kinds.add(kind)
  }
  return sample
}

const idOf = (rule: YearRule & { kind: 'fixed' | 'taken' }): string =>
  rule.kind === 'fixed' ? rule.bodyId : (rule.bodyIds[0] ?? '')

function settledIn({ clauses, bodies }: Encoding, over: ReadonlySet<string>): Settled {
  const settled = new Map<string, ReadonlyMap<number, number>>()
  for (const [id, { days }] of bodies) {
    if (!over.has(id)) continue
    const held = days.flatMap(({ day, times }) =>
      times.flatMap(({ literal, starts }) => (clauses.values[literal] === 1 ? [[day, starts] as const] : [])),
    )
    settled.set(id, new Map(held))
  }
  return settled
}
