import type { Generated } from 'kysely'

export interface GuestAttendanceTable {
  id: string
  agenda_item_id: string
  name: string
  title: Generated<string>
  noted_by: string | null
  noted_at: Date
}

export interface ItemTimeTable {
  id: string
  meeting_id: string
  agenda_item_id: string
  started_at: Date
  started_by: string | null
  ended_at: Date | null
  ended_by: string | null
}

export interface MinutesWriterTable {
  agenda_item_id: string
  person_id: string
  save_id: string
  saved_at: Date
  logged_at: Date
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    guest_attendance: GuestAttendanceTable
    item_time: ItemTimeTable
    minutes_writer: MinutesWriterTable
  }
}
