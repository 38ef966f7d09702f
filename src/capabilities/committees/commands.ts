import type { Writer } from '../../platform/db/database.ts'

/** Holds the committee until the transaction ends. False when there is none. */
export async function lockCommittee(tx: Writer, committeeId: string): Promise<boolean> {
  const row = await tx.selectFrom('committee').select('id').where('id', '=', committeeId).forUpdate().executeTakeFirst()
  return row !== undefined
}
