import { sql } from 'kysely'
import type { Writer } from '../../platform/db/database.ts'

/** Who stands under whom hangs together across committees, so whoever changes one's place holds the whole. */
export async function lockStructure(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('committees', 0))`.execute(tx)
}

/** Holds the committee until the transaction ends. False when there is none. */
export async function lockCommittee(tx: Writer, committeeId: string): Promise<boolean> {
  const row = await tx.selectFrom('committee').select('id').where('id', '=', committeeId).forUpdate().executeTakeFirst()
  return row !== undefined
}
