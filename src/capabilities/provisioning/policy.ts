import { holds, type Actor } from '../../platform/auth/actor.ts'

export const may = {
  /** Give programs a token, and take it from them: the administrator. */
  manageClients: (actor: Actor): boolean => holds(actor, 'administrator'),
}
