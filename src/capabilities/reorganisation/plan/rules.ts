import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Refusal } from '../../../platform/result.ts'
import type { Finding } from '../../structure/rules.ts'
import type { CommitteeChange, MandateEnd, PostFact, UnitChange } from '../effects/rules.ts'
import type { Settled } from '../following/rules.ts'
import type { CommitteeState, Future, PeopleMove, World } from '../rules.ts'
import { chainOf, lastSuccessor } from '../tree/rules.ts'

/*
 * The plan: all that a reorganisation comes to, as it is shown before approval and kept afterwards. Everything in it is
 * plain data. What stands in its way is said by name; where matters under way go is proposed, and may be chosen otherwise.
 */

export interface MeetingHome {
  readonly meetingId: string
  readonly committeeId: string
  readonly startsAt: string
  /** 'cancel', or the committee that holds it. */
  readonly choice: string
}

export interface ReferralHome {
  readonly referralId: string
  readonly title: string
  readonly committeeId: string
  /** The committee that gets it. */
  readonly choice: string
}

/** The open tasks of a committee that ends: they keep together. */
export interface TaskHome {
  readonly committeeId: string
  readonly count: number
  /** The committee that gets them. */
  readonly choice: string
}

export interface TreeRow {
  readonly id: string
  readonly name: string
  readonly depth: number
  readonly marks: readonly ('new' | 'ends' | 'moves' | 'renamed' | 'receives')[]
}

export type Obstacle = Refusal<
  | 'unit_changes_later'
  | 'unit_begins_then'
  | 'receiver_ends'
  | 'committee_changes_later'
  | 'committee_begins_then'
  | 'committee_has_coming'
  | 'mandate_begins_then'
  | 'without_parent'
  | 'number_used'
  | 'nothing_happens'
>

export interface Plan {
  readonly on: IsoDate
  readonly units: readonly UnitChange[]
  readonly committees: readonly CommitteeChange[]
  readonly moves: readonly PeopleMove[]
  readonly mandates: readonly MandateEnd[]
  readonly posts: readonly PostFact[]
  readonly meetings: readonly MeetingHome[]
  readonly referrals: readonly ReferralHome[]
  /** Left out in plans approved before there were tasks. */
  readonly tasks?: readonly TaskHome[]
  /** Workplaces whose TRIO has no workplace afterwards. */
  readonly trios: readonly { readonly unitId: string; readonly name: string }[]
  readonly obstacles: readonly Obstacle[]
  /** What will not match the agreement, and does so today. */
  readonly findings: readonly Finding[]
  readonly treeBefore: readonly TreeRow[]
  readonly treeAfter: readonly TreeRow[]
  /** Names of units and committees, by id, as they are called afterwards or were last. */
  readonly names: Readonly<Record<string, string>>
  /** Committees that a meeting may go to: there today, and afterwards. */
  readonly meetingHomes: readonly string[]
  readonly referralHomes: readonly string[]
}

/** Something known of a unit or a committee on the effective day or later. */
export interface Later {
  readonly id: string
  readonly name: string
  /** The ids it depends on: the unit or committee over it, the unit it belongs to. */
  readonly needs: readonly (string | null)[]
  readonly from: IsoDate
  readonly to: IsoDate | null
}

interface Standing {
  readonly on: IsoDate
  readonly units: readonly UnitChange[]
  readonly committees: readonly CommitteeChange[]
  readonly settled: Settled
  readonly unitsLater: readonly Later[]
  readonly committeesLater: readonly Later[]
  readonly withComing: readonly string[]
  readonly mandates: readonly MandateEnd[]
  readonly numbersUsed: readonly string[]
}

/**
 * What stands in the way. A reorganisation comes after everything that is known about what it touches: a change that is
 * entered for later would otherwise bring back what was ended.
 */
export function obstacles(facts: Standing): Obstacle[] {
  const { on, units, committees } = facts
  const nothing: Obstacle[] = units.length + committees.length === 0 ? [{ code: 'nothing_happens' }] : []
  const touchedUnits = touched(units.map(({ unitId, before, after }) => ({ id: unitId, before, after })))
  const touchedCommittees = touched(
    committees.map(({ committeeId, before, after }) => ({ id: committeeId, before, after })),
  )
  const ended = new Set([...touchedUnits.ended, ...touchedCommittees.ended])
  const used = units.filter(({ before, after }) => !before && after && facts.numbersUsed.includes(after.number))
  return [
    ...nothing,
    ...inTheWay(facts.unitsLater, touchedUnits, ended, on, ['unit_changes_later', 'unit_begins_then']),
    ...inTheWay(facts.committeesLater, touchedCommittees, ended, on, [
      'committee_changes_later',
      'committee_begins_then',
    ]),
    ...endingReceivers(facts),
    ...committees
      .filter(({ committeeId, after }) => after === null && facts.withComing.includes(committeeId))
      .map(({ before }) => ({ code: 'committee_has_coming' as const, params: { name: before?.name ?? '' } })),
    ...facts.mandates
      .filter(({ mandate, cause, choice }) => cause === 'outside_area' && choice === 'end' && mandate.from >= on)
      .map(({ mandate }) => ({ code: 'mandate_begins_then' as const, params: { name: mandate.name } })),
    ...facts.settled.withoutParent.map((id) => ({
      code: 'without_parent' as const,
      params: { name: facts.settled.committees.get(id)?.name ?? '' },
    })),
    ...used.map(({ after }) => ({ code: 'number_used' as const, params: { number: after?.number ?? '' } })),
  ]
}

