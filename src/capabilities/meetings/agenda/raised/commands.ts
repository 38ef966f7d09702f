import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { record } from '../../../../platform/events/record.ts'
import { enqueue } from '../../../../platform/jobs/jobs.ts'
import { ok, refuse, type Result } from '../../../../platform/result.ts'
import type { RichText } from '../../../../platform/rich-text/rich-text.ts'
import { may } from '../../policy.ts'
import { lockMeeting } from '../../queries.ts'
import { raisedItemMovedKind } from '../../raised-matters/jobs.ts'
import type { Apsa } from '../../schema.ts'
import {
  agendaChanged,
  insertItem,
  itemOn,
  openAgenda,
  placed,
  writeOrder,
  type AgendaChange,
  type Refused,
} from '../commands.ts'
import { mayPostpone, mayRaise, orderWith, type ItemContent } from '../rules.ts'

/** Who belongs to the committee asks for an item, until the agreement's deadline for items (items_in). */
export async function raiseItem(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; title: string; why: RichText | null; apsa: readonly Apsa[] },
  now: Date,
): Promise<Result<{ itemId: string }, Refused>> {
  const meeting = await lockMeeting(tx, actor, input.meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.belong(actor, meeting.committee.id)) return refuse('forbidden')
  const allowed = mayRaise(meeting, today(now), input.apsa)
  if (!allowed.ok) return allowed
  const content: ItemContent = {
    title: input.title,
    kind: 'discussion',
    apsa: input.apsa,
    presentation: input.why,
    recommendation: null,
    presenter: actor.name,
    minutes: null,
    closedGround: null,
    closedUntil: null,
  }
  const itemId = await insertItem(
    tx,
    actor,
    { meetingId: meeting.id, content, position: null, raisedBy: actor.personId },
    now,
  )
  await record(tx, actor, now, {
    name: 'agenda_item_raised',
    subject: { kind: 'agenda_item', id: itemId },
    committeeId: meeting.committee.id,
    data: { meetingId: meeting.id },
    isOwnMatter: true,
  })
  return ok({ itemId })
}

/** Puts a raised item on the agenda, before what the agreement places last; also one that was postponed before. */
export async function placeRaisedItem(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const item = itemOn(open.value, actor, input.itemId)
  if (!item) return refuse('not_found')
  if (item.position !== null) return refuse('already_placed')
  await tx.deleteFrom('agenda_item_postponement').where('agenda_item_id', '=', item.id).execute()
  await tx
    .updateTable('agenda_item')
    .set({ position: placed(open.value.items).length + 1, version: sql`version + 1` })
    .where('id', '=', item.id)
    .execute()
  await writeOrder(tx, orderWith(open.value.items, item.id))
  return ok(await agendaChanged(tx, actor, open.value, 'raised_item_placed', item.id, now))
}

/** Says to who raised an item, who is told by mail, or to the owner who put it there, why it must wait. The item and the reason stay; nothing is deleted. */
export async function postponeRaisedItem(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string; reason: string },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const { items } = open.value
  const item = itemOn(open.value, actor, input.itemId)
  if (!item || !mayPostpone(item)) return refuse('not_found')
  const postponement = { reason: input.reason, postponed_by: actor.personId, postponed_at: now }
  await tx
    .insertInto('agenda_item_postponement')
    .values({ agenda_item_id: item.id, ...postponement })
    .onConflict((oc) => oc.column('agenda_item_id').doUpdateSet(postponement))
    .execute()
  const told = { itemId: item.id, fact: 'put_off' as const, at: now.toISOString(), by: actor.personId }
  if (item.raisedBy) await enqueue(tx, raisedItemMovedKind, told, { at: now })
  const wasPlaced = item.position !== null
  await tx
    .updateTable('agenda_item')
    .set({ position: null, version: sql`version + 1` })
    .where('id', '=', item.id)
    .execute()
  if (wasPlaced) {
    await writeOrder(
      tx,
      placed(items).filter((id) => id !== item.id),
    )
    return ok(await agendaChanged(tx, actor, open.value, 'raised_item_postponed', item.id, now))
  }
  await record(tx, actor, now, {
    name: 'raised_item_postponed',
    subject: { kind: 'agenda_item', id: item.id },
    committeeId: open.value.meeting.committee.id,
    data: { meetingId: input.meetingId },
  })
  return ok({ itemId: item.id, keysTakenBack: false })
}
