import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/tables.ts'
import type { ItemContent } from '../meetings/agenda/rules.ts'

export type WheelSource = 'law' | 'agreement' | 'strategy' | 'own'
export type Relation = 'before' | 'after'

export interface WheelItemTable {
  id: string
  committee_id: string | null
  template_key: string | null
  content: Json<ItemContent>
  source: WheelSource
  citation: string
  note: string
  valid_from: string | null
  valid_to: string | null
  on_wheel_from: string
  levels: number[]
  is_must: boolean
  month_from: number | null
  month_to: number | null
  day: number | null
  relation: Relation | null
  relation_item_id: string | null
  every_years: number
  first_year: number | null
  leeway: number
  prepares: string
  version: Generated<number>
  written_by: string | null
  written_at: Date
}

export interface WheelAdaptationTable {
  id: string
  wheel_item_id: string
  committee_id: string
  from_year: number
  to_year: number | null
  is_left_out: boolean
  covers_branch: boolean
  month_from: number | null
  month_to: number | null
  every_years: number | null
  first_year: number | null
  prepares: string | null
  reason: string
  written_by: string | null
  written_at: Date
}

export interface WheelPlacementTable {
  agenda_item_id: string
  wheel_item_id: string | null
  guideline_id: string | null
  committee_id: string
  year: number
  placed_by: string | null
  placed_at: Date
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    wheel_item: WheelItemTable
    wheel_adaptation: WheelAdaptationTable
    wheel_placement: WheelPlacementTable
  }
}
