import type { Generated } from 'kysely'
import type { Json } from '../../../platform/db/tables.ts'
import type { LeftOut } from '../../../platform/word-reading/word-text.ts'
import type { ProposedItem } from './rules.ts'

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    word_import: {
      id: string
      meeting_id: string
      file_name: string
      items: Json<readonly ProposedItem[]>
      before_items: string
      left_out: Json<LeftOut>
      version: Generated<number>
      uploaded_by: string | null
      uploaded_at: Date
    }
  }
}