interface Touched {
  readonly changed: ReadonlySet<string>
  readonly ended: ReadonlySet<string>
}

function touched(changes: readonly { id: string; before: unknown; after: unknown }[]): Touched {
  return {
    changed: new Set(changes.filter(({ before }) => before !== null).map(({ id }) => id)),
    ended: new Set(changes.filter(({ after }) => after === null).map(({ id }) => id)),
  }
}

function inTheWay(
  later: readonly Later[],
  own: Touched,
  ended: ReadonlySet<string>,
  on: IsoDate,
  [changesLater, beginsThen]: readonly [Obstacle['code'], Obstacle['code']],
): Obstacle[] {
  return later.flatMap(({ id, name, needs, from }): Obstacle[] => {
    const params = { name, from }
    if (from > on) {
      const clashes = own.changed.has(id) || needs.some((need) => need !== null && ended.has(need))
      return clashes ? [{ code: changesLater, params }] : []
    }
    return from === on && own.ended.has(id) ? [{ code: beginsThen, params }] : []
  })
}

/** Whoever takes something over, or comes to stand over something, must not be about to end. */
function endingReceivers({ units, committees, unitsLater, committeesLater, on }: Standing): Obstacle[] {
  const ends = new Map(
    [...unitsLater, ...committeesLater].flatMap(({ id, name, from, to }) =>
      from <= on && to !== null ? [[id, name] as const] : [],
    ),
  )
  const moved = units.flatMap(({ before, after }) => (before?.parentId === after?.parentId ? [] : [after?.parentId]))
  const placed = committees.flatMap(({ before, after }) => [
    before?.unitId === after?.unitId ? null : after?.unitId,
    before?.parentId === after?.parentId ? null : after?.parentId,
  ])
  const receives = [...units, ...committees].map(({ successorId }) => successorId)
  const names = new Set([...moved, ...placed, ...receives].flatMap((id) => ends.get(id ?? '') ?? []))
  return [...names].map((name) => ({ code: 'receiver_ends' as const, params: { name } }))
}

/** Where a matter for a committee that ends goes: to whoever takes over, else to what stood over it. */
export function proposedHome(settled: Settled, committee: CommitteeState): string | null {
  const successor = lastSuccessor(settled.successors, committee.id)
  if (successor !== null && successor !== committee.id && settled.committees.has(successor)) return successor
  const over = committee.parentId === null ? null : lastSuccessor(settled.successors, committee.parentId)
  if (over !== null && settled.committees.has(over)) return over
  return [...settled.committees.values()].find(({ level }) => level === 1)?.id ?? null
}

/** The branches that something happens in, with marks on what does. Before: as it is today. After: as it will be. */
export function branches(
  world: World,
  future: Future,
  changes: readonly UnitChange[],
  side: 'before' | 'after',
): TreeRow[] {
  const units = side === 'before' ? new Map(world.units.map((unit) => [unit.id, unit])) : future.units
  const changed = new Map(changes.map((change) => [change.unitId, change]))
  const receiving = new Set(future.moves.map(({ toId }) => toId))
  const concerned = [...changed.keys(), ...receiving].filter((id) => units.has(id))
  const shown = new Set(concerned.flatMap((id) => chainOf({ units }, id)))
  const children = Map.groupBy(
    [...units.values()].filter(({ id }) => shown.has(id)),
    ({ parentId }) => (parentId !== null && units.has(parentId) ? parentId : null),
  )
  const marksOf = (id: string): TreeRow['marks'] => {
    const change = changed.get(id)
    if (change && !change.before) return ['new']
    if (change && !change.after) return ['ends']
    const moves = change?.before?.parentId !== change?.after?.parentId
    const renamed = change?.before?.name !== change?.after?.name
    return [
      ...(moves ? ['moves' as const] : []),
      ...(renamed ? ['renamed' as const] : []),
      ...(receiving.has(id) ? ['receives' as const] : []),
    ]
  }
  const rows = (parent: string | null, depth: number): TreeRow[] =>
    (children.get(parent) ?? []).flatMap(({ id, name }) => [
      { id, name, depth, marks: marksOf(id) },
      ...rows(id, depth + 1),
    ])
  return rows(null, 0)
}
