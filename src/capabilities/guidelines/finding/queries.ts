import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { holdsWords, rankOf } from '../../../platform/search/folding.ts'
import type { GuidelineKind } from '../schema.ts'

export interface FoundGuideline {
  readonly id: string
  readonly title: string
  readonly kind: GuidelineKind
}

/**
 * Guidelines whose title or latest text holds every word (folded), those whose title does first. What has been repealed,
 * or ended by notice, is not found. One query.
 */
export async function guidelinesFound(
  db: Reader,
  words: readonly string[],
  on: IsoDate,
  limit: number,
): Promise<FoundGuideline[]> {
  const inTitle = holdsWords(sql.ref('g.title_folded'), words)
  const inText = holdsWords(sql.ref('last.plain_folded'), words)
  const { rows } = await sql<FoundGuideline>`
    select g.id, g.title, g.kind from guideline g
    join lateral (select t.id, t.plain_folded from guideline_text t where t.guideline_id = g.id
      order by t.number desc limit 1) as last on true
    where (${inTitle} or ${inText})
      and not exists (select 1 from guideline_repeal r where r.guideline_id = g.id and r.last_day < ${on})
      and not exists (select 1 from guideline_notice n where n.guideline_text_id = last.id and n.last_day < ${on})
    order by case when ${inTitle} then ${rankOf(sql.ref('g.title_folded'), words)} else 9 end, g.title collate danish, g.id
    limit ${limit}`.execute(db)
  return rows
}
