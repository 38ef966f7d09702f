import { sql } from 'kysely'
import type { Reader } from '../../../../platform/db/database.ts'
import type { FreePeriod } from '../rules.ts'

export interface KeptFreePeriod extends FreePeriod {
  readonly id: string
}

/** The stretches kept free of meetings that touch a year, or all from a year on. One query. */
export async function freePeriods(db: Reader, year: number, until = year): Promise<KeptFreePeriod[]> {
  const { rows } = await sql<KeptFreePeriod>`
    select id, name, first_day as "firstDay", last_day as "lastDay" from meeting_free_period
    where last_day >= ${`${year}-01-01`}::date and first_day <= ${`${until}-12-31`}::date
    order by first_day, name, id`.execute(db)
  return rows
}
