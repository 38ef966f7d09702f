import { sql } from 'kysely'
import { addMonths, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { headsUnderOn } from '../../organisation/area/queries.ts'
import type { HeadCount } from './rules.ts'

/** How many different persons are employed in a unit and under it, month by month for the year until a day. One query. */
export async function headCounts(db: Reader, unitId: string, on: IsoDate): Promise<HeadCount[]> {
  const days = Array.from({ length: 13 }, (_, index) => addMonths(on, index - 12))
  const { rows } = await sql<HeadCount>`
    select day::text as "on", heads from ${headsUnderOn(sql`${unitId}::uuid`, days, on)} as counted order by day`.execute(
    db,
  )
  return rows
}
