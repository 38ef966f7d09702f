/*
 * Organisation: the employer's own structure and who works where, over time.
 * Owns: unit, unit period (what a unit was called, where it belonged and who led it), employment, staff import.
 * Words: unit (enhed), workplace (arbejdsplads), leader (leder), head count (antal medarbejdere), job title (stilling).
 * Everything is valid from-to, half-open: the day of valid_to is the first on which it no longer holds. A period is
 * never overwritten: it is ended and another begun, so "who led it on 3 March?" has an answer.
 * A person is counted in each unit where the person works; the whole of a unit is its own count plus its sub-units'.
 * The staff list is imported in staff-import/; the way in to people is directory/.
 */

import type { IsoDate } from '../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'

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

/** What a unit is called, where it belongs and who leads it, from-to. */
export interface UnitPeriod {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly parentId: string | null
  readonly leaderId: string | null
  readonly from: IsoDate
  readonly to: IsoDate | null
}

export type UnitChange = Pick<UnitPeriod, 'name' | 'kind' | 'parentId' | 'leaderId' | 'from'>

export type ChangeRefusal = Refusal<
  | 'before_latest_period'
  | 'unit_has_ended'
  | 'nothing_changed'
  | 'own_subunit'
  | 'unknown_parent'
  | 'parent_ends_first'
  | 'too_deep'
>

/** No employer has so many tiers; a deeper tree is a mistake. */
export const deepestTier = 20

interface ChangeSurroundings {
  /** The unit's last period: a change comes after everything that is known about the unit. */
  readonly last: UnitPeriod
  /** The tree on the day of the change. */
  readonly tree: readonly UnitNode[]
  /** The first day the wanted parent is no more, null when no end is known. */
  readonly parentEnds: IsoDate | null
}

/**
 * Renames, moves or gives a new leader from a day on. On the first day of the last period the period itself is corrected;
 * later, it ends and another begins. Nothing may come to stand under itself.
 */
export function changeUnit(
  unitId: string,
  change: UnitChange,
  { last, tree, parentEnds }: ChangeSurroundings,
): Result<'corrects' | 'begins', ChangeRefusal> {
  if (change.from < last.from) return refuse('before_latest_period', { from: last.from })
  if (last.to !== null && change.from >= last.to) return refuse('unit_has_ended')
  if (sameUnit(change, last)) return refuse('nothing_changed')
  if (change.parentId !== null && change.parentId !== last.parentId) {
    const under = subtreeOf(tree, unitId)
    if (change.parentId === unitId || under.some((node) => node.id === change.parentId)) return refuse('own_subunit')
    const parent = tree.find((node) => node.id === change.parentId)
    if (!parent) return refuse('unknown_parent')
    if (parentEnds !== null && (last.to === null || last.to > parentEnds)) return refuse('parent_ends_first')
    const tiersUnder = Math.max(0, ...under.map((node) => node.depth - (under[0]?.depth ?? 0)))
    if (parent.depth + 2 + tiersUnder > deepestTier) return refuse('too_deep')
  }
  return ok(change.from === last.from ? 'corrects' : 'begins')
}

function sameUnit(a: UnitChange, b: UnitPeriod): boolean {
  return a.name === b.name && a.kind === b.kind && a.parentId === b.parentId && a.leaderId === b.leaderId
}
