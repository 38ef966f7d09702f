import { addDays, daysBetween, type IsoDate } from '../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import type { TrioRole } from './schema.ts'

/*
 * TRIO: the everyday cooperation of a workplace's leader, representative and safety representative.
 * Owns: trio, member, note, task, check-in.
 * Words: TRIO, DUO (two of the three roles), representative (TR eller anden medarbejderrepræsentant), AMR, check-in,
 * rhythm (rytme). "Three" are roles, not persons: several of each is common (domain reference, § 5.3).
 * A TRIO is not a MED committee: no fixed cadence, no decisions, and its notes are not minutes (§ 12, fact 8).
 * Its room is read by its members alone. Events say that something was written, never what.
 * States, by dates: a trio is active or ended; a member is current or has left; a task is open or done.
 */

/** Who the TRIO of a workplace has in each role on a day. All are empty where there is no TRIO. */
export interface TrioCoverage {
  readonly unitId: string
  readonly trioId: string | null
  /** Person ids. */
  readonly leaders: readonly string[]
  readonly representatives: readonly string[]
  readonly amrs: readonly string[]
}

export interface CoveredUnit extends TrioCoverage {
  readonly unitName: string
  /** The unit under the top that the workplace belongs to. */
  readonly centreId: string
  readonly centreName: string
}

export type CoverageState = 'trio' | 'duo' | 'none'

export const trioRoles: readonly TrioRole[] = ['leader', 'representative', 'amr']

type Roles = Pick<TrioCoverage, 'leaders' | 'representatives' | 'amrs'>

/** The roles that nobody fills. */
export function missingRoles({ leaders, representatives, amrs }: Roles): TrioRole[] {
  const heads = { leader: leaders.length, representative: representatives.length, amr: amrs.length }
  return trioRoles.filter((role) => heads[role] === 0)
}

/** All three roles make a TRIO, two a DUO; somebody alone is no cooperation. */
export function coverageState(roles: Roles): CoverageState {
  const missing = missingRoles(roles).length
  return missing === 0 ? 'trio' : missing === 1 ? 'duo' : 'none'
}

export interface TrioMember {
  readonly memberId: string
  readonly personId: string
  readonly name: string
  readonly role: TrioRole
  readonly from: IsoDate
}

/** Somebody who by mandate or post belongs in a workplace's TRIO. */
export interface Proposed {
  readonly personId: string
  readonly name: string
  readonly role: TrioRole
}

interface MandateHolder {
  readonly personId: string
  readonly name: string
  readonly kind: 'leader' | 'tr' | 'ftr' | 'amr' | 'other'
}

/**
 * Who a workplace's TRIO would have: its leader, its shop stewards and its safety representatives. Another employee
 * representative takes the stewards' place only where there is none. Each person once in a role.
 */
export function proposeMembers(
  leader: { readonly personId: string; readonly name: string } | null,
  mandates: readonly MandateHolder[],
): Proposed[] {
  const stewards = mandates.filter(({ kind }) => kind === 'tr' || kind === 'ftr')
  const representatives = stewards.length > 0 ? stewards : mandates.filter(({ kind }) => kind === 'other')
  const named = (role: TrioRole, people: readonly { personId: string; name: string }[]): Proposed[] =>
    people
      .filter((one, index) => people.findIndex((other) => other.personId === one.personId) === index)
      .filter((one) => role === 'leader' || one.personId !== leader?.personId)
      .map(({ personId, name }) => ({ personId, name, role }))
  return [
    ...named('leader', leader ? [leader] : []),
    ...named('representative', representatives),
    ...named(
      'amr',
      mandates.filter(({ kind }) => kind === 'amr'),
    ),
  ]
}

export type MemberRefusal = Refusal<'not_employed' | 'holds_role_already' | 'leader_and_employee' | 'own_room'>

/**
 * Whether somebody may be put into a TRIO. A leader does not speak for the employees as well; TR and AMR may be one
 * person. Nobody lets themselves into a room, nor whoever lent them the right to: only whom a mandate or post puts there
 * (`proposed`) may be added by themselves. by: whoever acts, and whose right it is.
 */
export function addMember(
  members: readonly Pick<TrioMember, 'personId' | 'role'>[],
  wanted: { readonly personId: string; readonly role: TrioRole; readonly by: readonly string[] },
  known: { readonly isEmployed: boolean; readonly proposed: readonly Pick<Proposed, 'personId' | 'role'>[] },
): Result<undefined, MemberRefusal> {
  if (!known.isEmployed) return refuse('not_employed')
  const own = members.filter(({ personId }) => personId === wanted.personId)
  if (own.some(({ role }) => role === wanted.role)) return refuse('holds_role_already')
  if (own.some(({ role }) => (role === 'leader') !== (wanted.role === 'leader'))) return refuse('leader_and_employee')
  const isProposed = known.proposed.some(({ personId, role }) => personId === wanted.personId && role === wanted.role)
  return wanted.by.includes(wanted.personId) && !isProposed ? refuse('own_room') : ok()
}

/** When they meet next, and how many weeks there are between two. */
export interface Rhythm {
  readonly nextMeetingOn: IsoDate | null
  readonly weeksBetween: number | null
}

/** The next meeting from a day on: the one they set, or as many whole turns of the rhythm later as it takes. */
export function nextMeeting({ nextMeetingOn, weeksBetween }: Rhythm, on: IsoDate): IsoDate | null {
  if (nextMeetingOn === null || nextMeetingOn >= on) return nextMeetingOn
  if (weeksBetween === null) return null
  const turn = weeksBetween * 7
  return addDays(nextMeetingOn, Math.ceil(daysBetween(nextMeetingOn, on) / turn) * turn)
}

/** A reminder comes so many days before the meeting. */
export const reminderDays = 2
