export interface ItemExclusionTable {
  agenda_item_id: string
  person_id: string
  reason: string
  excluded_by: string | null
  excluded_at: Date
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    item_exclusion: ItemExclusionTable
  }
}
