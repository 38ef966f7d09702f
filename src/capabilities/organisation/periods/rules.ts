import { type Refused, refuse } from '../../../platform/result.ts'
import type { Refusal } from '../../../platform/result.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'

/*
 * How a fact that holds from-to follows a file that only tells how things are now. A period is ended and another begun;
 * what was is never overwritten, save where the file corrects a period's own dates or a period that has not begun before
 * today. Planning the same file twice changes nothing the second time (property test).
 */

/** Half-open: `to` is the first day on which it no longer holds, null while no end is known. */
export interface Period<T> {
  readonly id: string
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly what: T
}

export interface Wanted<T> {
  /** null: the file does not say. */
  readonly from: IsoDate | null
  /** undefined: the file does not say. null: it says that no end is known. */
  readonly to: IsoDate | null | undefined
  readonly what: T
}

/** id null: a period that begins. Otherwise what the period with that id becomes. */
export interface PeriodStep<T> {
  readonly id: string | null
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly what: T
}

export type Verdict = 'added' | 'changed' | 'ended' | 'unchanged'

export interface PeriodPlan<T> {
  readonly verdict: Verdict
  readonly steps: readonly PeriodStep<T>[]
}

export type PeriodRefusal = Refused<Refusal<'ends_before_it_begins'>>

interface Planning<T> {
  readonly today: IsoDate
  readonly same: (a: T, b: T) => boolean
}

/**
 * What must happen for the periods known (in order of time, not overlapping) to say what the file wants.
 * A change takes effect on the day the file gives when that is later than the period's beginning, otherwise today.
 */
export function planPeriods<T>(
  known: readonly Period<T>[],
  wanted: Wanted<T>,
  { today, same }: Planning<T>,
): { readonly ok: true; readonly value: PeriodPlan<T> } | PeriodRefusal {
  const last = known.at(-1)
  const from = wanted.from ?? last?.from ?? today
  if (!last || (last.to !== null && from >= last.to)) {
    const to = wanted.to ?? null
    return planned(last ? 'changed' : 'added', [{ id: null, from, to, what: wanted.what }])
  }
  const to = wanted.to === undefined ? last.to : wanted.to
  if (to !== null && to <= from) return refuse('ends_before_it_begins')
  const begins = correctedStart(known, from)
  if (same(last.what, wanted.what)) {
    if (begins === last.from && to === last.to) return planned('unchanged', [])
    const onlyEnds = begins === last.from && to !== null
    return planned(onlyEnds ? 'ended' : 'changed', [{ id: last.id, from: begins, to, what: wanted.what }])
  }
  const changesOn = from > last.from ? from : laterOf(today, last.from)
  if (changesOn <= last.from || (to !== null && to <= changesOn)) {
    return planned('changed', [{ id: last.id, from: begins, to, what: wanted.what }])
  }
  const lastTo = last.to !== null && last.to < changesOn ? last.to : changesOn
  const ending = lastTo === last.to ? [] : [{ id: last.id, from: last.from, to: lastTo, what: last.what }]
  return planned('changed', [...ending, { id: null, from: changesOn, to, what: wanted.what }])
}

function planned<T>(verdict: Verdict, steps: readonly PeriodStep<T>[]): ReturnType<typeof planPeriods<T>> {
  const backwards = steps.some((step) => step.to !== null && step.to <= step.from)
  return backwards ? refuse('ends_before_it_begins') : { ok: true, value: { verdict, steps } }
}

/** A period that follows another without a gap keeps its beginning: that was the day of a change, not of the whole. */
function correctedStart<T>(known: readonly Period<T>[], from: IsoDate): IsoDate {
  const last = known.at(-1)
  const before = known.at(-2)
  if (!last) return from
  if (before && (before.to === null || before.to >= last.from || from < before.to)) return last.from
  return from
}

function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}
