import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { openCorrection, type Meeting } from '../rules.ts'
import type { Guest } from '../schema.ts'

/*
 * The head of agenda and minutes besides time, place and posts: the meeting's number, case and document number, the place
 * visited, who leads and who takes minutes, and advisers who are there throughout. All of it may be left empty.
 * Words: meeting number (mødenummer), meeting leader (mødeleder), minute taker (referent), adviser (tilforordnet).
 */

/** The head as its form gives it; '' for what is left empty. */
export interface HeaderFields {
  readonly meeting_number: string
  readonly case_number: string
  readonly document_number: string
  readonly place_visited: string
  readonly leader: string
  readonly minute_taker: string
  readonly advisers: readonly Guest[]
}

export type HeaderRefusal = Refusal<'meeting_cancelled' | 'minutes_published' | 'changed_meanwhile'>

/** The head follows the meeting all the way: it is written until the minutes are sent, and again while they are corrected. */
export function mayWriteHeader(meeting: Meeting): Result<Meeting, HeaderRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  const isSent = meeting.minutesVersions.length > 0 && !openCorrection(meeting, 'minutes')
  return isSent ? refuse('minutes_published') : ok(meeting)
}

/** The number that a meeting is proposed: its year and which one of the year it is, as in 2026/3. */
export function proposedNumber(on: IsoDate, numberInYear: number): string {
  return `${on.slice(0, 4)}/${numberInYear}`
}
