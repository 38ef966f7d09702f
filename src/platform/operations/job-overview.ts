import { sql } from 'kysely'
import type { Reader, Writer } from '../db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../result.ts'

/** waiting: not tried yet. retrying: failed, and will be tried again. dead: failed for good until somebody says again. */
export type JobState = 'waiting' | 'retrying' | 'dead'

export interface JobLine {
  readonly id: string
  readonly name: string
  readonly state: JobState
  readonly attempts: number
  readonly createdAt: Date
  readonly nextAt: Date
  readonly lastError: string | null
}

export interface JobOverview {
  readonly counts: Readonly<Record<JobState | 'done', number>>
  /** At most this many of what is not done: the dead first, then the retrying, then what has waited longest. */
  readonly lines: readonly JobLine[]
}

const state = sql<JobState | 'done'>`case when done_at is not null then 'done' when dead_at is not null then 'dead'
  when attempts > 0 and last_error is not null then 'retrying' else 'waiting' end`

export async function jobOverview(db: Reader, most = 100): Promise<JobOverview> {
  const counted = await db
    .selectFrom('job')
    .select([state.as('state'), db.fn.countAll().as('count')])
    .groupBy('state')
    .execute()
  const rows = await db
    .selectFrom('job')
    .select(['id', 'name', 'attempts', 'created_at', 'run_after', 'last_error', state.as('state')])
    .where('done_at', 'is', null)
    .orderBy(sql`case when dead_at is not null then 1 when attempts > 0 then 2 else 3 end`)
    .orderBy('id')
    .limit(most)
    .execute()
  const count = (of: JobState | 'done') => Number(counted.find((row) => row.state === of)?.count ?? 0)
  return {
    counts: { waiting: count('waiting'), retrying: count('retrying'), dead: count('dead'), done: count('done') },
    lines: rows.flatMap((row) =>
      row.state === 'done'
        ? []
        : [
            {
              id: row.id,
              name: row.name,
              state: row.state,
              attempts: row.attempts,
              createdAt: row.created_at,
              nextAt: row.run_after,
              lastError: row.last_error,
            },
          ],
    ),
  }
}

/** Lets a dead job begin anew, with all its tries. */
export async function reviveJob(
  tx: Writer,
  id: string,
  now: Date,
): Promise<Result<{ name: string }, Refusal<'not_found' | 'not_dead'>>> {
  const job = await tx.selectFrom('job').select(['name', 'dead_at']).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!job) return refuse('not_found')
  if (job.dead_at === null) return refuse('not_dead')
  await tx
    .updateTable('job')
    .set({ dead_at: null, attempts: 0, run_after: now, leased_until: null })
    .where('id', '=', id)
    .execute()
  return ok({ name: job.name })
}
