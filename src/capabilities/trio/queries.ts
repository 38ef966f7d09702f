import { sql } from 'kysely'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { validOn } from '../../platform/db/valid-on.ts'
import { workplaceUnits } from '../organisation/area/queries.ts'
import type { TrioCoverage } from './rules.ts'

/**
 * Every workplace of a day with who its TRIO has in each role: empty where there is none. A workplace is a unit without
 * units under it where somebody is employed. One query, however many there are.
 */
export async function trioCoverage(db: Reader, on: IsoDate): Promise<TrioCoverage[]> {
  const having = (role: string) =>
    sql`coalesce(json_agg(m.person_id order by m.id) filter (where m.role = ${role}), '[]')`
  const { rows } = await sql<TrioCoverage>`
    select place.id as "unitId", t.id as "trioId",
      ${having('leader')} as leaders, ${having('representative')} as representatives, ${having('amr')} as amrs
    from ${workplaceUnits(on)} as place
    left join trio t on t.unit_id = place.id and ${validOn('t', on)}
    left join trio_member m on m.trio_id = t.id and ${validOn('m', on)}
    group by place.id, t.id`.execute(db)
  return rows
}
