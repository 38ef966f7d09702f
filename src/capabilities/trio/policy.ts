import { holds, holdsInOwnRight, type Actor } from '../../platform/auth/actor.ts'

/*
 * Who is in a workplace's TRIO is open to everybody employed. Its room is not decided here: it is found through its
 * members alone (room/queries.ts), so that no role opens it.
 */
export const may = {
  /** Set up and end TRIOs, add and end members: the HR consultant, and the workplace's own leader. */
  arrange: (actor: Actor, unitId: string): boolean => holds(actor, 'hr_consultant') || holds(actor, 'leader', unitId),
  /** See which workplaces have a TRIO. */
  seeCoverage: (actor: Actor): boolean => holds(actor, 'hr_consultant'),
}

/**
 * Whoever stands behind what somebody arranges at a workplace: themselves, and those who lent them the right when they have
 * none of their own.
 */
export function standBehind(actor: Actor, unitId: string): string[] {
  const isOwn = holdsInOwnRight(actor, 'hr_consultant') || holdsInOwnRight(actor, 'leader', unitId)
  const lenders = isOwn ? [] : actor.grants.flatMap((grant) => (grant.for === undefined ? [] : [grant.for.personId]))
  return [actor.personId, ...lenders]
}
