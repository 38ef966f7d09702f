import { sql } from 'kysely'
import type { Belongs } from '../capabilities/people/sign-in/policy.ts'
import { grantRows } from './authenticate.ts'

/** Whoever has a workplace, a post or a role on the day. */
export const belongsHere: Belongs = async (db, personId, on) => {
  const held = sql.join(
    grantRows.map((rows) => rows(sql<string>`${personId}::uuid`, on)),
    sql` union all `,
  )
  const { rows } = await sql`select 1 from (${held}) as held limit 1`.execute(db)
  return rows.length > 0
}
