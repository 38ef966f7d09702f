import type { Reader, Writer } from '../db/database.ts'
import { enqueue } from '../jobs/jobs.ts'
import { insertMail, sendMailKind, type QueuedMail } from './outbox.ts'

/** A mail that waits for a digest. */
export interface HeldMail {
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly createdAt: Date
  readonly hasCalendar: boolean
}

/** Everybody for whom something is held that is to go by now. */
export async function peopleWithHeldMail(db: Reader, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('outgoing_mail')
    .select('to_person_id')
    .distinct()
    .where('held_until', '<=', now)
    .where('digest_id', 'is', null)
    .where('to_person_id', 'is not', null)
    .execute()
  return rows.flatMap(({ to_person_id }) => to_person_id ?? [])
}

/** What is held for a person and is to go by now, the first written first; locked, so that two runs never take the same. */
export async function heldFor(tx: Writer, personId: string, now: Date): Promise<HeldMail[]> {
  const rows = await tx
    .selectFrom('outgoing_mail')
    .select(['id', 'subject', 'text', 'created_at', 'calendar_method'])
    .where('to_person_id', '=', personId)
    .where('held_until', '<=', now)
    .where('digest_id', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ created_at, calendar_method, ...row }) => {
    return { ...row, createdAt: created_at, hasCalendar: calendar_method !== null }
  })
}

/** Lets held mails go by themselves: a calendar reads one invitation from one mail. */
export async function releaseHeld(tx: Writer, mailIds: readonly string[], now: Date): Promise<void> {
  if (mailIds.length === 0) return
  await tx
    .updateTable('outgoing_mail')
    .set({ held_until: null })
    .where('id', '=', (eb) => eb.fn.any(eb.val([...mailIds])))
    .execute()
  for (const mailId of mailIds)
    await enqueue(tx, sendMailKind, { mailId }, { at: now, dedupeKey: `send_mail:${mailId}` })
}

/**
 * Queues a digest and notes what it carries: these are sent when it is. False, and nothing is noted, when the same digest
 * is there already; what is held then waits for the next.
 */
export async function queueDigest(
  tx: Writer,
  now: Date,
  digest: QueuedMail,
  carried: readonly string[],
): Promise<boolean> {
  const id = await insertMail(tx, now, digest, null)
  if (id === null) return false
  if (carried.length > 0) {
    await tx
      .updateTable('outgoing_mail')
      .set({ digest_id: id })
      .where('id', '=', (eb) => eb.fn.any(eb.val([...carried])))
      .execute()
  }
  return true
}
