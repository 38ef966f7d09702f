import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { clauseOf } from '../../../agreement/principles/rules.ts'
import { deadlineAfter, deadlineBefore, type Agreement } from '../../../agreement/rules.ts'

/* Meetings that were held against the clocks of two agreements: the one in force on the day, and a draft. */

/** What is known of a meeting that was held; see the meetings' own query. */
export interface HeldMeeting {
  readonly id: string
  readonly committee: { readonly id: string; readonly name: string; readonly kind: string; readonly level: number }
  readonly kind: 'ordinary' | 'extraordinary'
  readonly heldOn: IsoDate
  readonly plannedOn: IsoDate
  readonly agendaSentOn: IsoDate | null
  readonly minutesSentOn: IsoDate | null
  readonly raisedOn: readonly IsoDate[]
  readonly waivers: readonly { readonly deadline: string; readonly keys: number }[]
}

export const clocks = ['notice_of_meeting', 'items_in', 'agenda_out', 'minutes_out'] as const
export type Clock = (typeof clocks)[number]

/** none: no such deadline, nothing that it applies to, or its day has not come. aside: set aside by the chairs. */
export type Outcome = 'none' | 'kept' | 'missed' | 'aside'

export interface ClockRow {
  readonly meeting: HeldMeeting
  readonly clock: Clock
  /** When it happened; null when it never did. */
  readonly happenedOn: IsoDate | null
  /** The draft's day, or for what would have been kept the day that held. */
  readonly deadlineOn: IsoDate
  readonly clause: string
}

export interface ClockReport {
  readonly clock: Clock
  readonly keptInBoth: number
  readonly missedInBoth: number
  /** Missed under the draft, and not under the agreement that held. */
  readonly wouldMiss: readonly ClockRow[]
  /** Missed under the agreement that held, and not under the draft. */
  readonly wouldKeep: readonly ClockRow[]
}

interface Judged {
  readonly outcome: Outcome
  readonly happenedOn: IsoDate | null
  readonly deadline: { readonly on: IsoDate; readonly clause: string } | null
}

/** How one meeting stood against one clock of an agreement. */
export function judge(clock: Clock, agreement: Agreement | null, meeting: HeldMeeting, until: IsoDate): Judged {
  const { level } = meeting.committee
  const shift = clock === 'minutes_out' ? deadlineAfter : deadlineBefore
  const deadline = shift(agreement, clock, level, meeting.heldOn)
  const happenedOn = {
    notice_of_meeting: meeting.plannedOn,
    items_in: meeting.raisedOn.toSorted().at(-1) ?? null,
    agenda_out: meeting.agendaSentOn,
    minutes_out: meeting.minutesSentOn,
  }[clock]
  const about = { happenedOn, deadline }
  if (!deadline || (clock === 'items_in' && happenedOn === null)) return { ...about, outcome: 'none' }
  if (happenedOn !== null && happenedOn <= deadline.on) return { ...about, outcome: 'kept' }
  if (happenedOn === null && deadline.on >= until) return { ...about, outcome: 'none' }
  const isYearPlan = clock === 'notice_of_meeting' && hasYearPlan(agreement, meeting)
  if (isYearPlan) return { ...about, outcome: 'kept' }
  return { ...about, outcome: isSetAside(clock, meeting) ? 'aside' : 'missed' }
}

/** An ordinary meeting stands in the year's plan, where that is notice enough. */
const hasYearPlan = (agreement: Agreement | null, { kind, committee }: HeldMeeting) =>
  kind === 'ordinary' && clauseOf(agreement, 'notice_satisfied_by', 'year_plan', committee.level) !== null

function isSetAside(clock: Clock, { waivers, committee }: HeldMeeting): boolean {
  const needed = committee.kind === 'staff_meeting' ? 1 : 2
  return waivers.some(({ deadline, keys }) => deadline === clock && keys >= needed)
}

/** One clock over all meetings: what the draft would have changed, row by row; the rest as numbers. */
export function clockReport(
  clock: Clock,
  draft: Agreement,
  meetings: readonly HeldMeeting[],
  inForceOn: (day: IsoDate) => Agreement | null,
  until: IsoDate,
): ClockReport {
  const pairs = meetings.map((meeting) => ({
    meeting,
    before: judge(clock, inForceOn(meeting.heldOn), meeting, until),
    after: judge(clock, draft, meeting, until),
  }))
  const rowOf = (meeting: HeldMeeting, { happenedOn, deadline }: Judged): ClockRow[] =>
    deadline ? [{ meeting, clock, happenedOn, deadlineOn: deadline.on, clause: deadline.clause }] : []
  const both = (outcome: Outcome) =>
    pairs.filter(({ before, after }) => before.outcome === outcome && after.outcome === outcome).length
  return {
    clock,
    keptInBoth: both('kept'),
    missedInBoth: both('missed'),
    wouldMiss: pairs.flatMap(({ meeting, before, after }) =>
      after.outcome === 'missed' && before.outcome !== 'missed' ? rowOf(meeting, after) : [],
    ),
    wouldKeep: pairs.flatMap(({ meeting, before, after }) =>
      before.outcome === 'missed' && after.outcome !== 'missed' ? rowOf(meeting, before) : [],
    ),
  }
}
