import { addDays, instantOf } from '../platform/clock/dates.ts'
import type { AttendanceEntry, MeetingAttendance } from '../capabilities/meetings/attendance/rules.ts'
import { attendanceOf } from '../capabilities/meetings/attendance/rules.ts'
import type { Meeting } from '../capabilities/meetings/rules.ts'
import { rosterOf, type SeatHistory } from '../capabilities/committees/seats/rules.ts'
import type { SeatWithHolders } from '../capabilities/committees/rules.ts'
import { membersOn } from './bodies.ts'
import { castRoles } from './cast.ts'
import { isHeld, type PlannedMeeting } from './plan.ts'
import type { Random } from './random.ts'
import { inOfficeHours, type Setting } from './setting.ts'
import { apologyNotes } from './texts/letters.ts'

/**
 * Who came, or has said that they will not. Held: everybody on a seat. Coming: apologies, and the substitutes called in.
 * At a staff meeting apologies only.
 */
export function makeAttendance(
  setting: Setting,
  meeting: PlannedMeeting,
  facts: Pick<Meeting, 'committee' | 'posts'>,
  seats: readonly SeatHistory[],
): { entries: AttendanceEntry[]; attendance: MeetingAttendance } {
  const random = setting.random(`attendance:${meeting.id}`)
  const roster = rosterOf(seats, meeting.day)
  const entries =
    meeting.body.kind === 'staff_meeting'
      ? staffApologies(setting, meeting, random)
      : seatedEntries(setting, meeting, roster, random)
  // In the order in which the product reads them.
  const inOrder = entries.toSorted((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime())
  return { entries: inOrder, attendance: attendanceOf(facts, roster, inOrder) }
}

function seatedEntries(
  setting: Setting,
  meeting: PlannedMeeting,
  roster: readonly SeatWithHolders[],
  random: Random,
): AttendanceEntry[] {
  const held = isHeld(meeting.state)
  const atMeeting = instantOf(meeting.day, meeting.start)
  const entries: AttendanceEntry[] = []
  const late = setting.random(`times:${meeting.id}`)
  const taken = new Set(roster.flatMap(({ holder }) => (holder ? [holder.personId] : [])))
  for (const { seatId, side, holder, substitutes, position } of roster) {
    if (!holder) continue
    const isChair = position === 1
    const castIsCalled = substitutes.some(({ name }) => name === nameOfSubstitute) && !held
    const away = castIsCalled || (!isChair && random.chance(held ? 0.11 : 0.06))
    if (!held && !away) continue
    const presence = !away ? 'present' : held && random.chance(0.1) ? 'absent' : 'apology'
    const reportedAt = away ? reportedBefore(setting, meeting, random) : atMeeting
    const note = away ? random.pick(apologyNotes) : ''
    const { personId, name } = holder
    const led = held && isChair && side === 'management'
    const times = presence === 'present' && !isChair ? partlyThere(atMeeting, late) : wholeMeeting
    entries.push({ personId, name, seatId, side, presence, substituteFor: null, note, reportedAt, ...times, led })
    const substitute = substitutes.find((one) => !taken.has(one.personId))
    if (!away || !substitute || (!castIsCalled && !random.chance(0.7))) continue
    taken.add(substitute.personId)
    entries.push({
      personId: substitute.personId,
      name: substitute.name,
      seatId,
      side,
      presence: 'present',
      substituteFor: personId,
      note: '',
      reportedAt,
      ...wholeMeeting,
    })
  }
  return entries
}

/** One in twelve comes late or leaves early. */
function partlyThere(atMeeting: Date, random: Random): Pick<AttendanceEntry, 'arrivedAt' | 'leftAt'> {
  if (!random.chance(0.08)) return wholeMeeting
  const minutes = random.int(15, 40)
  const after = (count: number) => new Date(atMeeting.getTime() + count * 60_000)
  return minutes % 2 === 1
    ? { arrivedAt: after(minutes), leftAt: null }
    : { arrivedAt: null, leftAt: after(minutes + 40) }
}

const wholeMeeting = { arrivedAt: null, leftAt: null, led: false } as const

const nameOfSubstitute = `${castRoles.substitute.given} ${castRoles.substitute.family}`

function staffApologies(setting: Setting, meeting: PlannedMeeting, random: Random): AttendanceEntry[] {
  const leaders = new Set(meeting.body.unit.leaders.map(({ person }) => person))
  return membersOn(meeting.body, meeting.day)
    .filter((one) => !leaders.has(one) && random.chance(0.08))
    .map((one) => ({
      personId: one.id,
      name: one.name,
      seatId: null,
      side: 'employee',
      presence: 'apology',
      substituteFor: null,
      note: random.pick(apologyNotes),
      reportedAt: reportedBefore(setting, meeting, random),
      ...wholeMeeting,
    }))
}

/** Some days before the meeting, and before the day of the demo. */
function reportedBefore(setting: Setting, meeting: PlannedMeeting, random: Random): Date {
  const { days, on } = setting
  const latest = meeting.day <= on ? addDays(meeting.day, -1) : addDays(on, -1)
  return inOfficeHours(days.atOrBefore(addDays(latest, -random.int(0, 4))), random)
}
