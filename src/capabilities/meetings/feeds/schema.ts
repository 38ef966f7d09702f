export interface CalendarFeedTable {
  id: string
  person_id: string
  /** Null: the meetings of everything the person belongs to. */
  committee_id: string | null
  token_hash: string
  made_at: Date
  revoked_at: Date | null
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    calendar_feed: CalendarFeedTable
  }
}
