import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { holdsWords, rankOf } from '../../../platform/search/folding.ts'
import { peopleNamed } from '../../people/finding/queries.ts'
import { unitNameOf } from '../area/queries.ts'

/** Some of those found have left: more are looked at than are shown, so that the list is seldom short. */
const mostLookedAt = 200

export interface FoundPerson {
  readonly id: string
  readonly name: string
  readonly workplaces: readonly { readonly unitName: string; readonly jobTitle: string }[]
}

/** Those employed on a day whose names hold every word (folded), the best answer first. One query. */
export async function staffNamed(
  db: Reader,
  words: readonly string[],
  on: IsoDate,
  limit: number,
): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    with found as (
      select named.id, named.name, named.rank from ${peopleNamed(words, mostLookedAt)} as named
      where exists (select 1 from employment e where e.person_id = named.id and ${validOn('e', on)})
      order by named.rank, named.name collate danish, named.id limit ${limit}
    )
    select found.id, found.name,
      (select json_agg(json_build_object('unitName', ${unitNameOf(sql.ref('e.unit_id'), on)}, 'jobTitle', e.job_title))
        from employment e where e.person_id = found.id and ${validOn('e', on)}) as workplaces
    from found order by found.rank, found.name collate danish, found.id`.execute(db)
  return rows
}

export interface FoundUnit {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly parentName: string | null
}

/** The units of a day whose names hold every word (folded), the best answer first. One query. */
export async function unitsNamed(
  db: Reader,
  words: readonly string[],
  on: IsoDate,
  limit: number,
): Promise<FoundUnit[]> {
  const { rows } = await sql<FoundUnit>`
    with found as (
      select up.unit_id, up.name, up.kind, up.parent_unit_id, ${rankOf(sql.ref('up.name_folded'), words)} as rank
      from unit_period up where ${holdsWords(sql.ref('up.name_folded'), words)} and ${validOn('up', on)}
      order by rank, up.name collate danish, up.unit_id limit ${limit}
    )
    select found.unit_id as id, found.name, found.kind,
      case when found.parent_unit_id is not null then ${unitNameOf(sql.ref('found.parent_unit_id'), on)} end as "parentName"
    from found order by found.rank, found.name collate danish, found.unit_id`.execute(db)
  return rows
}
