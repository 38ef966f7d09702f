import { sql } from 'kysely'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import type { UnitPlanAndIds } from './queries.ts'

/** Writes a plan for units: a handful of statements, however many units. The plan must be made in the same transaction. */
export async function applyUnits(tx: Writer, { plan, unitIds, personIds }: UnitPlanAndIds, now: Date): Promise<void> {
  const ids = new Map(unitIds)
  const added = plan.newNumbers.map((number) => ({ id: newId(), number }))
  for (const unit of added) ids.set(unit.number, unit.id)
  const idOf = (number: string): string => {
    const id = ids.get(number)
    if (id === undefined) throw new Error(`the plan names a unit that is not there: ${number}`)
    return id
  }
  await sql`insert into unit (id, unit_number, created_at)
    select id, number, ${now} from json_to_recordset(${JSON.stringify(added)}::json) as added(id uuid, number text)`.execute(
    tx,
  )

  const periods = plan.steps.map(({ number, id, from, to, what }) => ({
    id: id ?? newId(),
    isNew: id === null,
    unit_id: idOf(number),
    name: what.name,
    kind: what.kind,
    parent_unit_id: what.parentNumber === null ? null : idOf(what.parentNumber),
    leader_person_id: what.leaderNumber === null ? null : (personIds.get(what.leaderNumber) ?? null),
    leader_employee_number: what.leaderNumber,
    valid_from: from,
    valid_to: to,
  }))
  const listed = (some: typeof periods) => sql`json_to_recordset(${JSON.stringify(some)}::json) as step(
    id uuid, unit_id uuid, name text, kind text, parent_unit_id uuid, leader_person_id uuid, leader_employee_number text,
    valid_from date, valid_to date)`
  // Ends before beginnings: a unit never has two periods on one day, not even on the way.
  await sql`update unit_period set name = step.name, kind = step.kind, parent_unit_id = step.parent_unit_id,
      leader_person_id = step.leader_person_id, leader_employee_number = step.leader_employee_number,
      valid_from = step.valid_from, valid_to = step.valid_to
    from ${listed(periods.filter((period) => !period.isNew))} where unit_period.id = step.id`.execute(tx)
  await sql`insert into unit_period (id, unit_id, name, kind, parent_unit_id, leader_person_id, leader_employee_number,
      valid_from, valid_to, created_at)
    select step.id, step.unit_id, step.name, step.kind, step.parent_unit_id, step.leader_person_id,
      step.leader_employee_number, step.valid_from, step.valid_to, ${now}
    from ${listed(periods.filter((period) => period.isNew))}`.execute(tx)
  const touched = [...new Set(periods.map((period) => period.unit_id))]
  await sql`update unit set version = version + 1 where id = any(${touched}::uuid[])`.execute(tx)
}

/** Gives units the leaders they were imported with, now that these people are known by id. */
export async function giveUnitsTheirLeaders(
  tx: Writer,
  people: readonly { readonly id: string; readonly employeeNumber: string }[],
): Promise<void> {
  await sql`update unit_period set leader_person_id = known.id
    from json_to_recordset(${JSON.stringify(people)}::json) as known(id uuid, "employeeNumber" text)
    where unit_period.leader_employee_number = known."employeeNumber" and unit_period.leader_person_id is null`.execute(
    tx,
  )
}
