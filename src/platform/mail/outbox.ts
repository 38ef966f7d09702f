import { z } from 'zod'
import type { Database, Reader, Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { enqueue, jobKind } from '../jobs/jobs.ts'
import { onJob, type JobContext, type JobHandler } from '../jobs/runner.ts'
import { ok } from '../result.ts'
import type { Mailbox } from './address.ts'
import { nextDigestAt, paceOf, type MailKind, type Pace } from '../inbox/pace.ts'
import { choicesOf } from '../inbox/choices.ts'
import type { OutgoingMailTable } from './schema.ts'
import { inboxPaths } from '../inbox/paths.ts'
import { ensureUnsubscribeKey, unsubscribeToken } from '../inbox/unsubscribe.ts'

export interface QueuedMail {
  /** Left out for what must reach somebody at once whatever they chose, such as a link they asked for. */
  readonly kind?: MailKind | undefined
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
 * Puts a mail in the outbox and asks for it to be sent after the commit, or lets it wait for the receiver's digest when
 * they chose so; a mail that takes a meeting out of a calendar never waits. Answers false, and does nothing, when a mail
 * with the same dedupe key is there already, so that a job that runs twice queues once, and when the receiver wants no
 * mail of the kind.
 */
export async function queueMail(tx: Writer, now: Date, mail: QueuedMail): Promise<boolean> {
  const pace = await paceFor(tx, mail)
  if (pace === 'never') return false
  if (mail.kind && mail.toPersonId !== null) await ensureUnsubscribeKey(tx, mail.toPersonId)
  if (mail.calendar && mail.toPersonId !== null) await dropSuperseded(tx, mail.toPersonId, mail.calendar.content)
  const waits = pace !== 'at_once' && mail.calendar?.method !== 'CANCEL'
  return (await insertMail(tx, now, mail, waits ? nextDigestAt(pace, now) : null)) !== null
}

async function paceFor(tx: Writer, { kind, toPersonId }: QueuedMail): Promise<Pace> {
  if (!kind || toPersonId === null) return 'at_once'
  return paceOf(kind, (await choicesOf(tx, toPersonId)).get(kind.name) ?? null)
}

const uidOf = (calendar: string): string | undefined =>
  /^UID:(.+)$/m.exec(calendar.replaceAll(/\r?\n[ \t]/g, ''))?.[1]?.trim()

/** A calendar file says all of its meeting, so one that still waits is taken away by the next: none arrives after it. */
async function dropSuperseded(tx: Writer, personId: string, calendar: string): Promise<void> {
  const held = await tx
    .selectFrom('outgoing_mail')
    .select(['id', 'calendar_content'])
    .where('to_person_id', '=', personId)
    .where('held_until', 'is not', null)
    .where('digest_id', 'is', null)
    .where('calendar_content', 'is not', null)
    .forUpdate()
    .execute()
  const uid = uidOf(calendar)
  const superseded = held.filter(({ calendar_content }) => uid !== undefined && uidOf(calendar_content ?? '') === uid)
  for (const { id } of superseded) await tx.deleteFrom('outgoing_mail').where('id', '=', id).execute()
}

/** The row of a mail, and the job that sends it unless it is held. Answers its id; null when it is there already. */
export async function insertMail(
  tx: Writer,
  now: Date,
  mail: QueuedMail,
  heldUntil: Date | null,
): Promise<string | null> {
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
      kind: mail.kind?.name ?? null,
      held_until: heldUntil,
      digest_id: null,
    })
    .onConflict((oc) => oc.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return null
  if (heldUntil === null) await enqueue(tx, sendMailKind, { mailId: id }, { at: now, dedupeKey: `send_mail:${id}` })
  return id
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
    listUnsubscribe: await unsubscribeAddress(database.reader, row, installation.origin),
    ...calendarOf(row),
  })
  if (sent.ok) return mark(database, mailId, { sent_at: now, last_error: null })
  const { code, params } = sent.refusal
  return mark(database, mailId, { failed_at: now, last_error: `${code} ${params?.['response'] ?? ''}`.trim() })
}

async function unsubscribeAddress(
  db: Reader,
  { kind, to_person_id }: Pick<OutgoingMailTable, 'kind' | 'to_person_id'>,
  origin: string,
): Promise<string | undefined> {
  const token = kind === null || to_person_id === null ? null : await unsubscribeToken(db, to_person_id, kind)
  return token === null ? undefined : origin + inboxPaths.unsubscribe({ token })
}

function calendarOf(row: OutgoingMailTable) {
  if (row.calendar_method === null || row.calendar_content === null) return {}
  return { calendar: { method: row.calendar_method, content: row.calendar_content } }
}

type Outcome = Partial<Pick<OutgoingMailTable, 'sent_at' | 'failed_at' | 'last_error'>>

async function mark(database: Database, mailId: string, outcome: Outcome): Promise<void> {
  await database.write(async (tx) => {
    // What a digest carries went, or did not go, with it.
    await tx
      .updateTable('outgoing_mail')
      .set(outcome)
      .where((eb) => eb.or([eb('id', '=', mailId), eb('digest_id', '=', mailId)]))
      .execute()
    return ok()
  })
}

export const mailJobs: readonly JobHandler[] = [onJob(sendMailKind, (context, data) => sendMail(context, data.mailId))]
