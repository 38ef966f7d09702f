import { daysBetween, today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Deadline } from '../../agreement/rules.ts'
import type { Side } from '../../committees/schema.ts'
import { mayRaise } from '../agenda/rules.ts'
import type { MeetingAttendance } from '../attendance/rules.ts'
import { firstSentOn, punctuality, type Sending } from '../punctuality/rules.ts'
import {
  agendaIsFixed,
  deadlineOf,
  isWaived,
  keysMissing,
  nextVersion,
  type Abilities,
  type Meeting,
} from '../rules.ts'
import type { KeyPost, MeetingDeadline } from '../schema.ts'

/*
 * One meeting at a glance: how far it has come, what its clocks say, and what the reader can do next.
 * Everything here follows from the meeting's facts; nothing is stored.
 */

export type StepName = 'planned' | 'items_in' | 'agenda_out' | 'meeting' | 'minutes_out'

/** done: in time. done_late: happened after its deadline. late: has not happened, and its deadline has passed. */
export type StepStatus = 'done' | 'done_late' | 'waived' | 'now' | 'late' | 'ahead'

export interface MeetingStep {
  readonly name: StepName
  readonly status: StepStatus
  readonly deadline: Deadline | null
  /** When it happened, or for the meeting when it is. */
  readonly on: IsoDate | null
}

/** The five steps of a meeting with the agreement's deadlines and how each was kept. At most one step is "now". */
export function stepsOf(meeting: Meeting, on: IsoDate): readonly MeetingStep[] {
  const agendaSent = meeting.agendaVersions[0]
  const itemsIn = deadlineOf(meeting, 'items_in')
  const itemsClosed = agendaSent !== undefined || (itemsIn !== null && on > itemsIn.on)
  const steps: MeetingStep[] = [
    { name: 'planned', status: 'done', deadline: null, on: today(meeting.plannedAt) },
    { name: 'items_in', status: itemsStatus(meeting, itemsClosed), deadline: itemsIn, on: null },
    sendingStep(meeting, 'agenda_out', on),
    { name: 'meeting', status: meetingStatus(meeting), deadline: null, on: meeting.on },
    sendingStep(meeting, 'minutes_out', on),
  ]
  if (meeting.cancellation || steps.some(({ status }) => status === 'now')) return steps
  const current = steps.findIndex((step) => step.status === 'ahead' || step.status === 'late')
  return steps.map((step, index) => (index === current && step.status === 'ahead' ? { ...step, status: 'now' } : step))
}

/** Held only once it is closed; the minutes of one that nobody closed say the same. */
function meetingStatus({ openedAt, closedAt, minutesVersions }: Meeting): StepStatus {
  if (closedAt || minutesVersions.length > 0) return 'done'
  return openedAt ? 'now' : 'ahead'
}

/** Nobody could keep a deadline that had passed when the meeting was planned. */
export const isPlannedAfter = (meeting: Pick<Meeting, 'plannedAt'>, deadline: Deadline): boolean =>
  today(meeting.plannedAt) > deadline.on

function itemsStatus(meeting: Meeting, closed: boolean): StepStatus {
  if (isWaived(meeting, 'items_in')) return 'waived'
  return closed ? 'done' : 'ahead'
}

function sendingStep(meeting: Meeting, name: Sending, on: IsoDate): MeetingStep {
  const deadline = deadlineOf(meeting, name)
  const sentOn = firstSentOn(meeting, name)
  const kept = punctuality({ deadline, sentOn, isWaived: isWaived(meeting, name) }, on)
  const status = (): StepStatus => {
    if (sentOn === null) return kept === 'late' && !meeting.cancellation ? 'late' : 'ahead'
    return kept === 'late' ? 'done_late' : kept === 'waived' ? 'waived' : 'done'
  }
  return { name, status: status(), deadline, on: sentOn }
}

/** What the actor can do next to bring the agenda on; the first of these is the page's one primary button. */
export type AgendaTask =
  | { readonly kind: 'answer_raised'; readonly count: number }
  | { readonly kind: 'make_agenda' }
  | { readonly kind: 'turn_key'; readonly post: KeyPost }
  | { readonly kind: 'send_agenda' }

export interface AgendaCounts {
  readonly placed: number
  /** Raised by members, neither placed nor postponed. */
  readonly waiting: number
}

export function agendaTaskFor(able: Abilities, meeting: Meeting, counts: AgendaCounts): AgendaTask | null {
  if (agendaIsFixed(meeting) || !able.prepares) return null
  if (counts.waiting > 0) return { kind: 'answer_raised', count: counts.waiting }
  if (counts.placed === 0) return { kind: 'make_agenda' }
  const missing = keysMissing(meeting, 'agenda', nextVersion(meeting, 'agenda'))
  if (missing.length === 0) return { kind: 'send_agenda' }
  const own = able.keyPosts.find((post) => missing.includes(post))
  return own ? { kind: 'turn_key', post: own } : null
}

/** Whether the actor can raise an item now. */
export function mayRaiseNow(able: Abilities, meeting: Meeting, on: IsoDate): boolean {
  return able.belongs && mayRaise(meeting, on).ok
}

const soonDays = 21

/**
 * Whether a task belongs on the list of what waits for somebody: an agenda is made in the weeks before its deadline, a
 * key waits as soon as the other is turned, an item that somebody raised waits at once.
 */
export function isPressing(task: AgendaTask, meeting: Meeting, on: IsoDate): boolean {
  if (task.kind === 'answer_raised' || task.kind === 'send_agenda') return true
  const due = deadlineOf(meeting, 'agenda_out')?.on ?? meeting.on
  const otherTurned = meeting.keys.some(
    (key) => key.purpose === 'agenda' && key.version === nextVersion(meeting, 'agenda'),
  )
  return (task.kind === 'turn_key' && otherTurned) || daysBetween(on, due) <= soonDays
}

export interface Desk {
  readonly personId: string
  readonly actsAsSecretary: boolean
}

/**
 * Whose desk a task lies on. Chair and vice-chair may do all that the secretary may, but where there is a secretary only
 * their keys wait for them. Whoever acts for the secretary has the secretary's desk too.
 */
export function isTheirs(task: AgendaTask, meeting: Meeting, desk: Desk): boolean {
  const { secretary } = meeting.posts
  return task.kind === 'turn_key' || secretary === null || secretary.personId === desk.personId || desk.actsAsSecretary
}

/** Waivers that wait for a key the actor holds. */
export function waiversToTurn(
  able: Abilities,
  meeting: Meeting,
): readonly { deadline: MeetingDeadline; post: KeyPost }[] {
  if (meeting.cancellation) return []
  return meeting.waivers.flatMap(({ deadline }) => {
    const missing = keysMissing(meeting, `waive_${deadline}`, 1)
    const post = able.keyPosts.find((candidate) => missing.includes(candidate))
    return post ? [{ deadline, post }] : []
  })
}

/** The sides on which somebody takes part in the meeting: on their own seat, or called in for another. */
export function sidesTakenBy({ participants }: MeetingAttendance, personId: string): readonly Side[] {
  const own = participants.filter((one) => one.personId === personId || one.substitute?.personId === personId)
  return [...new Set(own.map(({ side }) => side))]
}
