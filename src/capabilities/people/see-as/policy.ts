import { holdsInOwnRight, type Actor } from '../../../platform/auth/actor.ts'

export const may = {
  /** See as another, and read the list of who did: the administrator, and not while seeing as somebody. */
  seeAs: (actor: Actor): boolean => actor.seenBy === undefined && holdsInOwnRight(actor, 'administrator'),
}
