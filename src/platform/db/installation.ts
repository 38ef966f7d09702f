import type { Reader } from './database.ts'

/** Asked of the database each time: only it says whether this is a demo, and it never changes its mind. */
export async function isDemo(db: Reader): Promise<boolean> {
  const row = await db.selectFrom('installation').select('is_demo').executeTakeFirst()
  return row?.is_demo === true
}
