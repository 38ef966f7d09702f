import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { openCorrection, type Meeting } from '../rules.ts'

/*
 * The meeting itself: opened and closed, each once, with the time kept.
 * Between the two it is held. Opening fixes the agenda; closing lets the minutes be approved. Neither is undone.
 */

export type HoldingRefusal = Refusal<
  | 'meeting_cancelled'
  | 'meeting_opened'
  | 'meeting_not_opened'
  | 'meeting_closed'
  | 'agenda_not_published'
  | 'agenda_correction_open'
  | 'too_early'
>

/** A meeting is opened on its day or later, once its agenda is sent: everybody must have had it. */
export function mayOpen(meeting: Meeting, on: IsoDate): Result<Meeting, HoldingRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (meeting.openedAt) return refuse('meeting_opened')
  if (meeting.agendaVersions.length === 0) return refuse('agenda_not_published')
  if (openCorrection(meeting, 'agenda')) return refuse('agenda_correction_open')
  if (on < meeting.on) return refuse('too_early', { on: meeting.on })
  return ok(meeting)
}

export function mayClose(meeting: Meeting): Result<Meeting, HoldingRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (!meeting.openedAt) return refuse('meeting_not_opened')
  return meeting.closedAt ? refuse('meeting_closed') : ok(meeting)
}
