import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { databaseOver } from '../../src/platform/db/database.ts'
import { openEmbedded } from '../../src/platform/db/embedded.ts'
import { ok } from '../../src/platform/result.ts'

/** How many fsyncs the embedded engine does for so many commits. Fewer than one each is a commit that may be lost. */
export async function fsyncsFor(commits: number): Promise<number> {
  const base = mkdtempSync(path.join(os.tmpdir(), 'medspil-fsync-'))
  const source = await openEmbedded({ folder: path.join(base, 'database'), image: null })
  const database = databaseOver('embedded', source)
  try {
    await sql`create table kept (n integer)`.execute(database.reader)
    const before = await source.fsyncs()
    for (let n = 0; n < commits; n += 1) {
      await database.write(async (tx) => ok(await sql`insert into kept values (${n})`.execute(tx)))
    }
    return (await source.fsyncs()) - before
  } finally {
    await database.close()
    rmSync(base, { recursive: true, force: true })
  }
}
