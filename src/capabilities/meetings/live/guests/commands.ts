import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { lockToPrepare, onMeeting, takeBackKeys } from '../../keys/commands.ts'
import { minutesItemsFor } from '../../minutes/queries.ts'
import type { Meeting } from '../../rules.ts'
import { liveFacts } from '../queries.ts'
import { mayNoteGuests, type LiveRefusal } from '../rules.ts'

type Refused = LiveRefusal | Refusal<'not_found' | 'forbidden'>

async function open(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string },
  now: Date,
): Promise<Result<Meeting, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const allowed = mayNoteGuests(locked.value)
  if (!allowed.ok) return allowed
  const items = await minutesItemsFor(tx, actor, locked.value)
  return items.some(({ item }) => item.id === input.itemId) ? locked : refuse('not_an_item')
}

/** Notes that somebody from outside was there for an item. Takes back the keys of the minutes. Records guest_noted. */
export async function noteGuest(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string; name: string; title: string },
  now: Date,
): Promise<Result<string, Refused>> {
  const opened = await open(tx, actor, input, now)
  if (!opened.ok) return opened
  const id = newId()
  const { itemId, name, title } = input
  await tx
    .insertInto('guest_attendance')
    .values({ id, agenda_item_id: itemId, name, title, noted_by: actor.personId, noted_at: now })
    .execute()
  await record(tx, actor, now, onMeeting(opened.value, 'guest_noted', { itemId }))
  await takeBackKeys(tx, actor, opened.value, 'minutes', now)
  return ok(id)
}

/** Takes a guest away who was noted by mistake. Records guest_removed. */
export async function removeGuest(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string; guestId: string },
  now: Date,
): Promise<Result<string, Refused>> {
  const opened = await open(tx, actor, input, now)
  if (!opened.ok) return opened
  const { guests } = await liveFacts(tx, opened.value.id)
  if (!guests.some((one) => one.id === input.guestId && one.itemId === input.itemId)) return refuse('no_such_guest')
  await tx.deleteFrom('guest_attendance').where('id', '=', input.guestId).execute()
  await record(tx, actor, now, onMeeting(opened.value, 'guest_removed', { itemId: input.itemId }))
  await takeBackKeys(tx, actor, opened.value, 'minutes', now)
  return ok(input.guestId)
}
