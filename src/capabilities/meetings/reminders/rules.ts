import type { IsoDate } from '../../../platform/clock/dates.ts'
import { addWorkingDays } from '../../../platform/clock/working-days.ts'
import type { Deadline } from '../../agreement/rules.ts'
import { deadlineOf, isWaived, keysMissing, keysTurned, type Meeting } from '../rules.ts'
import type { KeyPost, MeetingDeadline } from '../schema.ts'

/*
 * Reminders to the one who must act, before a deadline of the agreement runs out: each once, and none when it is done,
 * set aside or too late. Whether something is done is asked on the morning itself; nothing is kept.
 * Words: reminder (påmindelse), agenda reminder, minutes reminder.
 */

export const reminderKinds = [
  'make_agenda',
  'turn_key',
  'send_agenda',
  'write_minutes',
  'turn_minutes_key',
  'send_minutes',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** How many working days before the deadline each is sent. The same for every body of the installation. */
export const workingDaysBefore: Readonly<Record<ReminderKind, number>> = {
  make_agenda: 3,
  turn_key: 2,
  send_agenda: 1,
  write_minutes: 3,
  turn_minutes_key: 2,
  send_minutes: 1,
}

export interface Reminder {
  readonly kind: ReminderKind
  readonly personId: string
  readonly deadline: Deadline
}

type Wanted = readonly [kind: ReminderKind, personId: string | undefined]

const holderOf = ({ posts }: Meeting, post: KeyPost) => (post === 'chair' ? posts.chair : posts.viceChair)?.personId

/** Who does the secretary's work: the secretary, and the chair where there is none. */
const writerOf = ({ posts }: Meeting) => (posts.secretary ?? posts.chair)?.personId

const keyHolders = (meeting: Meeting, kind: ReminderKind, posts: readonly KeyPost[]): Wanted[] =>
  posts.map((post) => [kind, holderOf(meeting, post)] as const)

/** What an agenda still lacks: the secretary makes it until a key is turned, then the other key, then it is sent. */
function wantedBefore(meeting: Meeting, placed: number): Wanted[] {
  if (meeting.agendaVersions.length > 0 || meeting.openedAt) return []
  const missing = keysMissing(meeting, 'agenda', 1)
  if (missing.length === 0) return [['send_agenda', writerOf(meeting)]]
  const isBegun = keysTurned(meeting, 'agenda', 1).length > 0
  return [
    ...(isBegun ? [] : [['make_agenda', writerOf(meeting)] as const]),
    ...(placed > 0 ? keyHolders(meeting, 'turn_key', missing) : []),
  ]
}

/** The same of the minutes, once the meeting is over: a key is asked for when the other is turned. */
function wantedAfter(meeting: Meeting, now: Date): Wanted[] {
  if (meeting.minutesVersions.length > 0 || !(meeting.closedAt || meeting.endsAt < now)) return []
  const missing = keysMissing(meeting, 'minutes', 1)
  if (missing.length === 0) return [['send_minutes', writerOf(meeting)]]
  if (keysTurned(meeting, 'minutes', 1).length === 0) return [['write_minutes', writerOf(meeting)]]
  return keyHolders(meeting, 'turn_minutes_key', missing)
}

/** Who is to be reminded of what on a day. placed: how many items stand on the agenda. */
export function remindersDue(meeting: Meeting, placed: number, on: IsoDate, now: Date): Reminder[] {
  if (meeting.cancellation) return []
  const due = (clock: MeetingDeadline, wanted: readonly Wanted[]): Reminder[] => {
    const deadline = deadlineOf(meeting, clock)
    if (!deadline || on > deadline.on || isWaived(meeting, clock)) return []
    const isDue = (kind: ReminderKind) =>
      on >= addWorkingDays(deadline.on, -workingDaysBefore[kind], meeting.agreement?.closingDays)
    return wanted.flatMap(([kind, personId]) =>
      personId !== undefined && isDue(kind) ? [{ kind, personId, deadline }] : [],
    )
  }
  return [...due('agenda_out', wantedBefore(meeting, placed)), ...due('minutes_out', wantedAfter(meeting, now))]
}
