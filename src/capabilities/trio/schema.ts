import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/tables.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'

export type TrioRole = 'leader' | 'representative' | 'amr'

export interface TrioTable {
  id: string
  unit_id: string
  valid_from: string
  valid_to: string | null
  next_meeting_on: string | null
  weeks_between: number | null
  created_at: Date
  created_by: string | null
  version: Generated<number>
}

export interface TrioMemberTable {
  id: string
  trio_id: string
  person_id: string
  role: TrioRole
  valid_from: string
  valid_to: string | null
  created_at: Date
  created_by: string | null
}

export interface TrioNoteTable {
  id: string
  trio_id: string
  noted_on: string
  title: string
  content: Json<RichText>
  written_by: string
  written_at: Date
  version: Generated<number>
}

export interface TrioTaskTable {
  id: string
  trio_id: string
  task: string
  who: string | null
  due_on: string | null
  created_at: Date
  created_by: string
  done_at: Date | null
  done_by: string | null
}

export interface TrioCheckInTable {
  id: string
  trio_id: string
  person_id: string
  held_on: string
  line: string
  written_at: Date
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    trio: TrioTable
    trio_member: TrioMemberTable
    trio_note: TrioNoteTable
    trio_task: TrioTaskTable
    trio_check_in: TrioCheckInTable
  }
}
