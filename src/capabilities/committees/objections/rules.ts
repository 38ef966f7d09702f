import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { deadlineAfter, type Agreement, type Deadline } from '../../agreement/rules.ts'
import type { MandateKind } from '../schema.ts'
import type { RecordedChoice } from '../seats/terms/rules.ts'

/*
 * The employer's time to object to the election of a shop steward, from the day the union's report came in writing (the
 * domain reference, § 1.8). An objection is written down and the mandate stands marked; what comes of it is settled
 * between the union and the employer, not here.
 */

export interface ElectedMandate {
  readonly mandateId: string
  readonly personId: string
  readonly name: string
  readonly kind: MandateKind
  readonly seatTitle: string
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly choice: RecordedChoice | null
  readonly objection: { readonly on: IsoDate; readonly reason: string } | null
}

/** The last day to object, with the clause; null where nothing is to be waited for. */
export function objectionDeadline(
  agreement: Agreement | null,
  level: number,
  mandate: Pick<ElectedMandate, 'kind' | 'choice'>,
): Deadline | null {
  const { kind, choice } = mandate
  if ((kind !== 'tr' && kind !== 'ftr') || choice?.way !== 'elected' || choice.reportedOn === null) return null
  return deadlineAfter(agreement, 'tr_objection', level, choice.reportedOn)
}

export type ObjectionRefusal = Refusal<
  'no_report' | 'objected_before_report' | 'objected_in_future' | 'objected_already'
>

/** Whether an objection of a day may be written down. One that came too late is written down too, and shown as such. */
export function object(
  mandate: Pick<ElectedMandate, 'kind' | 'choice' | 'objection'>,
  objectedOn: IsoDate,
  on: IsoDate,
): Result<undefined, ObjectionRefusal> {
  const reportedOn = mandate.choice?.reportedOn ?? null
  if (reportedOn === null || (mandate.kind !== 'tr' && mandate.kind !== 'ftr')) return refuse('no_report')
  if (mandate.objection) return refuse('objected_already', { date: mandate.objection.on })
  if (objectedOn < reportedOn) return refuse('objected_before_report', { date: reportedOn })
  return objectedOn > on ? refuse('objected_in_future') : ok()
}

export type ObjectionState = 'running' | 'over' | 'objected' | 'objected_late'

export function objectionState(
  mandate: Pick<ElectedMandate, 'objection'>,
  deadline: Deadline,
  on: IsoDate,
): ObjectionState {
  if (mandate.objection) return mandate.objection.on > deadline.on ? 'objected_late' : 'objected'
  return on > deadline.on ? 'over' : 'running'
}
