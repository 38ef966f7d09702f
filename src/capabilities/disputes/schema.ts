import type { Generated } from 'kysely'
import type { DisputeKind, GuidelineKind, Outcome, Post, Side, StepName } from './rules.ts'

export interface DisputeTable {
  id: string
  kind: DisputeKind
  committee_id: string
  guideline_kind: GuidelineKind | null
  agenda_item_id: string | null
  title: string
  text: string
  clause: Generated<string>
  opened_by: string | null
  opened_side: Side
  opened_at: Date
  version: Generated<number>
}

export interface DisputeStepTable {
  id: string
  dispute_id: string
  step: StepName
  committee_id: string | null
  side: Side | null
  post: Post | null
  occurred_on: string
  text: Generated<string>
  taken_by: string | null
  taken_at: Date
}

export interface DisputeOutcomeTable {
  dispute_id: string
  outcome: Outcome
  text: Generated<string>
  meeting_id: string | null
  interpretation_id: string | null
  ended_on: string
  recorded_by: string | null
  recorded_at: Date
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    dispute: DisputeTable
    dispute_step: DisputeStepTable
    dispute_outcome: DisputeOutcomeTable
  }
}
