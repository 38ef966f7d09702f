import { holdsInOwnRight, type Actor } from '../../../../platform/auth/actor.ts'

export const may = {
  /** Say what a group of the directory gives its members, and see who they are: the administrator, in their own right. */
  mapGroups: (actor: Actor): boolean => actor.seenBy === undefined && holdsInOwnRight(actor, 'administrator'),
}
