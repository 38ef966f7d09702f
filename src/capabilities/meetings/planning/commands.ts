import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { committeeOn } from '../../committees/queries.ts'
import { may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import { invitationKind } from './jobs.ts'
import {
  checkPlan,
  concernsCalendars,
  dayWarnings,
  mayChangeMeeting,
  type Plan,
  type PlanningRefusal,
} from './rules.ts'

type Refused = PlanningRefusal | Refusal<'not_found' | 'forbidden'>

const columnsOf = (plan: Plan) => ({
  kind: plan.kind,
  starts_at: plan.startsAt,
  ends_at: plan.endsAt,
  place: plan.place,
})

/** Plans a meeting and invites everybody who belongs to the committee. Records meeting_planned. */
export async function planMeeting(
  tx: Writer,
  actor: Actor,
  input: { committeeId: string; plan: Plan; confirmed: boolean },
  now: Date,
): Promise<Result<{ meetingId: string }, Refused>> {
  const { committeeId, plan } = input
  const day = today(plan.startsAt)
  const committee = isId(committeeId) ? await committeeOn(tx, committeeId, day) : null
  if (!committee) return refuse('not_found')
  if (!may.prepare(actor, committeeId)) return refuse('forbidden')
  const warnings = dayWarnings(day, today(now), await agreementOn(tx, day), committee.level)
  const decided = checkPlan(plan, warnings, input.confirmed, now)
  if (!decided.ok) return decided
  const meetingId = await addMeeting(tx, actor, { committeeId, plan }, now)
  return ok({ meetingId })
}

/** Adds a meeting whose plan is decided, and asks for its invitations. Records meeting_planned. Answers the meeting's id. */
export async function addMeeting(
  tx: Writer,
  actor: Actor,
  { committeeId, plan }: { committeeId: string; plan: Plan },
  now: Date,
): Promise<string> {
  const meetingId = newId()
  await tx
    .insertInto('meeting')
    .values({
      id: meetingId,
      committee_id: committeeId,
      ...columnsOf(plan),
      planned_by: actor.personId,
      planned_at: now,
    })
    .execute()
  await record(tx, actor, now, { name: 'meeting_planned', subject: { kind: 'meeting', id: meetingId }, committeeId })
  await enqueue(tx, invitationKind, { meetingId, sequence: 0 }, { at: now })
  return meetingId
}

/** Changes time, place or kind. Calendars are updated when, and only when, time or place changed. */
export async function changeMeeting(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; version: number; plan: Plan; confirmed: boolean },
  now: Date,
): Promise<Result<{ calendarsUpdated: boolean }, Refused>> {
  const meeting = await lockMeeting(tx, actor, input.meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.prepare(actor, meeting.committee.id)) return refuse('forbidden')
  const open = mayChangeMeeting(meeting)
  if (!open.ok) return open
  if (meeting.version !== input.version) return refuse('changed_meanwhile')
  const day = today(input.plan.startsAt)
  // A day that stays as it was has been thought of before.
  const warnings =
    day === meeting.on ? [] : dayWarnings(day, today(now), await agreementOn(tx, day), meeting.committee.level)
  const decided = checkPlan(input.plan, warnings, input.confirmed, now)
  if (!decided.ok) return decided
  const calendarsUpdated = concernsCalendars(meeting, input.plan)
  const sequence = meeting.calendarSequence + (calendarsUpdated ? 1 : 0)
  await tx
    .updateTable('meeting')
    .set({ ...columnsOf(input.plan), version: sql`version + 1`, calendar_sequence: sequence })
    .where('id', '=', meeting.id)
    .execute()
  await record(tx, actor, now, {
    name: 'meeting_changed',
    subject: { kind: 'meeting', id: meeting.id },
    committeeId: meeting.committee.id,
    data: { calendarsUpdated, from: meeting.startsAt.toISOString(), to: input.plan.startsAt.toISOString() },
  })
  if (calendarsUpdated) await enqueue(tx, invitationKind, { meetingId: meeting.id, sequence }, { at: now })
  return ok({ calendarsUpdated })
}

/** Cancels a meeting that is not opened, with a reason that everybody can read. The agenda stays as it was. */
export async function cancelMeeting(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; reason: string },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const meeting = await lockMeeting(tx, actor, input.meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.prepare(actor, meeting.committee.id)) return refuse('forbidden')
  const open = mayChangeMeeting(meeting)
  if (!open.ok) return open
  await tx
    .insertInto('meeting_cancellation')
    .values({ meeting_id: meeting.id, reason: input.reason, cancelled_by: actor.personId, cancelled_at: now })
    .execute()
  const sequence = meeting.calendarSequence + 1
  await tx
    .updateTable('meeting')
    .set({ calendar_sequence: sequence, version: sql`version + 1` })
    .where('id', '=', meeting.id)
    .execute()
  await record(tx, actor, now, {
    name: 'meeting_cancelled',
    subject: { kind: 'meeting', id: meeting.id },
    committeeId: meeting.committee.id,
  })
  await enqueue(tx, invitationKind, { meetingId: meeting.id, sequence }, { at: now })
  return ok()
}
