import type { Json } from '../db/tables.ts'

export interface EventTable {
  id: string
  name: string
  at: Date
  actor_person_id: string | null
  actor_name: string | null
  subject_kind: string
  subject_id: string
  committee_id: string | null
  data: Json<Record<string, unknown>>
  request_id: string | null
}

declare module '../db/tables.ts' {
  interface Tables {
    event: EventTable
  }
}
