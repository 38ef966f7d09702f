import type { BodyLine } from '../../../committees/bodies/queries.ts'

/*
 * Whom a year plan is for: everybody on a level, a committee with all under it, or one body. Written in an address as
 * `level:4`, `branch:<id>` and `body:<id>`.
 */

export type Scope =
  { readonly kind: 'level'; readonly level: number } | { readonly kind: 'branch' | 'body'; readonly id: string }

export function parseScope(text: string): Scope | null {
  const [kind, rest = ''] = text.split(':', 2)
  if (kind === 'level') return /^[1-9]$/.test(rest) ? { kind, level: Number(rest) } : null
  return kind === 'branch' || kind === 'body' ? { kind, id: rest } : null
}

/** The bodies that a scope covers, of those there are. */
export function bodiesIn(scope: Scope, lines: readonly BodyLine[]): BodyLine[] {
  if (scope.kind === 'level') return lines.filter(({ level }) => level === scope.level)
  if (scope.kind === 'body') return lines.filter(({ id }) => id === scope.id)
  const found = new Set([scope.id])
  // Lines come by level: whoever is under somebody comes later.
  for (const { id, parentId } of lines) if (parentId !== null && found.has(parentId)) found.add(id)
  return lines.filter(({ id }) => found.has(id))
}

export interface ScopeChoices {
  readonly levels: readonly { readonly level: number; readonly bodies: number }[]
  readonly branches: readonly { readonly id: string; readonly name: string; readonly bodies: number }[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
}

/** What HR chooses among; with `own`, what somebody chooses among who prepares the meetings of those alone. */
export function scopeChoices(lines: readonly BodyLine[], own: readonly string[] | null): ScopeChoices {
  const bodies = own ? lines.filter(({ id }) => own.includes(id)) : lines
  if (own) return { levels: [], branches: [], bodies }
  const levels = [...Map.groupBy(lines, ({ level }) => level)].map(([level, of]) => ({ level, bodies: of.length }))
  const parents = new Set(lines.map(({ parentId }) => parentId))
  const branches = lines
    .filter(({ id }) => parents.has(id))
    .map(({ id, name }) => ({ id, name, bodies: bodiesIn({ kind: 'branch', id }, lines).length }))
  return { levels, branches, bodies }
}
