import { z } from 'zod'
import type { Database, Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { enqueue, jobKind } from '../jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../jobs/runner.ts'
import { ok } from '../result.ts'
import type { Mailbox } from './address.ts'
import type { OutgoingMailTable } from './schema.ts'

export interface QueuedMail {
  /** One mail per fact and receiver, ever: `agenda_published:{publicationId}:{personId}`. */
  readonly dedupeKey: string
  readonly toPersonId: string | null
  readonly to: Mailbox
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | undefined
}

export const sendMailKind = jobKind('send_mail', z.object({ mailId: z.uuid() }))

/**
 * Puts a mail in the outbox and asks for it to be sent after the commit. Answers false, and does nothing, when a mail
 * with the same dedupe key is there already: a job that runs twice queues once.
 */
export async function queueMail(tx: Writer, now: Date, mail: QueuedMail): Promise<boolean> {
  const id = newId()
  const inserted = await tx
    .insertInto('outgoing_mail')
    .values({
      id,
      dedupe_key: mail.dedupeKey,
      to_person_id: mail.toPersonId,
      to_name: mail.to.name,
      to_address: mail.to.address,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      calendar_method: mail.calendar?.method ?? null,
      calendar_content: mail.calendar?.content ?? null,
      created_at: now,
      sent_at: null,
      failed_at: null,
      last_error: null,
    })
    .onConflict((oc) => oc.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) await enqueue(tx, sendMailKind, { mailId: id }, { at: now, dedupeKey: `send_mail:${id}` })
  return inserted !== undefined
}

/**
 * Hands one mail to the mail server. Without one it stays in the outbox as it is. What can never be delivered is marked
 * as failed with the server's word; everything else is thrown, so that the job tries again.
 */
async function sendMail({ database, now, mail, installation }: JobContext, mailId: string): Promise<void> {
  const row = await database.reader
    .selectFrom('outgoing_mail')
    .selectAll()
    .where('id', '=', mailId)
    .executeTakeFirstOrThrow()
  if (mail === null || row.sent_at || row.failed_at) return
  const sent = await mail.send({
    to: { name: row.to_name, address: row.to_address },
    subject: row.subject,
    text: row.text,
    html: row.html,
    // The same on every try: a mail that went out twice is seen as one.
    messageId: `<${row.id}@${new URL(installation.origin).hostname}>`,
    ...calendarOf(row),
  })
  if (sent.ok) return mark(database, mailId, { sent_at: now, last_error: null })
  const { code, params } = sent.refusal
  return mark(database, mailId, { failed_at: now, last_error: `${code} ${params?.['response'] ?? ''}`.trim() })
}

function calendarOf(row: OutgoingMailTable) {
  if (row.calendar_method === null || row.calendar_content === null) return {}
  return { calendar: { method: row.calendar_method, content: row.calendar_content } }
}

type Outcome = Partial<Pick<OutgoingMailTable, 'sent_at' | 'failed_at' | 'last_error'>>

async function mark(database: Database, mailId: string, outcome: Outcome): Promise<void> {
  await database.write(async (tx) => {
    await tx.updateTable('outgoing_mail').set(outcome).where('id', '=', mailId).execute()
    return ok()
  })
}

export const mailJobs: readonly JobHandler[] = [onJob(sendMailKind, (context, data) => sendMail(context, data.mailId))]
