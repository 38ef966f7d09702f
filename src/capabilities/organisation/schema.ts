import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/tables.ts'

export interface UnitTable {
  id: string
  unit_number: string
  created_at: Date
  version: Generated<number>
}

export interface UnitPeriodTable {
  id: string
  unit_id: string
  name: string
  kind: string
  parent_unit_id: string | null
  leader_person_id: string | null
  /** The leader as the staff system names them; kept because units are imported before the people who lead them. */
  leader_employee_number: Generated<string | null>
  valid_from: string
  valid_to: string | null
  created_at: Date
}

export interface EmploymentTable {
  id: string
  person_id: string
  unit_id: string
  job_title: Generated<string>
  weekly_hours: string | null
  valid_from: string
  valid_to: string | null
  created_at: Date
}

export interface StaffImportTable {
  id: string
  kind: 'units' | 'employees'
  file_name: string
  sha256: string
  uploaded_by: string | null
  uploaded_at: Date
  applied_by: string | null
  applied_at: Date | null
  summary: Json<Record<string, number>> | null
  column_mapping: Json<Record<string, number>>
  source_id: Generated<string | null>
  stopped_by: Generated<'held_back' | 'rows_have_errors' | 'columns_missing' | null>
  apply_reason: Generated<string | null>
}

export interface ImportSourceTable {
  id: string
  name: string
  slug: string
  kind: 'units' | 'employees'
  headings: Json<Record<string, string>>
  largest_share: number
  ends_absent: boolean
  created_by: string | null
  created_at: Date
  version: Generated<number>
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    unit: UnitTable
    unit_period: UnitPeriodTable
    employment: EmploymentTable
    staff_import: StaffImportTable
    import_source: ImportSourceTable
  }
}
