import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'

/*
 * Roles for the whole municipality: administrator and HR/MED consultant. (Chair, secretary and the like are posts of a
 * committee and belong there.)
 * Owns: role assignments, each valid from and to (half-open dates), given by a person or by a group of the directory.
 * Words: role (rettighed), administrator (systemadministrator), HR consultant (HR- og MED-konsulent).
 * States of an assignment: current, ended. Derived from its dates.
 */

export interface Assignment {
  readonly id: string
  readonly personId: string
  readonly role: 'administrator' | 'hr_consultant'
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

export function isCurrent(assignment: Assignment, on: IsoDate): boolean {
  return assignment.validFrom <= on && (assignment.validTo === null || assignment.validTo > on)
}

/** A person is given a role once at a time, whatever groups of the directory give them as well; an end lies after the beginning. */
export function mayBegin(
  held: readonly Assignment[],
  wanted: Pick<Assignment, 'role' | 'validFrom' | 'validTo'>,
): Result<undefined, Refusal<'holds_already' | 'ends_before_it_begins'>> {
  if (wanted.validTo !== null && wanted.validTo <= wanted.validFrom) return refuse('ends_before_it_begins')
  const overlaps = held.some(
    (assignment) =>
      assignment.role === wanted.role && (assignment.validTo === null || assignment.validTo > wanted.validFrom),
  )
  return overlaps ? refuse('holds_already') : ok()
}

/**
 * A role may end unless nobody would be left who can let others in: one administrator without an end date must remain
 * when such a one goes. `administrators`: every current assignment of the role whose holder can sign in.
 */
export function mayEnd(
  ending: Assignment,
  administrators: readonly Assignment[],
  on: IsoDate,
): Result<undefined, Refusal<'already_ended' | 'last_administrator'>> {
  if (!isCurrent(ending, on)) return refuse('already_ended')
  if (ending.role !== 'administrator') return ok()
  const left = administrators.filter((other) => other.id !== ending.id && isCurrent(other, on))
  const isEnough = ending.validTo === null ? isSomebodyLeft(left, on) : left.length > 0
  return isEnough ? ok() : refuse('last_administrator')
}

/** Whether one of these administrators stays until further notice. */
export function isSomebodyLeft(administrators: readonly Assignment[], on: IsoDate): boolean {
  return administrators.some((one) => isCurrent(one, on) && one.validTo === null)
}
