import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { unitIdsUnder } from '../area/queries.ts'

/** In which units each of several people is employed on a day; who is employed nowhere is left out. One query. */
export async function workUnitsOf(
  db: Reader,
  personIds: readonly string[],
  on: IsoDate,
): Promise<Map<string, readonly string[]>> {
  const { rows } = await sql<{ personId: string; unitIds: string[] }>`
    select e.person_id as "personId", array_agg(e.unit_id::text) as "unitIds"
    from employment e where e.person_id = any(${[...personIds]}::uuid[]) and ${validOn('e', on)}
    group by e.person_id`.execute(db)
  return new Map(rows.map((row) => [row.personId, row.unitIds]))
}

export interface HeadCountChange {
  readonly unitId: string
  readonly day: IsoDate
  /** How many more (or fewer) are employed from this day on than on the day before. */
  readonly change: number
}

/**
 * How the head count of each of several units, with what is under it today, went up and down after one day and until
 * another. A person who moves between two of its parts on a day makes no difference. One query.
 */
export async function headCountChanges(
  db: Reader,
  unitIds: readonly string[],
  after: IsoDate,
  until: IsoDate,
): Promise<HeadCountChange[]> {
  const { rows } = await sql<HeadCountChange>`
    select root.id as "unitId", moved.day, sum(moved.change)::int as change
    from unnest(${[...unitIds]}::uuid[]) as root (id)
    cross join lateral (
      select e.valid_from as day, 1 as change from employment e
      where e.unit_id in ${unitIdsUnder(sql.ref('root.id'), until)} and e.valid_from > ${after} and e.valid_from <= ${until}
      union all
      select e.valid_to, -1 from employment e
      where e.unit_id in ${unitIdsUnder(sql.ref('root.id'), until)} and e.valid_to > ${after} and e.valid_to <= ${until}
    ) as moved
    group by root.id, moved.day having sum(moved.change) <> 0
    order by root.id, moved.day`.execute(db)
  return rows
}
