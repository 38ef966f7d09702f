import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { attachedTo, copyFile } from '../../../../platform/files/files.ts'
import { enqueue } from '../../../../platform/jobs/jobs.ts'
import { ok, refuse, type Result } from '../../../../platform/result.ts'
import {
  agendaChanged,
  insertItem,
  openAgenda,
  placed,
  writeOrder,
  type AgendaChange,
  type Refused,
} from '../commands.ts'
import { raisedItemMovedKind } from '../../raised-matters/jobs.ts'
import { copyExclusions } from '../../exclusion/commands.ts'
import { workingItems } from '../queries.ts'
import { orderWith } from '../rules.ts'
import { postponedBefore } from './queries.ts'

/** Puts what an earlier meeting postponed on this agenda, with its text, its ground for being closed and its files. Once; who raised it is told. */
export async function carryItem(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const { meeting, items } = open.value
  const postponed = (await postponedBefore(tx, actor, meeting)).find(({ id }) => id === input.itemId)
  const content = postponed && (await workingItems(tx, postponed.meetingId)).find(({ id }) => id === postponed.id)
  if (!content) return refuse('not_found')
  const position = placed(items).length + 1
  const from = {
    ...(content.raisedBy && { raisedBy: content.raisedBy.personId }),
    ...(content.origin && { referralId: content.origin.referralId }),
  }
  const itemId = await insertItem(tx, actor, { meetingId: meeting.id, content, position, ...from }, now)
  await tx
    .insertInto('agenda_item_carrying')
    .values({ agenda_item_id: itemId, from_item_id: content.id, carried_by: actor.personId, carried_at: now })
    .execute()
  await copyExclusions(tx, { from: content.id, to: itemId })
  const files = (await attachedTo(tx, 'agenda_item', [content.id])).get(content.id) ?? []
  for (const file of files) await copyFile(tx, file, { kind: 'agenda_item', id: itemId }, now)
  const told = { itemId, fact: 'moved' as const, at: now.toISOString(), by: actor.personId }
  if (content.raisedBy) await enqueue(tx, raisedItemMovedKind, told, { at: now })
  await writeOrder(tx, orderWith(items, itemId))
  return ok(await agendaChanged(tx, actor, open.value, 'postponed_item_carried', itemId, now))
}
