import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { mainCommitteeOn } from '../../committees/queries.ts'
import { askedBy, textQuery } from '../../meetings/finding/queries.ts'
import { may } from '../policy.ts'
import { visibleTo } from '../queries.ts'
import type { Interpretation } from '../rules.ts'

export type FoundInterpretation = Pick<Interpretation, 'id' | 'title' | 'clause' | 'decidedOn'>

/**
 * Interpretations that hold, with every word that is asked for, of those the actor may read; what disputes came to is among
 * them. The newest first. Three queries, none for who has no register.
 */
export async function interpretationsFound(
  db: Reader,
  actor: Actor,
  text: string,
  on: IsoDate,
  limit: number,
): Promise<FoundInterpretation[]> {
  if (!may.enter(actor)) return []
  const asked = await askedBy(db, text)
  if (!asked) return []
  const mainId = (await mainCommitteeOn(db, on))?.id ?? null
  const { rows } = await sql<FoundInterpretation>`
    select i.id, i.title, i.clause, i.decided_on as "decidedOn" from interpretation i
    where ${visibleTo(actor, mainId)} and (i.lapsed_on is null or i.lapsed_on > ${on}::date)
      and i.words @@ ${textQuery(asked)}::tsquery
    order by i.decided_on desc, i.id limit ${limit}`.execute(db)
  return rows
}
