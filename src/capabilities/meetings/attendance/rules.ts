import { fingerprint } from '../../../platform/fingerprint.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { hasSeats } from '../../committees/forums/rules.ts'
import type { SeatWithHolders } from '../../committees/rules.ts'
import type { Side } from '../../committees/schema.ts'
import { openCorrection, type Meeting, type PersonRef } from '../rules.ts'
import type { Presence } from '../schema.ts'
import { decideTimes, timesInstead, type Frame, type Times, type TimesRefusal } from './times/rules.ts'

/*
 * Who takes part in one meeting.
 * Owns: attendance.
 * Words: apology (afbud), absent (udeblevet), substitute (suppleant), called in (indkaldt), side (side).
 * Before the meeting opens a row says what is expected: an apology, or a substitute who is called in. At the meeting the
 * secretary registers everybody. Only who sits on a seat on the day of the meeting, or is a substitute there, can take
 * part. At a staff meeting everybody employed belongs, so only apologies are registered.
 */

export interface AttendanceEntry extends Times {
  readonly personId: string
  readonly name: string
  readonly seatId: string | null
  readonly side: Side | null
  readonly presence: Presence
  readonly substituteFor: string | null
  readonly note: string
  readonly reportedAt: Date
  /** Led the meeting. */
  readonly led: boolean
}

/** Somebody who belongs at the meeting in their own right, with what is known about their coming. */
export interface Participant extends PersonRef {
  readonly side: Side
  readonly seatId: string | null
  /** What the seat is called, such as "TR". */
  readonly role: string
  readonly post: 'chair' | 'vice_chair' | null
  readonly substitutes: readonly PersonRef[]
  readonly entry: AttendanceEntry | null
  /** The substitute who comes instead: called in before the meeting, registered at it. */
  readonly substitute: AttendanceEntry | null
}

export interface VacantSeat {
  readonly side: Side
  readonly title: string
}

export interface MeetingAttendance {
  readonly kind: Meeting['committee']['kind']
  readonly participants: readonly Participant[]
  /** Apologies of a staff meeting: there nobody sits on a seat. */
  readonly others: readonly AttendanceEntry[]
  readonly vacant: readonly VacantSeat[]
  /** Changes with every change of the rows: a form carries it, so that nobody overwrites what they have not seen. */
  readonly mark: string
}

/** Puts seats and registered rows together. Chair and vice-chair take part also when they sit on no seat. */
export function attendanceOf(
  meeting: Pick<Meeting, 'committee' | 'posts'>,
  seats: readonly SeatWithHolders[],
  entries: readonly AttendanceEntry[],
): MeetingAttendance {
  const entryOf = (personId: string) =>
    entries.find((entry) => entry.personId === personId && entry.substituteFor === null) ?? null
  const substituteOf = (personId: string) =>
    entries.find((entry) => entry.substituteFor === personId && entry.presence === 'present') ?? null
  const postOf = (personId: string): Participant['post'] => {
    if (meeting.posts.chair?.personId === personId) return 'chair'
    return meeting.posts.viceChair?.personId === personId ? 'vice_chair' : null
  }
  const known = (person: PersonRef) => ({
    personId: person.personId,
    name: person.name,
    post: postOf(person.personId),
    entry: entryOf(person.personId),
    substitute: substituteOf(person.personId),
  })
  const seated = seats.flatMap((seat): Participant[] => {
    if (!seat.holder) return []
    const substitutes = seat.substitutes.map(({ personId, name }) => ({ personId, name }))
    return [{ ...known(seat.holder), side: seat.side, seatId: seat.seatId, role: seat.title, substitutes }]
  })
  const unseated = (
    [
      [meeting.posts.chair, 'management'],
      [meeting.posts.viceChair, 'employee'],
    ] as const
  ).flatMap(([person, side]): Participant[] => {
    if (!person || seated.some((one) => one.personId === person.personId)) return []
    return [{ ...known(person), side, seatId: null, role: '', substitutes: [] }]
  })
  const participants = [...unseated, ...seated].filter(
    (one, index, all) => all.findIndex(({ personId }) => personId === one.personId) === index,
  )
  const accountedFor = new Set(participants.flatMap((one) => [one.personId, one.substitute?.personId]))
  return {
    kind: meeting.committee.kind,
    participants,
    others: entries.filter((entry) => !accountedFor.has(entry.personId) && entry.substituteFor === null),
    vacant: seats.filter((seat) => !seat.holder).map(({ side, title }) => ({ side, title })),
    mark: markOf(entries),
  }
}

