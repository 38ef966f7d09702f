import { sql } from 'kysely'
import { z } from 'zod'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobHandler } from '../../../platform/jobs/runner.ts'
import { ok } from '../../../platform/result.ts'

/** The counting is over: the number stays, and what could say who they were goes. */
export const readershipCounted = jobKind('readership_counted', z.object({ publicationId: z.uuid() }))

export const readershipJobs: readonly JobHandler[] = [
  onJob(readershipCounted, async ({ database, now }, { publicationId }) => {
    await database.write(async (tx) => {
      await sql`
        insert into readership_count (publication_id, readers, counted_at)
        select s.publication_id, (select count(*)::int from readership_mark k where k.publication_id = s.publication_id), ${now}
        from readership_salt s where s.publication_id = ${publicationId} on conflict do nothing`.execute(tx)
      await tx.deleteFrom('readership_salt').where('publication_id', '=', publicationId).execute()
      return ok()
    })
  }),
]
