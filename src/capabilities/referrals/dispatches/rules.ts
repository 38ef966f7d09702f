import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { settledAt, stateOf, type Leg } from '../../journeys/rules.ts'

export type ReminderRefusal = Refusal<'nobody_to_remind' | 'reminded_today'>

/** Who is asked again: they owe something, have not said that it came, and have somebody who can. */
export const isToBeReminded = (leg: Leg & { readonly isUnmanned: boolean }): boolean =>
  stateOf(leg) === 'sent' && settledAt(leg) === null && !leg.isUnmanned

/** A sending is reminded of once a day, so that nobody learns to pass the mails by; and only when somebody is asked by it. */
export function mayRemind(
  asked: { readonly receivers: number; readonly lastOn: IsoDate | null },
  on: IsoDate,
): Result<undefined, ReminderRefusal> {
  if (asked.receivers === 0) return refuse('nobody_to_remind')
  return asked.lastOn === on ? refuse('reminded_today') : ok()
}
