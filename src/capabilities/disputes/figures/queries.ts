import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { levelName } from '../../agreement/rules.ts'
import { committeeOf } from '../../committees/posts/queries.ts'
import { mainCommitteeOn } from '../../committees/queries.ts'
import { may } from '../policy.ts'
import type { DisputeCount } from './rules.ts'

export interface FigureWish {
  /** Of disputes sent from this day on; null: of all. */
  readonly from: IsoDate | null
  /** Of one committee only; null: of all. */
  readonly committeeId: string | null
}

/**
 * Disputes counted by the year they were sent in, kind and level. Says nothing of who may see it: that is for the caller. One
 * query.
 */
export async function disputeFigures(db: Reader, { from, committeeId }: FigureWish): Promise<DisputeCount[]> {
  const { rows } = await sql<DisputeCount>`
    select counted.year, counted.kind, counted.level, count(*)::int as raised,
      count(*) filter (where counted.ended_on is null)::int as open,
      coalesce(json_agg(counted.ended_on - counted.sent_on) filter (where counted.ended_on is not null), '[]') as days,
      coalesce(json_agg(counted.outcome) filter (where counted.outcome is not null), '[]') as outcomes
    from (
      select extract(year from r.occurred_on)::int as year, d.kind, r.occurred_on as sent_on, o.ended_on, o.outcome,
        (${committeeOf(sql.ref('d.committee_id'), sql.ref('r.occurred_on'))} ->> 'level')::int as level
      from dispute d join dispute_step r on r.dispute_id = d.id and r.step = 'request'
      left join dispute_outcome o on o.dispute_id = d.id
      where (${from}::date is null or r.occurred_on >= ${from}::date)
        and (${committeeId}::uuid is null or d.committee_id = ${committeeId}::uuid)
    ) as counted
    group by counted.year, counted.kind, counted.level
    order by counted.year desc, counted.kind, counted.level`.execute(db)
  return rows
}

export interface FiguresPage {
  readonly counts: readonly DisputeCount[]
  /** What the agreement calls each level that occurs. */
  readonly levelNames: ReadonlyMap<number, string>
}

/** For the main committee and HR; null for everybody else. Three queries. */
export async function figuresPage(db: Reader, actor: Actor, now: Date): Promise<FiguresPage | null> {
  const on = today(now)
  const main = await mainCommitteeOn(db, on)
  if (!may.readFigures(actor, main?.id ?? null)) return null
  const counts = await disputeFigures(db, { from: null, committeeId: null })
  const agreement = await agreementOn(db, on)
  return { counts, levelNames: new Map(counts.map(({ level }) => [level, levelName(agreement, level)])) }
}
