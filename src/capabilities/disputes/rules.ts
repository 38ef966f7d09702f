import { addMonths, type IsoDate } from '../../platform/clock/dates.ts'
import type { Refusal } from '../../platform/result.ts'

/*
 * Disputes between the sides, which some houses call yellow cards. The word has two meanings, so the kinds are kept apart:
 * a breach of the information duty (framework agreement § 7, 4 to 6) is a written request with a month from its receipt,
 * then directly the main committee, the central parties, arbitration; all others climb as the local agreement says.
 * Words: request (anmodning), receipt (modtagelse), renewed decision (fornyet beslutning), withdrawal (tilbagetrækning),
 * rejection (afvisning), forwarding (oversendelse), central parties (de centrale parter), outcome (udfald).
 * States are nouns and derived: draft, request, renewal, withdrawal, rejection, lapse of the month, treatment in a body, in
 * the main committee, with the central parties, arbitration, ended. Chair and vice-chair prepare; a breach is settled by the committee or by
 * both sides, never by those two alone. Nothing is put to the vote.
 */

export const disputeKinds = ['information_breach', 'other_breach', 'interpretation', 'guideline', 'level'] as const
export type DisputeKind = (typeof disputeKinds)[number]

export const guidelineKinds = ['procedure', 'must', 'may'] as const
export type GuidelineKind = (typeof guidelineKinds)[number]

export type Side = 'management' | 'employee'
export type Post = 'chair' | 'vice_chair'

export const stepNames = [
  'request',
  'receipt',
  'renewal',
  'withdrawal',
  'rejection',
  'confirmation',
  'forwarding',
  'central_parties',
  'arbitration',
] as const
export type StepName = (typeof stepNames)[number]

export const outcomes = [
  'withdrawn',
  'no_breach',
  'compensation',
  'put_right',
  'interpreted',
  'agreed',
  'explained',
  'level_found',
  'settled_by_parties',
  'award',
  'dropped',
] as const
export type Outcome = (typeof outcomes)[number]

export interface Step {
  readonly step: StepName
  readonly on: IsoDate
  readonly at: Date
  readonly committeeId: string | null
  readonly side: Side | null
  readonly post: Post | null
  readonly takenBy: string | null
}

/** A dispute as far as its path goes. */
export interface Path {
  readonly kind: DisputeKind
  readonly guidelineKind: GuidelineKind | null
  readonly committeeId: string
  readonly steps: readonly Step[]
  readonly outcome: Outcome | null
}

export type Station = 'draft' | 'management' | 'body' | 'main_committee' | 'central_parties' | 'arbitration' | 'ended'
export type State = Exclude<Station, 'management'> | 'request' | 'renewal' | 'withdrawal' | 'rejection' | 'month_over'

export type DisputeRefusal = Refusal<
  | 'not_found'
  | 'forbidden'
  | 'changed_meanwhile'
  | 'dispute_ended'
  | 'already_sent'
  | 'not_sent'
  | 'not_now'
  | 'taken_already'
  | 'month_runs'
  | 'nothing_above'
  | 'may_ends_here'
  | 'not_by_chairs_alone'
  | 'breach_needs_meeting'
  | 'meeting_unknown'
  | 'outcome_unfit'
  | 'renewal_needs_minutes'
  | 'day_to_come'
  | 'day_too_old'
  | 'before_request'
  | 'guideline_kind_missing'
  | 'item_unknown'
  | 'interpretation_missing'
>

/** Of the kinds that are settled at a meeting alone. */
export const isBreach = (kind: DisputeKind): boolean => kind === 'information_breach' || kind === 'other_breach'

/** The last day for a renewed decision: one month from receipt, by the calendar. It is not moved to a working day. */
export const redoBy = (receivedOn: IsoDate): IsoDate => addMonths(receivedOn, 1)

/** The last step of a name. */
export const stepOf = ({ steps }: Pick<Path, 'steps'>, name: StepName): Step | null =>
  steps.findLast(({ step }) => step === name) ?? null

/** The step has been taken. */
export const has = (path: Pick<Path, 'steps'>, name: StepName): boolean => stepOf(path, name) !== null

/** The body it lies with now; null with management, the parties, in arbitration, as a draft and when it has ended. */
export function bodyOf(path: Path): string | null {
  const station = stationOf(path, null)
  if (station !== 'body') return null
  return path.steps.findLast(({ committeeId }) => committeeId !== null)?.committeeId ?? null
}

/** Where it lies; which body is the main committee is known by its id. */
export function stationOf(path: Path, mainId: string | null): Station {
  if (path.outcome !== null) return 'ended'
  if (!has(path, 'request')) return 'draft'
  if (has(path, 'arbitration')) return 'arbitration'
  if (has(path, 'central_parties')) return 'central_parties'
  const body = path.steps.findLast(({ committeeId }) => committeeId !== null)?.committeeId ?? null
  if (body === null) return 'management'
  return mainId !== null && body === mainId ? 'main_committee' : 'body'
}

/** When the present body got it; null when it lies with none. */
export const arrivedOn = (path: Path): IsoDate | null =>
  path.steps.findLast(({ committeeId }) => committeeId !== null)?.on ?? null

/** What state it is in on a day. */
export function stateOf(path: Path, mainId: string | null, on: IsoDate): State {
  const station = stationOf(path, mainId)
  if (station !== 'management') return station
  const request = stepOf(path, 'request')
  const answer = path.steps.findLast(({ step }) => step === 'renewal' || step === 'withdrawal' || step === 'rejection')
  if (answer) return answer.step as 'renewal' | 'withdrawal' | 'rejection'
  return request && redoBy(request.on) < on ? 'month_over' : 'request'
}
