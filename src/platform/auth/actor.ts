/** The names of what a person may be somewhere. What each allows is said in each capability's policy. */
export type Role =
  'administrator' | 'hr_consultant' | 'leader' | 'chair' | 'vice_chair' | 'secretary' | 'member' | 'substitute'

/** on: the committee (posts, members, substitutes) or the unit (employee, leader) it holds for; null for the whole municipality. */
export interface Grant {
  readonly role: Role
  readonly on: string | null
}

/** Who acts, with everything this person holds today. */
export interface Actor {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  readonly grants: readonly Grant[]
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
