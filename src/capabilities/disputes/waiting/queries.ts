import { sql } from 'kysely'
import { placesHeld, type Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { belonging, preparers } from '../../meetings/policy.ts'
import type { Waiting } from '../../meetings/rules.ts'
import { disputePaths } from '../paths.ts'
import { disputesWhere, groundFor, isOpen, standingOf } from '../queries.ts'

/**
 * The open disputes whose next step is the actor's: management that was asked, who raised it once management has answered
 * or the month is over, who prepare the body it lies with. None for who belongs to no body, one when nothing waits, six when something does.
 */
export async function waitingDisputes(db: Reader, actor: Actor, now: Date): Promise<Waiting[]> {
  const prepared = placesHeld(actor, preparers)
  if (actor.seenBy || placesHeld(actor, belonging).length === 0) return []
  const disputes = await disputesWhere(
    db,
    sql`${isOpen} and (d.opened_by = ${actor.personId} or d.committee_id = any(${placesHeld(actor, ['chair'])}::uuid[])
      or exists (select 1 from dispute_step b where b.dispute_id = d.id and b.committee_id = any(${prepared}::uuid[])))`,
    today(now),
  )
  if (disputes.length === 0) return []
  const ground = await groundFor(db, actor, now)
  return disputes.flatMap((dispute): Waiting[] => {
    const { state, clock, party } = standingOf(actor, dispute, ground)
    const isOpener = dispute.openedById === actor.personId
    const isAsked = state === 'request' && party.post === 'chair'
    const isAnswered = isOpener && ['draft', 'renewal', 'withdrawal', 'rejection', 'month_over'].includes(state)
    const isTreated = (state === 'body' || state === 'main_committee') && party.handles
    if (!isAsked && !isAnswered && !isTreated) return []
    return [
      {
        kind: 'handle_dispute',
        href: disputePaths.dispute({ disputeId: dispute.id }),
        title: dispute.title,
        committeeName: dispute.committeeName,
        dueOn: clock?.on ?? null,
        clause: clock?.clause ?? null,
        params: {},
        // Not public: it is for the page, and never for a mail.
        isClosed: true,
      },
    ]
  })
}
