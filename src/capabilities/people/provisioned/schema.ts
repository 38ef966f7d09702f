import type { Generated } from 'kysely'

export interface ProvisionedUserTable {
  person_id: string
  user_name: string
  external_id: string | null
  changed_at: Date
  removed_at: Date | null
  version: Generated<number>
}

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    provisioned_user: ProvisionedUserTable
  }
}
