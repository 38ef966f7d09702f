import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { CommitteePeriod } from './rules.ts'

const periodColumns = sql`
  p.id, p.committee_id as "committeeId", p.name, p.kind, p.level, p.unit_id as "unitId",
  p.parent_committee_id as "parentId", p.valid_from as "from", p.valid_to as "to"`

/** Every period of every committee that is not over on a day, the earliest first. */
export async function periodsNotOver(db: Reader, on: IsoDate): Promise<CommitteePeriod[]> {
  const { rows } = await sql<CommitteePeriod>`
    select ${periodColumns} from committee_period p where p.valid_to is null or p.valid_to > ${on}
    order by p.valid_from, p.id`.execute(db)
  return rows
}

/** Every period of one committee, the earliest first. */
export async function periodsOf(db: Reader, committeeId: string): Promise<CommitteePeriod[]> {
  const { rows } = await sql<CommitteePeriod>`
    select ${periodColumns} from committee_period p where p.committee_id = ${committeeId}
    order by p.valid_from`.execute(db)
  return rows
}

/** Whether there is, from a day on, a seat or a vice-chair. */
export async function hasSeatsFrom(db: Reader, committeeId: string, from: IsoDate): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (
      select 1 from seat s where s.committee_id = ${committeeId} and (s.valid_to is null or s.valid_to > ${from})
    ) or exists (
      select 1 from committee_post held where held.committee_id = ${committeeId} and held.post = 'vice_chair'
        and (held.valid_to is null or held.valid_to > ${from})) as has`.execute(db)
  return rows[0]?.has === true
}
