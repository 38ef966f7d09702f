import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { ElectionGroup } from './rules.ts'

/** Every group under every name it has had, those in use first. */
export async function electionGroups(db: Reader): Promise<ElectionGroup[]> {
  const { rows } = await sql<ElectionGroup>`
    select g.id, g.name, g.email, g.valid_from as "from", g.valid_to as "to" from election_group g
    order by g.valid_to desc nulls first, g.name collate danish, g.id`.execute(db)
  return rows
}
