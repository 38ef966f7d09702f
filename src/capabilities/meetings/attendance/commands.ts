import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { onMeeting, takeBackKeys } from '../keys/commands.ts'
import { hasSeats } from '../../committees/forums/rules.ts'
import { may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import type { Meeting, PersonRef } from '../rules.ts'
import { tellSubstitute } from './jobs.ts'
import { belongingAt, meetingAttendance } from './queries.ts'
import { frameOf } from './times/rules.ts'
import {
  mayCallIn,
  mayRegister,
  mayReport,
  registered,
  type AttendanceEntry,
  type AttendanceRefusal,
  type MeetingAttendance,
  type NewEntry,
  type Registration,
} from './rules.ts'

type Refused = AttendanceRefusal | Refusal<'not_found' | 'forbidden'>

interface Open {
  readonly meeting: Meeting
  readonly attendance: MeetingAttendance
  readonly entries: readonly AttendanceEntry[]
}

/** Locks the meeting and reads who takes part, for who prepare it. */
async function openAttendance(tx: Writer, actor: Actor, meetingId: string, now: Date): Promise<Result<Open, Refused>> {
  const meeting = await lockMeeting(tx, actor, meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.prepare(actor, meeting.committee.id)) return refuse('forbidden')
  return ok({ meeting, ...(await meetingAttendance(tx, meeting)) })
}

async function note(
  tx: Writer,
  actor: Actor,
  now: Date,
  meeting: Meeting,
  name: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const isOwn = data['personId'] === actor.personId
  return record(tx, actor, now, { ...onMeeting(meeting, name, data), ...(isOwn && { isOwnMatter: true }) })
}

async function insertEntry(tx: Writer, actor: Actor, meetingId: string, entry: NewEntry, now: Date): Promise<void> {
  await tx
    .insertInto('attendance')
    .values({
      id: newId(),
      meeting_id: meetingId,
      person_id: entry.personId,
      seat_id: entry.seatId,
      side: entry.side,
      presence: entry.presence,
      substitute_for: entry.substituteFor,
      note: entry.note,
      reported_by: actor.personId,
      reported_at: now,
      arrived_at: entry.arrivedAt ?? null,
      left_at: entry.leftAt ?? null,
      led: entry.led ?? false,
    })
    .execute()
}

async function setPresence(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  personId: string,
  to: 'present' | 'apology',
  now: Date,
) {
  await tx
    .updateTable('attendance')
    .set({ presence: to, arrived_at: null, left_at: null, led: false, reported_by: actor.personId, reported_at: now })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute()
}

async function removeEntry(tx: Writer, meetingId: string, personId: string): Promise<void> {
  await tx.deleteFrom('attendance').where('meeting_id', '=', meetingId).where('person_id', '=', personId).execute()
}

/** Who takes part, for somebody's own apology or one on behalf of another. */
async function openForReport(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; personId: string },
  now: Date,
): Promise<Result<Open & { readonly own: AttendanceEntry | undefined }, Refused>> {
  const meeting = await lockMeeting(tx, actor, input.meetingId, now)
  if (!meeting) return refuse('not_found')
  const onBehalf = input.personId !== actor.personId
  if (onBehalf && !may.prepare(actor, meeting.committee.id)) return refuse('forbidden')
  const { attendance, entries } = await meetingAttendance(tx, meeting)
  if (!(await takesPart(tx, meeting, attendance, input.personId))) {
    return refuse(onBehalf ? 'not_a_participant' : 'forbidden')
  }
  const allowed = mayReport(meeting, onBehalf)
  if (!allowed.ok) return allowed
  return ok({ meeting, attendance, entries, own: entries.find((entry) => entry.personId === input.personId) })
}

async function takesPart(
  tx: Writer,
  meeting: Meeting,
  attendance: MeetingAttendance,
  personId: string,
): Promise<boolean> {
  const { kind, participants } = attendance
  if (participants.some((one) => [one, ...one.substitutes].some((person) => person.personId === personId))) return true
  return !hasSeats(kind) && (await belongingAt(tx, meeting)).some((person) => person.personId === personId)
}

/**
 * Reports that somebody does not come: oneself, or another on behalf of whom the secretary was told. Answers who may
 * come instead. A substitute who was called in can report it too.
 */
export async function reportAbsence(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; personId: string },
  now: Date,
): Promise<Result<{ substitutes: readonly PersonRef[] }, Refused>> {
  const open = await openForReport(tx, actor, input, now)
  if (!open.ok) return open
  const { meeting, attendance, own } = open.value
  const { personId } = input
  if (own?.presence === 'apology') return refuse('already_reported')
  const member = attendance.participants.find((one) => one.personId === personId)
  const seat =
    member ?? attendance.participants.find((one) => one.substitutes.some((each) => each.personId === personId))
  if (own) await setPresence(tx, actor, meeting.id, personId, 'apology', now)
  else {
    const { seatId = null, side = 'employee' } = seat ?? {}
    const apology = { personId, seatId, side, presence: 'apology', substituteFor: null, note: '' } as const
    await insertEntry(tx, actor, meeting.id, apology, now)
  }
  await note(tx, actor, now, meeting, 'absence_reported', { personId })
  await takeBackKeys(tx, actor, meeting, 'minutes', now)
  return ok({ substitutes: member?.substitutes ?? [] })
}