function markOf(entries: readonly AttendanceEntry[]): string {
  return fingerprint(
    entries
      .map((one) =>
        [
          one.personId,
          one.presence,
          one.substituteFor,
          one.note,
          one.led,
          one.arrivedAt?.getTime(),
          one.leftAt?.getTime(),
        ].join(':'),
      )
      .toSorted(),
  )
}

export interface SideSummary {
  readonly side: Side
  readonly expected: number
  readonly coming: number
  readonly apologies: number
  /** Of the apologies, those for whom a substitute comes. */
  readonly covered: number
  readonly vacant: readonly string[]
}

/** How many come, per side. A substitute does not count as the member: "7 of 8, one apology, substitute called in". */
export function sideSummary({ participants, vacant }: MeetingAttendance, side: Side): SideSummary {
  const own = participants.filter((one) => one.side === side)
  const away = own.filter((one) => one.entry !== null && one.entry.presence !== 'present')
  return {
    side,
    expected: own.length,
    coming: own.length - away.length,
    apologies: away.length,
    covered: away.filter((one) => one.substitute !== null).length,
    vacant: vacant.filter((seat) => seat.side === side).map((seat) => seat.title),
  }
}

/** One's own part in the meeting, before it is held. */
export type OwnPart =
  | { readonly kind: 'expected' }
  | { readonly kind: 'called_in'; readonly memberName: string }
  /** substitutes: names on one's seat; null for somebody without a seat of their own. */
  | { readonly kind: 'away'; readonly coveredBy: string | null; readonly substitutes: readonly string[] | null }

/** Null for somebody who is not asked to come: a substitute who is not called in, or an employee without a seat. */
export function ownPart(
  { kind, participants }: MeetingAttendance,
  personId: string,
  entry: AttendanceEntry | null,
  belongs: boolean,
): OwnPart | null {
  const own = participants.find((one) => one.personId === personId)
  if (entry?.presence === 'apology') {
    const substitutes = own && own.seatId !== null ? own.substitutes.map((one) => one.name) : null
    return { kind: 'away', coveredBy: own?.substitute?.name ?? null, substitutes }
  }
  const member = entry && participants.find((one) => one.personId === entry.substituteFor)
  if (member) return { kind: 'called_in', memberName: member.name }
  return own || (!hasSeats(kind) && belongs) ? { kind: 'expected' } : null
}

/** Whether the attendance can stand in the minutes: everybody on a seat is registered. A staff meeting keeps apologies only. */
export function attendanceIsComplete({ kind, participants }: MeetingAttendance): boolean {
  return !hasSeats(kind) || participants.every((one) => one.entry !== null)
}

export type AttendanceRefusal =
  | TimesRefusal
  | Refusal<
      | 'meeting_cancelled'
      | 'meeting_opened'
      | 'meeting_not_opened'
      | 'minutes_published'
      | 'not_a_participant'
      | 'already_reported'
      | 'nothing_reported'
      | 'not_a_substitute'
      | 'substitute_has_apologised'
      | 'already_called_in'
      | 'member_comes'
      | 'substitute_twice'
      | 'leader_not_there'
      | 'changed_meanwhile'
    >

/** Rows may change until the minutes are sent, and again while a correction of them is open. */
export function mayRegister(meeting: Meeting): Result<Meeting, AttendanceRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (meeting.minutesVersions.length > 0 && !openCorrection(meeting, 'minutes')) return refuse('minutes_published')
  return ok(meeting)
}

