import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { removeFile } from '../../../platform/files/files.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { takeBackKeys } from '../keys/commands.ts'
import { isExcluded, keyPostsOf, may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import { keysNeeded, type Meeting } from '../rules.ts'
import type { Apsa, ItemKind, KeyPost } from '../schema.ts'
import { workingItems } from './queries.ts'
import {
  fixedItemsOf,
  mayChangeAgenda,
  mayRemove,
  movedOneStep,
  orderWith,
  reordered,
  type AgendaItem,
  type AgendaRefusal,
  type FixedItem,
  type ItemContent,
  type ItemDetails,
} from './rules.ts'

export type Refused = AgendaRefusal | Refusal<'not_found' | 'forbidden'>

/** What every change of the agenda answers: whether it took back keys that were already turned. */
export interface AgendaChange {
  readonly itemId: string | null
  readonly keysTakenBack: boolean
}

export interface OpenAgenda {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
}

/** Locks the meeting and reads its working copy, for who may change it now. */
export async function openAgenda(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<Result<OpenAgenda, Refused>> {
  const meeting = await lockMeeting(tx, actor, meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.prepare(actor, meeting.committee.id)) return refuse('forbidden')
  const open = mayChangeAgenda(meeting)
  return open.ok ? ok({ meeting, items: await workingItems(tx, meetingId) }) : open
}

/** An item that the actor may change; undefined also for who is excluded from it. */
export const itemOn = ({ items }: OpenAgenda, actor: Actor, itemId: string): AgendaItem | undefined =>
  isExcluded(actor, itemId) ? undefined : items.find(({ id }) => id === itemId)

export const placed = (items: readonly AgendaItem[]): string[] =>
  items.filter((item) => item.position !== null).map((item) => item.id)

/** Notes a change of the agenda and takes back the keys that were turned for the agenda as it was. */
export async function agendaChanged(
  tx: Writer,
  actor: Actor,
  { meeting }: OpenAgenda,
  name: string,
  itemId: string | null,
  now: Date,
): Promise<AgendaChange> {
  const subject = itemId === null ? { kind: 'meeting', id: meeting.id } : { kind: 'agenda_item', id: itemId }
  await record(tx, actor, now, { name, subject, committeeId: meeting.committee.id, data: { meetingId: meeting.id } })
  return { itemId, keysTakenBack: await takeBackKeys(tx, actor, meeting, 'agenda', now) }
}

const stored = (text: RichText | null): string | null => (text ? JSON.stringify(text) : null)

function columnsOf(content: ItemContent) {
  return {
    title: content.title,
    kind: content.kind,
    apsa: [...content.apsa],
    presentation: stored(content.presentation),
    recommendation: stored(content.recommendation),
    presenter: content.presenter,
    minutes_estimated: content.minutes,
    closed_ground: content.closedGround,
    closed_until: content.closedUntil,
    also_kind: content.alsoKind ?? null,
    is_break: content.isBreak ?? false,
    ...detailColumns(content.details ?? {}),
  }
}

function detailColumns(details: ItemDetails) {
  return {
    occasion: details.occasion ?? null,
    summary: details.summary ?? null,
    economy: details.economy ?? null,
    strategic_link: details.strategicLink ?? null,
    case_number: details.caseNumber ?? null,
    document_number: details.documentNumber ?? null,
    kle_number: details.kleNumber ?? null,
    kle_facet: details.kleFacet ?? null,
    guests: JSON.stringify(details.guests ?? []),
  }
}

interface NewItem {
  readonly meetingId: string
  readonly content: ItemContent
  readonly position: number | null
  readonly raisedBy?: string
  readonly referralId?: string
  readonly fixed?: FixedItem['fixed']
  readonly proposedBy?: KeyPost | null
}

export async function insertItem(tx: Writer, actor: Actor, item: NewItem, now: Date): Promise<string> {
  const id = newId()
  await tx
    .insertInto('agenda_item')
    .values({
      id,
      meeting_id: item.meetingId,
      position: item.position,
      ...columnsOf(item.content),
      raised_by: item.raisedBy ?? null,
      raised_at: item.raisedBy === undefined ? null : now,
      referral_id: item.referralId ?? null,
      fixed: item.fixed ?? null,
      proposed_by_post: item.proposedBy ?? null,
      created_by: actor.personId,
      created_at: now,
    })
    .execute()
  return id
}

/** The post of one of the two owners that an item is put there by; null for others, and where there is one owner only. */
export function ownerPostOf(actor: Actor, meeting: Meeting): KeyPost | null {
  return keysNeeded(meeting).length > 1 ? (keyPostsOf(actor, meeting.committee.id)[0] ?? null) : null
}

/** Puts a new item last on the agenda, but before what the agreement places last. */
export async function addItem(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; content: ItemContent },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const position = placed(open.value.items).length + 1
  const proposedBy = ownerPostOf(actor, open.value.meeting)
  const itemId = await insertItem(tx, actor, { ...input, position, proposedBy }, now)
  await writeOrder(tx, orderWith(open.value.items, itemId))
  return ok(await agendaChanged(tx, actor, open.value, 'agenda_item_added', itemId, now))
}

/**
 * The fixed items of the agreement for the committee's level around the meeting's own: first what opens it, last what
 * ends it; the usual ones where the agreement has none. Only on an agenda without items.
 */
export async function addStandardItems(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; usual: readonly FixedItem[] },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  if (placed(open.value.items).length > 0) return refuse('already_has_standard_items')
  const { on, committee } = open.value.meeting
  const agreed = fixedItemsOf(await agreementOn(tx, on), committee.level)
  for (const [index, item] of (agreed.length > 0 ? agreed : input.usual).entries()) {
    await insertItem(tx, actor, { meetingId: input.meetingId, ...item, position: index + 1 }, now)
  }
  return ok(await agendaChanged(tx, actor, open.value, 'standard_items_added', null, now))
}

