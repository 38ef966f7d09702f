import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { lockToPrepare, onMeeting } from '../../keys/commands.ts'
import { minutesItemsFor } from '../../minutes/queries.ts'
import { liveFacts } from '../queries.ts'
import { mayTime, runningTime, type LiveRefusal } from '../rules.ts'

type Refused = LiveRefusal | Refusal<'not_found' | 'forbidden'>

/** Takes an item up: its time runs from now, and the time of the item before it has ended. Records item_taken_up. */
export async function startItem(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string },
  now: Date,
): Promise<Result<string, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const allowed = mayTime(meeting)
  if (!allowed.ok) return allowed
  const items = await minutesItemsFor(tx, actor, meeting)
  if (!items.some(({ item }) => item.id === input.itemId)) return refuse('not_an_item')
  const running = runningTime((await liveFacts(tx, meeting.id)).times, meeting)
  if (running?.itemId === input.itemId) return refuse('already_running')
  if (running) await endTime(tx, actor, running.id, now)
  const time = { id: newId(), meeting_id: meeting.id, agenda_item_id: input.itemId }
  await tx
    .insertInto('item_time')
    .values({ ...time, started_at: now, started_by: actor.personId, ended_at: null, ended_by: null })
    .execute()
  await record(tx, actor, now, onMeeting(meeting, 'item_taken_up', { itemId: input.itemId }))
  return ok(input.itemId)
}

/** Ends the time that runs, as in a break. Records item_put_down. */
export async function stopItem(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<Result<string, Refused>> {
  const locked = await lockToPrepare(tx, actor, meetingId, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const allowed = mayTime(meeting)
  if (!allowed.ok) return allowed
  const running = runningTime((await liveFacts(tx, meeting.id)).times, meeting)
  if (!running) return refuse('nothing_runs')
  await endTime(tx, actor, running.id, now)
  await record(tx, actor, now, onMeeting(meeting, 'item_put_down', { itemId: running.itemId }))
  return ok(running.itemId)
}

async function endTime(tx: Writer, actor: Actor, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('item_time')
    .set((eb) => ({ ended_at: eb.fn('greatest', ['started_at', eb.val(now)]), ended_by: actor.personId }))
    .where('id', '=', id)
    .execute()
}
