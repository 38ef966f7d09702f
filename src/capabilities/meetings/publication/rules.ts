import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { withoutBreaks, type AgendaItem, type AgendaSnapshot } from '../agenda/rules.ts'
import { mayReturnKey, maySend, mayTurnKey, type KeyRefusal } from '../keys/rules.ts'
import { agendaIsFixed, deadlineOf, nextVersion, openCorrection, waiverPurpose, type Meeting } from '../rules.ts'
import type { KeyPost, MeetingDeadline } from '../schema.ts'

/*
 * From a working copy to an agenda that everybody can read: keys, publication, correction, and waivers of deadlines.
 * Chair and vice-chair make the agenda together (the agenda has two owners), so each turns a key; then it can be sent.
 * A change after a key is turned takes the keys back. What was sent is kept as it was; a correction is a new version.
 */

export type PublicationRefusal =
  | KeyRefusal
  | Refusal<
      | 'meeting_cancelled'
      | 'meeting_opened'
      | 'agenda_published'
      | 'agenda_empty'
      | 'items_without_apsa'
      | 'raised_items_waiting'
      | 'changed_meanwhile'
      | 'agenda_not_published'
      | 'correction_already_open'
      | 'no_such_deadline'
      | 'waiver_already_proposed'
      | 'waiver_not_proposed'
    >

const placedOf = (items: readonly AgendaItem[]) => items.filter((item) => item.position !== null)

/** What the agenda itself lacks before a key can be turned or it can be sent. */
function agendaIsReady(meeting: Meeting, items: readonly AgendaItem[]): Result<undefined, PublicationRefusal> {
  const fixed = agendaIsFixed(meeting)
  if (fixed) return refuse(fixed)
  const placed = placedOf(items)
  if (withoutBreaks(placed).length === 0) return refuse('agenda_empty')
  const without = withoutBreaks(placed).filter((item) => item.apsa.length === 0)
  if (without.length > 0)
    return refuse('items_without_apsa', { numbers: without.map((item) => item.position).join(', ') })
  return ok()
}

/** Turning the key of one post for the agenda as it is now. Two keys are two people. */
export function turnAgendaKey(
  meeting: Meeting,
  items: readonly AgendaItem[],
  post: KeyPost,
  personId: string,
): Result<{ version: number }, PublicationRefusal> {
  const ready = agendaIsReady(meeting, items)
  if (!ready.ok) return ready
  const version = nextVersion(meeting, 'agenda')
  const allowed = mayTurnKey(meeting, { purpose: 'agenda', version, post }, personId)
  return allowed.ok ? ok({ version }) : allowed
}

/** Taking one's own key back, until the agenda is sent. */
export function returnAgendaKey(meeting: Meeting, post: KeyPost): Result<{ version: number }, PublicationRefusal> {
  const fixed = agendaIsFixed(meeting)
  return fixed ? refuse(fixed) : mayReturnKey(meeting, 'agenda', post)
}

/**
 * Whether the agenda can be sent now, and as which version with which reason. All needed keys are turned, every raised
 * item has got an answer, and the agreement's deadline (agenda_out) is kept or waived; a correction has no deadline.
 */
export function publishAgenda(
  meeting: Meeting,
  items: readonly AgendaItem[],
  on: IsoDate,
): Result<{ version: number; reason: string | null }, PublicationRefusal> {
  const ready = agendaIsReady(meeting, items)
  if (!ready.ok) return ready
  const waiting = items.filter((item) => item.position === null && item.postponedBecause === null).length
  if (waiting > 0) return refuse('raised_items_waiting', { count: waiting })
  return maySend(meeting, 'agenda', on)
}

/** Everything as it is sent: later changes of names, posts or files do not reach it. */
export function snapshotOf(meeting: Meeting, items: readonly AgendaItem[]): AgendaSnapshot {
  return {
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    place: meeting.place,
    committeeName: meeting.committee.name,
    chair: meeting.posts.chair?.name ?? null,
    viceChair: meeting.posts.viceChair?.name ?? null,
    secretary: meeting.posts.secretary?.name ?? null,
    items: placedOf(items),
    ...(meeting.header && { header: meeting.header }),
  }
}

/** Opens the working copy of a sent agenda again, until the meeting is opened. */
export function correctAgenda(meeting: Meeting): Result<{ version: number }, PublicationRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (meeting.openedAt) return refuse('meeting_opened')
  if (meeting.agendaVersions.length === 0) return refuse('agenda_not_published')
  if (openCorrection(meeting, 'agenda')) return refuse('correction_already_open')
  return ok({ version: nextVersion(meeting, 'agenda') })
}

const deadlines: readonly MeetingDeadline[] = ['items_in', 'agenda_out', 'minutes_out']

/** The deadlines of a meeting that are there to be set aside, and not proposed to be already. */
export const deadlinesLeft = (meeting: Meeting): readonly MeetingDeadline[] =>
  deadlines.filter((deadline) => proposeWaiver(meeting, deadline).ok)

/** Chair and vice-chair may set a deadline aside together, with a reason. Only one that the agreement has. */
export function proposeWaiver(meeting: Meeting, deadline: MeetingDeadline): Result<undefined, PublicationRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (!deadlineOf(meeting, deadline)) return refuse('no_such_deadline')
  const proposed = meeting.waivers.some((waiver) => waiver.deadline === deadline)
  return proposed ? refuse('waiver_already_proposed') : ok()
}

/** Turning the key of one post for a deadline that is proposed to be set aside. */
export function turnWaiverKey(
  meeting: Meeting,
  deadline: MeetingDeadline,
  post: KeyPost,
  personId: string,
): Result<undefined, PublicationRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (!meeting.waivers.some((waiver) => waiver.deadline === deadline)) return refuse('waiver_not_proposed')
  return mayTurnKey(meeting, { purpose: waiverPurpose(deadline), version: 1, post }, personId)
}
