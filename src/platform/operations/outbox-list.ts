import type { Reader } from '../db/database.ts'

/** held: its receiver chose to get it with a digest, which has not gone yet. */
export type MailState = 'held' | 'waiting' | 'sent' | 'failed'

export interface MailLine {
  readonly id: string
  readonly to: string
  readonly address: string
  readonly subject: string
  readonly createdAt: Date
  readonly state: MailState
  readonly lastError: string | null
  readonly hasCalendar: boolean
}

export interface MailInFull extends MailLine {
  readonly text: string
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL' | null; readonly content: string } | null
}

const columns = [
  'id',
  'to_name',
  'to_address',
  'subject',
  'created_at',
  'sent_at',
  'failed_at',
  'last_error',
  'calendar_method',
  'held_until',
] as const

type Row = {
  id: string
  to_name: string
  to_address: string
  subject: string
  created_at: Date
  sent_at: Date | null
  failed_at: Date | null
  last_error: string | null
  calendar_method: 'REQUEST' | 'CANCEL' | null
  held_until: Date | null
}

function asLine(row: Row): MailLine {
  const unsent = row.held_until === null ? 'waiting' : 'held'
  const state = row.sent_at !== null ? 'sent' : row.failed_at !== null ? 'failed' : unsent
  return {
    id: row.id,
    to: row.to_name,
    address: row.to_address,
    subject: row.subject,
    createdAt: row.created_at,
    state,
    lastError: row.last_error,
    hasCalendar: row.calendar_method !== null,
  }
}

/** The newest mails, or those older than one of them. */
export async function mailsInOutbox(db: Reader, olderThan: string | null, most: number): Promise<MailLine[]> {
  const rows = await db
    .selectFrom('outgoing_mail')
    .select(columns)
    .$if(olderThan !== null, (query) => query.where('id', '<', olderThan))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(asLine)
}

export async function mailInOutbox(db: Reader, id: string): Promise<MailInFull | null> {
  const row = await db
    .selectFrom('outgoing_mail')
    .select([...columns, 'text', 'calendar_content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const calendar = row.calendar_content === null ? null : { method: row.calendar_method, content: row.calendar_content }
  return { ...asLine(row), text: row.text, calendar }
}
