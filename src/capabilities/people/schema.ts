import type { Generated, GeneratedAlways } from 'kysely'
import type { Lang } from '../../platform/i18n/lang.ts'

export interface PersonTable {
  id: string
  employee_number: string | null
  given_name: string
  family_name: string
  name: GeneratedAlways<string>
  /** False while nobody has said what the person is called: then nobody is greeted by it. */
  name_is_known: Generated<boolean>
  email: string | null
  created_at: Date
  changed_at: Generated<Date | null>
  version: Generated<number>
}

export interface AccountTable {
  id: string
  person_id: string
  language: Generated<Lang>
  created_at: Date
  closed_at: Date | null
}

export interface AccountIdentityTable {
  id: string
  account_id: string
  issuer: string
  subject: string
  created_at: Date
}

export interface RoleAssignmentTable {
  id: string
  person_id: string
  role: 'administrator' | 'hr_consultant'
  valid_from: string
  valid_to: string | null
  granted_by: string | null
  created_at: Date
  /** The group of the directory that it comes from. */
  group_id: Generated<string | null>
}

export interface SessionTable {
  id: string
  token_hash: string
  account_id: string
  method: 'oidc' | 'email_link' | 'demo'
  created_at: Date
  seen_at: Date
  expires_at: Date
  signed_out_at: Date | null
  device: Generated<string>
}

export interface SignInLinkTable {
  id: string
  token_hash: string
  account_id: string
  return_to: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface OidcFlowTable {
  state_hash: string
  code_verifier: string
  nonce: string
  return_to: string
  created_at: Date
  expires_at: Date
}

export interface DemoCastTable {
  part: string
  person_id: string
  place: string
  position: number
}

export interface SeeAsTable {
  id: string
  session_id: string | null
  viewer_id: string
  account_id: string
  reason: string
  began_at: Date
  ends_at: Date
  ended_at: Date | null
}

export interface SeeAsPageTable {
  see_as_id: string
  address: string
  opened_at: Date
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    person: PersonTable
    account: AccountTable
    account_identity: AccountIdentityTable
    role_assignment: RoleAssignmentTable
    session: SessionTable
    sign_in_link: SignInLinkTable
    oidc_flow: OidcFlowTable
    demo_cast: DemoCastTable
    see_as: SeeAsTable
    see_as_page: SeeAsPageTable
  }
}
