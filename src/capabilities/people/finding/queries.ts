import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { holdsWords, rankOf } from '../../../platform/search/folding.ts'

/**
 * Rows (id, name, rank): people whose name holds every word (folded), the best `limit` answers, inside another
 * capability's query. Ordered by the folded name here: to compare thousands of names in Danish order costs more than to find them.
 */
export function peopleNamed(words: readonly string[], limit: number): RawBuilder<unknown> {
  const folded = sql.ref('person.name_folded')
  return sql`(select id, name, ${rankOf(folded, words)} as rank from person where ${holdsWords(folded, words)}
    order by rank, name_folded collate "C", id limit ${limit})`
}

/** Somebody whose whole name stands in a text, or null: for texts that are to name nobody. One query. */
export async function namedIn(db: Reader, text: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from person
    where position(name_folded || ' ' in regexp_replace(folded(${text}) || ' ', '[[:space:]]+', ' ', 'g')) > 0
    order by name limit 1`.execute(db)
  return rows[0]?.name ?? null
}
