import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/tables.ts'

export type StepKind =
  | 'move_unit'
  | 'rename_unit'
  | 'merge_units'
  | 'split_unit'
  | 'close_unit'
  | 'open_unit'
  | 'change_committee'
  | 'merge_committee'
  | 'close_committee'
  | 'open_committee'

export type HomeKind = 'mandate' | 'meeting' | 'referral' | 'task'

export interface ReorganisationTable {
  id: string
  title: string
  reason: string
  effective_on: string
  created_by: string | null
  created_at: Date
  version: Generated<number>
}

export interface ReorganisationStepTable {
  id: string
  reorganisation_id: string
  position: number
  kind: StepKind
  data: Json<unknown>
  added_by: string | null
  added_at: Date
}

export interface ReorganisationHomeTable {
  id: string
  reorganisation_id: string
  kind: HomeKind
  subject_id: string
  choice: string
  chosen_by: string | null
  chosen_at: Date
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    reorganisation: ReorganisationTable
    reorganisation_step: ReorganisationStepTable
    reorganisation_home: ReorganisationHomeTable
    reorganisation_approval: {
      reorganisation_id: string
      plan: Json<unknown>
      changes: Json<unknown>
      approved_by: string | null
      approved_at: Date
    }
    reorganisation_withdrawal: {
      reorganisation_id: string
      reason: string
      withdrawn_by: string | null
      withdrawn_at: Date
    }
    reorganisation_completion: { reorganisation_id: string; completed_at: Date }
  }
}
