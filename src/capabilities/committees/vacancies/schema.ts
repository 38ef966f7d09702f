import type { ChosenBy } from '../../agreement/rules.ts'

export type Audience =
  'election_group' | 'leader' | 'secretary' | 'secretaries_below' | 'amr_below' | 'everybody' | 'mailbox'

/** Names the groups have in turn, with the mailbox that names their members. */
export interface ElectionGroupTable {
  id: string
  name: string
  email: string | null
  valid_from: string
  valid_to: string | null
  created_at: Date
}

export interface VacancyTable {
  id: string
  seat_id: string
  reason: string
  chosen_by: ChosenBy
  entitled: string
  clause: string | null
  vacant_from: string
  due_on: string
  opened_at: Date
  opened_by: string | null
}

export interface VacancyWithdrawalTable {
  vacancy_id: string
  reason: string
  withdrawn_at: Date
  withdrawn_by: string | null
}

export interface VacancyNoticeTable {
  id: string
  vacancy_id: string
  audience: Audience
  address: string | null
  receivers: number
  noticed_at: Date
  noticed_by: string | null
}

export interface MandateChoiceTable {
  mandate_id: string
  vacancy_id: string | null
  way: 'elected' | 'appointed' | 'by_post'
  chosen_on: string
  reported_on: string | null
  recorded_at: Date
  recorded_by: string | null
}

export interface MandateObjectionTable {
  mandate_id: string
  objected_on: string
  reason: string
  recorded_at: Date
  recorded_by: string | null
}

export interface MandateExpiryNoticeTable {
  mandate_id: string
  valid_to: string
  noticed_at: Date
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    election_group: ElectionGroupTable
    vacancy: VacancyTable
    vacancy_withdrawal: VacancyWithdrawalTable
    vacancy_notice: VacancyNoticeTable
    mandate_choice: MandateChoiceTable
    mandate_objection: MandateObjectionTable
    mandate_expiry_notice: MandateExpiryNoticeTable
  }
}
