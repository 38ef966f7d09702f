import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { holdsWords, rankOf } from '../../../platform/search/folding.ts'
import { committeeNameOf } from '../queries.ts'
import { unitNameOf } from '../../organisation/area/queries.ts'
import type { CommitteeKind } from '../schema.ts'

export interface FoundCommittee {
  readonly id: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
  readonly unitName: string
}

/** The committees and staff meetings of a day whose names hold every word (folded), the best answer first. One query. */
export async function committeesNamed(
  db: Reader,
  words: readonly string[],
  on: IsoDate,
  limit: number,
): Promise<FoundCommittee[]> {
  const { rows } = await sql<FoundCommittee>`
    with found as (
      select p.committee_id, p.name, p.kind, p.level, p.unit_id, ${rankOf(sql.ref('p.name_folded'), words)} as rank
      from committee_period p
      where ${holdsWords(sql.ref('p.name_folded'), words)} and ${validOn('p', on)}
        and p.kind in ('committee', 'staff_meeting')
      order by rank, p.level, p.name collate danish, p.committee_id limit ${limit}
    )
    select found.committee_id as id, found.name, found.kind, found.level,
      ${unitNameOf(sql.ref('found.unit_id'), on)} as "unitName"
    from found order by found.rank, found.level, found.name collate danish, found.committee_id`.execute(db)
  return rows
}

/** What each of the committees is called. One query, none for none. */
export async function committeeNames(
  db: Reader,
  ids: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select x.id, ${committeeNameOf(sql.ref('x.id'), on)} as name from unnest(${[...ids]}::uuid[]) as x (id)`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
