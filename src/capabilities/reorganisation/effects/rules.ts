import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { MandateKind, Post, Side, Standing } from '../../committees/schema.ts'
import type { Settled } from '../following/rules.ts'
import type { CommitteeState, Future, PeopleMove, UnitState, World } from '../rules.ts'
import { chainOf } from '../tree/rules.ts'

/*
 * What a reorganisation comes to, when all steps are taken and every committee has found its place: which units and
 * committees change, who gets another workplace, whose mandate ends, and where what is under way goes.
 */

export interface UnitChange {
  readonly unitId: string
  readonly before: UnitState | null
  readonly after: UnitState | null
  /** The unit that takes over the people of one that ends. */
  readonly successorId: string | null
}

export interface CommitteeChange {
  readonly committeeId: string
  readonly before: CommitteeState | null
  readonly after: CommitteeState | null
  readonly successorId: string | null
}

const differs = <T extends object>(a: T | null, b: T | null): boolean => JSON.stringify(a) !== JSON.stringify(b)

/** Units that begin, end or change, those that were there first. */
export function unitChanges(world: World, future: Future): UnitChange[] {
  const before = new Map(world.units.map((unit) => [unit.id, unit]))
  const ids = [...new Set([...before.keys(), ...future.units.keys()])]
  return ids
    .map((unitId) => ({
      unitId,
      before: before.get(unitId) ?? null,
      after: future.units.get(unitId) ?? null,
      successorId: future.unitSuccessors.get(unitId) ?? null,
    }))
    .filter((change) => differs(change.before, change.after))
}

/** Committees that begin, end or change, those that were there first. */
export function committeeChanges(world: World, settled: Settled): CommitteeChange[] {
  const before = new Map(world.committees.map((committee) => [committee.id, committee]))
  const ids = [...new Set([...before.keys(), ...settled.committees.keys()])]
  return ids
    .map((committeeId) => ({
      committeeId,
      before: before.get(committeeId) ?? null,
      after: settled.committees.get(committeeId) ?? null,
      successorId: settled.successors.get(committeeId) ?? null,
    }))
    .filter((change) => differs(change.before, change.after))
}

/** Where somebody who works in a unit works afterwards. personId null: those whom no step names. */
export function workplaceAfter(moves: readonly PeopleMove[], unitId: string, personId: string | null): string {
  return moves.reduce((at, { fromId, toId, personIds }) => {
    const goes = personIds === null || (personId !== null && personIds.includes(personId))
    return fromId === at && goes ? toId : at
  }, unitId)
}

/** The steps' moves put together: for each unit there was, where its named people and all the others end up. */
export function movesInAll(world: World, moves: readonly PeopleMove[]): PeopleMove[] {
  const named = [...new Set(moves.flatMap(({ personIds }) => personIds ?? []))]
  return world.units.flatMap(({ id }): PeopleMove[] => {
    const others = workplaceAfter(moves, id, null)
    const own = named.filter((personId) => workplaceAfter(moves, id, personId) !== others)
    const byPlace = Map.groupBy(own, (personId) => workplaceAfter(moves, id, personId))
    const moved = [...byPlace].map(([toId, personIds]) => ({ fromId: id, toId, personIds }))
    // Whoever is named goes first: the rest are those who are left.
    return others === id
      ? moved.filter(({ toId }) => toId !== id)
      : [...moved, { fromId: id, toId: others, personIds: null }]
  })
}

/** A mandate on the effective day, with the seat and committee it is on. */
export interface MandateFact {
  readonly mandateId: string
  readonly seatId: string
  readonly committeeId: string
  readonly personId: string
  readonly name: string
  readonly kind: MandateKind
  readonly standing: Standing
  readonly side: Side
  readonly seatTitle: string
  readonly from: IsoDate
}

export interface PostFact {
  readonly committeeId: string
  readonly personId: string
  readonly name: string
  readonly post: Post
}

export type MandateCause = 'committee_ends' | 'outside_area'

export interface MandateEnd {
  readonly mandate: MandateFact
  readonly cause: MandateCause
  /** A mandate whose area the holder leaves may be kept; one on a committee that ends may not. */
  readonly choice: 'end' | 'keep'
}

interface Workplace {
  readonly personId: string
  readonly unitId: string
}

/**
 * Mandates that end: those on committees that are no more, and those of representatives who worked inside the area
 * before and do not afterwards (a representative's workplace lies inside the committee's area).
 */
export function mandatesThatEnd(
  facts: { world: World; future: Future; settled: Settled },
  mandates: readonly MandateFact[],
  workplaces: readonly Workplace[],
  keeps: ReadonlySet<string>,
): MandateEnd[] {
  const { world, future, settled } = facts
  const before = { units: new Map(world.units.map((unit) => [unit.id, unit])) }
  const committeesBefore = new Map(world.committees.map((committee) => [committee.id, committee]))
  const places = Map.groupBy(workplaces, ({ personId }) => personId)
  return mandates.flatMap((mandate): MandateEnd[] => {
    const was = committeesBefore.get(mandate.committeeId)
    const is = settled.committees.get(mandate.committeeId)
    if (!was) return []
    if (!is) return [{ mandate, cause: 'committee_ends', choice: 'end' }]
    if (mandate.kind === 'leader') return []
    const own = places.get(mandate.personId) ?? []
    const inside = own.some(({ unitId }) => chainOf(before, unitId).includes(was.unitId))
    const stays = own.some(({ unitId }) => {
      return chainOf(future, workplaceAfter(future.moves, unitId, mandate.personId)).includes(is.unitId)
    })
    if (!inside || stays) return []
    return [{ mandate, cause: 'outside_area', choice: keeps.has(mandate.mandateId) ? 'keep' : 'end' }]
  })
}

const sideOf: Readonly<Record<Post, Side | null>> = { chair: 'management', vice_chair: 'employee', secretary: null }

/** Posts that end: all of a committee that ends, and those of a chair or vice-chair who has no seat left on that side. */
export function postsThatEnd(
  settled: Settled,
  posts: readonly PostFact[],
  mandates: readonly MandateFact[],
  endings: readonly MandateEnd[],
): PostFact[] {
  const ended = new Set(endings.filter(({ choice }) => choice === 'end').map(({ mandate }) => mandate.mandateId))
  return posts.filter((held) => {
    if (!settled.committees.has(held.committeeId)) return true
    const side = sideOf[held.post]
    const seats = mandates.filter((mandate) => {
      const same = mandate.committeeId === held.committeeId && mandate.personId === held.personId
      return same && mandate.side === side && mandate.standing === 'member'
    })
    return side !== null && seats.length > 0 && seats.every(({ mandateId }) => ended.has(mandateId))
  })
}
