import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { ruleFor, type Agreement } from '../../agreement/rules.ts'
import { unitsAbove, type UnitNode } from '../../organisation/rules.ts'
import { mayStandThere, type CommitteePeriod, type PlaceRefusal } from '../periods/rules.ts'
import { contains, overlap, type Committee } from '../rules.ts'
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

/**
 * The kinds of units that are likely to have a committee on a level, which follows the management structure: the top on
 * the first, those without units under them on the last, and tier by tier between.
 */
export function likelyKinds(agreement: Agreement, tree: readonly UnitNode[], level: number): string[] {
  const levels = agreement.levels.map((one) => one.level).toSorted((a, b) => a - b)
  const parents = new Set(tree.map((unit) => unit.parentId))
  const tier = levels.indexOf(level)
  const isLast = tier === levels.length - 1
  const units = tree.filter((unit) =>
    isLast && tier > 0 ? !parents.has(unit.id) && unit.depth > 0 : unit.depth === tier,
  )
  return [...new Set(units.map((unit) => unit.kind))]
}

/** The uppermost level of the agreement on which no committee stands yet; null when all have some. */
export function nextLevel(agreement: Agreement, committees: readonly Committee[]): number | null {
  const levels = agreement.levels.map((one) => one.level).toSorted((a, b) => a - b)
  return levels.find((level) => !committees.some((committee) => committee.level === level)) ?? null
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

export type EstablishmentRefusal = PlaceRefusal

/** Whether a committee may stand there from its first day on. */
export function establish(
  wanted: NewCommittee,
  facts: { agreement: Agreement | null; periods: readonly CommitteePeriod[]; unitName: string | null },
): Result<NewCommittee, EstablishmentRefusal> {
  const placed = mayStandThere({ ...wanted, from: wanted.validFrom, to: null }, facts)
  return placed.ok ? ok(wanted) : placed
}

export type ClosureRefusal = Refusal<
  'committee_not_open_then' | 'committee_has_others_under' | 'committee_has_coming' | 'changes_later'
>

/**
 * The day from which a committee is no more, given its last day. Others must not stand under it then or later, and
 * nothing of it may begin after.
 */
export function closeCommittee(
  committeeId: string,
  lastDay: IsoDate,
  facts: { periods: readonly CommitteePeriod[]; hasComing: boolean },
): Result<IsoDate, ClosureRefusal> {
  const to = addDays(lastDay, 1)
  const own = facts.periods.filter((period) => period.committeeId === committeeId)
  const open = own.find((period) => contains(period, lastDay))
  if (!open) return refuse('committee_not_open_then')
  const later = own.find((period) => period.from > lastDay)
  if (later) return refuse('changes_later', { from: later.from })
  if (open.to !== null) return refuse('committee_not_open_then')
  const under = facts.periods.find(
    (period) => period.parentId === committeeId && overlap(period, { from: to, to: null }),
  )
  if (under) return refuse('committee_has_others_under', { name: under.name })
  return facts.hasComing ? refuse('committee_has_coming') : ok(to)
}
