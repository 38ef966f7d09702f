import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import type { Rung } from '../ladder/rules.ts'
import {
  has,
  isBreach,
  stateOf,
  stationOf,
  stepNames,
  type DisputeKind,
  type DisputeRefusal,
  type Outcome,
  type Path,
  type Post,
  type Side,
  type Station,
  type Step,
  type StepName,
} from '../rules.ts'

/* Who may take which step of a dispute, and what settles it. */

/** What somebody is to a dispute, today. */
export interface Party {
  /** Opened it, or sits on the same side of the committee. */
  readonly isRaiser: boolean
  /** Answers for management: the committee's chair, and HR. */
  readonly isManagement: boolean
  /** Prepares the meetings of the body it lies with. */
  readonly handles: boolean
  readonly isHr: boolean
  /** Their side in the committee where it began. */
  readonly side: Side | null
  readonly post: Post | null
  readonly personId: string
}

const isTaker: Record<StepName, (party: Party) => boolean> = {
  request: ({ isRaiser }) => isRaiser,
  receipt: ({ isManagement }) => isManagement,
  renewal: ({ isManagement }) => isManagement,
  withdrawal: ({ isManagement }) => isManagement,
  rejection: ({ isManagement }) => isManagement,
  confirmation: ({ side }) => side !== null,
  forwarding: ({ isRaiser, handles }) => isRaiser || handles,
  central_parties: ({ handles, isHr }) => handles || isHr,
  arbitration: ({ isHr }) => isHr,
}

interface Surroundings {
  readonly mainId: string | null
  readonly above: Rung | null
  readonly on: IsoDate
}

/** Whether somebody may take a step now, and if not why. */
export function mayTake(path: Path, step: StepName, party: Party, at: Surroundings): Result<undefined, DisputeRefusal> {
  if (!isTaker[step](party)) return refuse('forbidden')
  const station = stationOf(path, at.mainId)
  if (station === 'ended') return refuse('dispute_ended')
  if (step === 'request') return station === 'draft' ? ok() : refuse('already_sent')
  if (station === 'draft') return refuse('not_sent')
  switch (step) {
    case 'receipt':
    case 'renewal':
    case 'withdrawal':
    case 'rejection':
      if (station !== 'management') return refuse('not_now')
      return has(path, step) ? refuse('taken_already') : ok()
    case 'confirmation':
      if (station !== 'management' || !(has(path, 'renewal') || has(path, 'withdrawal'))) return refuse('not_now')
      return path.steps.some((one) => one.step === 'confirmation' && one.takenBy === party.personId)
        ? refuse('taken_already')
        : ok()
    case 'forwarding':
      return mayForward(path, station, at)
    case 'central_parties':
      return station === 'main_committee' ? ok() : refuse('not_now')
    case 'arbitration':
      return station === 'central_parties' && path.kind === 'information_breach' ? ok() : refuse('not_now')
  }
}

function mayForward(
  path: Path,
  station: Station,
  { above, on, mainId }: Surroundings,
): Result<undefined, DisputeRefusal> {
  if (station === 'central_parties' || station === 'arbitration') return refuse('not_now')
  if (path.kind === 'guideline' && path.guidelineKind === 'may') return refuse('may_ends_here')
  if (above === null) return refuse('nothing_above')
  return stateOf(path, mainId, on) === 'request' ? refuse('month_runs') : ok()
}

/** The steps that somebody may take now. */
export const stepsFor = (path: Path, party: Party, at: Surroundings): StepName[] =>
  stepNames.filter((step) => mayTake(path, step, party, at).ok)

export type Confirmed = 'settled' | 'waits_for_management' | 'waits_for_employees' | 'waits_for_one_more'

/**
 * Whether both sides agree that a decision is withdrawn. Chair and vice-chair are not enough: one more of the committee must say so
 * too, since those two may not settle a breach alone.
 */
export function confirmedBy(steps: readonly Pick<Step, 'step' | 'side' | 'post'>[]): Confirmed {
  const said = steps.filter(({ step }) => step === 'confirmation')
  if (!said.some(({ side }) => side === 'management')) return 'waits_for_management'
  if (!said.some(({ side }) => side === 'employee')) return 'waits_for_employees'
  return said.every(({ post }) => post !== null) ? 'waits_for_one_more' : 'settled'
}

const byBody: Record<DisputeKind, readonly Outcome[]> = {
  information_breach: ['no_breach', 'compensation', 'withdrawn'],
  other_breach: ['put_right', 'no_breach'],
  interpretation: ['interpreted'],
  guideline: ['agreed'],
  level: ['level_found'],
}

/** The outcomes that can be recorded where it lies now, by whom it is to. */
export function outcomesFor(path: Path, party: Party, mainId: string | null): Outcome[] {
  const station = stationOf(path, mainId)
  const drops: Outcome[] =
    party.isRaiser && !['ended', 'central_parties', 'arbitration'].includes(station) ? ['dropped'] : []
  if (station === 'body' || station === 'main_committee') {
    if (!party.handles) return drops
    const explained: Outcome[] = path.guidelineKind === 'may' ? ['explained'] : []
    return [...byBody[path.kind], ...explained, ...drops]
  }
  if (station === 'central_parties') return party.isHr || party.handles ? ['settled_by_parties'] : []
  if (station === 'arbitration') return party.isHr ? ['award'] : []
  return drops
}

/** Outcomes that say how the agreement is understood: they are not recorded without saying it. */
export const mustInterpret = (outcome: Outcome): boolean => outcome === 'interpreted' || outcome === 'level_found'

/** Outcomes that others can learn from. */
export const mayInterpret = (outcome: Outcome): boolean => outcome !== 'withdrawn' && outcome !== 'dropped'

/**
 * Whether an outcome can be recorded. Chair and vice-chair prepare, but a breach is settled by its committee at a meeting,
 * and neither of the two lets a breach drop alone once it is raised.
 */
export function maySettle(
  path: Path,
  party: Party,
  wish: { readonly outcome: Outcome; readonly isAtMeeting: boolean; readonly isInterpreted: boolean },
  mainId: string | null,
): Result<undefined, DisputeRefusal> {
  if (path.outcome !== null) return refuse('dispute_ended')
  const possible = outcomesFor(path, party, mainId)
  if (possible.length === 0) return refuse('forbidden')
  if (!possible.includes(wish.outcome)) return refuse('outcome_unfit')
  const station = stationOf(path, mainId)
  if (isBreach(path.kind) && wish.outcome === 'dropped' && station !== 'draft' && party.post !== null)
    return refuse('not_by_chairs_alone')
  const isInBody = station === 'body' || station === 'main_committee'
  if (isBreach(path.kind) && isInBody && wish.outcome !== 'dropped' && !wish.isAtMeeting)
    return refuse('breach_needs_meeting')
  return mustInterpret(wish.outcome) && !wish.isInterpreted ? refuse('interpretation_missing') : ok()
}
