export interface DelegationTable {
  id: string
  role: 'secretary' | 'chair' | 'vice_chair' | 'hr_consultant'
  committee_id: string | null
  from_person_id: string
  to_person_id: string
  valid_from: string
  valid_to: string
  reason: string
  given_by: string
  created_at: Date
  ended_by: string | null
  ended_at: Date | null
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    delegation: DelegationTable
  }
}
