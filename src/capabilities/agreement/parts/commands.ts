import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { lastPeriodOf } from '../../organisation/queries.ts'
import { insertPart, lockChangeable, partTables, touch, type Part } from '../commands.ts'
import type { KeptAgreement } from '../queries.ts'
import type { PartName } from '../rules.ts'
import type { ItemOrderInput, PartInput } from './input.ts'
import { checkPart, nextPosition } from './rules.ts'

/** Adds a row to a part of a version that is not in force. Records agreement_changed. */
export async function addPart(
  tx: Writer,
  actor: Actor,
  agreementId: string,
  input: PartInput,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockChangeable(tx, actor, agreementId, input.version, now)
  if (!found.ok) return found
  const fits = await mayStand(tx, found.value, input.one, null)
  if (!fits.ok) return fits
  await insertPart(tx, agreementId, newId(), placedLast(found.value, input.one))
  await touch(tx, actor, agreementId, now, input.one.part)
  return ok()
}

/** Puts another row in the place of one; it keeps its position unless it moves to another level. */
export async function changePart(
  tx: Writer,
  actor: Actor,
  ids: { agreementId: string; partId: string },
  input: PartInput,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockChangeable(tx, actor, ids.agreementId, input.version, now)
  if (!found.ok) return found
  const { part } = input.one
  const old = found.value[part].find((row) => row.id === ids.partId)
  if (!old) return refuse('not_found')
  const fits = await mayStand(tx, found.value, input.one, ids.partId)
  if (!fits.ok) return fits
  await tx.deleteFrom(partTables[part]).where('id', '=', ids.partId).execute()
  await insertPart(tx, ids.agreementId, ids.partId, inPlaceOf(found.value, old, input.one))
  await touch(tx, actor, ids.agreementId, now, part)
  return ok()
}

/** Takes a row out of a version that is not in force. */
export async function removePart(
  tx: Writer,
  actor: Actor,
  at: { agreementId: string; part: PartName; partId: string },
  version: number,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockChangeable(tx, actor, at.agreementId, version, now)
  if (!found.ok) return found
  if (!found.value[at.part].some((row) => row.id === at.partId)) return refuse('not_found')
  await tx.deleteFrom(partTables[at.part]).where('id', '=', at.partId).execute()
  await touch(tx, actor, at.agreementId, now, at.part)
  return ok()
}

/** Moves a fixed item one step among those of its level. At the end it stays where it is. */
export async function moveItem(
  tx: Writer,
  actor: Actor,
  agreementId: string,
  input: ItemOrderInput,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockChangeable(tx, actor, agreementId, input.version, now)
  if (!found.ok) return found
  const item = found.value.items.find((each) => each.id === input.id)
  if (!item) return refuse('not_found')
  const beside = found.value.items.filter((each) => each.level === item.level && each.placed === item.placed)
  const other = beside[beside.indexOf(item) + (input.direction === 'up' ? -1 : 1)]
  if (!other) return ok()
  const put = (id: string, position: number) =>
    tx.updateTable('agreement_item').set({ position }).where('id', '=', id).execute()
  // Two items of a level never stand in the same place, not even for a moment.
  await put(item.id, -1)
  await put(other.id, item.position)
  await put(item.id, other.position)
  await touch(tx, actor, agreementId, now, 'items')
  return ok()
}

async function mayStand(tx: Writer, agreement: KeptAgreement, one: Part, except: string | null) {
  if (one.part === 'exceptions' && !(await lastPeriodOf(tx, one.value.unitId))) return refuse('unit_missing')
  return checkPart(agreement, one, except)
}

function placedLast(agreement: KeptAgreement, one: Part): Part {
  if (one.part !== 'seats' && one.part !== 'items') return one
  return at(one, nextPosition(agreement, one.part, one.value.level))
}

function inPlaceOf(agreement: KeptAgreement, old: KeptAgreement[PartName][number], one: Part): Part {
  if (one.part !== 'seats' && one.part !== 'items') return one
  const stays = 'position' in old && old.level === one.value.level
  return stays ? at(one, old.position) : placedLast(agreement, one)
}

function at(one: Extract<Part, { part: 'seats' | 'items' }>, position: number): Part {
  return one.part === 'seats'
    ? { part: 'seats', value: { ...one.value, position } }
    : { part: 'items', value: { ...one.value, position } }
}
