import { holdsInOwnRight, type Actor } from '../../../platform/auth/actor.ts'
import { lendableRoles, type Delegation, type Lendable } from './rules.ts'

export const may = {
  /** Lend another's right on their behalf, and see and end every delegation: HR, in their own right. */
  manageDelegations: (actor: Actor): boolean => holdsInOwnRight(actor, 'hr_consultant'),

  /** See every delegation: HR, and the administrator who answers for who has access. */
  seeAll: (actor: Actor): boolean => may.manageDelegations(actor) || holdsInOwnRight(actor, 'administrator'),

  /** Lend a right: who holds it in their own right, or HR on their behalf, though never to themselves. */
  lend: (actor: Actor, fromPersonId: string, toPersonId?: string): boolean =>
    fromPersonId === actor.personId || (may.manageDelegations(actor) && toPersonId !== actor.personId),

  /** End it: who lent it, who got it, HR and the administrator. */
  end: (actor: Actor, delegation: Pick<Delegation, 'from' | 'to'>): boolean =>
    may.seeAll(actor) || [delegation.from.personId, delegation.to.personId].includes(actor.personId),
}

/** What the actor can lend: the rights held as one's own. */
export function lendableBy(actor: Actor): Lendable[] {
  return actor.grants.flatMap((grant) => {
    const role = lendableRoles.find((one) => one === grant.role)
    return role && grant.for === undefined ? [{ role, committeeId: grant.on }] : []
  })
}
