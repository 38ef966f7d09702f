import type { Actor } from '../../platform/auth/actor.ts'
import { followedCommittees, may as mayWithCommittees } from '../committees/policy.ts'
import type { Finding } from './rules.ts'

export const may = {
  /** The findings of the whole municipality, and trying out an agreement: the administrator and the HR consultant. */
  readAll: (actor: Actor): boolean => mayWithCommittees.manageCommittees(actor),
  /** Some findings: those, and who leads or writes for a committee, for its own area. */
  readSome: (actor: Actor): boolean => may.readAll(actor) || followedCommittees(actor).length > 0,
  /** Do what a finding proposes: where it leads is open to the actor. */
  solve: (actor: Actor, { action, committeeId }: Pick<Finding, 'action' | 'committeeId'>): boolean => {
    switch (action.label) {
      case 'see_committee':
      case 'see_agreement':
      case 'see_trio':
        return true
      case 'set_up_body':
      case 'change_form':
      case 'choose_chair':
      case 'choose_vice_chair':
        return mayWithCommittees.manageCommittees(actor)
      case 'fill_seat':
      case 'end_mandate':
      case 'choose_secretary':
      case 'add_seats':
        return committeeId !== null && mayWithCommittees.manageMembers(actor, committeeId)
    }
  },
}
