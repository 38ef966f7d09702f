import type { Json } from '../../../platform/db/tables.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import type { KeyPost } from '../schema.ts'

export interface AgendaCommentTable {
  id: string
  meeting_id: string
  version: number
  /** Null when the item is gone. */
  agenda_item_id: string | null
  item_title: string
  text: string
  written_by: string | null
  written_at: Date
  answered_by: string | null
  answered_at: Date | null
}

export interface AgendaRefusalTable {
  id: string
  meeting_id: string
  version: number
  post: KeyPost
  reason: string
  refused_by: string | null
  refused_at: Date
  answered_at: Date | null
}

export interface AgendaSightingTable {
  meeting_id: string
  person_id: string
  items: Json<readonly AgendaItem[]>
  seen_at: Date
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    agenda_comment: AgendaCommentTable
    agenda_refusal: AgendaRefusalTable
    agenda_sighting: AgendaSightingTable
  }
}
