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
  snapshot: Json<unknown>
  referred_by: string | null
  referred_at: Date
}

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
    referral_readdressing: {
      id: string
      referral_id: string
      to_committee_id: string
      readdressed_by: string | null
      readdressed_at: Date
    }
  }
}
