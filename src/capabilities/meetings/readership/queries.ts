import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { committeeIdsAround } from '../../committees/posts/queries.ts'
import { isForum } from '../../committees/forums/rules.ts'
import { peopleEmployedUnder } from '../../organisation/area/queries.ts'
import { committeeNamed } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { shareOf, type Share } from './rules.ts'

/** What somebody is in the marks of a publication, by the salt of alias s. */
export const markOf = (personId: string) =>
  sql<string>`encode(sha256(convert_to(s.salt || ${personId}::text, 'UTF8')), 'hex')`

/**
 * Whether opening a publication (an expression that is its id) adds a reader, inside another query: they are covered by
 * the committee, not counted yet, and the counting is not over. Nobody is added while an administrator sees as another.
 */
export function addsReader(actor: Actor, publicationId: RawBuilder<unknown>, committeeId: string, on: IsoDate) {
  if (actor.seenBy) return sql<boolean>`false`
  const isCounted = sql`exists (
    select 1 from readership_salt s join readership_mark k on k.publication_id = s.publication_id
    where s.publication_id = ${publicationId} and k.mark = ${markOf(actor.personId)})`
  const isOver = sql`exists (select 1 from readership_count c where c.publication_id = ${publicationId})`
  const isCovered = sql`${committeeId}::uuid in ${committeeIdsAround(sql<string>`${actor.personId}::uuid`, on)}`
  // In this order: where somebody works is looked up once for each reader, not for each reading.
  return sql<boolean>`case when ${isCounted} then false when ${isOver} then false else ${isCovered} end`
}

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