/** Takes an apology back. A substitute who was called in instead is told that they need not come. */
export async function withdrawAbsence(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; personId: string },
  now: Date,
): Promise<Result<{ calledOff: string | null }, Refused>> {
  const open = await openForReport(tx, actor, input, now)
  if (!open.ok) return open
  const { meeting, attendance, own } = open.value
  if (own?.presence !== 'apology') return refuse('nothing_reported')
  const stoodInFor = attendance.participants.find((one) => one.personId === own.substituteFor)
  if (own.substituteFor !== null && stoodInFor?.substitute === null) {
    await setPresence(tx, actor, meeting.id, input.personId, 'present', now)
  } else await removeEntry(tx, meeting.id, input.personId)
  const substitute = attendance.participants.find((one) => one.personId === input.personId)?.substitute ?? null
  if (substitute) await callOff(tx, actor, meeting, substitute, now)
  await note(tx, actor, now, meeting, 'absence_withdrawn', { personId: input.personId })
  await takeBackKeys(tx, actor, meeting, 'minutes', now)
  return ok({ calledOff: substitute?.name ?? null })
}

async function callOff(tx: Writer, actor: Actor, meeting: Meeting, substitute: PersonRef, now: Date): Promise<void> {
  await removeEntry(tx, meeting.id, substitute.personId)
  const eventId = await note(tx, actor, now, meeting, 'substitute_called_off', { personId: substitute.personId })
  const data = { meetingId: meeting.id, personId: substitute.personId, memberId: null, eventId }
  await enqueue(tx, tellSubstitute, data, { at: now })
}

/** Calls in one of the seat's substitutes for a member who does not come, and lets them know by mail. */
export async function callInSubstitute(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; memberId: string; substituteId: string },
  now: Date,
): Promise<Result<PersonRef, Refused>> {
  const open = await openAttendance(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const { meeting, attendance, entries } = open.value
  const decided = mayCallIn(meeting, attendance, input.memberId, input.substituteId, entries)
  if (!decided.ok) return decided
  const { member, substitute } = decided.value
  await insertEntry(
    tx,
    actor,
    meeting.id,
    {
      personId: substitute.personId,
      seatId: member.seatId,
      side: member.side,
      presence: 'present',
      substituteFor: member.personId,
      note: '',
    },
    now,
  )
  const facts = { personId: substitute.personId, memberId: member.personId }
  const eventId = await note(tx, actor, now, meeting, 'substitute_called_in', facts)
  await enqueue(tx, tellSubstitute, { meetingId: meeting.id, ...facts, eventId }, { at: now })
  return ok(substitute)
}

/** Takes a call back before the meeting, and lets the substitute know. */
export async function callOffSubstitute(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; substituteId: string },
  now: Date,
): Promise<Result<PersonRef, Refused>> {
  const open = await openAttendance(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const { meeting, attendance } = open.value
  if (meeting.openedAt) return refuse('meeting_opened')
  const substitute = attendance.participants.find((one) => one.substitute?.personId === input.substituteId)?.substitute
  if (!substitute) return refuse('not_a_substitute')
  await callOff(tx, actor, meeting, substitute, now)
  return ok(substitute)
}

/** Keeps who was there: everybody on a seat at once, with the substitutes who came instead. Takes back minutes keys. */
export async function registerAttendance(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; mark: string; registrations: readonly Registration[]; leaderId?: string | null },
  now: Date,
): Promise<Result<Meeting, Refused>> {
  const open = await openAttendance(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const { meeting, attendance } = open.value
  const allowed = mayRegister(meeting)
  if (!allowed.ok) return allowed
  if (!meeting.openedAt) return refuse('meeting_not_opened')
  if (attendance.mark !== input.mark) return refuse('changed_meanwhile')
  const rows = registered(attendance, input.registrations, frameOf(meeting), input.leaderId ?? null)
  if (!rows.ok) return rows
  const seated = attendance.participants.map((one) => one.personId)
  await sql`delete from attendance where meeting_id = ${meeting.id}
    and (person_id = any(${seated}::uuid[]) or substitute_for is not null)`.execute(tx)
  // A substitute's own apology from before the meeting gives way when they came after all.
  const came = rows.value.map((row) => row.personId)
  await sql`delete from attendance where meeting_id = ${meeting.id} and person_id = any(${came}::uuid[])`.execute(tx)
  for (const row of rows.value) await insertEntry(tx, actor, meeting.id, row, now)
  await note(tx, actor, now, meeting, 'attendance_registered', { people: rows.value.length })
  await takeBackKeys(tx, actor, meeting, 'minutes', now)
  return ok(meeting)
}
