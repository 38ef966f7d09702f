import type { Generated } from 'kysely'

export type Side = 'management' | 'employee'
/** Bodies that meet like committees and are none of the MED organisation. */
export type ForumKind = 'network' | 'contact_committee' | 'working_group' | 'forum'
export type CommitteeKind = 'committee' | 'staff_meeting' | ForumKind
/** Who may read what a forum publishes. */
export type Openness = 'all' | 'members'
export type MandateKind = 'leader' | 'tr' | 'ftr' | 'amr' | 'other'
export type Standing = 'member' | 'substitute'
export type Post = 'chair' | 'vice_chair' | 'secretary'

export interface CommitteeTable {
  id: string
  created_at: Date
  version: Generated<number>
}

export interface CommitteePeriodTable {
  id: string
  committee_id: string
  name: string
  kind: CommitteeKind
  level: number
  unit_id: string
  parent_committee_id: string | null
  valid_from: string
  valid_to: string | null
  created_at: Date
}

export interface SeatTable {
  id: string
  committee_id: string
  side: Side
  title: string
  election_group: string | null
  position: number
  valid_from: string
  valid_to: string | null
  created_at: Date
}

export interface MandateTable {
  id: string
  seat_id: string
  person_id: string
  kind: MandateKind
  standing: Standing
  electorate: Generated<string>
  organisation: string | null
  valid_from: string
  valid_to: string | null
  end_reason: string | null
  created_at: Date
  created_by: string | null
}

/** What a seat was called until a day; its own row has the name that follows the last of these. */
export interface SeatEarlierNameTable {
  id: string
  seat_id: string
  title: string
  election_group: string | null
  valid_to: string
  created_at: Date
}

export interface ForumTable {
  committee_id: string
  purpose: string
  mandate: string
  openness: Openness
  ends_on: string | null
  created_at: Date
  created_by: string | null
  version: Generated<number>
}

export interface ForumMemberTable {
  id: string
  committee_id: string
  person_id: string
  valid_from: string
  valid_to: string | null
  created_at: Date
  created_by: string | null
}

export interface CommitteePostTable {
  id: string
  committee_id: string
  person_id: string
  post: Post
  valid_from: string
  valid_to: string | null
  created_at: Date
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    committee: CommitteeTable
    committee_period: CommitteePeriodTable
    seat: SeatTable
    seat_earlier_name: SeatEarlierNameTable
    mandate: MandateTable
    committee_post: CommitteePostTable
    forum: ForumTable
    forum_member: ForumMemberTable
  }
}
