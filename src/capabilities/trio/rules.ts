import type { IsoDate } from '../../platform/clock/dates.ts'
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
