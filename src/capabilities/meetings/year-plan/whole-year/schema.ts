import type { ColumnType, Generated } from 'kysely'
import type { LaidItem, LayingStep, UnmetWish, YearRule } from './rules.ts'
import type { Asked } from './asking/rules.ts'

/** What is kept of an answer: the rules that its words need, of the bodies concerned. */
export type KeptOutcome =
  | {
      readonly outcome: 'laid'
      readonly items: readonly LaidItem[]
      readonly unmet: readonly UnmetWish[]
      /** Of wheel items, by id. */
      readonly titles: Readonly<Record<string, string>>
      readonly rules: readonly YearRule[]
    }
  | {
      readonly outcome: 'impossible'
      readonly rules: readonly YearRule[]
      readonly bodyIds: readonly string[]
      readonly isLeast: boolean
    }
  | { readonly outcome: 'given_up' }

export interface WholeYearTable {
  id: string
  title: string
  year: number
  asked: ColumnType<Asked, string, string>
  asked_by: string | null
  asked_at: Date
  step: Generated<'waiting' | LayingStep['step']>
  done: Generated<number>
  steps: Generated<number>
  ended_at: Date | null
  outcome: ColumnType<KeptOutcome | null, string | null, string | null>
  year_plan_id: string | null
}

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    whole_year: WholeYearTable
  }
}
