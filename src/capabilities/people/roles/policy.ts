import { holds, type Actor } from '../../../platform/auth/actor.ts'

export const may = {
  grantRoles: (actor: Actor): boolean => holds(actor, 'administrator'),
}
