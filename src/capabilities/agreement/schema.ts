import type { Generated } from 'kysely'
import type { Measure, RuleName } from './rules.ts'

export interface AgreementTable {
  id: string
  title: string
  signed_on: string | null
  valid_from: string
  valid_to: string | null
  created_at: Date
  version: Generated<number>
}

export interface AgreementLevelTable {
  id: string
  agreement_id: string
  level: number
  name: string
  management_tier: Generated<string>
}

export interface AgreementRuleTable {
  id: string
  agreement_id: string
  level: number | null
  rule: RuleName
  amount: number
  measure: Measure
  clause: string
  wording: Generated<string>
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    agreement: AgreementTable
    agreement_level: AgreementLevelTable
    agreement_rule: AgreementRuleTable
    closing_day: { day: string; reason: string }
  }
}
