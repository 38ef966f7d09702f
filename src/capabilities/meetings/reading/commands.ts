import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { accountsClosedBefore } from '../../people/queries.ts'
import { itemPage } from '../agenda/queries.ts'
import { ownNote } from './queries.ts'
import { noteAfter, saysNothing, type NoteRefusal, type PrivateNote } from './rules.ts'

interface AtItem {
  readonly meetingId: string
  readonly itemId: string
}

/**
 * Keeps what somebody wrote and marked for themselves at an item that they may read. Nothing goes to the log: not even
 * that there is a note is anybody else's.
 */
export async function saveNote(
  tx: Writer,
  actor: Actor,
  { typed, ...at }: AtItem & { typed: PrivateNote },
  now: Date,
): Promise<Result<PrivateNote, NoteRefusal | Refusal<'not_found'>>> {
  const found = await itemPage(tx, actor, at.meetingId, at.itemId, now)
  if (!found?.shown.readable) return refuse('not_found')
  // Two devices of one person come one after the other, also when there is no row to hold yet.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.personId}:${at.itemId}`}, 24))`.execute(tx)
  const kept = await ownNote(tx, actor, at.itemId)
  if (kept.version === 0 && saysNothing(typed)) return ok(kept)
  const after = noteAfter(kept, typed)
  if (!after.ok) return after
  const columns = {
    text: after.value.text,
    is_marked: after.value.isMarked,
    version: after.value.version,
    written_at: now,
  }
  await tx
    .insertInto('private_note')
    .values({ person_id: actor.personId, agenda_item_id: at.itemId, ...columns })
    .onConflict((oc) => oc.columns(['person_id', 'agenda_item_id']).doUpdateSet(columns))
    .execute()
  return after
}

/** Notes of people whose account was closed before an instant: nobody can read them any more. */
export async function removeNotesOfClosedAccounts(tx: Writer, before: Date): Promise<void> {
  await sql`delete from private_note where person_id in ${accountsClosedBefore(before)}`.execute(tx)
}
