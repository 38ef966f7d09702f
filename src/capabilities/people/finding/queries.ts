import { sql, type RawBuilder } from 'kysely'
import { holdsWords, rankOf } from '../../../platform/search/folding.ts'

/** Rows (id, name, rank): everybody whose name holds every word (folded), inside another capability's query. */
export function peopleNamed(words: readonly string[]): RawBuilder<unknown> {
  const folded = sql.ref('person.name_folded')
  return sql`(select id, name, ${rankOf(folded, words)} as rank from person where ${holdsWords(folded, words)})`
}
