import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { workUnitsOf } from '../organisation/employment/queries.ts'
import { unitTree } from '../organisation/queries.ts'
import { bodiesOn } from '../committees/bodies/queries.ts'
import { trioCoverage } from '../trio/queries.ts'
import type { StructureSnapshot } from './rules.ts'

/** The MED organisation of a day with everything the check looks at: six queries, however large it is. */
export async function structureSnapshot(db: Reader, on: IsoDate): Promise<StructureSnapshot> {
  const units = await unitTree(db, on)
  const bodies = await bodiesOn(db, on)
  const people = new Set(
    bodies.flatMap(({ posts, seats }) => [
      ...posts.map((post) => post.personId),
      ...seats.flatMap((seat) => [
        ...(seat.holder ? [seat.holder.personId] : []),
        ...seat.substitutes.map((s) => s.personId),
      ]),
    ]),
  )
  const employments = await workUnitsOf(db, [...people], on)
  const trios = await trioCoverage(db, on)
  return {
    units,
    bodies,
    employments,
    trios: trios.map(({ unitId, leaders, representatives, amrs }) => ({
      unitId,
      leaders: leaders.length,
      representatives: representatives.length,
      amrs: amrs.length,
    })),
  }
}
