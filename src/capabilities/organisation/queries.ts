import { sql } from 'kysely'
import type { GrantRows } from '../../platform/auth/grants.ts'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { validOn } from '../../platform/db/valid-on.ts'
import { nameOf } from '../people/queries.ts'
import { arrangeTree, subtreeOf, unitsAbove, type UnitNode, type UnitPeriod, type UnitRow } from './rules.ts'

/** Who leads which unit. Joined into the query that finds a session's actor. */
export const leaderGrants: GrantRows = (personId, on) => sql`
  select 'leader'::text as role, led.unit_id as place from unit_period led
  where led.leader_person_id = ${personId} and ${validOn('led', on)}`

/** Where somebody is employed. */
export const employeeGrants: GrantRows = (personId, on) => sql`
  select 'employee'::text as role, job.unit_id as place from employment job
  where job.person_id = ${personId} and ${validOn('job', on)}`

/**
 * Every unit there is on a day, parents before their children and siblings by name, with head counts. One query.
 * Also the unit page reads it: path, sub-units and head counts all come from here.
 */
export async function unitTree(db: Reader, on: IsoDate): Promise<UnitNode[]> {
  const { rows } = await sql<UnitRow>`
    select here.unit_id as id, u.unit_number as number, here.name, here.kind, here.parent_unit_id as "parentId",
      here.leader_person_id as "leaderId", ${nameOf(sql.ref('here.leader_person_id'))} as "leaderName",
      coalesce(heads.own, 0)::int as "headCount"
    from unit_period here
    join unit u on u.id = here.unit_id
    left join (
      select e.unit_id, count(*) as own from employment e where ${validOn('e', on)} group by e.unit_id
    ) heads on heads.unit_id = here.unit_id
    where ${validOn('here', on)}
    order by here.name collate danish, u.unit_number`.execute(db)
  return arrangeTree(rows)
}

export interface UnitName {
  readonly id: string
  readonly name: string
}

export interface Workplace {
  readonly unitId: string
  readonly unitName: string
  readonly jobTitle: string
}

/** Where a person works on a day. */
export async function workplacesOf(db: Reader, personId: string, on: IsoDate): Promise<Workplace[]> {
  return (await workplacesOfPeople(db, [personId], on)).get(personId) ?? []
}

/** Where each of several people works on a day. One query. */
export async function workplacesOfPeople(
  db: Reader,
  personIds: readonly string[],
  on: IsoDate,
): Promise<Map<string, Workplace[]>> {
  const { rows } = await sql<Workplace & { personId: string }>`
    select e.person_id as "personId", e.unit_id as "unitId", here.name as "unitName", e.job_title as "jobTitle"
    from employment e
    join unit_period here on here.unit_id = e.unit_id and ${validOn('here', on)}
    where e.person_id = any(${personIds}) and ${validOn('e', on)}
    order by here.name collate danish`.execute(db)
  const found = new Map<string, Workplace[]>()
  for (const { personId, ...workplace } of rows) found.set(personId, [...(found.get(personId) ?? []), workplace])
  return found
}

export interface Employee {
  readonly personId: string
  readonly name: string
  readonly jobTitle: string
}

/** Who works in a unit on a day (its sub-units left out), by name. */
export async function employeesOf(
  db: Reader,
  unitId: string,
  on: IsoDate,
  part: { limit: number; offset: number } = { limit: 10_000, offset: 0 },
): Promise<Employee[]> {
  const { rows } = await sql<Employee>`
    select * from (
      select e.person_id as "personId", ${nameOf(sql.ref('e.person_id'))} as name, e.job_title as "jobTitle"
      from employment e
      where e.unit_id = ${unitId} and ${validOn('e', on)}
    ) as employee
    order by name collate danish, "personId"
    limit ${part.limit} offset ${part.offset}`.execute(db)
  return rows
}

export interface UnitHistory {
  readonly id: string
  readonly number: string
  readonly version: number
  /** In order of time. */
  readonly periods: readonly (UnitPeriod & { readonly parentName: string | null; readonly leaderName: string | null })[]
}

/** A unit with all it has been called, where it belonged and who led it. One query. */
export async function unitHistory(db: Reader, unitId: string): Promise<UnitHistory | null> {
  const { rows } = await sql<UnitHistory>`
    select u.id, u.unit_number as number, u.version, (
      select json_agg(json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'parentId', p.parent_unit_id,
        'leaderId', p.leader_person_id, 'from', p.valid_from, 'to', p.valid_to,
        'leaderName', ${nameOf(sql.ref('p.leader_person_id'))},
        'parentName', (select above.name from unit_period above where above.unit_id = p.parent_unit_id
          and above.valid_from < coalesce(p.valid_to, 'infinity') order by above.valid_from desc limit 1)
      ) order by p.valid_from)
      from unit_period p where p.unit_id = u.id) as periods
    from unit u where u.id = ${unitId}`.execute(db)
  const found = rows[0]
  return found?.periods ? found : null
}

/** The period that nothing comes after, or null when there is no such unit. */
export async function lastPeriodOf(db: Reader, unitId: string): Promise<UnitPeriod | null> {
  const { rows } = await sql<UnitPeriod>`
    select p.id, p.name, p.kind, p.parent_unit_id as "parentId", p.leader_person_id as "leaderId",
      p.valid_from as "from", p.valid_to as "to"
    from unit_period p where p.unit_id = ${unitId} order by p.valid_from desc limit 1`.execute(db)
  return rows[0] ?? null
}

export interface UnitPage {
  readonly history: UnitHistory
  /** On the day when it exists then, otherwise as it was called last. */
  readonly name: string
  readonly node: UnitNode | null
  readonly period: UnitPeriod | null
  /** The highest first. */
  readonly above: readonly UnitNode[]
  readonly under: readonly UnitNode[]
  readonly employees: readonly Employee[]
  readonly page: number
  readonly pages: number
}

const employeesPerPage = 50

/** Everything the page of a unit shows on a day; null when there has never been such a unit. Three queries. */
export async function unitPage(db: Reader, unitId: string, on: IsoDate, wantedPage: number): Promise<UnitPage | null> {
  const history = await unitHistory(db, unitId)
  if (!history) return null
  const tree = await unitTree(db, on)
  const [node = null, ...under] = subtreeOf(tree, unitId)
  const pages = Math.max(1, Math.ceil((node?.headCount ?? 0) / employeesPerPage))
  const page = Math.min(Math.max(1, wantedPage), pages)
  const part = { limit: employeesPerPage, offset: (page - 1) * employeesPerPage }
  return {
    history,
    name: node?.name ?? history.periods.at(-1)?.name ?? history.number,
    node,
    period: history.periods.find((p) => p.from <= on && (p.to === null || p.to > on)) ?? null,
    above: unitsAbove(tree, unitId),
    under,
    employees: node ? await employeesOf(db, unitId, on, part) : [],
    page,
    pages,
  }
}

export interface UnitMember {
  readonly unitId: string
  readonly personId: string
  readonly name: string
}

/** Who works in each of several units on a day, their sub-units left out. One query. */
export async function membersOfUnits(db: Reader, unitIds: readonly string[], on: IsoDate): Promise<UnitMember[]> {
  const { rows } = await sql<UnitMember>`
    select distinct e.unit_id as "unitId", e.person_id as "personId", ${nameOf(sql.ref('e.person_id'))} as name
    from employment e where e.unit_id = any(${unitIds}::uuid[]) and ${validOn('e', on)}
    order by 1, 2`.execute(db)
  return rows
}
