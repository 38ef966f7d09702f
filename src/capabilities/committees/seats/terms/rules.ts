import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { deadlineAfter, type Agreement, type Deadline } from '../../../agreement/rules.ts'
import type { MandateKind, Standing } from '../../schema.ts'
import type { MandateChoice, Way } from '../rules.ts'

/* How long a mandate lasts by the agreement, and how its holder was found. */

/** When a mandate that begins on a day ends by the agreement's term, with the clause; null when it sets no term. */
export function termEnd(
  agreement: Agreement | null,
  mandate: { readonly kind: MandateKind; readonly level: number; readonly from: IsoDate },
): Deadline | null {
  if (mandate.kind === 'leader') return null
  const own = mandate.kind === 'amr' ? deadlineAfter(agreement, 'amr_term', mandate.level, mandate.from) : null
  return own ?? deadlineAfter(agreement, 'term', mandate.level, mandate.from)
}

/** How somebody was found, with the day on which the employer was told of the election in writing. */
export interface RecordedChoice extends MandateChoice {
  readonly reportedOn: IsoDate | null
}

export type ChoiceRefusal = Refusal<
  'chosen_in_future' | 'chosen_day_missing' | 'reported_before_chosen' | 'reported_in_future' | 'report_missing'
>

/**
 * What is written down of how somebody was found; nothing when no way is given. The election of a shop steward is
 * reported to the employer in writing, and the time to object runs from there (framework agreement § 10).
 */
export function choiceOf(
  typed: {
    readonly kind: MandateKind
    readonly standing: Standing
    readonly way: Way | null
    readonly chosen_on: IsoDate | null
    readonly reported_on: IsoDate | null
  },
  on: IsoDate,
): Result<RecordedChoice | null, ChoiceRefusal> {
  const { way, chosen_on: chosenOn, reported_on: reportedOn } = typed
  if (way === null) return ok(null)
  if (chosenOn === null) return refuse('chosen_day_missing')
  if (chosenOn > on) return refuse('chosen_in_future')
  if (reportedOn !== null && reportedOn < chosenOn) return refuse('reported_before_chosen')
  if (reportedOn !== null && reportedOn > on) return refuse('reported_in_future')
  if (typed.kind === 'tr' && typed.standing === 'member' && way === 'elected' && reportedOn === null) {
    return refuse('report_missing')
  }
  return ok({ way, chosenOn, reportedOn })
}
