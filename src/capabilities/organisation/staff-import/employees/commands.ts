import { sql } from 'kysely'
import { today } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { addToRegister, changeInRegister } from '../../../people/staff-register/commands.ts'
import { inParts } from '../rules.ts'
import { giveUnitsTheirLeaders } from '../units/commands.ts'
import type { EmployeePlanAndIds } from './queries.ts'

/**
 * Writes a plan for employees: a handful of statements for each part of so many people. The plan must be made in the
 * same transaction. Units that were imported with a leader nobody knew get that leader.
 */
export async function applyEmployees(
  tx: Writer,
  { plan, unitIds, personIds }: EmployeePlanAndIds,
  now: Date,
): Promise<void> {
  for (const part of inParts(plan.endings)) {
    await sql`update employment set valid_to = ${today(now)} where id = any(${[...part]}::uuid[])`.execute(tx)
  }
  const known = plan.people.flatMap((person) => (person.id === null ? [] : [{ ...person, id: person.id }]))
  const added = plan.people.filter((person) => person.id === null).map((person) => ({ ...person, id: newId() }))
  for (const part of inParts(known)) await changeInRegister(tx, part, now)
  for (const part of inParts(added)) await addToRegister(tx, part, now)
  const ids = new Map(personIds)
  for (const person of [...known, ...added]) ids.set(person.employeeNumber, person.id)

  for (const steps of inParts(plan.steps)) {
    const periods = steps.map(({ employeeNumber, id, from, to, what }) => ({
      id: id ?? newId(),
      isNew: id === null,
      person_id: ids.get(employeeNumber),
      unit_id: unitIds.get(what.unitNumber),
      job_title: what.jobTitle,
      weekly_hours: what.weeklyHours,
      valid_from: from,
      valid_to: to,
    }))
    await sql`update employment set unit_id = step.unit_id, job_title = step.job_title, weekly_hours = step.weekly_hours,
        valid_from = step.valid_from, valid_to = step.valid_to
      from ${listed(periods.filter((period) => !period.isNew))} where employment.id = step.id`.execute(tx)
    await sql`insert into employment (id, person_id, unit_id, job_title, weekly_hours, valid_from, valid_to, created_at)
      select step.id, step.person_id, step.unit_id, step.job_title, step.weekly_hours, step.valid_from, step.valid_to, ${now}
      from ${listed(periods.filter((period) => period.isNew))}`.execute(tx)
  }
  for (const part of inParts([...known, ...added])) await giveUnitsTheirLeaders(tx, part)
}

function listed(periods: readonly object[]) {
  return sql`json_to_recordset(${JSON.stringify(periods)}::json) as step(
    id uuid, person_id uuid, unit_id uuid, job_title text, weekly_hours numeric, valid_from date, valid_to date)`
}
