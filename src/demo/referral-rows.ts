import { today } from '../platform/clock/dates.ts'
import { preparerOn } from './bodies.ts'
import { sentOn, type ContentWriter } from './content.ts'
import type { Leg } from './plan.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'

/** Before the items that the legs became. */
export function referralBuffer(): RowBuffer {
  return new RowBuffer(['referral', 'referral_receipt', 'event'])
}

/** After all items: these point at them. */
export function placementBuffer(): RowBuffer {
  return new RowBuffer(['referral_placement', 'referral_reply'])
}

export function addReferral(setting: Setting, writer: ContentWriter, leg: Leg, rows: RowBuffer): void {
  const { from, to, item, sentAt } = leg
  const by = preparerOn(from.body, sentOn(leg))
  rows.add('referral', {
    id: leg.id,
    journey_id: leg.journeyId,
    previous_referral_id: leg.previous?.id ?? null,
    from_committee_id: from.body.id,
    to_committee_id: to.id,
    agenda_item_id: item.id,
    purpose: leg.purpose,
    title: writer.title(leg),
    text: leg.text,
    due_on: leg.dueOn,
    due_clause: leg.dueClause,
    snapshot: writer.matter(leg),
    dispatch_id: null,
    replaces_referral_id: null,
    referred_by: by.id,
    referred_at: sentAt,
  })
  rows.add('event', {
    id: setting.ids.next(sentAt),
    name: 'referral_sent',
    at: sentAt,
    actor_person_id: by.id,
    actor_name: by.name,
    subject_kind: 'referral',
    subject_id: leg.id,
    committee_id: from.body.id,
    data: { itemId: item.id, toCommitteeId: to.id, purpose: leg.purpose, dueOn: leg.dueOn, journeyId: leg.journeyId },
    request_id: null,
  })
  if (!leg.receivedAt) return
  const received_by = preparerOn(to, today(leg.receivedAt)).id
  rows.add('referral_receipt', { referral_id: leg.id, received_by, received_at: leg.receivedAt })
}

export function addPlacement(leg: Leg, rows: RowBuffer): void {
  const { placed, reply, to } = leg
  if (placed) {
    rows.add('referral_placement', {
      referral_id: leg.id,
      agenda_item_id: placed.item.id,
      placed_by: preparerOn(to, today(placed.at)).id,
      placed_at: placed.at,
    })
  }
  if (!reply) return
  rows.add('referral_reply', {
    referral_id: leg.id,
    text: reply.text,
    agenda_item_id: placed?.item.id ?? null,
    replied_by: preparerOn(to, today(reply.at)).id,
    replied_at: reply.at,
  })
}
