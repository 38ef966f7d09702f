import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { invitationKind } from '../planning/jobs.ts'
import { mayChangeMeeting } from '../planning/rules.ts'
import { lockMeeting } from '../queries.ts'
import { partingKind } from './jobs.ts'

/*
 * Planned meetings of a committee that ends. Each goes to the committee that takes over, or is cancelled. Who may decide
 * it, and which way, is the capability reorganisation's; a meeting that was opened meanwhile is left alone.
 */

interface Moved {
  readonly meetingId: string
  readonly toCommitteeId: string
  /** Those who do not belong to the new committee are told by mail, in words that everybody can read. */
  readonly reason: string
}

/** Gives a meeting to another committee, and new invitations to everybody. False when it can no longer be moved. */
export async function moveMeeting(tx: Writer, actor: Actor, moved: Moved, now: Date): Promise<boolean> {
  const meeting = await lockMeeting(tx, actor, moved.meetingId, now)
  if (!meeting || !mayChangeMeeting(meeting).ok || meeting.committee.id === moved.toCommitteeId) return false
  const sequence = meeting.calendarSequence + 1
  await sql`
    update meeting set committee_id = ${moved.toCommitteeId}, calendar_sequence = ${sequence}, version = version + 1
    where id = ${meeting.id}`.execute(tx)
  // A key belongs to the holder of a post in the committee that was.
  await sql`
    delete from meeting_key k where k.meeting_id = ${meeting.id} and not exists (
      select 1 from agenda_publication p where p.meeting_id = k.meeting_id)`.execute(tx)
  await record(tx, actor, now, {
    name: 'meeting_moved',
    subject: { kind: 'meeting', id: meeting.id },
    committeeId: moved.toCommitteeId,
    data: { fromCommitteeId: meeting.committee.id },
  })
  await enqueue(tx, invitationKind, { meetingId: meeting.id, sequence }, { at: now })
  const parting = { meetingId: meeting.id, fromCommitteeId: meeting.committee.id, sequence, reason: moved.reason }
  await enqueue(tx, partingKind, parting, { at: now })
  return true
}

/** Cancels a meeting because its committee ends; everybody is told. False when it can no longer be cancelled. */
export async function cancelForGood(
  tx: Writer,
  actor: Actor,
  { meetingId, reason }: { meetingId: string; reason: string },
  now: Date,
): Promise<boolean> {
  const meeting = await lockMeeting(tx, actor, meetingId, now)
  if (!meeting || !mayChangeMeeting(meeting).ok) return false
  await tx
    .insertInto('meeting_cancellation')
    .values({ meeting_id: meeting.id, reason, cancelled_by: actor.personId, cancelled_at: now })
    .execute()
  await raiseSequence(tx, actor, meeting, 'meeting_cancelled', now)
  return true
}

/** Takes such a cancellation back: the meeting is held after all, and everybody is invited anew. */
export async function reinstateMeeting(tx: Writer, actor: Actor, meetingId: string, now: Date): Promise<boolean> {
  const meeting = await lockMeeting(tx, actor, meetingId, now)
  if (!meeting?.cancellation) return false
  await tx.deleteFrom('meeting_cancellation').where('meeting_id', '=', meeting.id).execute()
  await raiseSequence(tx, actor, meeting, 'meeting_reinstated', now)
  return true
}

async function raiseSequence(
  tx: Writer,
  actor: Actor,
  meeting: { id: string; calendarSequence: number; committee: { id: string } },
  name: string,
  now: Date,
): Promise<void> {
  const sequence = meeting.calendarSequence + 1
  await sql`
    update meeting set calendar_sequence = ${sequence}, version = version + 1 where id = ${meeting.id}`.execute(tx)
  await record(tx, actor, now, {
    name,
    subject: { kind: 'meeting', id: meeting.id },
    committeeId: meeting.committee.id,
  })
  await enqueue(tx, invitationKind, { meetingId: meeting.id, sequence }, { at: now })
}
