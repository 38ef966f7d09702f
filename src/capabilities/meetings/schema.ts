import type { ColumnType, Generated } from 'kysely'
import type { Json } from '../../platform/db/tables.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'

export type ItemKind = 'information' | 'discussion' | 'agreement'
export type Apsa = 'work' | 'staff' | 'cooperation' | 'working_environment'
export type Presence = 'present' | 'apology' | 'absent'
export type Outcome = 'noted' | 'discussed' | 'agreed' | 'guideline_agreed' | 'no_agreement' | 'postponed' | 'referred'
export type KeyPurpose = 'agenda' | 'minutes' | 'waive_items_in' | 'waive_agenda_out' | 'waive_minutes_out'
export type MeetingDeadline = 'items_in' | 'agenda_out' | 'minutes_out'
export type KeyPost = 'chair' | 'vice_chair'
type Side = 'management' | 'employee'

interface Transition {
  meeting_id: string
}

export interface MeetingTable {
  id: string
  committee_id: string
  kind: Generated<'ordinary' | 'extraordinary'>
  starts_at: Date
  ends_at: Date
  place: Generated<string>
  planned_by: string | null
  planned_at: Date
  version: Generated<number>
  calendar_sequence: Generated<number>
}

export interface AgendaItemTable {
  id: string
  meeting_id: string
  position: number | null
  title: string
  kind: ItemKind
  apsa: Apsa[]
  presentation: Json<RichText> | null
  recommendation: Json<RichText> | null
  presenter: Generated<string>
  minutes_estimated: number | null
  closed_ground: string | null
  closed_until: string | null
  raised_by: string | null
  raised_at: Date | null
  referral_id: string | null
  created_by: string | null
  created_at: Date
  version: Generated<number>
  /** Where the agreement places it, when it is one of the agreement's items. */
  fixed: Generated<'first' | 'last' | null>
  also_kind: Generated<'information' | 'discussion' | null>
  is_break: Generated<boolean>
  occasion: Generated<string | null>
  summary: Generated<string | null>
  economy: Generated<string | null>
  strategic_link: Generated<string | null>
  case_number: Generated<string | null>
  document_number: Generated<string | null>
  kle_number: Generated<string | null>
  kle_facet: Generated<string | null>
  guests: ColumnType<readonly Guest[], string | undefined, string>
  /** Which of the two owners put it on the agenda. */
  proposed_by_post: Generated<KeyPost | null>
}

/** Somebody who is not of the committee: who, and what they are or come for. */
export interface Guest {
  readonly name: string
  readonly what: string
}

export interface PublicationTable {
  id: string
  meeting_id: string
  version: number
  reason: string | null
  snapshot: Json<unknown>
  published_by: string | null
  published_at: Date
}

export interface AttendanceTable {
  id: string
  meeting_id: string
  person_id: string
  seat_id: string | null
  side: Side | null
  presence: Presence
  substitute_for: string | null
  note: Generated<string>
  reported_by: string | null
  reported_at: Date
  arrived_at: Generated<Date | null>
  left_at: Generated<Date | null>
  led: Generated<boolean>
}

export interface ItemMinutesTable {
  agenda_item_id: string
  outcome: Outcome | null
  text: Json<RichText> | null
  version: Generated<number>
  written_by: string | null
  written_at: Date
}

export interface StatementTable {
  id: string
  agenda_item_id: string
  side: Side | null
  person_id: string | null
  text: string
  position: number
  written_by: string | null
  written_at: Date
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    meeting: MeetingTable
    meeting_cancellation: Transition & { reason: string; cancelled_by: string | null; cancelled_at: Date }
    agenda_item: AgendaItemTable
    agenda_item_postponement: {
      agenda_item_id: string
      reason: string
      postponed_by: string | null
      postponed_at: Date
    }
    meeting_key: Transition & {
      id: string
      purpose: KeyPurpose
      version: number
      post: KeyPost
      turned_by: string | null
      turned_at: Date
    }
    deadline_waiver: Transition & {
      id: string
      deadline: MeetingDeadline
      reason: string
      proposed_by: string | null
      proposed_at: Date
    }
    agenda_publication: PublicationTable
    meeting_correction: Transition & {
      id: string
      purpose: 'agenda' | 'minutes'
      version: number
      reason: string
      opened_by: string | null
      opened_at: Date
    }
    attendance: AttendanceTable
    meeting_opening: Transition & { opened_by: string | null; opened_at: Date }
    meeting_closing: Transition & { closed_by: string | null; closed_at: Date }
    item_minutes: ItemMinutesTable
    statement: StatementTable
    minutes_publication: PublicationTable
  }
}
