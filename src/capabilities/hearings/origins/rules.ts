import type { IsoDate } from '../../../platform/clock/dates.ts'
import { workingDaysBetween } from '../../../platform/clock/working-days.ts'
import type { LegClock } from '../../journeys/rules.ts'
import { answeredOf, type Answered } from '../rules.ts'
import type { AnsweredAs, AnswerSide } from '../schema.ts'

/* A hearing seen from the item that it springs from: whom the matter has reached this way, and what came back. */

/** A body that is heard, as the matter's own page tells of it: that it answered and when, never what. */
export interface HeardBody {
  readonly committeeId: string
  readonly name: string
  readonly answered: Answered
  /** The day it had answered all that it was asked. */
  readonly answeredOn: IsoDate | null
  readonly clock: LegClock
}

export interface BodyAsked {
  readonly isStaffMeeting: boolean
  /** The first time each side answered. */
  readonly answers: readonly { readonly side: AnswerSide; readonly on: IsoDate }[]
}

/**
 * How a body stands against the last day: met from the day it had answered everything, late from the day after the last
 * one. Counted in working days.
 */
export function standingOfBody(
  body: BodyAsked,
  { answeredAs, answersBy }: { readonly answeredAs: AnsweredAs; readonly answersBy: IsoDate },
  on: IsoDate,
  closingDays?: ReadonlySet<IsoDate>,
): Pick<HeardBody, 'answered' | 'answeredOn' | 'clock'> {
  const answered = answeredOf(answeredAs, body)
  const days = body.answers.map((answer) => answer.on).toSorted()
  const answeredOn = answered === 'all' ? (days.at(-1) ?? null) : null
  const left = workingDaysBetween(answeredOn ?? on, answersBy, closingDays)
  const isOver = (answeredOn ?? on) > answersBy
  if (isOver)
    return { answered, answeredOn, clock: { state: answeredOn ? 'met_late' : 'late', workingDays: Math.max(1, -left) } }
  return { answered, answeredOn, clock: { state: answeredOn ? 'met' : 'running', workingDays: left } }
}
