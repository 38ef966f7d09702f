import { holdsAny, placesHeld, type Actor } from '../../platform/auth/actor.ts'
import { may as mayWithCommittees } from '../committees/policy.ts'
import type { Finding } from './rules.ts'

export const may = {
  /** The findings of the whole municipality, and trying out an agreement: the administrator and the HR consultant. */
  readAll: (actor: Actor): boolean => holdsAny(actor, ['administrator', 'hr_consultant']),
  /** Some findings: those, and who leads or writes for a committee, for its own area. */
  readSome: (actor: Actor): boolean => may.readAll(actor) || ownCommittees(actor).length > 0,
  /** One committee's findings by a link on its page. The areas under it follow from the structure (reach/rules.ts). */
  readOf: (actor: Actor, committeeId: string): boolean =>
    may.readAll(actor) || ownCommittees(actor).includes(committeeId),
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

/** The committees whose area an actor follows: where they are chair, vice-chair or secretary. */
export const ownCommittees = (actor: Actor): string[] => placesHeld(actor, ['chair', 'vice_chair', 'secretary'])