/**
 * An apology, one's own or on behalf of another. One's own until the meeting opens; the secretary of a staff meeting
 * also later, since apologies are all that is registered there.
 */
export function mayReport(meeting: Meeting, onBehalf: boolean): Result<Meeting, AttendanceRefusal> {
  const late = onBehalf && !hasSeats(meeting.committee.kind)
  if (meeting.openedAt && !late) return meeting.cancellation ? refuse('meeting_cancelled') : refuse('meeting_opened')
  return mayRegister(meeting)
}

/** A substitute is called in from the seat's own substitutes, for a member who does not come, before the meeting. */
export function mayCallIn(
  meeting: Meeting,
  { participants }: MeetingAttendance,
  memberId: string,
  substituteId: string,
  entries: readonly AttendanceEntry[],
): Result<{ member: Participant; substitute: PersonRef }, AttendanceRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (meeting.openedAt) return refuse('meeting_opened')
  const member = participants.find((one) => one.personId === memberId)
  if (!member) return refuse('not_a_participant')
  const substitute = member.substitutes.find((one) => one.personId === substituteId)
  if (!substitute) return refuse('not_a_substitute')
  if (member.entry?.presence !== 'apology') return refuse('member_comes', { name: member.name })
  if (member.substitute) return refuse('already_called_in', { name: member.substitute.name })
  const own = entries.find((entry) => entry.personId === substituteId)
  if (own?.presence === 'apology') return refuse('substitute_has_apologised', { name: substitute.name })
  if (own || participants.some((one) => one.personId === substituteId)) {
    return refuse('substitute_twice', { name: substitute.name })
  }
  return ok({ member, substitute })
}

export interface Registration {
  readonly personId: string
  readonly presence: Presence
  readonly substituteId: string | null
  readonly note: string
  readonly arrivedAt?: Date | null
  readonly leftAt?: Date | null
}

export interface NewEntry {
  readonly personId: string
  readonly seatId: string | null
  readonly side: Side
  readonly presence: Presence
  readonly substituteFor: string | null
  readonly note: string
  readonly arrivedAt?: Date | null
  readonly leftAt?: Date | null
  readonly led?: boolean
}

/**
 * The rows of a whole registration at the meeting: everybody on a seat, one substitute at most for each who is away or was
 * there only part of the time, and who led it.
 */
export function registered(
  { participants }: MeetingAttendance,
  registrations: readonly Registration[],
  frame: Frame,
  leaderId: string | null = null,
): Result<readonly NewEntry[], AttendanceRefusal> {
  const rows: NewEntry[] = []
  for (const { personId, presence, substituteId, note, arrivedAt = null, leftAt = null } of registrations) {
    const member = participants.find((one) => one.personId === personId)
    if (!member) return refuse('not_a_participant')
    const { seatId, side } = member
    const times = decideTimes({ name: member.name, presence, arrivedAt, leftAt }, frame)
    if (!times.ok) return times
    const led = (id: string) => id === leaderId
    rows.push({ personId, seatId, side, presence, substituteFor: null, note, ...times.value, led: led(personId) })
    if (substituteId === null) continue
    const substitute = member.substitutes.find((one) => one.personId === substituteId)
    if (!substitute) return refuse('not_a_substitute')
    const instead = presence === 'present' ? timesInstead(times.value) : { arrivedAt: null, leftAt: null }
    if (!instead) return refuse('member_comes', { name: member.name })
    const substitution = { presence: 'present', substituteFor: personId, note: '', ...instead } as const
    rows.push({ personId: substituteId, seatId, side, ...substitution, led: led(substituteId) })
  }
  const twice = rows.find((row, index) => rows.findIndex(({ personId }) => personId === row.personId) !== index)
  if (!twice) return leaderId === null || rows.some(isLeaderThere) ? ok(rows) : refuse('leader_not_there')
  const named = participants.flatMap((one) => [one, ...one.substitutes]).find((one) => one.personId === twice.personId)
  return refuse('substitute_twice', { name: named?.name ?? '' })
}

const isLeaderThere = ({ led, presence }: NewEntry): boolean => led === true && presence === 'present'
