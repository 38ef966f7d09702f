import type { ChoiceOf } from '../../agreement/principles/rules.ts'
import { bodyOf, stationOf, type Path } from '../rules.ts'

/* Which body a dispute comes to: the first, and the next one up. */

/** A body that a dispute may come to; from its own committee up to the main committee, which is the last. */
export interface Rung {
  readonly id: string
  readonly name: string
  readonly level: number
}

/** How the local agreement has local disputes climb. */
export type Climb = ChoiceOf<'disputes'>

/** The body that takes it up first; null: management is asked. */
export function firstBody(
  { kind, guidelineKind }: Pick<Path, 'kind' | 'guidelineKind'>,
  ladder: readonly Rung[],
  climb: Climb | null,
): Rung | null {
  const [own] = ladder
  const main = ladder.at(-1)
  if (!own || !main || kind === 'information_breach') return null
  if (kind === 'interpretation' || (kind === 'guideline' && guidelineKind !== 'may')) return main
  if (kind === 'level') return bodyAbove(ladder, own.id, climb) ?? main
  return own
}

/** The next body up; null after the main committee. */
export function bodyAbove(ladder: readonly Rung[], fromId: string, climb: Climb | null): Rung | null {
  const at = ladder.findIndex(({ id }) => id === fromId)
  const above = ladder.slice(at + 1)
  const main = above.at(-1) ?? null
  if (climb === 'main_committee') return main
  if (climb === 'level_two') return above.find(({ level }) => level === 2) ?? main
  return above[0] ?? null
}

/** The bodies that lie ahead when nothing is agreed before, in order. */
export function wayAhead(path: Path, ladder: readonly Rung[], climb: Climb | null): Rung[] {
  const isDraft = stationOf(path, null) === 'draft'
  const main = ladder.at(-1) ?? null
  const start = path.kind === 'information_breach' ? main : firstBody(path, ladder, climb)
  const first = isDraft ? start : forwardTo(path, ladder, climb)
  if (path.guidelineKind === 'may') return isDraft && first ? [first] : []
  const way: Rung[] = []
  for (let at = first; at && !way.includes(at); at = bodyAbove(ladder, at.id, climb)) way.push(at)
  return way
}

/** Where a forwarding would bring it; a breach of the information duty goes directly to the main committee. */
export function forwardTo(path: Path, ladder: readonly Rung[], climb: Climb | null): Rung | null {
  const station = stationOf(path, null)
  if (station === 'management') return ladder.at(-1) ?? null
  const body = bodyOf(path)
  return body === null ? null : bodyAbove(ladder, body, climb)
}
