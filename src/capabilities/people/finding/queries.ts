import { sql, type RawBuilder } from 'kysely'
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
