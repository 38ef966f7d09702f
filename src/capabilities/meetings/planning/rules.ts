import { weekdayOf, type IsoDate } from '../../../platform/clock/dates.ts'
import { danishHolidays } from '../../../platform/clock/working-days.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { deadlineBefore, type Agreement } from '../../agreement/rules.ts'
import type { Meeting } from '../rules.ts'

/*
 * Planning: when and where a committee meets. A meeting is planned, changed until it is opened, or cancelled with a reason.
 * Time and place are in everybody's calendar: each change of them raises the calendar sequence by one and is sent again.
 */

export type PlanningRefusal = Refusal<
  | 'ends_before_start'
  | 'starts_in_past'
  | 'day_to_confirm'
  | 'meeting_cancelled'
  | 'meeting_opened'
  | 'changed_meanwhile'
>

/** What to think of before a day is chosen. None of it forbids the day. */
export type DayWarning =
  | { readonly code: 'weekend' }
  | { readonly code: 'holiday'; readonly name: string }
  | { readonly code: 'closing_day' }
  | { readonly code: 'short_notice'; readonly on: IsoDate; readonly clause: string }
  | { readonly code: 'items_deadline_passed'; readonly on: IsoDate; readonly clause: string }

/** Weekend, public holiday, local closing day, and the agreement's notice and deadline for items already passed. */
export function dayWarnings(day: IsoDate, today: IsoDate, agreement: Agreement | null, level: number): DayWarning[] {
  const warnings: DayWarning[] = []
  const holiday = danishHolidays(Number(day.slice(0, 4))).get(day)
  if (holiday !== undefined) warnings.push({ code: 'holiday', name: holiday })
  else if (weekdayOf(day) >= 6) warnings.push({ code: 'weekend' })
  else if (agreement?.closingDays.has(day)) warnings.push({ code: 'closing_day' })
  const notice = deadlineBefore(agreement, 'notice_of_meeting', level, day)
  if (notice && today > notice.on) warnings.push({ code: 'short_notice', ...notice })
  const itemsIn = deadlineBefore(agreement, 'items_in', level, day)
  if (itemsIn && today > itemsIn.on) warnings.push({ code: 'items_deadline_passed', ...itemsIn })
  return warnings
}

export interface Plan {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly kind: Meeting['kind']
}

/** A meeting ends after it starts and lies ahead; a day with warnings is confirmed by who plans. */
export function checkPlan(
  plan: Plan,
  warnings: readonly DayWarning[],
  confirmed: boolean,
  now: Date,
): Result<Plan, PlanningRefusal> {
  if (plan.endsAt <= plan.startsAt) return refuse('ends_before_start')
  if (plan.startsAt <= now) return refuse('starts_in_past')
  return warnings.length > 0 && !confirmed ? refuse('day_to_confirm') : ok(plan)
}

/** Time and place may change until the meeting is opened. */
export function mayChangeMeeting(meeting: Meeting): Result<Meeting, PlanningRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  return meeting.openedAt ? refuse('meeting_opened') : ok(meeting)
}

/** Whether the change concerns calendars: time or place. */
export function concernsCalendars(meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'place'>, plan: Plan): boolean {
  return (
    meeting.startsAt.getTime() !== plan.startsAt.getTime() ||
    meeting.endsAt.getTime() !== plan.endsAt.getTime() ||
    meeting.place !== plan.place
  )
}
