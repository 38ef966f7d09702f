import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { emptyRichText } from '../../../platform/rich-text/rich-text.ts'
import { remind } from '../jobs.ts'
import type { NoteInput, RhythmInput, TaskInput } from './input.ts'
import { lockRoom, noteFor } from './queries.ts'
import { mayMeetOn, mayTake, type RoomRefusal } from './rules.ts'

type Done<T = undefined> = Promise<Result<T, RoomRefusal>>

/** That something was written, by whom and when; never a word of it. */
const noted = (tx: Writer, actor: Actor, now: Date, name: string, trioId: string) =>
  record(tx, actor, now, { name, subject: { kind: 'trio', id: trioId } })

/** A note for the members, who may all change it. Answers its id. Records trio_note_written. */
export async function writeNote(tx: Writer, actor: Actor, trioId: string, input: NoteInput, now: Date): Done<string> {
  if (!(await lockRoom(tx, actor, trioId, today(now)))) return refuse('not_found')
  const id = newId()
  await tx
    .insertInto('trio_note')
    .values({ id, trio_id: trioId, ...textOf(input), written_by: actor.personId, written_at: now })
    .execute()
  await noted(tx, actor, now, 'trio_note_written', trioId)
  return ok(id)
}

const textOf = ({ title, noted_on, content }: NoteInput) => ({
  title,
  noted_on,
  content: JSON.stringify(content ?? emptyRichText),
})

/** Any member may change any note: they share them. A save on top of an unseen change is refused. Records trio_note_changed. */
export async function changeNote(
  tx: Writer,
  actor: Actor,
  ids: { trioId: string; noteId: string },
  input: NoteInput,
  now: Date,
): Done {
  const on = today(now)
  if (!(await lockRoom(tx, actor, ids.trioId, on))) return refuse('not_found')
  const note = await noteFor(tx, actor, ids, on)
  if (!note) return refuse('not_found')
  if (note.version !== input.version) return refuse('changed_meanwhile')
  await tx
    .updateTable('trio_note')
    .set({ ...textOf(input), version: sql`version + 1` })
    .where('id', '=', note.id)
    .execute()
  await noted(tx, actor, now, 'trio_note_changed', ids.trioId)
  return ok()
}

/**
 * A note that is removed is gone: nothing of a room is kept longer than its members want. One that has been changed since it
 * was seen is not. Records trio_note_removed.
 */
export async function removeNote(
  tx: Writer,
  actor: Actor,
  ids: { trioId: string; noteId: string },
  input: { version: number },
  now: Date,
): Done {
  const on = today(now)
  if (!(await lockRoom(tx, actor, ids.trioId, on))) return refuse('not_found')
  const note = await noteFor(tx, actor, ids, on)
  if (!note) return refuse('not_found')
  if (note.version !== input.version) return refuse('changed_meanwhile')
  await tx.deleteFrom('trio_note').where('id', '=', ids.noteId).execute()
  await noted(tx, actor, now, 'trio_note_removed', ids.trioId)
  return ok()
}

/** A task of one member, or of nobody yet. Records trio_task_added. */
export async function addTask(tx: Writer, actor: Actor, trioId: string, input: TaskInput, now: Date): Done {
  const room = await lockRoom(tx, actor, trioId, today(now))
  if (!room) return refuse('not_found')
  const taken = mayTake(room.members, input.who)
  if (!taken.ok) return taken
  await tx
    .insertInto('trio_task')
    .values({
      id: newId(),
      trio_id: trioId,
      ...input,
      created_at: now,
      created_by: actor.personId,
      done_at: null,
      done_by: null,
    })
    .execute()
  await noted(tx, actor, now, 'trio_task_added', trioId)
  return ok()
}

/** A task is done once, by whichever member says so. Records trio_task_done. */
export async function completeTask(tx: Writer, actor: Actor, ids: { trioId: string; taskId: string }, now: Date): Done {
  const room = await lockRoom(tx, actor, ids.trioId, today(now))
  if (!room || !isId(ids.taskId)) return refuse('not_found')
  const task = await tx
    .selectFrom('trio_task')
    .select('done_at')
    .where('id', '=', ids.taskId)
    .where('trio_id', '=', ids.trioId)
    .executeTakeFirst()
  if (!task) return refuse('not_found')
  if (task.done_at) return refuse('done_already')
  await tx
    .updateTable('trio_task')
    .set({ done_at: now, done_by: actor.personId })
    .where('id', '=', ids.taskId)
    .execute()
  await noted(tx, actor, now, 'trio_task_done', ids.trioId)
  return ok()
}

/** One's own line of today's round; a second one takes the place of the first. Records trio_checked_in. */
export async function checkIn(tx: Writer, actor: Actor, trioId: string, input: { line: string }, now: Date): Done {
  const on = today(now)
  if (!(await lockRoom(tx, actor, trioId, on))) return refuse('not_found')
  await tx
    .insertInto('trio_check_in')
    .values({ id: newId(), trio_id: trioId, person_id: actor.personId, held_on: on, line: input.line, written_at: now })
    .onConflict((oc) =>
      oc.columns(['trio_id', 'held_on', 'person_id']).doUpdateSet({ line: input.line, written_at: now }),
    )
    .execute()
  await noted(tx, actor, now, 'trio_checked_in', trioId)
  return ok()
}

/** Their own rhythm; the members are reminded two days before each meeting. Not over an unseen change. Records trio_rhythm_set. */
export async function setRhythm(tx: Writer, actor: Actor, trioId: string, input: RhythmInput, now: Date): Done {
  const on = today(now)
  const room = await lockRoom(tx, actor, trioId, on)
  if (!room) return refuse('not_found')
  if (room.version !== input.version) return refuse('changed_meanwhile')
  const decided = mayMeetOn(input.next_meeting_on, on)
  if (!decided.ok) return decided
  await tx
    .updateTable('trio')
    .set({
      next_meeting_on: input.next_meeting_on,
      weeks_between: input.weeks_between,
      version: sql`version + 1`,
    })
    .where('id', '=', trioId)
    .execute()
  await remind(tx, trioId, { nextMeetingOn: input.next_meeting_on, weeksBetween: input.weeks_between }, on, now)
  await noted(tx, actor, now, 'trio_rhythm_set', trioId)
  return ok()
}
