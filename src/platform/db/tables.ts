import type { ColumnType, Generated } from 'kysely'

/** JSON goes in as text (both drivers agree on that) and comes out parsed. */
export type Json<T> = ColumnType<T, string, string>

/**
 * All tables, typed. Each capability adds its own from its schema.ts:
 * `declare module '../../platform/db/tables.ts' { interface Tables { meeting: MeetingTable } }`
 * timestamptz is Date, date is 'YYYY-MM-DD', numeric and interval are text, int8 is a safe number.
 */
export interface Tables {
  installation: {
    id: Generated<number>
    municipality: string
    is_demo: boolean
    demo_size: 'S' | 'M' | 'L' | null
    demo_seed: number | null
    created_at: Date
  }
  rate_limit: { key: string; window_starts_at: Date; hits: number }
  sent_form: {
    id: string
    account_id: string
    place: string
    content_hash: string
    made: Json<{ value?: unknown }>
    sent_at: Date
  }
}
