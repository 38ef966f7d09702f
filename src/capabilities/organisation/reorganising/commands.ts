import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { changeRows, copyRows, newRows, takeBackRows, type RowChange } from '../../../platform/db/row-changes.ts'

/*
 * Writes what a reorganisation decided about units and workplaces, from one day on. Whether it may be done is decided by
 * the capability reorganisation before it calls these, under lockOrganisation.
 */

export interface NewUnit {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly unitKind: string
  readonly parentId: string | null
  readonly leaderId: string | null
}

export interface UnitPlan {
  readonly on: IsoDate
  readonly ended: readonly string[]
  readonly changed: readonly Pick<NewUnit, 'id' | 'name' | 'parentId'>[]
  readonly begun: readonly NewUnit[]
  /** Each unit at most once with personIds null; the named people of a unit before the rest. */
  readonly moves: readonly {
    readonly fromId: string
    readonly toId: string
    readonly personIds: readonly string[] | null
  }[]
}

/** Ends, begins and changes units, and moves people, all from the day on. Answers what was written. */
export async function applyUnitPlan(tx: Writer, plan: UnitPlan, now: Date): Promise<RowChange[]> {
  const changes: RowChange[] = []
  for (const unit of plan.begun) changes.push(...(await beginUnit(tx, unit, plan.on, now)))
  for (const unit of plan.changed) changes.push(...(await changeUnitFrom(tx, unit, plan.on, now)))
  changes.push(
    ...(await changeRows(tx, 'unit_period', await periodsOn(tx, plan.ended, plan.on), { valid_to: plan.on })),
  )
  for (const move of plan.moves) changes.push(...(await movePeople(tx, move, plan.on, now)))
  // Whoever has the form of a unit open is told that it changed meanwhile.
  const touched = [...plan.ended, ...plan.changed.map(({ id }) => id)]
  await sql`update unit set version = version + 1 where id = any(${touched}::uuid[])`.execute(tx)
  return changes
}

async function beginUnit(tx: Writer, unit: NewUnit, on: IsoDate, now: Date): Promise<RowChange[]> {
  await tx.insertInto('unit').values({ id: unit.id, unit_number: unit.number, created_at: now }).execute()
  const period = newId()
  await tx
    .insertInto('unit_period')
    .values({
      id: period,
      unit_id: unit.id,
      name: unit.name,
      kind: unit.unitKind,
      parent_unit_id: unit.parentId,
      leader_person_id: unit.leaderId,
      valid_from: on,
      valid_to: null,
      created_at: now,
    })
    .execute()
  return [...(await newRows(tx, 'unit', [unit.id])), ...(await newRows(tx, 'unit_period', [period]))]
}

async function periodsOn(tx: Writer, unitIds: readonly string[], on: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unit_period p where p.unit_id = any(${[...unitIds]}::uuid[])
      and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to > ${on})`.execute(tx)
  return rows.map(({ id }) => id)
}

async function changeUnitFrom(
  tx: Writer,
  unit: UnitPlan['changed'][number],
  on: IsoDate,
  now: Date,
): Promise<RowChange[]> {
  const { rows } = await sql<{ id: string; from: IsoDate }>`
    select p.id, p.valid_from as "from" from unit_period p where p.unit_id = ${unit.id}
      and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to > ${on})`.execute(tx)
  const period = rows[0]
  if (!period) throw new Error('a unit that changes is there on the day')
  const values = { name: unit.name, parent_unit_id: unit.parentId }
  if (period.from === on) return changeRows(tx, 'unit_period', [period.id], values)
  const copied = { ...values, valid_from: on, created_at: now.toISOString() }
  const begun = await copyRows(tx, 'unit_period', [[period.id, newId()]], copied)
  return [...begun, ...(await changeRows(tx, 'unit_period', [period.id], { valid_to: on }))]
}

async function movePeople(
  tx: Writer,
  { fromId, toId, personIds }: UnitPlan['moves'][number],
  on: IsoDate,
  now: Date,
): Promise<RowChange[]> {
  const named = personIds === null ? sql`` : sql`and e.person_id = any(${[...personIds]}::uuid[])`
  const { rows } = await sql<{ id: string; from: IsoDate }>`
    select e.id, e.valid_from as "from" from employment e
    where e.unit_id = ${fromId} and (e.valid_to is null or e.valid_to > ${on}) ${named} order by e.id for update`.execute(
    tx,
  )
  const running = rows.filter(({ from }) => from < on).map(({ id }) => id)
  const coming = rows.filter(({ from }) => from >= on).map(({ id }) => id)
  const values = { unit_id: toId, valid_from: on, created_at: now.toISOString() }
  const pairs = running.map((id) => [id, newId()] as const)
  return [
    ...(await copyRows(tx, 'employment', pairs, values)),
    ...(await changeRows(tx, 'employment', running, { valid_to: on })),
    ...(await changeRows(tx, 'employment', coming, { unit_id: toId })),
  ]
}

/**
 * Takes a plan back, as long as nobody has built on it: what was begun is gone again and what was ended goes on. Answers
 * false when somebody has changed a row since, moved something under a new unit, or put somebody to work there.
 */
export async function takeBackUnitPlan(tx: Writer, changes: readonly RowChange[]): Promise<boolean> {
  const begun = changes.filter(({ table, before }) => table === 'unit' && before === null).map(({ id }) => id)
  // The number of a unit that never came to be is kept: the row of it has no period and shows nowhere.
  const dated = changes.filter(({ table }) => table !== 'unit')
  if ((await takeBackRows(tx, dated)) !== null) return false
  const { rows } = await sql<{ used: boolean }>`
    select exists (select 1 from unit_period p where p.parent_unit_id = any(${begun}::uuid[]) or p.unit_id = any(${begun}::uuid[]))
      or exists (select 1 from employment e where e.unit_id = any(${begun}::uuid[])) as used`.execute(tx)
  return rows[0]?.used !== true
}
