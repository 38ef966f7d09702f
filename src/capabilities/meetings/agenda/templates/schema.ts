import type { Generated } from 'kysely'
import type { Json } from '../../../../platform/db/tables.ts'
import type { RichText } from '../../../../platform/rich-text/rich-text.ts'
import type { ItemContent } from '../rules.ts'

interface Kept {
  id: string
  /** null: for all committees. */
  committee_id: string | null
  version: Generated<number>
  written_by: string | null
  written_at: Date
}

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    text_block: Kept & { name: string; text: Json<RichText> }
    item_template: Kept & { content: Json<ItemContent> }
  }
}
