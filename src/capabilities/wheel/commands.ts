import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../platform/result.ts'
import type { ItemContent } from '../meetings/agenda/rules.ts'
import { may } from './policy.ts'
import { wheelBodies, wheelItem, wheelItems } from './queries.ts'
import { mayStand, type ItemTerms, type WheelBody, type WheelItem, type WheelRefusal } from './rules.ts'

/** What somebody writes of an item: the agenda item that it begins as, and when it comes and for whom. */
export interface WrittenItem {
  readonly content: ItemContent
  readonly terms: ItemTerms
}

export const columnsOf = ({ content, terms }: WrittenItem) => ({
  content: JSON.stringify(content),
  source: terms.source,
  citation: terms.citation,
  note: terms.note,
  valid_from: terms.validFrom,
  valid_to: terms.validTo,
  levels: [...terms.levels],
  is_must: terms.isMust,
  month_from: terms.months?.from ?? null,
  month_to: terms.months?.to ?? null,
  day: terms.day,
  relation: terms.relation?.kind ?? null,
  relation_item_id: terms.relation?.itemId ?? null,
  every_years: terms.everyYears,
  first_year: terms.firstYear,
  leeway: terms.leeway,
  prepares: terms.prepares,
})

/** The body whose wheel it is, and everything that the item may come before or after. null: no such body. */
async function surroundings(tx: Writer, committeeId: string | null, now: Date) {
  if (committeeId !== null && !isId(committeeId)) return null
  const bodies = await wheelBodies(tx, today(now))
  const body: WheelBody | null | undefined = committeeId === null ? null : bodies.get(committeeId)
  if (body === undefined) return null
  const items = await wheelItems(tx, committeeId === null ? [] : [committeeId])
  return { body, all: new Map(items.map((item) => [item.id, item])) }
}

/** Puts an item on the wheel of a body, or of the municipality (null), from today on. Records wheel_item_added. */
export async function addWheelItem(
  tx: Writer,
  actor: Actor,
  input: WrittenItem & { readonly committeeId: string | null },
  now: Date,
): Promise<Result<{ id: string }, WheelRefusal>> {
  const { committeeId } = input
  const around = await surroundings(tx, committeeId, now)
  if (!around) return refuse('not_found')
  if (!may.keepWheel(actor, committeeId)) return refuse('forbidden')
  const stands = mayStand(input.terms, { id: null, body: around.body }, around.all)
  if (!stands.ok) return stands
  const id = newId()
  const row = { id, committee_id: committeeId, template_key: null, on_wheel_from: today(now) }
  await tx
    .insertInto('wheel_item')
    .values({ ...row, ...columnsOf(input), written_by: actor.personId, written_at: now })
    .execute()
  await noted(tx, actor, now, { name: 'wheel_item_added', id, committeeId })
  return ok({ id })
}

/** Saves an item. An old version is refused. What has been before meetings stays as it was. Records wheel_item_changed. */
export async function changeWheelItem(
  tx: Writer,
  actor: Actor,
  input: WrittenItem & { readonly id: string; readonly version: number },
  now: Date,
): Promise<Result<WheelItem, WheelRefusal>> {
  const locked = await lock(tx, actor, input.id)
  if (!locked.ok) return locked
  const item = locked.value
  if (item.version !== input.version) return refuse('changed_meanwhile')
  const around = await surroundings(tx, item.committeeId, now)
  if (!around) return refuse('not_found')
  const stands = mayStand(input.terms, { id: item.id, body: around.body }, around.all)
  if (!stands.ok) return stands
  const columns = { ...columnsOf(input), version: item.version + 1, written_by: actor.personId, written_at: now }
  await tx.updateTable('wheel_item').set(columns).where('id', '=', item.id).execute()
  await noted(tx, actor, now, { name: 'wheel_item_changed', ...item })
  return ok(item)
}

/**
 * Takes an item off the wheel as if it had never been there. Once a body has adapted it, it has been on an agenda, or
 * another comes before or after it, it gets a last day instead. Records wheel_item_removed.
 */
export async function removeWheelItem(
  tx: Writer,
  actor: Actor,
  input: { readonly id: string },
  now: Date,
): Promise<Result<WheelItem, WheelRefusal>> {
  const locked = await lock(tx, actor, input.id)
  if (!locked.ok) return locked
  const { id } = locked.value
  const adapted = await tx
    .selectFrom('wheel_adaptation')
    .select('id')
    .where('wheel_item_id', '=', id)
    .executeTakeFirst()
  const placed = await tx
    .selectFrom('wheel_placement')
    .select('agenda_item_id')
    .where('wheel_item_id', '=', id)
    .executeTakeFirst()
  const told = await tx.selectFrom('wheel_item').select('id').where('relation_item_id', '=', id).executeTakeFirst()
  if (adapted || placed || told) return refuse('in_use')
  await tx.deleteFrom('wheel_item').where('id', '=', id).execute()
  await noted(tx, actor, now, { name: 'wheel_item_removed', ...locked.value })
  return ok(locked.value)
}

async function lock(tx: Writer, actor: Actor, id: string): Promise<Result<WheelItem, WheelRefusal>> {
  if (!isId(id)) return refuse('not_found')
  const row = await tx.selectFrom('wheel_item').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const item = row ? await wheelItem(tx, id) : null
  if (!item) return refuse('not_found')
  return may.keepWheel(actor, item.committeeId) ? ok(item) : refuse('forbidden')
}

interface Noted {
  readonly name: string
  readonly id: string
  readonly committeeId: string | null
}

const noted = (tx: Writer, actor: Actor, now: Date, { name, id, committeeId }: Noted) =>
  record(tx, actor, now, { name, subject: { kind: 'wheel_item', id }, committeeId })
