import { isForum } from '../../committees/forums/rules.ts'
import type { CommitteeState, Future, UnitState, World } from '../rules.ts'
import { chainOf, lastSuccessor } from '../tree/rules.ts'

/*
 * How committees follow their units when nothing else was decided. A committee keeps to its unit wherever that goes. When
 * the unit ends it goes with the people to the unit that takes over, or into the committee that is there on its level.
 * What stands over a committee follows the units too, if it did so before; otherwise it was chosen, and stays chosen.
 */

export interface Settled {
  readonly committees: ReadonlyMap<string, CommitteeState>
  /** Committees that end, and the one that takes over; null when nobody does. */
  readonly successors: ReadonlyMap<string, string | null>
  /** Committees below the top that would have nothing over them. */
  readonly withoutParent: readonly string[]
}

type Units = ReadonlyMap<string, UnitState>

/** Committees and staff meetings stand in the MED tree; networks and other forums only belong to a unit. */
const isInTree = ({ kind }: CommitteeState): boolean => !isForum(kind)

const slotOf = ({ unitId, level }: CommitteeState): string => `${unitId} ${level}`

/** Where every committee ends up once all steps are taken. */
export function settleCommittees(world: World, future: Future): Settled {
  const successors = new Map(future.committeeSuccessors)
  const placed = placeInUnits(future, successors)
  const before = new Map(world.committees.map((committee) => [committee.id, committee]))
  const unitsBefore = new Map(world.units.map((unit) => [unit.id, unit]))
  const committees = new Map<string, CommitteeState>()
  const withoutParent: string[] = []
  const nowOver = parentFinder(future.units, [...placed.values()].filter(isInTree))
  const thenOver = parentFinder(unitsBefore, world.committees.filter(isInTree))
  for (const committee of placed.values()) {
    if (!isInTree(committee) || committee.level === 1) {
      committees.set(committee.id, { ...committee, parentId: null })
      continue
    }
    const was = before.get(committee.id)
    const followed = was === undefined || thenOver(was) === was.parentId
    const fits = (id: string | null): id is string => id !== null && (placed.get(id)?.level ?? 9) < committee.level
    const kept = committee.parentId === null ? null : lastSuccessor(successors, committee.parentId)
    const proposed = nowOver(committee)
    const isChosen = future.chosenParents.has(committee.id) || !followed
    const wishes = isChosen ? [kept, proposed] : [proposed, kept]
    const parentId = wishes.find(fits) ?? null
    if (parentId === null) withoutParent.push(committee.id)
    committees.set(committee.id, { ...committee, parentId })
  }
  return { committees, successors, withoutParent }
}

function placeInUnits(future: Future, successors: Map<string, string | null>): Map<string, CommitteeState> {
  const placed = new Map<string, CommitteeState>()
  const slots = new Map<string, string>()
  const all = [...future.committees.values()]
  const stays = (committee: CommitteeState) => future.units.has(committee.unitId)
  // Of two that come to the same place, a committee takes in a staff meeting rather than the other way round.
  const moving = all.filter((one) => !stays(one)).toSorted((a, b) => rank(a) - rank(b))
  for (const committee of [...all.filter(stays), ...moving]) {
    const unitId = lastSuccessor(future.unitSuccessors, committee.unitId)
    if (unitId === null || !future.units.has(unitId)) throw new Error('a unit that ends has somebody to take over')
    const moved = { ...committee, unitId }
    if (!isInTree(committee)) {
      placed.set(committee.id, moved)
      continue
    }
    const there = slots.get(slotOf(moved))
    if (there !== undefined && !stays(committee)) {
      successors.set(committee.id, there)
      continue
    }
    slots.set(slotOf(moved), committee.id)
    placed.set(committee.id, moved)
  }
  return placed
}

const rank = ({ kind }: CommitteeState): number => (kind === 'committee' ? 0 : 1)

/** What stands closest over a committee: at the nearest unit, and of several there the lowest level above its own. */
function parentFinder(
  units: Units,
  committees: Iterable<CommitteeState>,
): (committee: CommitteeState) => string | null {
  const byUnit = new Map<string, CommitteeState[]>()
  for (const committee of committees) {
    byUnit.set(committee.unitId, [...(byUnit.get(committee.unitId) ?? []), committee])
  }
  return ({ unitId, level }) => {
    for (const id of chainOf({ units }, unitId)) {
      const above = (byUnit.get(id) ?? []).filter((other) => other.level < level)
      const nearest = above.toSorted((a, b) => b.level - a.level)[0]
      if (nearest) return nearest.id
    }
    return null
  }
}
