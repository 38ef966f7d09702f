import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/tables.ts'

export type Point = 'cooperation' | 'meetings' | 'last_goals' | 'goals' | 'expertise' | 'training'
export type Points = Readonly<Record<Point, string>>

export type SigningPost = 'chair' | 'vice_chair'
export type AdviceOutcome = 'followed' | 'not_followed'

declare module '../../platform/db/tables.ts' {
  interface Tables {
    working_environment_discussion: {
      id: string
      committee_id: string
      agenda_item_id: string | null
      held_on: string
      participants: Generated<string>
      points: Json<Points>
      version: Generated<number>
      created_by: string | null
      created_at: Date
      signed_at: Date | null
    }
    working_environment_signature: {
      discussion_id: string
      post: SigningPost
      person_id: string | null
      signed_at: Date
    }
    working_environment_advice: {
      id: string
      committee_id: string
      agenda_item_id: string | null
      meeting_id: string | null
      title: string
      text: Generated<string>
      given_on: string
      due_on: string
      due_clause: string
      recorded_by: string | null
      recorded_at: Date
    }
    working_environment_advice_answer: {
      advice_id: string
      outcome: AdviceOutcome
      text: Generated<string>
      answered_by: string | null
      answered_at: Date
    }
  }
}
