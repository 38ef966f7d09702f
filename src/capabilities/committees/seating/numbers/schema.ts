import type { Generated } from 'kysely'

/** The number of seats of many bodies, changed at once. */
export interface SeatChangeTable {
  id: string
  level: number
  /** Ids of seats; written as JSON text, read parsed. */
  made: string
  closed: string
  changed_at: Date
  changed_by: string
  taken_back_at: Generated<Date | null>
}

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    seat_change: SeatChangeTable
  }
}
