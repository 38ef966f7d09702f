import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { Duty } from './rules.ts'

/** Every duty that has been entered, those that have ended too. One query. */
export async function allDuties(db: Reader): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select d.id, d.key, d.kind, d.title, d.clause, d.valid_from as "validFrom", d.valid_to as "validTo"
    from guideline_duty d order by d.kind desc, d.clause, d.title collate danish`.execute(db)
  return rows
}
