import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { committeeIdsAround } from '../../committees/posts/queries.ts'
import type { Meeting } from '../rules.ts'
import { readershipCounted } from './jobs.ts'
import { markOf } from './queries.ts'
import { countedForDays } from './rules.ts'

/**
 * Counts that somebody whom the committee covers has opened the minutes, once per person, without keeping who. Nothing
 * for an administrator who sees as another, and nothing once the counting is over.
 */
export async function noteReader(
  tx: Writer,
  actor: Actor,
  meeting: Pick<Meeting, 'committee'>,
  publicationId: string,
  now: Date,
): Promise<Result<undefined>> {
  if (actor.seenBy) return ok()
  const { rows } = await sql<{ publication_id: string }>`
    insert into readership_salt (publication_id, salt, made_at)
    select ${publicationId}::uuid, ${randomBytes(24).toString('hex')}, ${now}
    where not exists (select 1 from readership_count c where c.publication_id = ${publicationId})
    on conflict do nothing returning publication_id`.execute(tx)
  if (rows.length > 0) {
    const runAfter = new Date(now.getTime() + countedForDays * 86_400_000)
    await enqueue(
      tx,
      readershipCounted,
      { publicationId },
      { at: now, runAfter, dedupeKey: `readership:${publicationId}` },
    )
  }
  await sql`
    insert into readership_mark (publication_id, mark)
    select s.publication_id, ${markOf(actor.personId)} from readership_salt s
    where s.publication_id = ${publicationId}
      and ${meeting.committee.id}::uuid in ${committeeIdsAround(sql<string>`${actor.personId}::uuid`, today(now))}
    on conflict do nothing`.execute(tx)
  return ok()
}
