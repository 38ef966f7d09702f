import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import { deadlineAfter, deadlineBefore, ruleFor, type AgreementClocks, type Deadline } from '../../agreement/rules.ts'
import type { MeetingPace } from '../pace/queries.ts'
import { deadlineOf, isWaived, type Meeting } from '../rules.ts'

/*
 * Whether agendas and minutes were sent in time, by the agreement in force on the day of the meeting.
 * Words: in time (i tide), late (for sent), waived (fraveget), open (åben: not sent, and its day has not gone by).
 * Nothing is stored: it follows from the deadline, the day of the first sending, and the waiver's keys.
 */

export type Punctuality = 'in_time' | 'late' | 'waived' | 'open'

export const sendings = ['agenda_out', 'minutes_out'] as const
export type Sending = (typeof sendings)[number]

/** One sending against its deadline on a day; null when the agreement sets none. What is waived and not sent yet is open. */
export function punctuality(
  sending: { readonly deadline: Deadline | null; readonly sentOn: IsoDate | null; readonly isWaived: boolean },
  on: IsoDate,
): Punctuality | null {
  const { deadline, sentOn } = sending
  if (!deadline) return null
  if ((sentOn ?? on) <= deadline.on) return sentOn === null ? 'open' : 'in_time'
  if (sending.isWaived) return sentOn === null ? 'open' : 'waived'
  return 'late'
}

/** The day on which a meeting's agenda or minutes were first sent; null while they are not. */
export function firstSentOn(
  meeting: Pick<Meeting, 'agendaVersions' | 'minutesVersions'>,
  clock: Sending,
): IsoDate | null {
  const [first] = clock === 'agenda_out' ? meeting.agendaVersions : meeting.minutesVersions
  return first ? today(first.publishedAt) : null
}

/** Whether a meeting's agenda or minutes were in time; null for a cancelled meeting, and where there is no deadline. */
export function inTime(meeting: Meeting, clock: Sending, on: IsoDate): Punctuality | null {
  if (meeting.cancellation) return null
  const sentOn = firstSentOn(meeting, clock)
  return punctuality({ deadline: deadlineOf(meeting, clock), sentOn, isWaived: isWaived(meeting, clock) }, on)
}

export interface SendingRecord {
  readonly deadline: Deadline | null
  readonly sentOn: IsoDate | null
  readonly state: Punctuality | null
}

export interface MeetingRecord {
  readonly meeting: MeetingPace
  readonly agenda: SendingRecord
  readonly minutes: SendingRecord
}

/** The same of a meeting of which only its days are known, as figures over many meetings need it. */
export function recordOf(meeting: MeetingPace, agreement: AgreementClocks | null, on: IsoDate): MeetingRecord {
  const { level, kind } = meeting.committee
  const recordFor = (clock: Sending, sentOn: IsoDate | null): SendingRecord => {
    const shift = clock === 'minutes_out' ? deadlineAfter : deadlineBefore
    const deadline = shift(agreement, clock, level, meeting.heldOn)
    const staffKeys = ruleFor(agreement, 'staff_meeting_keys', level)?.amount ?? 1
    const needed = kind === 'committee' ? 2 : Math.min(2, staffKeys)
    const isSetAside = meeting.waivers.some((one) => one.deadline === clock && one.keys >= needed)
    return { deadline, sentOn, state: punctuality({ deadline, sentOn, isWaived: isSetAside }, on) }
  }
  return {
    meeting,
    agenda: recordFor('agenda_out', meeting.agendaSentOn),
    minutes: recordFor('minutes_out', meeting.minutesSentOn),
  }
}

export type Figures = Readonly<Record<Punctuality, number>>

export function figuresOf(states: readonly (Punctuality | null)[]): Figures {
  const count = (state: Punctuality) => states.filter((one) => one === state).length
  return { in_time: count('in_time'), late: count('late'), waived: count('waived'), open: count('open') }
}

/** How many of those that are settled: sent, or due and not sent. What is open counts for nothing yet. */
export const settled = ({ in_time, late, waived }: Figures): number => in_time + late + waived

export interface BodyFigures {
  readonly committee: MeetingPace['committee']
  readonly agenda: Figures
  readonly minutes: Figures
}

/** One line for each body, the highest level first and then by name. A body has the name it had last. */
export function figuresByBody(records: readonly MeetingRecord[]): BodyFigures[] {
  const collator = new Intl.Collator('da')
  return [...Map.groupBy(records, ({ meeting }) => meeting.committee.id).values()]
    .flatMap((own) => {
      const last = own.at(-1)
      if (!last) return []
      return [
        {
          committee: last.meeting.committee,
          agenda: figuresOf(own.map(({ agenda }) => agenda.state)),
          minutes: figuresOf(own.map(({ minutes }) => minutes.state)),
        },
      ]
    })
    .toSorted((a, b) => a.committee.level - b.committee.level || collator.compare(a.committee.name, b.committee.name))
}
