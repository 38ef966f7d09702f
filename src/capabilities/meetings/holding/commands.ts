import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { mayClose, mayOpen, type HoldingRefusal } from './rules.ts'

type Refused = HoldingRefusal | Refusal<'not_found' | 'forbidden'>

const onMeeting = (meeting: Meeting, name: string) => ({
  name,
  subject: { kind: 'meeting', id: meeting.id },
  committeeId: meeting.committee.id,
})

/** Opens the meeting: from now on its agenda is fixed, and attendance and minutes can be written. */
export async function openMeeting(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<Result<Meeting, Refused>> {
  const meeting = await lockMeeting(tx, actor, meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.prepare(actor, meeting.committee.id)) return refuse('forbidden')
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
  const meeting = await lockMeeting(tx, actor, meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.prepare(actor, meeting.committee.id)) return refuse('forbidden')
  const allowed = mayClose(meeting)
  if (!allowed.ok) return allowed
  await tx
    .insertInto('meeting_closing')
    .values({ meeting_id: meetingId, closed_by: actor.personId, closed_at: now })
    .execute()
  await record(tx, actor, now, onMeeting(meeting, 'meeting_closed'))
  return ok(meeting)
}
