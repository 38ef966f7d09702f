import type { Role } from '../../../platform/auth/actor.ts'
import { addMonths, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'

/*
 * Delegations: somebody's rights lent to a named person for a time, so that work goes on in a holiday or an illness.
 * Owns: delegation.
 * Words: delegation (fuldmagt), to lend (give fuldmagt), acting for (på vegne af).
 * What is lent: a secretary's rights whole; a chair's or vice-chair's right to prepare the meetings, never their key,
 * which belongs to whoever holds the post (an acting chair is entered on the post by HR); an HR/MED consultant's rights.
 * An administrator's rights are not lent: roles are granted instead.
 * States: coming, in force, ended. Derived from its days; it also rests as soon as the lender no longer holds the right.
 */

export const lendableRoles = ['secretary', 'chair', 'vice_chair', 'hr_consultant'] as const
export type LendableRole = (typeof lendableRoles)[number]

/** A right that somebody holds in their own right and can lend. committeeId is null for the whole municipality. */
export interface Lendable {
  readonly role: LendableRole
  readonly committeeId: string | null
}

export interface Delegation extends Lendable {
  readonly id: string
  readonly from: { readonly personId: string; readonly name: string }
  readonly to: { readonly personId: string; readonly name: string }
  readonly committeeName: string | null
  readonly validFrom: IsoDate
  /** The first day without it. */
  readonly validTo: IsoDate
  readonly reason: string
  readonly endedAt: Date | null
}

export type DelegationState = 'coming' | 'in_force' | 'ended'

export function stateOf(one: Pick<Delegation, 'validFrom' | 'validTo' | 'endedAt'>, on: IsoDate): DelegationState {
  if (one.endedAt !== null || one.validTo <= on) return 'ended'
  return one.validFrom > on ? 'coming' : 'in_force'
}

/** What whoever is lent a right holds by it: never a post with a key. */
export function lentRole(role: LendableRole): Role {
  return role === 'chair' || role === 'vice_chair' ? 'preparer' : role
}

/** How long a right can be lent, in months. Longer than that is a change of post. */
export const mostMonths = 12

export interface Lending extends Lendable {
  readonly fromPersonId: string
  readonly toPersonId: string
  readonly validFrom: IsoDate
  /** The last day with it. */
  readonly lastDay: IsoDate
}

export interface LendingFacts {
  /** What the lender holds in their own right on the first day. What is borrowed is not among it. */
  readonly lenderHolds: readonly Lendable[]
  /** The receiver has a workplace, a post or a role here. */
  readonly receiverBelongs: boolean
  /** What the receiver holds in their own right on the first day. */
  readonly receiverHolds: readonly Lendable[]
  /** What has been lent to the receiver and has not ended. */
  readonly receiverBorrows: readonly (Lendable & { readonly validFrom: IsoDate; readonly validTo: IsoDate })[]
}

export type LendingRefusal = Refusal<
  | 'lends_to_oneself'
  | 'begins_before_today'
  | 'ends_before_it_begins'
  | 'lent_too_long'
  | 'not_held'
  | 'receiver_is_gone'
  | 'receiver_holds_it'
  | 'receiver_borrows_it'
>

const isSame = (a: Lendable, b: Lendable): boolean => a.role === b.role && a.committeeId === b.committeeId

/**
 * A right is lent only by who holds it in their own right, from today at the earliest, for at most twelve months, to
 * somebody here who cannot do it already. Who prepares the meetings of a committee needs no right to do so.
 */
export function lend(wanted: Lending, facts: LendingFacts, on: IsoDate): Result<undefined, LendingRefusal> {
  if (wanted.fromPersonId === wanted.toPersonId) return refuse('lends_to_oneself')
  if (wanted.validFrom < on) return refuse('begins_before_today')
  if (wanted.lastDay < wanted.validFrom) return refuse('ends_before_it_begins')
  if (wanted.lastDay > addMonths(wanted.validFrom, mostMonths)) return refuse('lent_too_long')
  if (!facts.lenderHolds.some((held) => isSame(held, wanted))) return refuse('not_held')
  if (!facts.receiverBelongs) return refuse('receiver_is_gone')
  if (facts.receiverHolds.some((held) => held.committeeId === wanted.committeeId)) return refuse('receiver_holds_it')
  const overlaps = facts.receiverBorrows.some(
    (one) => isSame(one, wanted) && one.validFrom <= wanted.lastDay && one.validTo > wanted.validFrom,
  )
  return overlaps ? refuse('receiver_borrows_it') : ok()
}

/** A delegation ends by itself, and before that when somebody who may says so; once. */
export function end(
  one: Pick<Delegation, 'validFrom' | 'validTo' | 'endedAt'>,
  on: IsoDate,
): Result<undefined, Refusal<'already_ended'>> {
  return stateOf(one, on) === 'ended' ? refuse('already_ended') : ok()
}
