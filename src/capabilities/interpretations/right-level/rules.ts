import type { AgreementPrinciple } from '../../agreement/rules.ts'
import { clauseOf } from '../../agreement/principles/rules.ts'

/*
 * Which level an item belongs to: the committee of the leader who decides it, or who puts it before the politicians
 * (framework agreement § 5). The system advises with the clause; people decide, and the other side cannot refuse an item
 * that belongs there. Words: right level (rette niveau), reach (hvem sagen gælder for), grounds (begrundelse).
 */

/** Whom a matter concerns, seen from the committee it stands in. */
export const reaches = ['own_area', 'part_of_area', 'wider'] as const
export type Reach = (typeof reaches)[number]

/** Why the advised level: its leader decides, its leader submits the case, or nobody knew and the reach says it. */
export type Grounds = 'leader_decides' | 'leader_submits' | 'reach'

export interface Tier {
  readonly id: string
  readonly name: string
  readonly level: number
  readonly parentId: string | null
}

export interface Answers {
  /** Politicians take the decision. */
  readonly isPolitical: boolean
  /** The committee whose leader decides, or submits the case; null: nobody knows. */
  readonly leaderOf: string | null
  readonly reach: Reach
}

export type Remark =
  /** The matter concerns more than the leader who is said to decide leads. */
  | 'reaches_further'
  /** It is decided higher up: discussed there, and those below are informed. */
  | 'decided_above'
  /** It is decided below: the committee there discusses it. */
  | 'decided_below'
  /** Nobody knew who decides: ask before the meeting. */
  | 'ask_who_decides'

export interface Advice {
  readonly committee: Tier
  readonly grounds: Grounds
  readonly clause: string
  readonly remarks: readonly Remark[]
  /** It belongs where it stands. */
  readonly isHere: boolean
}

/** The clauses where no local agreement says it: the framework agreement's own. */
const frameworkClause = 'Rammeaftalen § 5'

/** The clause that says that a matter belongs where it is decided. */
export const rightLevelClause = (agreement: { readonly principles: readonly AgreementPrinciple[] } | null): string =>
  clauseOf(agreement, 'right_level', 'where_decided', 1) ?? frameworkClause

/**
 * Where an item belongs. The leader who decides goes before everything; whoever is concerned only says something when nobody knows
 * who decides, or when it does not fit. Null when the item's committee is not among those of the day.
 */
export function adviseLevel(
  here: string,
  answers: Answers,
  tiers: readonly Tier[],
  agreement: { readonly principles: readonly AgreementPrinciple[] } | null,
): Advice | null {
  const byId = new Map(tiers.map((tier) => [tier.id, tier]))
  const own = byId.get(here)
  if (!own) return null
  const leader = answers.leaderOf === null ? undefined : byId.get(answers.leaderOf)
  const parent = own.parentId === null ? undefined : byId.get(own.parentId)
  const byReach = answers.reach === 'wider' ? (parent ?? own) : own
  const committee = leader ?? byReach
  const grounds: Grounds = !leader ? 'reach' : answers.isPolitical ? 'leader_submits' : 'leader_decides'
  const clause = answers.isPolitical
    ? clauseOf(agreement, 'political_cases', 'where_submitted', committee.level)
    : clauseOf(agreement, 'right_level', 'where_decided', committee.level)
  return {
    committee,
    grounds,
    clause: clause ?? frameworkClause,
    remarks: remarksOn(own, committee, answers, leader !== undefined),
    isHere: committee.id === own.id,
  }
}

function remarksOn(own: Tier, committee: Tier, { reach }: Answers, isKnown: boolean): Remark[] {
  const remarks: Remark[] = []
  if (!isKnown) remarks.push('ask_who_decides')
  if (isKnown && reach === 'wider' && committee.level >= own.level) remarks.push('reaches_further')
  if (committee.level < own.level) remarks.push('decided_above')
  if (committee.level > own.level) remarks.push('decided_below')
  return remarks
}

/** The committees whose leader may be meant: those above the item's own, itself, and those directly below. */
export function tiersAround(here: string, tiers: readonly Tier[]): Tier[] {
  const byId = new Map(tiers.map((tier) => [tier.id, tier]))
  const above: Tier[] = []
  for (
    let at = byId.get(here);
    at && !above.includes(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  ) {
    above.push(at)
  }
  return [...above.toReversed(), ...tiers.filter(({ parentId }) => parentId === here)]
}
