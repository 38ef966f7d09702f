import type { Generated } from 'kysely'
import type { Json } from '../db/tables.ts'

export interface JobTable {
  id: string
  name: string
  data: Json<unknown>
  dedupe_key: string | null
  run_after: Date
  attempts: Generated<number>
  leased_until: Date | null
  done_at: Date | null
  dead_at: Date | null
  last_error: string | null
  created_at: Date
}

declare module '../db/tables.ts' {
  interface Tables {
    job: JobTable
    schedule: { name: string; next_run_at: Date }
  }
}
