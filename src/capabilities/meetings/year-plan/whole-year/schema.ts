import type { ColumnType, Generated } from 'kysely'
import type { LaidItem, LaidMeeting, LayingStep, Loosening, NotKept, UnmetWish, YearRule } from './rules.ts'
import type { Asked } from './asking/rules.ts'

/** The search found nothing in its share of work; the time or the memory was used up; or the work broke down. */
export type GivenUpBecause = 'search' | 'time' | 'memory' | 'crash'

/** What is kept of an answer: the rules that its words need, of the bodies concerned. */
export type KeptOutcome =
  | {
      readonly outcome: 'laid'
      readonly items: readonly LaidItem[]
      readonly unmet: readonly UnmetWish[]
      /** Of wheel items, by id. */
      readonly titles: Readonly<Record<string, string>>
      readonly rules: readonly YearRule[]
      /** Meetings that were planned already and are kept as they are. Missing, like the next two, in years laid before they were told. */
      readonly standing?: readonly Pick<LaidMeeting, 'bodyId' | 'on' | 'starts'>[]
      readonly loosened?: readonly Loosening[]
      readonly notKept?: readonly NotKept[]
    }
  | {
      readonly outcome: 'impossible'
      readonly rules: readonly YearRule[]
      readonly bodyIds: readonly string[]
      readonly isLeast: boolean
    }
  | {
      readonly outcome: 'given_up'
      readonly because?: GivenUpBecause
      readonly tried?: readonly (readonly string[])[]
      readonly laidAbove?: number | null
      readonly rules?: readonly YearRule[]
    }
  | { readonly outcome: 'cancelled' }

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
