export interface OutgoingMailTable {
  id: string
  dedupe_key: string
  to_person_id: string | null
  to_name: string
  to_address: string
  subject: string
  text: string
  html: string
  calendar_method: 'REQUEST' | 'CANCEL' | null
  calendar_content: string | null
  created_at: Date
  sent_at: Date | null
  failed_at: Date | null
  last_error: string | null
  /** What sort of mail, for who decides about it; null for what nobody can put off. */
  kind: string | null
  held_until: Date | null
  digest_id: string | null
}

declare module '../db/tables.ts' {
  interface Tables {
    outgoing_mail: OutgoingMailTable
  }
}
