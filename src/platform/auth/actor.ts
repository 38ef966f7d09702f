/** The names of what a person may be somewhere. What each allows is said in each capability's policy. */
export type Role =
  | 'administrator'
  | 'hr_consultant'
  | 'leader'
  | 'chair'
  | 'vice_chair'
  | 'secretary'
  | 'preparer'
  | 'member'
  | 'substitute'
  | 'trio_member'
  | 'excluded'

export interface NamedPerson {
  readonly personId: string
  readonly name: string
}

/**
 * on: the committee (posts, members, substitutes) or the unit (employee, leader) it holds for, or the agenda item that
 * somebody is excluded from; null for the whole municipality. for: whose right it is, when it is held by delegation. A preparer prepares meetings for a chair or
 * vice-chair, whose key stays with them.
 */
export interface Grant {
  readonly role: Role
  readonly on: string | null
  readonly for?: NamedPerson
}

/** An administrator who sees the pages as the actor does, until an instant. */
export interface SeenBy extends NamedPerson {
  readonly seeingId: string
  readonly until: Date
}

/** Who acts, with everything this person holds today. seenBy: nothing may be changed, and what is closed stays closed. */
export interface Actor {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  /** Nobody has said yet what the person is called: the name is a placeholder, and nobody is greeted by it. */
  readonly isUnnamed?: true
  readonly grants: readonly Grant[]
  readonly seenBy?: SeenBy
}

export function holds(actor: Actor, role: Role, on: string | null = null): boolean {
  return actor.grants.some((grant) => grant.role === role && grant.on === on)
}

export function holdsAny(actor: Actor, roles: readonly Role[], on: string | null = null): boolean {
  return actor.grants.some((grant) => grant.on === on && roles.includes(grant.role))
}

/** The ids on which the actor holds one of the roles, each once. */
export function placesHeld(actor: Actor, roles: readonly Role[]): string[] {
  const places = actor.grants.flatMap((grant) => (grant.on !== null && roles.includes(grant.role) ? [grant.on] : []))
  return [...new Set(places)]
}

/** Held by the person themselves. What is lent cannot be lent on, and opens no lock that a person answers for. */
export function holdsInOwnRight(actor: Actor, role: Role, on: string | null = null): boolean {
  return actor.grants.some((grant) => grant.role === role && grant.on === on && grant.for === undefined)
}

/**
 * For whom somebody does what is done at a committee (or anywhere, when it is at none): whoever lent them the right.
 * Null when they do it in their own right.
 */
export function actingFor(grants: readonly Grant[], committeeId: string | null): NamedPerson | null {
  const prepares = (grant: Grant) => ['secretary', 'chair', 'vice_chair', 'preparer'].includes(grant.role)
  const here = grants.filter((grant) => committeeId !== null && grant.on === committeeId && prepares(grant))
  const everywhere = grants.filter((grant) => grant.role === 'hr_consultant' || grant.role === 'administrator')
  const used = here.length > 0 ? here : everywhere
  return used.some((grant) => grant.for === undefined) ? null : (used[0]?.for ?? null)
}
