import { sql } from 'kysely'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { staffRegister } from '../../../people/staff-register/queries.ts'
import type { Period } from '../../periods/rules.ts'
import type { RowReader } from '../rows/rules.ts'
import { planEmployees, type EmployeePlan, type EmploymentFacts } from './rules.ts'

interface EmploymentRow {
  id: string
  personId: string
  unitNumber: string
  jobTitle: string
  weeklyHours: string | null
  from: IsoDate
  to: IsoDate | null
}

/** Everybody's employments in order of time. One query. */
async function employmentsByPerson(db: Reader): Promise<Map<string, Period<EmploymentFacts>[]>> {
  const { rows } = await sql<EmploymentRow>`
    select e.id, e.person_id as "personId", u.unit_number as "unitNumber", e.job_title as "jobTitle",
      e.weekly_hours as "weeklyHours", e.valid_from as "from", e.valid_to as "to"
    from employment e join unit u on u.id = e.unit_id
    order by e.valid_from, e.id`.execute(db)
  const found = new Map<string, Period<EmploymentFacts>[]>()
  for (const { id, personId, from, to, ...what } of rows) {
    const period = { id, from, to, what }
    const before = found.get(personId)
    if (before) before.push(period)
    else found.set(personId, [period])
  }
  return found
}

export interface EmployeePlanAndIds {
  readonly plan: EmployeePlan
  readonly unitIds: ReadonlyMap<string, string>
  readonly personIds: ReadonlyMap<string, string>
}

/** The plan for a file of employees against what is known now, with the ids that applying it needs. */
export async function employeePlan(
  db: Reader,
  rows: readonly RowReader[],
  today: IsoDate,
  endsAbsent: boolean,
): Promise<EmployeePlanAndIds> {
  const people = await staffRegister(db)
  const { rows: units } = await sql<{ id: string; unit_number: string; name: string | null }>`
    select u.id, u.unit_number, (select p.name from unit_period p where p.unit_id = u.id
      order by p.valid_from desc limit 1) as name from unit u`.execute(db)
  const leaders = await sql<{ number: string }>`
    select leader_employee_number as number from unit_period
    where leader_person_id is null and leader_employee_number is not null
      and valid_from <= ${today} and (valid_to is null or valid_to > ${today})`.execute(db)
  const unitIds = new Map(units.map((unit) => [unit.unit_number, unit.id]))
  const plan = planEmployees(rows, {
    people,
    employments: await employmentsByPerson(db),
    unitNames: new Map(units.map((unit) => [unit.unit_number, unit.name ?? unit.unit_number])),
    endsAbsent,
    unitNumbers: new Set(unitIds.keys()),
    wantedLeaders: leaders.rows.map((row) => row.number),
    today,
  })
  const personIds = new Map(
    people.flatMap((p) => (p.employeeNumber === null ? [] : [[p.employeeNumber, p.id] as const])),
  )
  return { plan, unitIds, personIds }
}
