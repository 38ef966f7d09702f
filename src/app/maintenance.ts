import { sql } from 'kysely'
import { removeNotesOfClosedAccounts } from '../capabilities/meetings/reading/commands.ts'
import { removeOldImports } from '../capabilities/meetings/word-import/commands.ts'
import { nextAt } from '../platform/clock/dates.ts'
import type { Database } from '../platform/db/database.ts'
import type { JobContext, Schedule } from '../platform/jobs/runner.ts'
import { ok } from '../platform/result.ts'

const keepDoneJobsMs = 30 * 24 * 3_600_000
/** Whoever left for good may still come back within a month and find their notes. */
const keepNotesMs = 30 * 24 * 3_600_000
/** A draft from Word that nobody has finished: the document in it is somebody's, and not ours to keep. */
const keepWordImportsMs = 30 * 24 * 3_600_000
/** A page left open for longer than this is not sent by mistake. */
const keepSentFormsMs = 30 * 24 * 3_600_000
const keepSessionsMs = 90 * 24 * 3_600_000

/** What keeps the database small. The embedded engine has no autovacuum and no background checkpoint: it gets both at night. */
export function maintenanceSchedules(database: Database): readonly Schedule[] {
  const tidy: Schedule = { name: 'tidy', nextAfter: (at) => nextAt(at, '02:30'), run: removeWhatIsSpent }
  const vacuum: Schedule = {
    name: 'vacuum',
    nextAfter: (at) => nextAt(at, '03:00'),
    run: () => vacuumNow(database),
  }
  return database.engine === 'embedded' ? [tidy, vacuum] : [tidy]
}

async function removeWhatIsSpent({ database, now }: JobContext): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  await database.write(async (tx) => {
    await tx.deleteFrom('job').where('done_at', '<', before(keepDoneJobsMs)).execute()
    await tx
      .deleteFrom('rate_limit')
      .where('window_starts_at', '<', before(24 * 3_600_000))
      .execute()
    await tx.deleteFrom('sent_form').where('sent_at', '<', before(keepSentFormsMs)).execute()
    await sql`delete from session where expires_at < ${before(keepSessionsMs)}`.execute(tx)
    await sql`delete from sign_in_link where expires_at < ${before(24 * 3_600_000)}`.execute(tx)
    await sql`delete from oidc_flow where expires_at < ${before(24 * 3_600_000)}`.execute(tx)
    await removeNotesOfClosedAccounts(tx, before(keepNotesMs))
    await removeOldImports(tx, before(keepWordImportsMs))
    return ok()
  })
}

async function vacuumNow(database: Database): Promise<void> {
  const connection = await database.source.acquire()
  try {
    await connection.exec('vacuum (analyze)')
    await connection.exec('checkpoint')
  } finally {
    database.source.release(connection)
  }
}
