import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { holdHearing, noteHearing } from '../commands.ts'
import { receiversOf } from '../queries.ts'
import type { HearingRefusal } from '../rules.ts'
import { replyKind } from './jobs.ts'
import { gather, mayGather, type ReplyFacts } from './rules.ts'

/**
 * Gathers the answers as a new version, which stays as it is: what was said, who is missing, which case it goes with and
 * where it was sent. Records hearing_gathered; its files are made after the commit.
 */
export async function gatherAnswers(
  tx: Writer,
  actor: Actor,
  input: ReplyFacts & { readonly hearingId: string },
  now: Date,
): Promise<Result<number, HearingRefusal>> {
  const held = await holdHearing(tx, actor, input.hearingId, now)
  if (!held.ok) return held
  const hearing = held.value
  const receivers = await receiversOf(tx, hearing.id, now)
  if (hearing.sentAt === null) return refuse('not_found')
  if (!mayGather(hearing, receivers, today(now))) return refuse('hearing_running')
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0) + 1 as version from hearing_reply where hearing_id = ${hearing.id}`.execute(tx)
  const version = rows[0]?.version ?? 1
  const id = newId()
  await tx
    .insertInto('hearing_reply')
    .values({
      id,
      hearing_id: hearing.id,
      version,
      snapshot: JSON.stringify(gather(hearing, receivers)),
      case_number: input.caseNumber,
      decided_by: input.decidedBy,
      decided_on: input.decidedOn,
      sent_to: input.sentTo,
      sent_on: input.sentOn,
      gathered_by: actor.personId,
      gathered_at: now,
    })
    .execute()
  await noteHearing(tx, actor, now, 'hearing_gathered', hearing, { version, isSent: input.sentOn !== null })
  await enqueue(tx, replyKind, { replyId: id }, { at: now })
  return ok(version)
}
