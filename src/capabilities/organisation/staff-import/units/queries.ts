import { sql } from 'kysely'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { staffRegister } from '../../../people/staff-register/queries.ts'
import type { Period } from '../../periods/rules.ts'
import type { RowReader } from '../rows/rules.ts'
import { planUnits, type KnownUnit, type UnitFacts, type UnitPlan } from './rules.ts'

interface UnitWithPeriods {
  id: string
  number: string
  periods: {
    id: string
    from: IsoDate
    to: IsoDate | null
    name: string
    kind: string
    parentId: string | null
    leaderId: string | null
    leaderNumber: string | null
  }[]
}

/** Every unit there is or has been, with its periods in order of time. One query beside the people's. */
export async function knownUnits(db: Reader, numberOfPerson: ReadonlyMap<string, string | null>): Promise<KnownUnit[]> {
  const { rows } = await sql<UnitWithPeriods>`
    select u.id, u.unit_number as number, json_agg(json_build_object('id', p.id, 'from', p.valid_from, 'to', p.valid_to,
      'name', p.name, 'kind', p.kind, 'parentId', p.parent_unit_id, 'leaderId', p.leader_person_id,
      'leaderNumber', p.leader_employee_number) order by p.valid_from) as periods
    from unit u join unit_period p on p.unit_id = u.id
    group by u.id`.execute(db)
  const numberOfUnit = new Map(rows.map((unit) => [unit.id, unit.number]))
  return rows.map((unit) => ({
    id: unit.id,
    number: unit.number,
    periods: unit.periods.map((p): Period<UnitFacts> => ({
      id: p.id,
      from: p.from,
      to: p.to,
      what: {
        name: p.name,
        kind: p.kind,
        parentNumber: p.parentId === null ? null : (numberOfUnit.get(p.parentId) ?? null),
        leaderNumber: p.leaderId === null ? p.leaderNumber : (numberOfPerson.get(p.leaderId) ?? null),
      },
    })),
  }))
}

export interface UnitPlanAndIds {
  readonly plan: UnitPlan
  readonly unitIds: ReadonlyMap<string, string>
  readonly personIds: ReadonlyMap<string, string>
}

/** The plan for a file of units against what is known now, with the ids that applying it needs. */
export async function unitPlan(db: Reader, rows: readonly RowReader[], today: IsoDate): Promise<UnitPlanAndIds> {
  const people = await staffRegister(db)
  const known = await knownUnits(db, new Map(people.map((person) => [person.id, person.employeeNumber])))
  const personIds = new Map(
    people.flatMap((p) => (p.employeeNumber === null ? [] : [[p.employeeNumber, p.id] as const])),
  )
  const plan = planUnits(rows, { known, employeeNumbers: new Set(personIds.keys()), today })
  return { plan, unitIds: new Map(known.map((unit) => [unit.number, unit.id])), personIds }
}
