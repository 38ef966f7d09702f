import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { removeFile, storeFile, type FileRefusal } from '../../../../platform/files/files.ts'
import { ok, refuse, type Result } from '../../../../platform/result.ts'
import { agendaChanged, itemOn, openAgenda, type AgendaChange, type Refused } from '../commands.ts'

interface NewAttachment {
  readonly meetingId: string
  readonly itemId: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const nextItemVersion = (tx: Writer, itemId: string) =>
  tx
    .updateTable('agenda_item')
    .set({ version: sql`version + 1` })
    .where('id', '=', itemId)
    .execute()

/** Attaches files to an item of the working copy, last among its attachments. All of them, or none. */
export async function addAttachments(
  tx: Writer,
  actor: Actor,
  input: NewAttachment,
  now: Date,
): Promise<Result<AgendaChange, Refused | FileRefusal>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const item = itemOn(open.value, actor, input.itemId)
  if (!item) return refuse('not_found')
  for (const file of input.files) {
    const subject = { kind: 'agenda_item', id: item.id }
    const stored = await storeFile(tx, { ...file, subject, uploadedBy: actor.personId, now })
    if (!stored.ok) return stored
  }
  await nextItemVersion(tx, item.id)
  return ok(await agendaChanged(tx, actor, open.value, 'attachment_added', item.id, now))
}

/** Takes a file off the working copy. What was sent keeps its own copies. */
export async function removeAttachment(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string; fileId: string },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const item = itemOn(open.value, actor, input.itemId)
  if (!item?.attachments.some((file) => file.id === input.fileId)) return refuse('not_found')
  await removeFile(tx, input.fileId)
  await nextItemVersion(tx, item.id)
  return ok(await agendaChanged(tx, actor, open.value, 'attachment_removed', item.id, now))
}
