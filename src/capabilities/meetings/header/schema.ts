import type { Generated } from 'kysely'
import type { Json } from '../../../platform/db/tables.ts'
import type { Guest } from '../schema.ts'

export interface MeetingHeaderTable {
  meeting_id: string
  meeting_number: string | null
  case_number: string | null
  document_number: string | null
  place_visited: string | null
  leader: string | null
  minute_taker: string | null
  advisers: Json<readonly Guest[]>
  version: Generated<number>
  written_by: string | null
  written_at: Date
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    meeting_header: MeetingHeaderTable
  }
}
