import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { ruleFor, type Agreement } from '../../agreement/rules.ts'
import { unitsAbove, type UnitNode } from '../../organisation/rules.ts'
import type { Committee } from '../rules.ts'
import type { CommitteeKind } from '../schema.ts'

/*
 * Setting committees up. The MED structure follows the management structure (framework agreement § 4): a committee
 * belongs to a unit, stands on a level of the agreement and under a committee of a level above.
 */

export interface Names {
  /** "Center-MED, Dagtilbud og Læring": the words for it are the interface's. */
  readonly committee: (levelName: string, unitName: string) => string
  readonly staffMeeting: (unitName: string) => string
}

export interface Proposal {
  readonly unitId: string
  readonly unitName: string
  readonly unitKind: string
  readonly heads: number
  readonly leaderName: string | null
  readonly name: string
  readonly kind: CommitteeKind
  readonly parentId: string | null
  /** The one that is there already on this level, when there is. */
  readonly existing: Committee | null
}

/** What stands closest above a unit: the nearest unit's committee, and of several there the lowest level above this one. */
export function proposeParent(
  tree: readonly UnitNode[],
  committees: readonly Committee[],
  unitId: string,
  level: number,
): string | null {
  const unit = tree.find((node) => node.id === unitId)
  const upwards = unit ? [unit, ...unitsAbove(tree, unitId).toReversed()] : []
  for (const { id } of upwards) {
    const above = committees.filter((committee) => committee.unitId === id && committee.level < level)
    const nearest = above.toSorted((a, b) => b.level - a.level)[0]
    if (nearest) return nearest.id
  }
  return null
}

/** A staff meeting where the lowest level's workplace has fewer people than the agreement wants for a committee. */
export function proposeKind(agreement: Agreement, level: number, heads: number): CommitteeKind {
  const lowest = Math.max(...agreement.levels.map((candidate) => candidate.level))
  const below = ruleFor(agreement, 'staff_meeting_below', level)
  return level === lowest && below !== null && heads < below.amount ? 'staff_meeting' : 'committee'
}

export interface Surroundings {
  readonly agreement: Agreement
  readonly tree: readonly UnitNode[]
  readonly committees: readonly Committee[]
  readonly names: Names
}

/** What would be set up for each unit of the chosen kinds, for a person to look through. */
export function proposeFor(facts: Surroundings, chosen: { level: number; unitKinds: readonly string[] }): Proposal[] {
  const units = facts.tree.filter((unit) => chosen.unitKinds.includes(unit.kind))
  return units.map((unit) => proposeOne(facts, chosen.level, unit))
}

/** What would be set up for one unit: name, committee or staff meeting, and what it would stand under. */
export function proposeOne(
  { agreement, tree, committees, names }: Surroundings,
  level: number,
  unit: UnitNode,
): Proposal {
  const kind = proposeKind(agreement, level, unit.totalHeadCount)
  return {
    unitId: unit.id,
    unitName: unit.name,
    unitKind: unit.kind,
    heads: unit.totalHeadCount,
    leaderName: unit.leaderName,
    name: nameFor(agreement, level, kind, unit, names),
    kind,
    parentId: proposeParent(tree, committees, unit.id, level),
    existing: committees.find((committee) => committee.unitId === unit.id && committee.level === level) ?? null,
  }
}

export function nameFor(
  agreement: Agreement,
  level: number,
  kind: CommitteeKind,
  unit: { name: string },
  names: Names,
): string {
  if (kind === 'staff_meeting') return names.staffMeeting(unit.name)
  const levelName = agreement.levels.find((candidate) => candidate.level === level)?.name ?? ''
  return level === 1 ? levelName : names.committee(levelName, unit.name)
}

export interface NewCommittee {
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
  readonly unitId: string
  readonly parentId: string | null
  readonly validFrom: IsoDate
}

export type EstablishmentRefusal = Refusal<
  | 'no_agreement'
  | 'level_unknown'
  | 'unit_unknown'
  | 'unit_has_committee'
  | 'parent_unknown'
  | 'parent_not_above'
  | 'parent_missing'
  | 'staff_meeting_at_top'
>

/** Whether a committee may stand there from its first day. */
export function establish(
  wanted: NewCommittee,
  facts: { agreement: Agreement | null; committees: readonly Committee[]; unitName: string | null },
): Result<NewCommittee, EstablishmentRefusal> {
  const { agreement, committees, unitName } = facts
  if (!agreement) return refuse('no_agreement', { date: wanted.validFrom })
  if (!agreement.levels.some((level) => level.level === wanted.level)) return refuse('level_unknown')
  if (unitName === null) return refuse('unit_unknown', { date: wanted.validFrom })
  const there = committees.find((committee) => committee.unitId === wanted.unitId && committee.level === wanted.level)
  if (there) return refuse('unit_has_committee', { unit: unitName, name: there.name })
  if (wanted.kind === 'staff_meeting' && wanted.level === 1) return refuse('staff_meeting_at_top')
  if (wanted.parentId === null) return wanted.level === 1 ? ok(wanted) : refuse('parent_missing', { unit: unitName })
  const parent = committees.find((committee) => committee.id === wanted.parentId)
  if (!parent) return refuse('parent_unknown')
  if (parent.level >= wanted.level) return refuse('parent_not_above', { name: parent.name })
  return ok(wanted)
}
