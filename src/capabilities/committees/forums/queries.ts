import { sql, type RawBuilder } from 'kysely'
import type { GrantRows } from '../../../platform/auth/grants.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn, type Day } from '../../../platform/db/valid-on.ts'
import { nameOf } from '../../people/queries.ts'
import type { PersonRef } from '../rules.ts'
import type { ForumKind, Openness, Post } from '../schema.ts'

type Sql<T = unknown> = RawBuilder<T>

/** Whether a period with an alias is one of the MED organisation: a committee or a staff meeting. */
export const isMed = (alias: string): Sql<boolean> =>
  sql<boolean>`${sql.ref(`${alias}.kind`)} in ('committee', 'staff_meeting')`

/** Whether what a committee publishes is for its own members only, inside another query. */
export const shutToOthers = (committeeId: Sql): Sql<boolean> =>
  sql<boolean>`exists (select 1 from forum shut where shut.committee_id = ${committeeId} and shut.openness = 'members')`

/** Rows (committee_id): those for which shutToOthers holds. */
export const shutCommittees: Sql = sql`(select f.committee_id from forum f where f.openness = 'members') as shut`

/** Rows (person_id, committee_id): who takes part in a forum on a day by name, or in a network by being a secretary. */
export function forumMembers(on: Day): Sql {
  return sql`(${namedMembers(on)} union ${networkMembers(on)})`
}

const namedMembers = (on: Day) => sql`
  select named.person_id, named.committee_id from forum_member named where ${validOn('named', on)}`

const networkMembers = (on: Day) => sql`
  select writer.person_id, n.committee_id from committee_period n
  join committee_post writer on writer.post = 'secretary' and ${validOn('writer', on)}
  join committee_period p on p.committee_id = writer.committee_id and ${validOn('p', on)} and ${isMed('p')}
  where n.kind = 'network' and ${validOn('n', on)}`

/** What taking part in forums gives. */
export const forumGrants: GrantRows = (personId, on) => sql`
  select 'member'::text as role, named.committee_id as place from (${namedMembers(on)}) as named where named.person_id = ${personId}
  union all
  select 'member', writing.committee_id from (${networkMembers(on)}) as writing where writing.person_id = ${personId}`

export interface ForumLine {
  readonly id: string
  readonly name: string
  readonly kind: ForumKind
  readonly purpose: string
  readonly openness: Openness
  readonly endsOn: IsoDate | null
  readonly convener: string | null
  readonly members: number
}

/** Every forum of a day. One query. */
export async function forumsOn(db: Reader, on: IsoDate): Promise<ForumLine[]> {
  const { rows } = await sql<ForumLine>`
    select p.committee_id as id, p.name, p.kind, f.purpose, f.openness, f.ends_on as "endsOn",
      (select ${nameOf(sql.ref('held.person_id'))} from committee_post held
        where held.committee_id = f.committee_id and held.post = 'chair' and ${validOn('held', on)} limit 1) as convener,
      (select count(*)::int from ${forumMembers(on)} as part where part.committee_id = f.committee_id) as members
    from forum f join committee_period p on p.committee_id = f.committee_id and ${validOn('p', on)}
    order by p.kind, p.name collate danish, p.committee_id`.execute(db)
  return rows
}

export interface ForumMember extends PersonRef {
  /** null for who is in a network by being a secretary. */
  readonly memberId: string | null
  readonly from: IsoDate | null
}

export interface Forum extends Omit<ForumLine, 'convener' | 'members'> {
  readonly mandate: string
  readonly version: number
  readonly since: IsoDate
  readonly posts: readonly (PersonRef & { readonly post: Post })[]
  readonly members: readonly ForumMember[]
}

/** A forum on a day with everybody who takes part; null when there is none. One query. */
export async function forumOn(db: Reader, committeeId: string, on: IsoDate): Promise<Forum | null> {
  const { rows } = await sql<Forum>`
    select p.committee_id as id, p.name, p.kind, f.purpose, f.mandate, f.openness, f.ends_on as "endsOn", f.version,
      (select min(first.valid_from) from committee_period first where first.committee_id = f.committee_id) as since,
      coalesce((select json_agg(json_build_object('post', held.post, 'personId', held.person_id,
          'name', ${nameOf(sql.ref('held.person_id'))}))
        from committee_post held where held.committee_id = f.committee_id and ${validOn('held', on)}), '[]') as posts,
      coalesce((select json_agg(json_build_object('personId', listed.person_id, 'name', listed.name,
          'memberId', listed.id, 'from', listed.valid_from) order by listed.name collate danish, listed.person_id)
        from (select part.person_id, ${nameOf(sql.ref('part.person_id'))} as name, m.id, m.valid_from
          from ${forumMembers(on)} as part
          left join forum_member m on m.committee_id = part.committee_id and m.person_id = part.person_id and ${validOn('m', on)}
          where part.committee_id = f.committee_id) as listed), '[]') as members
    from forum f join committee_period p on p.committee_id = f.committee_id and ${validOn('p', on)}
    where f.committee_id = ${committeeId}`.execute(db)
  return rows[0] ?? null
}
