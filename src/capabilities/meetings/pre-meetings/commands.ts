import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { preMeetingMailKind } from './jobs.ts'
import { lockRoom, type LockedRoom } from './queries.ts'
import { mayPlan, type PlannedTime, type PreMeetingNote, type PreMeetingRefusal } from './rules.ts'

interface At {
  readonly meetingId: string
  readonly side: string
}

type Done = Promise<Result<undefined, PreMeetingRefusal>>

/** That something was done, by whom and when; never a word of it. */
const noted = (tx: Writer, actor: Actor, now: Date, name: string, { meeting }: LockedRoom) =>
  record(tx, actor, now, { name, subject: { kind: 'meeting', id: meeting.id }, isOwnMatter: true })

/** When and where the side meets; all of the side get it in their calendars, and a change of it. Records pre_meeting_planned. */
export async function planPreMeeting(
  tx: Writer,
  actor: Actor,
  input: At & { readonly time: PlannedTime; readonly version: number },
  now: Date,
): Done {
  const room = await lockRoom(tx, actor, input, now)
  if (!room) return refuse('not_found')
  if (isOld(room, input.version)) return refuse('changed_meanwhile')
  const decided = mayPlan(room.meeting, input.time)
  if (!decided.ok) return decided
  const { startsAt, endsAt, place } = input.time
  await changeTime(tx, room, { starts_at: startsAt, ends_at: endsAt, place, called_off_at: null }, now)
  await noted(tx, actor, now, 'pre_meeting_planned', room)
  return ok()
}

/** There is no pre-meeting after all; it is taken out of the calendars. The notes stay. Records pre_meeting_called_off. */
export async function callOffPreMeeting(
  tx: Writer,
  actor: Actor,
  input: At & { readonly version: number },
  now: Date,
): Done {
  const room = await lockRoom(tx, actor, input, now)
  if (!room?.preMeeting.planned) return refuse('not_found')
  if (isOld(room, input.version)) return refuse('changed_meanwhile')
  await changeTime(tx, room, { called_off_at: now }, now)
  await noted(tx, actor, now, 'pre_meeting_called_off', room)
  return ok()
}

/** A form made before anything was done here says 0; the room's first row says 1 and holds nothing yet. */
const isOld = ({ preMeeting }: LockedRoom, version: number): boolean => Math.max(1, version) !== preMeeting.version

interface TimeColumns {
  readonly starts_at?: Date
  readonly ends_at?: Date
  readonly place?: string
  readonly called_off_at: Date | null
}

async function changeTime(tx: Writer, room: LockedRoom, columns: TimeColumns, now: Date): Promise<void> {
  const { calendar_sequence } = await tx
    .updateTable('pre_meeting')
    .set({ ...columns, version: sql`version + 1`, calendar_sequence: sql`calendar_sequence + 1` })
    .where('id', '=', room.preMeetingId)
    .returning('calendar_sequence')
    .executeTakeFirstOrThrow()
  const data = { preMeetingId: room.preMeetingId, sequence: calendar_sequence }
  await enqueue(tx, preMeetingMailKind, data, { at: now })
}

/** A note for the side, about an item that its writer can read, or about the whole. Records pre_meeting_note_written. */
export async function writePreMeetingNote(
  tx: Writer,
  actor: Actor,
  input: At & { readonly itemId: string | null; readonly content: RichText | null },
  now: Date,
): Done {
  const room = await lockRoom(tx, actor, input, now)
  if (!room) return refuse('not_found')
  const { itemId, content } = input
  if (itemId !== null && !room.items.some(({ id }) => id === itemId)) return refuse('not_found')
  if (content === null) return refuse('nothing_written')
  await tx
    .insertInto('pre_meeting_note')
    .values({
      id: newId(),
      pre_meeting_id: room.preMeetingId,
      agenda_item_id: itemId,
      about_item: itemId !== null,
      content: JSON.stringify(content),
      written_by: actor.personId,
      written_at: now,
    })
    .execute()
  await noted(tx, actor, now, 'pre_meeting_note_written', room)
  return ok()
}

/** The note of an address, when the reader of the room may see it. */
function noteIn({ notes: { common, byItem } }: LockedRoom, noteId: string): PreMeetingNote | undefined {
  return [...common, ...[...byItem.values()].flat()].find(({ id }) => id === noteId)
}

/** The side shares its notes: anyone of it may change any. Not over an unseen change. Records pre_meeting_note_changed. */
export async function changePreMeetingNote(
  tx: Writer,
  actor: Actor,
  input: At & { readonly noteId: string; readonly content: RichText | null; readonly version: number },
  now: Date,
): Done {
  const room = await lockRoom(tx, actor, input, now)
  const note = room && noteIn(room, input.noteId)
  if (!room || !note) return refuse('not_found')
  if (note.version !== input.version) return refuse('changed_meanwhile')
  if (input.content === null) return refuse('nothing_written')
  await tx
    .updateTable('pre_meeting_note')
    .set({ content: JSON.stringify(input.content), version: sql`version + 1` })
    .where('id', '=', note.id)
    .execute()
  await noted(tx, actor, now, 'pre_meeting_note_changed', room)
  return ok()
}

/** A note that is removed is gone: nothing is kept longer than the side wants. Records pre_meeting_note_removed. */
export async function removePreMeetingNote(
  tx: Writer,
  actor: Actor,
  input: At & { readonly noteId: string; readonly version: number },
  now: Date,
): Done {
  const room = await lockRoom(tx, actor, input, now)
  const note = room && noteIn(room, input.noteId)
  if (!room || !note) return refuse('not_found')
  if (note.version !== input.version) return refuse('changed_meanwhile')
  await tx.deleteFrom('pre_meeting_note').where('id', '=', note.id).execute()
  await noted(tx, actor, now, 'pre_meeting_note_removed', room)
  return ok()
}
