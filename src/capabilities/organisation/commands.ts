import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { peopleByIds } from '../people/queries.ts'
import type { ChangeUnitInput } from './input.ts'
import { may } from './policy.ts'
import { lastPeriodOf, unitTree } from './queries.ts'
import * as rules from './rules.ts'

type ChangeUnitRefusal =
  rules.ChangeRefusal | Refusal<'not_found' | 'forbidden' | 'changed_meanwhile' | 'unknown_person'>

/** One change of the tree at a time: whether a move makes a circle can only be told of a tree that stands still. */
export async function lockOrganisation(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organisation', 0))`.execute(tx)
}

/** Renames, moves or gives a unit a new leader from a day on. What was is kept. Records unit_changed. */
export async function changeUnit(
  tx: Writer,
  actor: Actor,
  unitId: string,
  input: ChangeUnitInput,
  now: Date,
): Promise<Result<undefined, ChangeUnitRefusal>> {
  await lockOrganisation(tx)
  const unit = await tx.selectFrom('unit').select('version').where('id', '=', unitId).forUpdate().executeTakeFirst()
  const last = await lastPeriodOf(tx, unitId)
  if (!unit || !last) return refuse('not_found')
  if (!may.changeUnits(actor)) return refuse('forbidden')
  if (unit.version !== input.version) return refuse('changed_meanwhile')
  if (input.leader !== null && !(await peopleByIds(tx, [input.leader])).has(input.leader))
    return refuse('unknown_person')

  const change = {
    name: input.name,
    kind: input.kind,
    parentId: input.parent,
    leaderId: input.leader,
    from: input.from,
  }
  const parent = input.parent === null ? null : await lastPeriodOf(tx, input.parent)
  const tree = await unitTree(tx, input.from)
  const decided = rules.changeUnit(unitId, change, { last, tree, parentEnds: parent?.to ?? null })
  if (!decided.ok) return decided

  if (decided.value === 'corrects') await correctPeriod(tx, last, change)
  else await beginPeriod(tx, unitId, last, change, now)
  await tx
    .updateTable('unit')
    .set({ version: unit.version + 1 })
    .where('id', '=', unitId)
    .execute()
  await record(tx, actor, now, {
    name: 'unit_changed',
    subject: { kind: 'unit', id: unitId },
    data: { from: input.from, corrects: decided.value === 'corrects', parentId: input.parent, leaderId: input.leader },
  })
  return ok()
}

function written(last: rules.UnitPeriod, change: rules.UnitChange) {
  return {
    name: change.name,
    kind: change.kind,
    parent_unit_id: change.parentId,
    leader_person_id: change.leaderId,
    // A leader who is still awaited stays awaited; one chosen by hand is known by id.
    ...(change.leaderId === last.leaderId ? {} : { leader_employee_number: null }),
  }
}

async function correctPeriod(tx: Writer, last: rules.UnitPeriod, change: rules.UnitChange): Promise<void> {
  await tx.updateTable('unit_period').set(written(last, change)).where('id', '=', last.id).execute()
}

async function beginPeriod(
  tx: Writer,
  unitId: string,
  last: rules.UnitPeriod,
  change: rules.UnitChange,
  now: Date,
): Promise<void> {
  const awaited = await tx
    .updateTable('unit_period')
    .set({ valid_to: change.from })
    .where('id', '=', last.id)
    .returning('leader_employee_number')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('unit_period')
    .values({
      id: newId(),
      unit_id: unitId,
      leader_employee_number: awaited.leader_employee_number,
      ...written(last, change),
      valid_from: change.from,
      valid_to: last.to,
      created_at: now,
    })
    .execute()
}
