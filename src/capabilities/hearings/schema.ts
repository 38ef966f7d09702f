import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/tables.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'

export type HearingKind = 'ordinary' | 'budget'
export type AnsweredAs = 'joint' | 'sides'
export type AnswerSide = 'joint' | 'management' | 'employee'
export type AnswerPost = 'chair' | 'vice_chair'

export interface HearingTable {
  id: string
  committee_id: string
  kind: HearingKind
  answered_as: AnsweredAs
  title: string
  text: Json<RichText | null> | null
  questions: string[]
  answers_by: string | null
  period_clause: string | null
  period_reason: Generated<string>
  case_number: Generated<string>
  decided_by: Generated<string>
  decided_on: string | null
  created_by: string | null
  created_at: Date
  sent_by: string | null
  sent_at: Date | null
  version: Generated<number>
  agenda_item_id: Generated<string | null>
}

export interface HearingDraftTable {
  hearing_id: string
  committee_id: string
  side: AnswerSide
  question: number
  content: Json<RichText | null> | null
  version: Generated<number>
  save_id: string | null
  written_by: string | null
  written_at: Date
}

export interface HearingKeyTable {
  hearing_id: string
  committee_id: string
  post: AnswerPost
  agenda_item_id: string | null
  reason: Generated<string>
  turned_by: string | null
  turned_at: Date
}

export interface HearingAnswerTable {
  id: string
  hearing_id: string
  committee_id: string
  side: AnswerSide
  version: number
  answers: Json<(RichText | null)[]>
  agenda_item_id: string | null
  reason: Generated<string>
  sent_by: string | null
  sent_at: Date
}

export interface HearingReplyTable {
  id: string
  hearing_id: string
  version: number
  snapshot: Json<unknown>
  case_number: Generated<string>
  decided_by: Generated<string>
  decided_on: string | null
  sent_to: Generated<string>
  sent_on: string | null
  gathered_by: string | null
  gathered_at: Date
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    hearing: HearingTable
    hearing_receiver: { hearing_id: string; committee_id: string; level: number; is_staff_meeting: boolean }
    hearing_extension: {
      id: string
      hearing_id: string
      answers_by: string
      reason: string
      extended_by: string | null
      extended_at: Date
    }
    hearing_placement: {
      hearing_id: string
      committee_id: string
      agenda_item_id: string
      placed_by: string | null
      placed_at: Date
    }
    hearing_draft: HearingDraftTable
    hearing_key: HearingKeyTable
    hearing_answer: HearingAnswerTable
    hearing_reply: HearingReplyTable
  }
}
