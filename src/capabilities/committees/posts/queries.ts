import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn, type Day } from '../../../platform/db/valid-on.ts'
import { leaderOf } from '../../organisation/area/queries.ts'
import { unitIdsAbove, workplaceIdsOf } from '../../organisation/area/queries.ts'
import { shutToOthers } from '../forums/queries.ts'
import { nameOf } from '../../people/queries.ts'
import type { PersonRef, PostHolders } from '../rules.ts'
import type { CommitteeKind } from '../schema.ts'
import type { PostPeriod } from './rules.ts'

export interface CommitteeFacts {
  readonly id: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
  /** What it publishes is for its own members only. */
  readonly isShut?: boolean
}

/**
 * A committee beside an id and a date, inside another capability's query: id, name, kind and level as they were on the
 * date, or nearest to it. The date may be an expression of that query, such as the day of a meeting.
 */
export function committeeOf(committeeId: RawBuilder<unknown>, on: RawBuilder<unknown>): RawBuilder<CommitteeFacts> {
  return sql<CommitteeFacts>`(
    select json_build_object('id', near.committee_id, 'name', near.name, 'kind', near.kind, 'level', near.level,
      'isShut', ${shutToOthers(sql.ref('near.committee_id'))})
    from committee_period near where near.committee_id = ${committeeId}
    order by near.valid_from <= ${on} desc, case when near.valid_from <= ${on} then near.valid_from end desc nulls last,
      near.valid_from
    limit 1)`
}

/** Who holds the three posts of a committee on a date, inside another capability's query. */
export function postHoldersOf(committeeId: RawBuilder<unknown>, on: RawBuilder<unknown>): RawBuilder<PostHolders> {
  const holder = (post: string) => sql`(
    select json_build_object('personId', held.person_id, 'name', ${nameOf(sql.ref('held.person_id'))})
    from committee_post held
    where held.committee_id = ${committeeId} and held.post = ${post}
      and ${validOn('held', on)}
    limit 1)`
  return sql<PostHolders>`json_build_object(
    'chair', ${holder('chair')}, 'viceChair', ${holder('vice_chair')}, 'secretary', ${holder('secretary')})`
}

/** Whether somebody holds any of the three posts of a committee on a day, inside another capability's query. */
export function someoneHoldsPost(committeeId: RawBuilder<unknown>, on: Day): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from committee_post held where held.committee_id = ${committeeId} and ${validOn('held', on)})`
}

/**
 * These committees, and those below them for which they stand in on a day, as an array inside another capability's query:
 * nobody holds a post there, and neither does anybody between. A committee that is no more stands where it stood last.
 */
export function stoodForBy(committeeIds: readonly string[], on: Day): RawBuilder<string[]> {
  return sql<string[]>`array(
    with recursive below (id) as (
      select unnest(${[...committeeIds]}::uuid[])
      union
      select child.committee_id from below join committee_period child on child.parent_committee_id = below.id
      where child.valid_from <= ${on} and not ${someoneHoldsPost(sql.ref('child.committee_id'), on)} and not exists (
        select 1 from committee_period later where later.committee_id = child.committee_id
          and later.valid_from > child.valid_from and later.valid_from <= ${on})
    ) select below.id from below)`
}

/** Whether one of some committees is this one, or stands in for it on a day. One query. */
export async function standInFor(
  db: Reader,
  committeeIds: readonly string[],
  committeeId: string,
  on: IsoDate,
): Promise<boolean> {
  if (committeeIds.length === 0) return false
  const { rows } = await sql<{ is: boolean }>`
    select ${committeeId} = any(${stoodForBy(committeeIds, on)}) as "is"`.execute(db)
  return rows[0]?.is ?? false
}

/** The committees whose three posts are all vacant on a day, out of these. One query. */
export async function withoutPosts(db: Reader, committeeIds: readonly string[], on: IsoDate): Promise<Set<string>> {
  if (committeeIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select wanted.id from unnest(${[...committeeIds]}::uuid[]) as wanted (id)
    where not ${someoneHoldsPost(sql.ref('wanted.id'), on)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Every period of the three posts of a committee, the newest first. */
export async function postPeriods(db: Reader, committeeId: string): Promise<PostPeriod[]> {
  const { rows } = await sql<PostPeriod>`
    select held.id, held.post, held.person_id as "personId", ${nameOf(sql.ref('held.person_id'))} as name,
      held.valid_from as "from", held.valid_to as "to"
    from committee_post held where held.committee_id = ${committeeId}
    order by held.valid_from desc, held.id desc`.execute(db)
  return rows
}

/** The person who leads the committee's unit on a day: normally its chair. */
export async function unitLeaderOf(db: Reader, committeeId: string, on: IsoDate): Promise<PersonRef | null> {
  const { rows } = await sql<PersonRef>`
    select lead.id as "personId", ${nameOf(sql.ref('lead.id'))} as name
    from committee_period p, lateral (select ${leaderOf(sql.ref('p.unit_id'), on)} as id) as lead
    where p.committee_id = ${committeeId} and lead.id is not null
      and ${validOn('p', on)}`.execute(db)
  return rows[0] ?? null
}

/** The ids of the committees that cover where a person works on a day, from the workplace's own up to the main committee. */
export function committeeIdsAround(personId: RawBuilder<string>, on: IsoDate): RawBuilder<{ committee_id: string }> {
  return sql<{ committee_id: string }>`(
    select around.committee_id from committee_period around
    where around.kind in ('committee', 'staff_meeting') and ${validOn('around', on)}
      and around.unit_id in ${unitIdsAbove(workplaceIdsOf(personId, on), on)})`
}

/** Whether any committee has been set up, inside another capability's query. */
export const hasCommittees = sql<boolean>`exists (select 1 from committee)`

/** Whether any committee has got a chair. */
export const hasChairs = sql<boolean>`exists (select 1 from committee_post where post = 'chair')`
