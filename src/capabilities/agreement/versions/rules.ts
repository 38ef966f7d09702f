import { type IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { Agreement, Measure, RuleName } from '../rules.ts'

/*
 * Versions of the agreement: entering a new one and correcting it until it counts. Their validity never overlaps: a new
 * version ends the one before it. What is in force stands still, since deadlines have been counted from it: a change is
 * a new version. Only the wording of a rule may be corrected, and everything on the day a version is entered.
 */

export type VersionState = 'coming' | 'in_force' | 'ended'

export interface VersionDates {
  readonly id: string
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

export function stateOf(version: Pick<VersionDates, 'validFrom' | 'validTo'>, on: IsoDate): VersionState {
  if (version.validFrom > on) return 'coming'
  return version.validTo === null || version.validTo > on ? 'in_force' : 'ended'
}

/** Whether levels, dates and numbers may be changed: until it is in force, and on the day it was entered. */
export function mayBeChanged(version: { validFrom: IsoDate; createdOn: IsoDate }, on: IsoDate): boolean {
  return version.validFrom > on || version.createdOn === on
}

export interface Adoption {
  /** The version that the new one ends. */
  readonly ends: string | null
  /** Where the new one itself ends, when a later version is already there. */
  readonly validTo: IsoDate | null
}

/**
 * Where a version that begins on a day fits among the others. It may begin in the past only where no agreement held:
 * what was in force on a past day is never rewritten.
 */
export function adopt(
  others: readonly VersionDates[],
  validFrom: IsoDate,
  on: IsoDate,
): Result<Adoption, Refusal<'same_first_day' | 'begins_in_past'>> {
  if (others.some((other) => other.validFrom === validFrom)) return refuse('same_first_day', { date: validFrom })
  const rewritten = others.some(
    (other) => other.validFrom <= on && (other.validTo === null || other.validTo > validFrom),
  )
  if (validFrom <= on && rewritten) return refuse('begins_in_past')
  const before = others.find((other) => other.validFrom < validFrom && (other.validTo ?? '9999') > validFrom)
  const later = others.map((other) => other.validFrom).filter((from) => from > validFrom)
  return ok({ ends: before?.id ?? null, validTo: later.sort()[0] ?? null })
}

/** In which measures a rule's number may be given. */
export const measuresOf: Readonly<Record<RuleName, readonly Measure[]>> = {
  items_in: ['days', 'working_days', 'weeks'],
  agenda_out: ['days', 'working_days', 'weeks'],
  minutes_out: ['working_days', 'days', 'weeks'],
  pass_up: ['working_days', 'days', 'weeks'],
  pass_down: ['working_days', 'days', 'weeks'],
  reply: ['working_days', 'days', 'weeks'],
  notice_of_meeting: ['weeks', 'days', 'working_days'],
  meetings_a_year: ['meetings'],
  staff_meeting_below: ['heads'],
  staff_meeting_keys: ['keys'],
  items_in_working_environment: ['days', 'working_days', 'weeks'],
  remarks: ['days', 'working_days', 'weeks'],
  meetings_a_year_most: ['meetings'],
  open_meetings_a_year: ['meetings'],
  meetings_with_politicians: ['meetings'],
  least_employee_heads: ['heads'],
  vice_chairs: ['people'],
  term: ['months'],
  amr_term: ['months'],
  tr_objection: ['weeks', 'days', 'working_days'],
  network_meets: ['months', 'weeks'],
  hearing: ['working_days', 'days', 'weeks'],
  budget_hearing: ['working_days', 'days', 'weeks'],
  reasons_for_advice: ['weeks', 'days', 'working_days'],
  working_environment_discussion: ['months'],
}

export const ruleNames = Object.keys(measuresOf) as RuleName[]
export const measures: readonly Measure[] = [
  'days',
  'working_days',
  'weeks',
  'months',
  'heads',
  'meetings',
  'keys',
  'people',
]

/** A number may only stand in a measure that makes sense for its rule; keys of a staff meeting are one or two. */
export function checkRule(
  rule: RuleName,
  amount: number,
  measure: Measure,
): Result<undefined, Refusal<'wrong_measure' | 'wrong_keys'>> {
  if (!measuresOf[rule].includes(measure)) return refuse('wrong_measure')
  if (rule === 'staff_meeting_keys' && amount !== 1 && amount !== 2) return refuse('wrong_keys')
  return ok()
}

/** The lowest level beyond so many that something of the agreement is tied to; null when nothing is. */
export function heldLevel(agreement: Pick<Agreement, TiedToLevels>, levels: number): number | null {
  const tied = [...agreement.rules, ...agreement.seats, ...agreement.principles, ...agreement.items]
  const beyond = tied.map((each) => each.level ?? 0).filter((level) => level > levels)
  return beyond.length === 0 ? null : Math.min(...beyond)
}

type TiedToLevels = 'rules' | 'seats' | 'principles' | 'items'
