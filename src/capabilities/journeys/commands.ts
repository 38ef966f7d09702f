import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { legOf } from './queries.ts'
import type { Leg, Matter } from './rules.ts'
import type { ReferralPurpose } from './schema.ts'

/*
 * The rows of a journey, written one step at a time. Who may take a step, and when, is decided by the capability
 * referrals before it calls these; each of them is written in the same transaction as that decision.
 */

/** The leg, held until the transaction ends, so that two steps on one leg come one after the other. Null when unknown. */
export async function lockLeg(tx: Writer, referralId: string): Promise<Leg | null> {
  if (!isId(referralId)) return null
  const found = await tx.selectFrom('referral').select('id').where('id', '=', referralId).forUpdate().executeTakeFirst()
  // Read in a statement of its own, which sees what was committed while this one waited for the row.
  return found ? legOf(tx, referralId) : null
}

export interface NewLeg {
  /** The journey it goes on with; null begins one. */
  readonly journeyId: string | null
  /** The leg that the item came by. */
  readonly previousId: string | null
  readonly fromCommitteeId: string
  readonly toCommitteeId: string
  readonly itemId: string
  readonly purpose: ReferralPurpose
  readonly title: string
  readonly text: string
  readonly dueOn: string
  readonly dueClause: string | null
  readonly matter: Matter
}

/** Begins a journey, or goes on with one. */
export async function insertLeg(tx: Writer, leg: NewLeg, by: string, at: Date): Promise<Pick<Leg, 'id' | 'journeyId'>> {
  const id = newId()
  const journeyId = leg.journeyId ?? id
  await tx
    .insertInto('referral')
    .values({
      id,
      journey_id: journeyId,
      previous_referral_id: leg.previousId,
      from_committee_id: leg.fromCommitteeId,
      to_committee_id: leg.toCommitteeId,
      agenda_item_id: leg.itemId,
      purpose: leg.purpose,
      title: leg.title,
      text: leg.text,
      due_on: leg.dueOn,
      due_clause: leg.dueClause,
      snapshot: JSON.stringify(leg.matter),
      referred_by: by,
      referred_at: at,
    })
    .execute()
  return { id, journeyId }
}

/** The primary key is the leg: a second receipt, placement or reply cannot exist. */
export async function insertReceipt(tx: Writer, referralId: string, by: string, at: Date): Promise<void> {
  await tx
    .insertInto('referral_receipt')
    .values({ referral_id: referralId, received_by: by, received_at: at })
    .execute()
}

export async function insertPlacement(
  tx: Writer,
  placement: { referralId: string; itemId: string },
  by: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('referral_placement')
    .values({ referral_id: placement.referralId, agenda_item_id: placement.itemId, placed_by: by, placed_at: at })
    .execute()
}

export async function insertReply(
  tx: Writer,
  reply: { referralId: string; text: string; itemId: string | null },
  by: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('referral_reply')
    .values({
      referral_id: reply.referralId,
      text: reply.text,
      agenda_item_id: reply.itemId,
      replied_by: by,
      replied_at: at,
    })
    .execute()
}

/** Sends legs under way on to the committee that takes over. The legs themselves stay as they were sent. */
export async function insertReaddressing(
  tx: Writer,
  readdressing: { referralId: string; toCommitteeId: string },
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('referral_readdressing')
    .values({
      id: newId(),
      referral_id: readdressing.referralId,
      to_committee_id: readdressing.toCommitteeId,
      readdressed_by: by,
      readdressed_at: at,
    })
    .execute()
}
