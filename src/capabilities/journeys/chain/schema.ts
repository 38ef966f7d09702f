import type { Json } from '../../../platform/db/tables.ts'

export interface JourneyEventTable {
  referral_id: string
  seq: number
  journey_id: string
  at: Date
  kind: string
  content: Json<Readonly<Record<string, unknown>>>
  previous_hash: string
  hash: string
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    journey_event: JourneyEventTable
    journey_salt: { referral_id: string; seq: number; salt: string }
  }
}
