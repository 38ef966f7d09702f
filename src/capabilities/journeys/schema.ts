import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/tables.ts'

export type ReferralPurpose = 'information' | 'discussion_and_reply' | 'decision' | 'raise_above'

export interface ReferralTable {
  id: string
  journey_id: string
  previous_referral_id: string | null
  from_committee_id: string
  to_committee_id: string
  agenda_item_id: string | null
  purpose: ReferralPurpose
  title: string
  text: Generated<string>
  due_on: string
  due_clause: string | null
  /** null when the dispatch holds it for all its legs. */
  snapshot: Json<unknown> | null
  referred_by: string | null
  referred_at: Date
  dispatch_id: Generated<string | null>
  replaces_referral_id: Generated<string | null>
}

/** What a matter was passed on from. */
export type DispatchSource = 'item' | 'task' | 'document' | 'referral'

export type NotingPost = 'chair' | 'vice_chair'

declare module '../../platform/db/tables.ts' {
  interface Tables {
    referral: ReferralTable
    referral_receipt: { referral_id: string; received_by: string | null; received_at: Date }
    referral_placement: { referral_id: string; agenda_item_id: string; placed_by: string | null; placed_at: Date }
    referral_reply: {
      referral_id: string
      text: string
      agenda_item_id: string | null
      replied_by: string | null
      replied_at: Date
    }
    dispatch: {
      id: string
      from_committee_id: string
      source: DispatchSource
      source_id: string
      text: Generated<string>
      snapshot: Json<unknown>
      sent_by: string | null
      sent_at: Date
    }
    dispatch_reminder: {
      dispatch_id: string
      reminded_on: string
      receivers: number
      reminded_by: string | null
      reminded_at: Date
    }
    referral_noting: { referral_id: string; needed: NotingPost[]; asked_by: string | null; asked_at: Date }
    referral_noting_key: { referral_id: string; post: NotingPost; turned_by: string | null; turned_at: Date }
    referral_return: {
      referral_id: string
      reason: string
      proposed_committee_id: string | null
      returned_by: string | null
      returned_at: Date
    }
    referral_return_ending: { referral_id: string; ended_by: string | null; ended_at: Date }
    referral_readdressing: {
      id: string
      referral_id: string
      to_committee_id: string
      readdressed_by: string | null
      readdressed_at: Date
    }
  }
}
