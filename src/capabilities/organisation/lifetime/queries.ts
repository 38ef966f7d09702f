import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'

/** What stands in the way of a unit being gone from a day on. One query. */
export async function leftBehind(
  db: Reader,
  unitId: string,
  from: IsoDate,
): Promise<{ subunits: number; employees: number }> {
  const { rows } = await sql<{ subunits: number; employees: number }>`
    select (select count(distinct p.unit_id)::int from unit_period p
        where p.parent_unit_id = ${unitId} and (p.valid_to is null or p.valid_to > ${from})) as subunits,
      (select count(distinct e.person_id)::int from employment e
        where e.unit_id = ${unitId} and (e.valid_to is null or e.valid_to > ${from})) as employees`.execute(db)
  return rows[0] ?? { subunits: 0, employees: 0 }
}
