import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, type Refusal, type Result } from '../../../platform/result.ts'
import { lockToPrepare, onMeeting } from '../keys/commands.ts'
import type { Meeting } from '../rules.ts'
import { mayClose, mayOpen, type HoldingRefusal } from './rules.ts'

type Refused = HoldingRefusal | Refusal<'not_found' | 'forbidden'>

/** Opens the meeting: from now on its agenda is fixed, and attendance and minutes can be written. */
export async function openMeeting(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<Result<Meeting, Refused>> {
  const locked = await lockToPrepare(tx, actor, meetingId, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const allowed = mayOpen(meeting, today(now))
  if (!allowed.ok) return allowed
  await tx
    .insertInto('meeting_opening')
    .values({ meeting_id: meetingId, opened_by: actor.personId, opened_at: now })
    .execute()
  await record(tx, actor, now, onMeeting(meeting, 'meeting_opened'))
  return ok(meeting)
}

/** Closes the meeting: its end is kept, and the minutes can be approved. */
export async function closeMeeting(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<Result<Meeting, Refused>> {
  const locked = await lockToPrepare(tx, actor, meetingId, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const allowed = mayClose(meeting)
  if (!allowed.ok) return allowed
  await tx
    .insertInto('meeting_closing')
    .values({ meeting_id: meetingId, closed_by: actor.personId, closed_at: now })
    .execute()
  await record(tx, actor, now, onMeeting(meeting, 'meeting_closed'))
  return ok(meeting)
}