/** One of the agreement's items, before what the agreement places last. Records agenda_item_added. */
export async function addFixedItem(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; item: FixedItem },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const position = placed(open.value.items).length + 1
  const itemId = await insertItem(tx, actor, { meetingId: input.meetingId, ...input.item, position }, now)
  return ok(await agendaChanged(tx, actor, open.value, 'agenda_item_added', itemId, now))
}

/** Saves an item's text. An old version is refused, so that nobody's text is lost unseen. */
export async function changeItem(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string; version: number; content: ItemContent },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const item = itemOn(open.value, actor, input.itemId)
  if (!item) return refuse('not_found')
  if (item.version !== input.version) return refuse('changed_meanwhile')
  // Nothing becomes a break: what a member raised or a committee passed on could be hidden so.
  if ((item.isBreak ?? false) !== (input.content.isBreak ?? false)) return refuse('changed_meanwhile')
  await tx
    .updateTable('agenda_item')
    .set({ ...columnsOf(input.content), version: sql`version + 1` })
    .where('id', '=', item.id)
    .execute()
  return ok(await agendaChanged(tx, actor, open.value, 'agenda_item_changed', item.id, now))
}

/** Numbers the items from 1 in this order. */
export async function writeOrder(tx: Writer, order: readonly string[]): Promise<void> {
  await sql`
    update agenda_item set position = wanted.position
    from unnest(${[...order]}::uuid[]) with ordinality as wanted (id, position)
    where agenda_item.id = wanted.id`.execute(tx)
}

/** Takes an item off the agenda for good, with its attachments. Not one that a member raised, a committee passed on, or the other owner put there. */
export async function removeItem(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const item = itemOn(open.value, actor, input.itemId)
  if (!item) return refuse('not_found')
  const removable = mayRemove(item, keyPostsOf(actor, open.value.meeting.committee.id))
  if (!removable.ok) return removable
  for (const file of item.attachments) await removeFile(tx, file.id)
  await removeCommentsOfExcluded(tx, item.id)
  await tx.deleteFrom('agenda_item').where('id', '=', item.id).execute()
  await writeOrder(
    tx,
    placed(open.value.items).filter((id) => id !== item.id),
  )
  return ok(await agendaChanged(tx, actor, open.value, 'agenda_item_removed', item.id, now))
}

/** Once an item is gone nobody can say any more who was excluded from it, so what was said of it goes with it. */
async function removeCommentsOfExcluded(tx: Writer, itemId: string): Promise<void> {
  await sql`delete from agenda_comment c where c.agenda_item_id = ${itemId}
    and exists (select 1 from item_exclusion e where e.agenda_item_id = c.agenda_item_id)`.execute(tx)
}

export type OrderWish =
  { readonly id: string; readonly direction: 'up' | 'down' } | { readonly order: readonly string[] }

/** One step up or down, or the whole order at once. A whole order that misses what is there now is refused. */
export async function orderAgenda(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; wish: OrderWish },
  now: Date,
): Promise<Result<AgendaChange, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const current = placed(open.value.items)
  const { wish } = input
  if ('id' in wish && !current.includes(wish.id)) return refuse('changed_meanwhile')
  const wanted = 'id' in wish ? movedOneStep(current, wish.id, wish.direction) : wish.order
  const order = reordered(current, wanted)
  if (!order.ok) return order
  if (order.value.every((id, index) => id === current[index])) return ok({ itemId: null, keysTakenBack: false })
  await writeOrder(tx, order.value)
  return ok(await agendaChanged(tx, actor, open.value, 'agenda_reordered', null, now))
}

export interface ReferredItem {
  readonly meetingId: string
  readonly referralId: string
  readonly title: string
  readonly presentation: RichText | null
  readonly kind: ItemKind
  readonly apsa: readonly Apsa[]
  readonly now: Date
}

/** Puts a matter that another committee passed on last on the agenda, but before what the agreement places last. The referral's own rows are the caller's. */
export async function placeReferredItem(
  tx: Writer,
  actor: Actor,
  input: ReferredItem,
): Promise<Result<AgendaChange & { readonly itemId: string }, Refused>> {
  const open = await openAgenda(tx, actor, input.meetingId, input.now)
  if (!open.ok) return open
  if (!isId(input.referralId)) return refuse('not_found')
  const content: ItemContent = {
    title: input.title,
    kind: input.kind,
    apsa: input.apsa,
    presentation: input.presentation,
    recommendation: null,
    presenter: '',
    minutes: null,
    closedGround: null,
    closedUntil: null,
  }
  const position = placed(open.value.items).length + 1
  const itemId = await insertItem(
    tx,
    actor,
    { meetingId: input.meetingId, content, position, referralId: input.referralId },
    input.now,
  )
  await writeOrder(tx, orderWith(open.value.items, itemId))
  return ok({ ...(await agendaChanged(tx, actor, open.value, 'agenda_item_added', itemId, input.now)), itemId })
}
