import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import { validOn, type Day } from '../../../platform/db/valid-on.ts'

/*
 * A unit with everything above or under it, as pieces of SQL for other capabilities' queries: what belongs to a
 * committee's area, and which units a person is employed under. All half-open: valid on D means from <= D < to.
 */

type Sql<T = unknown> = RawBuilder<T>

/** What a unit is called on a day; the name nearest to it when it does not exist on that day. */
export function unitNameOf(unitId: Sql, on: IsoDate): Sql<string> {
  return sql<string>`(
    select up.name from unit_period up where up.unit_id = ${unitId}
    order by up.valid_from <= ${on} desc, case when up.valid_from <= ${on} then up.valid_from end desc nulls last, up.valid_from
    limit 1)`
}

/** The person who leads a unit on a day, or null. */
export function leaderOf(unitId: Sql, on: IsoDate): Sql<string | null> {
  return sql<string | null>`(
    select up.leader_person_id from unit_period up
    where up.unit_id = ${unitId} and ${validOn('up', on)})`
}

/**
 * Rows (id): the units themselves and every unit above them. `units` selects ids. A unit has one parent on a day; the
 * limit says so to the planner, which else reads every unit there is.
 */
export function unitIdsAbove(units: Sql, on: Day): Sql {
  return sql`(
    with recursive above (id) as (
      ${units}
      union
      select over.id from above cross join lateral (
        select up.parent_unit_id as id from unit_period up where up.unit_id = above.id and ${validOn('up', on)} limit 1
      ) as over where over.id is not null
    ) select id from above)`
}

/** Rows (id): the unit itself and every unit under it. */
export function unitIdsUnder(unitId: Sql, on: IsoDate): Sql {
  return sql`(
    with recursive under (id) as (
      select ${unitId}::uuid
      union
      select up.unit_id from under join unit_period up on up.parent_unit_id = under.id
      where ${validOn('up', on)}
    ) select id from under)`
}

/** Selects the ids of the units a person is employed in, without those above. */
export function workplaceIdsOf(personId: Sql, on: Day): Sql {
  return sql`
    select e.unit_id from employment e
    where e.person_id = ${personId} and ${validOn('e', on)}`
}

/** Rows (person_id), each person once: everybody employed in a unit or under it. */
export function peopleEmployedUnder(unitId: Sql, on: IsoDate): Sql {
  return sql`(
    select distinct e.person_id from employment e
    where e.unit_id in ${unitIdsUnder(unitId, on)} and ${validOn('e', on)})`
}

/**
 * Rows (day, heads): how many different persons are employed on each of several days in a unit and the units that are
 * under it on one day.
 */
export function headsUnderOn(unitId: Sql, days: readonly IsoDate[], on: IsoDate): Sql {
  return sql`(
    select d.day, (
      select count(distinct e.person_id)::int from employment e
      where e.unit_id in ${unitIdsUnder(unitId, on)} and ${validOn('e', sql.ref('d.day'))}) as heads
    from unnest(${[...days]}::date[]) as d (day))`
}

/** Whether any unit has been entered, inside another capability's query. */
export const hasUnits: Sql<boolean> = sql<boolean>`exists (select 1 from unit)`

/** Whether anybody has been entered as employed. */
export const hasEmployees: Sql<boolean> = sql<boolean>`exists (select 1 from employment)`

/** Rows (id): every workplace of a day, which is a unit with nothing under it where somebody is employed. */
export function workplaceUnits(on: IsoDate): Sql {
  return sql`(
    select here.unit_id as id from unit_period here
    where ${validOn('here', on)}
      and not exists (select 1 from unit_period below where below.parent_unit_id = here.unit_id and ${validOn('below', on)})
      and exists (select 1 from employment e where e.unit_id = here.unit_id and ${validOn('e', on)}))`
}
