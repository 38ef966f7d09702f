import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { readsAsFound } from '../../policy.ts'
import type { Outcome } from '../../schema.ts'
import type { Hit } from '../queries.ts'

export type EndedItem = Pick<Hit, 'itemId' | 'what' | 'committeeId' | 'heldOn'>

/** Open items of the minutes in force that ended so, of some bodies or of all, the newest first, at most `limit`. One query. */
export async function openItemsThatEnded(
  db: Reader,
  actor: Actor,
  { outcome, committeeIds }: { readonly outcome: Outcome; readonly committeeIds: readonly string[] | null },
  now: Date,
  limit: number,
): Promise<EndedItem[]> {
  const on = today(now)
  const of = committeeIds === null ? sql`true` : sql`d.committee_id = any(${[...committeeIds]}::uuid[])`
  const { rows } = await sql<EndedItem>`
    select d.item_id as "itemId", d.what, d.committee_id as "committeeId", d.held_on as "heldOn" from search_document d
    where d.what = 'minutes' and not d.is_superseded and d.words @@ ${`'/o:${outcome}'`}::tsquery and ${of}
      and ${readsAsFound(actor, on)} and not (d.is_closed and (d.closed_until is null or d.closed_until > ${on}::date))
    order by d.held_on desc, d.item_id limit ${limit}`.execute(db)
  return rows
}
