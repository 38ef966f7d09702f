import type { Generated } from 'kysely'

export interface PrivateNoteTable {
  person_id: string
  agenda_item_id: string
  text: Generated<string>
  is_marked: Generated<boolean>
  version: Generated<number>
  written_at: Date
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    private_note: PrivateNoteTable
  }
}
