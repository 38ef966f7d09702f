import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { lockOrganisation } from '../commands.ts'
import { may } from '../policy.ts'
import { lastPeriodOf, unitTree } from '../queries.ts'
import { deepestTier } from '../rules.ts'
import type { NewUnitInput } from './input.ts'
import { leftBehind } from './queries.ts'
import { closeUnit as decideClosing, type ClosingRefusal } from './rules.ts'

/** A unit that no file has brought. Records unit_opened. */
export async function openUnit(
  tx: Writer,
  actor: Actor,
  input: NewUnitInput,
  now: Date,
): Promise<
  Result<string, Refusal<'forbidden' | 'number_taken' | 'unknown_parent' | 'parent_ends_first' | 'too_deep'>>
> {
  await lockOrganisation(tx)
  if (!may.changeUnits(actor)) return refuse('forbidden')
  const taken = await tx.selectFrom('unit').select('id').where('unit_number', '=', input.number).executeTakeFirst()
  if (taken) return refuse('number_taken')
  if (input.parent !== null) {
    const parent = (await unitTree(tx, input.from)).find((node) => node.id === input.parent)
    if (!parent) return refuse('unknown_parent')
    if ((await lastPeriodOf(tx, input.parent))?.to) return refuse('parent_ends_first')
    if (parent.depth + 2 > deepestTier) return refuse('too_deep')
  }
  const id = newId()
  await tx.insertInto('unit').values({ id, unit_number: input.number, created_at: now }).execute()
  await tx
    .insertInto('unit_period')
    .values({
      id: newId(),
      unit_id: id,
      name: input.name,
      kind: input.kind,
      parent_unit_id: input.parent,
      leader_person_id: null,
      valid_from: input.from,
      valid_to: null,
      created_at: now,
    })
    .execute()
  const data = { from: input.from, parentId: input.parent }
  await record(tx, actor, now, { name: 'unit_opened', subject: { kind: 'unit', id }, data })
  return ok(id)
}

/** The unit's last day. Refused while anybody works there afterwards or anything lies under it. Records unit_closed. */
export async function closeUnit(
  tx: Writer,
  actor: Actor,
  input: { unitId: string; lastDay: IsoDate; version: number },
  now: Date,
): Promise<Result<undefined, ClosingRefusal | Refusal<'forbidden' | 'not_found' | 'changed_meanwhile'>>> {
  await lockOrganisation(tx)
  const { unitId, lastDay } = input
  const unit = await tx.selectFrom('unit').select('version').where('id', '=', unitId).forUpdate().executeTakeFirst()
  const last = await lastPeriodOf(tx, unitId)
  if (!unit || !last) return refuse('not_found')
  if (!may.changeUnits(actor)) return refuse('forbidden')
  if (unit.version !== input.version) return refuse('changed_meanwhile')
  const decided = decideClosing(lastDay, { last, ...(await leftBehind(tx, unitId, addDays(lastDay, 1))) })
  if (!decided.ok) return decided
  await tx.updateTable('unit_period').set({ valid_to: decided.value }).where('id', '=', last.id).execute()
  await tx
    .updateTable('unit')
    .set({ version: unit.version + 1 })
    .where('id', '=', unitId)
    .execute()
  const data = { last_day: lastDay }
  await record(tx, actor, now, { name: 'unit_closed', subject: { kind: 'unit', id: unitId }, data })
  return ok()
}
