import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { Agreement } from '../../agreement/rules.ts'
import { contains, overlap, type Period } from '../rules.ts'
import type { CommitteeKind } from '../schema.ts'

/*
 * A committee through time: what it is called, its level, its unit and what it stands under, as periods that follow each
 * other without a gap from its first day to its last. A change begins a new period; what was stays readable.
 */

export interface CommitteePeriod extends Period {
  readonly id: string
  readonly committeeId: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
  readonly unitId: string
  readonly parentId: string | null
}

/** What a committee is from a day on. */
export interface CommitteeChange {
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
  readonly unitId: string
  readonly parentId: string | null
  readonly from: IsoDate
}

export interface PeriodFacts {
  readonly agreement: Agreement | null
  /** Every period of every committee that is not over on the day. */
  readonly periods: readonly CommitteePeriod[]
  /** Null when the unit does not exist on the day. */
  readonly unitName: string | null
  /** Whether anybody sits there, or will, or is vice-chair, from the day on: a staff meeting has neither. */
  readonly hasSeats: boolean
}

export type PlaceRefusal = Refusal<
  | 'no_agreement'
  | 'level_unknown'
  | 'unit_unknown'
  | 'unit_has_committee'
  | 'staff_meeting_at_top'
  | 'parent_missing'
  | 'parent_unknown'
  | 'parent_not_above'
  | 'parent_ends'
>

export type PeriodRefusal =
  | PlaceRefusal
  | Refusal<'committee_not_there' | 'changes_later' | 'nothing_changes' | 'others_under' | 'staff_meeting_has_seats'>

/** A change that takes effect the day its period began corrects that period; later it ends that and begins another. */
export type PeriodStep =
  | { readonly kind: 'corrects'; readonly period: CommitteePeriod }
  | { readonly kind: 'begins'; readonly period: CommitteePeriod }

/** Whether a committee may be changed from a day on. */
export function changeCommittee(
  committeeId: string,
  change: CommitteeChange,
  facts: PeriodFacts,
): Result<PeriodStep, PeriodRefusal> {
  const own = facts.periods.filter((period) => period.committeeId === committeeId)
  const period = own.find((candidate) => contains(candidate, change.from))
  if (!period) return refuse('committee_not_there')
  const later = own.find((candidate) => candidate.from > change.from)
  if (later) return refuse('changes_later', { from: later.from })
  if (isSame(period, change)) return refuse('nothing_changes')
  const others = facts.periods.filter((candidate) => candidate.committeeId !== committeeId)
  const placed = samePlace(period, change)
    ? ok()
    : mayStandThere({ ...change, to: period.to }, { ...facts, periods: others })
  if (!placed.ok) return placed
  const under = others.find(
    (other) =>
      other.parentId === committeeId && other.level <= change.level && overlap(other, { ...change, to: period.to }),
  )
  if (under) return refuse('others_under', { name: under.name })
  if (change.kind === 'staff_meeting' && period.kind !== 'staff_meeting' && facts.hasSeats) {
    return refuse('staff_meeting_has_seats')
  }
  return ok({ kind: period.from === change.from ? 'corrects' : 'begins', period })
}

const isSame = (period: CommitteePeriod, change: CommitteeChange): boolean =>
  period.name === change.name && samePlace(period, change)

/** Another name is nobody else's business: it is given whatever the agreement says about the place. */
const samePlace = (period: CommitteePeriod, change: CommitteeChange): boolean =>
  period.kind === change.kind &&
  period.level === change.level &&
  period.unitId === change.unitId &&
  period.parentId === change.parentId

/** A place in the structure, for as long as somebody wants to stand there. */
export interface WantedPlace extends Period {
  readonly kind: CommitteeKind
  readonly level: number
  readonly unitId: string
  readonly parentId: string | null
}

/**
 * Whether a committee may stand there the whole time: on a level the agreement has, the only one of its unit and level,
 * and under one of a level above that is there as long as itself. Because levels rise all the way up, nothing can come
 * to stand under itself.
 */
export function mayStandThere(
  wanted: WantedPlace,
  { agreement, periods, unitName }: Omit<PeriodFacts, 'hasSeats'>,
): Result<undefined, PlaceRefusal> {
  if (!agreement) return refuse('no_agreement', { date: wanted.from })
  if (!agreement.levels.some((level) => level.level === wanted.level)) return refuse('level_unknown')
  if (unitName === null) return refuse('unit_unknown', { date: wanted.from })
  const there = periods.find(
    (other) =>
      isMed(other.kind) && other.unitId === wanted.unitId && other.level === wanted.level && overlap(other, wanted),
  )
  if (there) return refuse('unit_has_committee', { unit: unitName, name: there.name })
  if (wanted.kind === 'staff_meeting' && wanted.level === 1) return refuse('staff_meeting_at_top')
  if (wanted.parentId === null) return wanted.level === 1 ? ok() : refuse('parent_missing', { unit: unitName })
  return standsUnder(wanted, periods)
}

/** Committees and staff meetings of the agreement, as against networks and forums beside it. */
const isMed = (kind: CommitteeKind): boolean => kind === 'committee' || kind === 'staff_meeting'

function standsUnder(wanted: WantedPlace, periods: readonly CommitteePeriod[]): Result<undefined, PlaceRefusal> {
  const above = periods.filter((period) => period.committeeId === wanted.parentId && isMed(period.kind))
  const first = above.find((period) => contains(period, wanted.from))
  if (!first) return refuse('parent_unknown')
  const meanwhile = above.filter((period) => overlap(period, wanted))
  const notAbove = meanwhile.find((period) => period.level >= wanted.level)
  if (notAbove) return refuse('parent_not_above', { name: notAbove.name })
  const end = meanwhile.some((period) => period.to === null) ? null : latest(meanwhile.map((period) => period.to!))
  if (end !== null && (wanted.to === null || wanted.to > end))
    return refuse('parent_ends', { name: first.name, date: end })
  return ok()
}

const latest = (days: readonly IsoDate[]): IsoDate => days.toSorted().at(-1)!
