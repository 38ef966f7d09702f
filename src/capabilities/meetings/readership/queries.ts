import { sql } from 'kysely'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isForum } from '../../committees/forums/rules.ts'
import { peopleEmployedUnder } from '../../organisation/area/queries.ts'
import { committeeNamed } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { shareOf, type Share } from './rules.ts'

/** The share of those whom the committee covers; null for a forum, which covers nobody. Two queries. */
export async function readershipOf(
  db: Reader,
  { committee }: Pick<Meeting, 'committee'>,
  publicationId: string,
  now: Date,
): Promise<Share | null> {
  if (isForum(committee.kind)) return null
  const found = await committeeNamed(db, committee.id, now)
  if (!found) return null
  const { rows } = await sql<{ readers: number; audience: number }>`
    select coalesce((select c.readers from readership_count c where c.publication_id = ${publicationId}),
        (select count(*)::int from readership_mark k where k.publication_id = ${publicationId})) as readers,
      (select count(*)::int from ${peopleEmployedUnder(sql`${found.unitId}::uuid`, today(now))} as covered) as audience`.execute(
    db,
  )
  const [counted] = rows
  return counted ? shareOf(counted.readers, counted.audience) : null
}
