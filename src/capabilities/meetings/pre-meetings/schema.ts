import type { Generated } from 'kysely'
import type { Json } from '../../../platform/db/tables.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { Side } from '../../committees/schema.ts'

export interface PreMeetingTable {
  id: string
  meeting_id: string
  side: Side
  starts_at: Date | null
  ends_at: Date | null
  place: Generated<string>
  called_off_at: Date | null
  calendar_sequence: Generated<number>
  version: Generated<number>
}

export interface PreMeetingNoteTable {
  id: string
  pre_meeting_id: string
  /** Null for what is about the whole, and when the item is gone. */
  agenda_item_id: string | null
  about_item: boolean
  content: Json<RichText>
  written_by: string | null
  written_at: Date
  version: Generated<number>
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    pre_meeting: PreMeetingTable
    pre_meeting_note: PreMeetingNoteTable
  }
}
