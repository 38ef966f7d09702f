import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Agreement } from '../../agreement/rules.ts'
import { checkStructure, type Finding, type SeatFacts, type StructureSnapshot } from '../../structure/rules.ts'
import { workplaceAfter, type MandateEnd, type PostFact } from '../effects/rules.ts'
import type { Settled } from '../following/rules.ts'
import type { Future } from '../rules.ts'

/*
 * The structure check, looking ahead: the snapshot of today made into the one of the effective day, held against the
 * agreement that is in force then.
 */

/** What will be against the agreement and is not today. */
export function newFindings(
  today: StructureSnapshot,
  facts: { future: Future; settled: Settled; mandates: readonly MandateEnd[]; posts: readonly PostFact[] },
  agreement: Agreement | null,
  on: IsoDate,
): Finding[] {
  const keyOf = ({ code, committeeId, unitId, personId, seatId }: Finding) =>
    [code, committeeId ?? unitId, personId, seatId].join()
  const known = new Set(checkStructure(today, agreement, on).map(keyOf))
  return checkStructure(futureSnapshot(today, facts, on), agreement, on).filter((finding) => !known.has(keyOf(finding)))
}

/** The snapshot of the structure check as it will be. */
export function futureSnapshot(
  today: StructureSnapshot,
  {
    future,
    settled,
    mandates,
    posts,
  }: { future: Future; settled: Settled; mandates: readonly MandateEnd[]; posts: readonly PostFact[] },
  on: IsoDate,
): StructureSnapshot {
  const ended = new Set(mandates.filter(({ choice }) => choice === 'end').map(({ mandate }) => mandate.mandateId))
  const left = new Set(posts.map(({ committeeId, post }) => `${committeeId} ${post}`))
  const unitsToday = new Map(today.units.map((unit) => [unit.id, unit]))
  const bodiesToday = new Map(today.bodies.map((body) => [body.id, body]))
  const heads = headsAfter(today, future)
  return {
    units: [...future.units.values()].map(({ id, name, unitKind, parentId, leaderId }) => ({
      id,
      name,
      kind: unitKind,
      parentId,
      leaderId,
      leaderName: unitsToday.get(id)?.leaderName ?? null,
      headCount: heads.get(id) ?? 0,
    })),
    bodies: [...settled.committees.values()].flatMap(({ id, name, kind, level, unitId, parentId }) => {
      if (kind !== 'committee' && kind !== 'staff_meeting') return []
      const body = bodiesToday.get(id)
      const seats = (body?.seats ?? []).map((seat) => ({
        ...seat,
        ...leftBy(seat, ended, on),
        substitutes: seat.substitutes.filter(({ mandateId }) => !ended.has(mandateId)),
      }))
      const stay = (body?.posts ?? []).filter(({ post }) => !left.has(`${id} ${post}`))
      return [{ id, name, kind, level, unitId, parentId, posts: stay, everHeld: body?.everHeld ?? [], seats }]
    }),
    employments: new Map(
      [...today.employments].map(([personId, unitIds]) => [
        personId,
        unitIds.map((unitId) => workplaceAfter(future.moves, unitId, personId)),
      ]),
    ),
    trios: today.trios && today.trios.filter(({ unitId }) => future.units.has(unitId)),
  }
}

/** A seat whose holder ends is vacant, and no longer one that nobody has sat on. */
function leftBy(
  { holder, last }: SeatFacts,
  ended: ReadonlySet<string>,
  on: IsoDate,
): Pick<SeatFacts, 'holder' | 'last'> {
  const leaves = holder !== null && ended.has(holder.mandateId)
  return leaves ? { holder: null, last: { kind: holder.kind, endedOn: on } } : { holder, last }
}

function headsAfter(today: StructureSnapshot, { moves }: Future): Map<string, number> {
  const heads = new Map<string, number>(today.units.map(({ id, headCount }) => [id, headCount]))
  for (const { fromId, toId, personIds } of moves) {
    const there = heads.get(fromId) ?? 0
    const going = personIds === null ? there : Math.min(there, personIds.length)
    heads.set(fromId, there - going)
    heads.set(toId, (heads.get(toId) ?? 0) + going)
  }
  return heads
}
