import type { Purpose } from './rules.ts'

export interface ProvisioningClientTable {
  id: string
  name: string
  purpose: Purpose
  import_source_id: string | null
  token_hash: string
  created_by: string | null
  created_at: Date
  expires_at: Date
  revoked_at: Date | null
  last_used_at: Date | null
}

export interface ProvisioningCallTable {
  id: string
  client_id: string
  at: Date
  method: string
  resource: string
  status: number
  error: string | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    provisioning_client: ProvisioningClientTable
    provisioning_call: ProvisioningCallTable
  }
}
