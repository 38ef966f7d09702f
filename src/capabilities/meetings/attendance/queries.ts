import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { receiversOf, rosterOn } from '../../committees/queries.ts'
import type { Receiver } from '../../committees/rules.ts'
import { nameOf } from '../../people/queries.ts'
import type { Meeting, PersonRef } from '../rules.ts'
import type { Presence } from '../schema.ts'
import { attendanceOf, type AttendanceEntry, type MeetingAttendance } from './rules.ts'

/** An entry as JSON brings it: instants as text. */
export type StoredEntry = Omit<AttendanceEntry, 'reportedAt' | 'arrivedAt' | 'leftAt'> & {
  readonly reportedAt: string
  readonly arrivedAt: string | null
  readonly leftAt: string | null
}

/** The registered rows of a meeting, inside another query: `entriesOf(sql.ref('m.id'))`. */
export function entriesOf(meetingId: RawBuilder<unknown>): RawBuilder<StoredEntry[]> {
  return sql<StoredEntry[]>`coalesce((
    select json_agg(json_build_object('personId', a.person_id, 'name', ${nameOf(sql.ref('a.person_id'))},
      'seatId', a.seat_id, 'side', a.side, 'presence', a.presence, 'substituteFor', a.substitute_for, 'note', a.note,
      'reportedAt', a.reported_at, 'arrivedAt', a.arrived_at, 'leftAt', a.left_at, 'led', a.led) order by a.reported_at, a.id)
    from attendance a where a.meeting_id = ${meetingId}), '[]')`
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

export const asEntry = (row: StoredEntry): AttendanceEntry => ({
  ...row,
  reportedAt: new Date(row.reportedAt),
  arrivedAt: instant(row.arrivedAt),
  leftAt: instant(row.leftAt),
})

/** The registered rows of a meeting. One query. */
async function attendanceEntries(db: Reader, meetingId: string): Promise<AttendanceEntry[]> {
  const { rows } = await sql<{ entries: StoredEntry[] }>`
    select ${entriesOf(sql`${meetingId}::uuid`)} as entries`.execute(db)
  return (rows[0]?.entries ?? []).map(asEntry)
}

/** Who sits there on the day of the meeting, and what is known of their coming. Two queries. */
export async function meetingAttendance(
  db: Reader,
  meeting: Meeting,
): Promise<{ attendance: MeetingAttendance; entries: AttendanceEntry[] }> {
  const seats = await rosterOn(db, meeting.committee.id, meeting.on)
  const entries = await attendanceEntries(db, meeting.id)
  return { attendance: attendanceOf(meeting, seats, entries), entries }
}

/** Everybody who belongs at the meeting on its day: on a seat, as substitute, by a post, or employed at a staff meeting. */
export function belongingAt(db: Reader, meeting: Meeting): Promise<Receiver[]> {
  return receiversOf(db, meeting.committee.id, meeting.on)
}

export interface PersonToTell extends PersonRef {
  readonly email: string | null
  readonly lang: 'da' | 'en'
  readonly presence: Presence | null
}

/** Somebody to write to about their coming; presence is null when they no longer stand in the attendance. */
export async function personToTell(db: Reader, meeting: Meeting, personId: string): Promise<PersonToTell | null> {
  const person = (await belongingAt(db, meeting)).find((one) => one.personId === personId)
  if (!person) return null
  const entry = (await attendanceEntries(db, meeting.id)).find((one) => one.personId === personId)
  return { ...person, presence: entry?.presence ?? null }
}
