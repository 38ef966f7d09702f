import type { ColumnType, Generated } from 'kysely'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'
import type { Side } from '../committees/schema.ts'

export type GuidelineKind = 'procedure' | 'must' | 'may' | 'policy' | 'council_rule'
export type Coverage = 'all' | 'units' | 'levels'

export interface GuidelineTable {
  id: string
  kind: GuidelineKind
  title: string
  published_at: Generated<string>
  revise_on: IsoDate | null
  entered_by: string | null
  entered_at: Date
  version: Generated<number>
}

export interface GuidelineTextTable {
  id: string
  guideline_id: string
  number: number
  text: ColumnType<RichText | null, string | null, string | null>
  plain: Generated<string>
  agreed_on: IsoDate
  valid_from: IsoDate
  committee_id: string | null
  management_party: string | null
  employee_party: string | null
  decided_by: Generated<string>
  agenda_item_id: string | null
  note: Generated<string>
  covers: Coverage
  levels: Generated<number[]>
  entered_by: string | null
  entered_at: Date
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    guideline: GuidelineTable
    guideline_text_unit: { guideline_text_id: string; unit_id: string }
    guideline_text: GuidelineTextTable
    guideline_duty: {
      id: string
      key: string | null
      kind: 'procedure' | 'must'
      title: string
      clause: string
      valid_from: IsoDate | null
      valid_to: IsoDate | null
      entered_by: string | null
      entered_at: Date
    }
    guideline_duty_answer: { duty_id: string; guideline_id: string }
    guideline_notice: {
      id: string
      guideline_text_id: string
      side: Side
      reason: Generated<string>
      given_on: IsoDate
      last_day: IsoDate
      given_by: string | null
      entered_at: Date
    }
    guideline_repeal: {
      guideline_id: string
      reason: Generated<string>
      last_day: IsoDate
      repealed_by: string | null
      repealed_at: Date
    }
  }
}
