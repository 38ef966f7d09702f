import { not, type Literal } from '../../../../../../platform/solver/clauses.ts'
import { atMostOne } from '../../../../../../platform/solver/counting.ts'
import type { YearRule } from '../../rules.ts'
import type { Encoding, TimeChoice } from '../choices/rules.ts'

interface Wanted extends TimeChoice {
  readonly bodyId: string
}

/** Nobody is at two meetings at once: of all meetings under way at the same moment with the same person, one at most. */
export function encodePeople(encoding: Encoding, rules: readonly YearRule[]): void {
  for (const bodyIds of widest(rules)) {
    const byDay = new Map<number, Wanted[]>()
    for (const bodyId of bodyIds) {
      for (const { day, times } of encoding.bodies.get(bodyId)?.days ?? []) {
        const wanted = times.map((time) => ({ ...time, bodyId }))
        const known = byDay.get(day)
        if (known) known.push(...wanted)
        else byDay.set(day, wanted)
      }
    }
    for (const wanted of byDay.values()) encodeDay(encoding, wanted)
  }
}

/** Who sits in some of the bodies in which others sit needs no clauses beside theirs. */
function widest(rules: readonly YearRule[]): readonly ReadonlySet<string>[] {
  const sets = rules
    .flatMap((rule) => (rule.kind === 'people' ? [new Set(rule.bodyIds)] : []))
    .toSorted((a, b) => b.size - a.size)
  const kept: Set<string>[] = []
  const keptOf = new Map<string, Set<string>[]>()
  for (const set of sets) {
    const [first = ''] = set
    if (keptOf.get(first)?.some((larger) => set.isSubsetOf(larger))) continue
    kept.push(set)
    for (const id of set) keptOf.set(id, [...(keptOf.get(id) ?? []), set])
  }
  return kept
}

function encodeDay({ clauses }: Encoding, wanted: readonly Wanted[]): void {
  if (new Set(wanted.map(({ bodyId }) => bodyId)).size < 2) return
  const said = new Set<string>()
  for (const moment of new Set(wanted.map(({ starts }) => starts))) {
    const underWay = wanted.filter(({ starts, minutes }) => starts <= moment && moment < starts + minutes)
    const key = underWay.map(({ literal }) => literal).join(' ')
    if (said.has(key) || underWay.length < 2) continue
    said.add(key)
    const open: Literal[] = []
    const standing: Literal[] = []
    for (const { literal, stands } of underWay) (stands ? standing : open).push(literal)
    atMostOne(clauses, open)
    for (const one of standing) for (const other of open) clauses.add([not(one), not(other)])
  }
}
