import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { attachedFile, removeFile, storeFile, type FileRefusal } from '../../../platform/files/files.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { lockSeat } from '../seats/commands.ts'
import { may } from './policy.ts'

/** What a hand-over file is attached to. */
export const handoverKind = 'seat_handover'

interface Ids {
  readonly committeeId: string
  readonly seatId: string
}

/** Leaves files on a seat for whoever comes there. All of them, or none. Records handover_added. */
export async function addHandover(
  tx: Writer,
  actor: Actor,
  ids: Ids,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  now: Date,
): Promise<Result<undefined, FileRefusal | Refusal<'not_found'>>> {
  const seat = await lockSeat(tx, ids.committeeId, ids.seatId)
  if (!seat || !may.addHandover(actor, ids.committeeId, seat, today(now))) return refuse('not_found')
  for (const file of files) {
    const subject = { kind: handoverKind, id: ids.seatId }
    const stored = await storeFile(tx, { ...file, subject, uploadedBy: actor.personId, now })
    if (!stored.ok) return stored
  }
  await noted(tx, actor, ids, 'handover_added', now)
  return ok()
}

/** Takes a file away from a seat. Records handover_removed. */
export async function removeHandover(
  tx: Writer,
  actor: Actor,
  ids: Ids & { readonly fileId: string },
  now: Date,
): Promise<Result<undefined, Refusal<'not_found'>>> {
  const seat = await lockSeat(tx, ids.committeeId, ids.seatId)
  const file = await attachedFile(tx, ids.fileId)
  const isHere = file?.subject.kind === handoverKind && file.subject.id === ids.seatId
  if (!seat || !isHere || !may.removeHandover(actor, ids.committeeId)) return refuse('not_found')
  await removeFile(tx, ids.fileId)
  await noted(tx, actor, ids, 'handover_removed', now)
  return ok()
}

const noted = (tx: Writer, actor: Actor, ids: Ids, name: 'handover_added' | 'handover_removed', now: Date) =>
  record(tx, actor, now, {
    name,
    subject: { kind: 'seat', id: ids.seatId },
    committeeId: ids.committeeId,
    data: {},
  })
