import type { Grounds, Reach } from './rules.ts'

export interface ItemLevelTable {
  agenda_item_id: string
  is_political: boolean
  leader_of: string | null
  reach: Reach
  advised: string | null
  grounds: Grounds
  clause: string
  answered_by: string | null
  answered_at: Date
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    item_level: ItemLevelTable
    item_level_disagreement: {
      id: string
      agenda_item_id: string
      meant: string | null
      text: string
      stated_by: string | null
      stated_at: Date
    }
  }
}
