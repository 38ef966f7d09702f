import { sql, type RawBuilder } from 'kysely'
import { nameOf } from '../../people/queries.ts'
import type { PostHolders } from '../rules.ts'
import type { CommitteeKind } from '../schema.ts'

export interface CommitteeFacts {
  readonly id: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
}

/**
 * A committee beside an id and a date, inside another capability's query: id, name, kind and level as they were on the
 * date, or nearest to it. The date may be an expression of that query, such as the day of a meeting.
 */
export function committeeOf(committeeId: RawBuilder<unknown>, on: RawBuilder<unknown>): RawBuilder<CommitteeFacts> {
  return sql<CommitteeFacts>`(
    select json_build_object('id', near.committee_id, 'name', near.name, 'kind', near.kind, 'level', near.level)
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
      and held.valid_from <= ${on} and (held.valid_to is null or held.valid_to > ${on})
    limit 1)`
  return sql<PostHolders>`json_build_object(
    'chair', ${holder('chair')}, 'viceChair', ${holder('vice_chair')}, 'secretary', ${holder('secretary')})`
}
