import type { Generated } from 'kysely'
import type {
  AgreementException,
  AgreementItem,
  AgreementSide,
  Apsa,
  ChosenBy,
  ItemKind,
  Measure,
  RuleName,
  SeatKind,
  Training,
} from './rules.ts'

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

export interface AgreementSeatsTable {
  id: string
  agreement_id: string
  level: number
  side: AgreementSide
  mandate_kind: SeatKind | null
  election_group: string | null
  at_least: number
  at_most: number | null
  chosen_by: ChosenBy
  clause: string
  wording: Generated<string>
  position: number
}

export interface AgreementPrincipleTable {
  id: string
  agreement_id: string
  level: number | null
  principle: string
  choice: string
  clause: string
  wording: Generated<string>
}

export interface AgreementItemTable {
  id: string
  agreement_id: string
  level: number | null
  title: string
  kind: ItemKind
  apsa: Apsa[]
  presenter: Generated<string>
  minutes_estimated: number | null
  placed: AgreementItem['placed']
  clause: string
  position: number
}

export interface AgreementTrainingTable {
  id: string
  agreement_id: string
  training: Training
  /** numeric: the database gives a string back. */
  days: string | number
  within_months: number
  clause: string
  wording: Generated<string>
}

export interface AgreementExceptionTable {
  id: string
  agreement_id: string
  unit_id: string
  form: AgreementException['form']
  reason: string
  clause: string
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    agreement: AgreementTable
    agreement_level: AgreementLevelTable
    agreement_rule: AgreementRuleTable
    agreement_seats: AgreementSeatsTable
    agreement_principle: AgreementPrincipleTable
    agreement_item: AgreementItemTable
    agreement_training: AgreementTrainingTable
    agreement_exception: AgreementExceptionTable
    closing_day: { day: string; reason: string }
  }
}
