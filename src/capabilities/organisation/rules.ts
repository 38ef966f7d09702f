/*
 * Organisation: the employer's own structure and who works where, over time.
 * Owns: unit, unit period (what a unit was called, where it belonged and who led it), employment, staff import.
 * Words: unit (enhed), workplace (arbejdsplads), leader (leder), head count (antal medarbejdere), job title (stilling).
 * Everything is valid from-to, half-open: the day of valid_to is the first on which it no longer holds. A period is
 * never overwritten: it is ended and another begun, so "who led it on 3 March?" has an answer.
 * A person is counted in each unit where the person works; the whole of a unit is its own count plus its sub-units'.
 * The staff list is imported in staff-import/; the way in to people is directory/.
 */

export interface UnitRow {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly kind: string
  readonly parentId: string | null
  readonly leaderId: string | null
  readonly leaderName: string | null
  /** Those who work in the unit itself. */
  readonly headCount: number
}

export interface UnitNode extends UnitRow {
  /** 0 at the top. */
  readonly depth: number
  /** The unit's own and all its sub-units'. */
  readonly totalHeadCount: number
}

/**
 * The rows in reading order: each unit before its sub-units, siblings in the order given. A unit whose parent is not
 * among the rows (it has ended) stands at the top. A circle, which no command lets in, is left out rather than endless.
 */
export function arrangeTree(rows: readonly UnitRow[]): UnitNode[] {
  const ids = new Set(rows.map((row) => row.id))
  const children = new Map<string | null, UnitRow[]>()
  for (const row of rows) {
    const parent = row.parentId !== null && ids.has(row.parentId) ? row.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(row)
    else children.set(parent, [row])
  }
  const arranged: UnitNode[] = []
  const place = (row: UnitRow, depth: number): number => {
    const at = arranged.length
    arranged.push({ ...row, depth, totalHeadCount: row.headCount })
    const below = (children.get(row.id) ?? []).reduce((sum, child) => sum + place(child, depth + 1), 0)
    const totalHeadCount = row.headCount + below
    arranged[at] = { ...row, depth, totalHeadCount }
    return totalHeadCount
  }
  for (const top of children.get(null) ?? []) place(top, 0)
  return arranged
}

/** A unit and everything under it, in reading order. */
export function subtreeOf(tree: readonly UnitNode[], unitId: string): UnitNode[] {
  const start = tree.findIndex((node) => node.id === unitId)
  const top = tree[start]
  if (!top) return []
  const after = tree.slice(start + 1).findIndex((node) => node.depth <= top.depth)
  return tree.slice(start, after < 0 ? tree.length : start + 1 + after)
}

/** The units above one, the highest first. */
export function unitsAbove(tree: readonly UnitNode[], unitId: string): UnitNode[] {
  const byId = new Map(tree.map((node) => [node.id, node]))
  const above: UnitNode[] = []
  let node = byId.get(unitId)
  while (node && node.depth > 0) {
    node = node.parentId === null ? undefined : byId.get(node.parentId)
    if (node) above.unshift(node)
  }
  return above
}
