import type { MinutesStyle } from './style/rules.ts'

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    minutes_style: {
      id: string
      committee_id: string
      valid_from: string
      style: MinutesStyle
      chosen_by: string | null
      chosen_at: Date
    }
    item_meaning: { agenda_item_id: string; text: string; written_by: string | null; written_at: Date }
    minutes_remark: {
      id: string
      meeting_id: string
      agenda_item_id: string | null
      version: number
      text: string
      remarked_by: string
      remarked_at: Date
    }
    minutes_remark_answer: { remark_id: string; text: string; answered_by: string | null; answered_at: Date }
    readership_salt: { publication_id: string; salt: string; made_at: Date }
    readership_mark: { publication_id: string; mark: string }
    readership_count: { publication_id: string; readers: number; counted_at: Date }
  }
}
