import type { Generated } from 'kysely'

/** up: the local level meets first, so that what it says reaches the levels above. down: the main committee meets first. */
export type Flow = 'up' | 'down' | 'none'

export interface YearPlanTable {
  id: string
  title: string
  year: number
  flow: Flow
  days_between: number
  drawn_up_by: string | null
  drawn_up_at: Date
  version: Generated<number>
}

export interface YearPlanLevelTable {
  year_plan_id: string
  level: number
  meetings: number
  months: number[]
  weekday: number | null
  starts: string
  minutes: number
  place: Generated<string>
}

export interface YearPlanMeetingTable {
  id: string
  year_plan_id: string
  committee_id: string
  wished_on: string | null
  held_on: string | null
  starts: string
  minutes: number
  place: Generated<string>
  meeting_id: string | null
  version: Generated<number>
}

export interface MeetingFreePeriodTable {
  id: string
  name: string
  first_day: string
  last_day: string
  entered_by: string | null
  entered_at: Date
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    meeting_free_period: MeetingFreePeriodTable
    year_plan: YearPlanTable
    year_plan_level: YearPlanLevelTable
    year_plan_body: { year_plan_id: string; committee_id: string }
    year_plan_meeting: YearPlanMeetingTable
    year_plan_publication: {
      year_plan_id: string
      meetings: number
      published_by: string | null
      published_at: Date
    }
  }
}
