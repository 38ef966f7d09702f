import type { Generated } from 'kysely'

export interface ProvisionedGroupTable {
  id: string
  name: string
  external_id: string | null
  role: 'administrator' | 'hr_consultant' | null
  role_by: string | null
  role_at: Date | null
  created_at: Date
  changed_at: Date
  removed_at: Date | null
  version: Generated<number>
}

export interface ProvisionedGroupMemberTable {
  group_id: string
  person_id: string
  since: Date
}

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    provisioned_group: ProvisionedGroupTable
    provisioned_group_member: ProvisionedGroupMemberTable
  }
}
