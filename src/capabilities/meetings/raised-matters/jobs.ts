import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '../../../platform/clock/dates.ts'
import { jobKind } from '../../../platform/jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../../../platform/jobs/runner.ts'
import { committeeNameOf } from '../../committees/queries.ts'
import { tellRaisers } from './events.ts'

/** A raised item was put off with a reason, or moved to a later meeting. `at`: when, so that a second time is told too. */
export const raisedItemMovedKind = jobKind(
  'raised_item_moved',
  z.object({ itemId: z.uuid(), fact: z.enum(['put_off', 'moved']), at: z.string(), by: z.uuid() }),
)

type Work = z.infer<(typeof raisedItemMovedKind)['data']>

/** Who put off their own item knows it. */
async function tellOfMove(context: JobContext, { itemId, fact, at, by }: Work): Promise<void> {
  const { rows } = await sql<{ committeeName: string }>`
    select ${committeeNameOf(sql.ref('m.committee_id'), today(context.now))} as "committeeName"
    from agenda_item i join meeting m on m.id = i.meeting_id where i.id = ${itemId}`.execute(context.database.reader)
  const [item] = rows
  if (!item) return
  const news = { fact, factId: `${itemId}:${at}`, committeeName: item.committeeName, itemIds: [itemId] }
  await tellRaisers(context, { ...news, exceptPersonId: by })
}

export const raisedMatterJobs: readonly JobHandler[] = [onJob(raisedItemMovedKind, tellOfMove)]
