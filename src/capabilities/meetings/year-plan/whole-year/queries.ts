import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { isId } from '../../../../platform/db/ids.ts'
import { bodyLines, type BodyLine } from '../../../committees/bodies/queries.ts'
import { isForum } from '../../../committees/forums/rules.ts'
import { nameOf } from '../../../people/queries.ts'
import { may } from '../policy.ts'
import { planningDay, yearSetting } from '../queries.ts'
import { yearAsked, type Asked } from './asking/rules.ts'
import type { LayingStep, WheelRule, Year } from './rules.ts'
import type { KeptOutcome } from './schema.ts'

/** What the wheel asks of the meetings of a year: it stands above meetings, so that it is handed in. */
export type WheelRulesOf = (db: Reader, year: number, now: Date) => Promise<readonly WheelRule[]>

export interface WholeYear {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly asked: Asked
  readonly askedBy: { readonly personId: string; readonly name: string } | null
  readonly step: 'waiting' | LayingStep['step']
  readonly done: number
  readonly steps: number
  readonly outcome: KeptOutcome | null
  readonly yearPlanId: string | null
}

/** One query. */
export async function wholeYearById(db: Reader, id: string): Promise<WholeYear | null> {
  if (!isId(id)) return null
  const { rows } = await sql<WholeYear & { personId: string | null; name: string | null }>`
    select w.id, w.title, w.year, w.asked, w.asked_by as "personId", ${nameOf(sql.ref('w.asked_by'))} as name,
      w.step, w.done, w.steps, w.outcome, w.year_plan_id as "yearPlanId"
    from whole_year w where w.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { personId, name, ...rest } = row
  return { ...rest, askedBy: personId === null ? null : { personId, name: name ?? '' } }
}

/** Laid, given up or cancelled. One query. */
export async function isEnded(db: Reader, id: string): Promise<boolean> {
  const row = await db.selectFrom('whole_year').select('ended_at').where('id', '=', id).executeTakeFirst()
  return !row || row.ended_at !== null
}

export async function wholeYearFor(db: Reader, actor: Actor, id: string): Promise<WholeYear | null> {
  return may.planForAll(actor) ? wholeYearById(db, id) : null
}

export type WholeYearLine = Pick<WholeYear, 'id' | 'title' | 'year'> & {
  readonly outcome: KeptOutcome['outcome'] | null
}

/** Years asked for: under way, without an answer, or with a draft that came of it. The latest first. One query. */
export async function openWholeYears(db: Reader, actor: Actor): Promise<WholeYearLine[]> {
  if (!may.planForAll(actor)) return []
  const { rows } = await sql<WholeYearLine>`
    select w.id, w.title, w.year, w.outcome ->> 'outcome' as outcome from whole_year w
    where w.ended_at is null or (w.outcome ->> 'outcome') <> 'laid' or w.year_plan_id is not null
    order by w.asked_at desc, w.id desc limit 10`.execute(db)
  return rows
}

/** Every body that follows the agreement in a year, the highest level first. One query. */
export async function bodiesOfYear(db: Reader, year: number, now: Date): Promise<BodyLine[]> {
  return (await bodyLines(db, planningDay(year, now))).filter(({ kind }) => !isForum(kind))
}

/** All that a year is laid from. Some ten queries, however many bodies there are. */
export async function yearToLay(db: Reader, asked: Asked, wheelRules: WheelRulesOf, now: Date): Promise<Year> {
  const bodies = await bodiesOfYear(db, asked.year, now)
  const { setting, agreement } = await yearSetting(
    db,
    {
      year: asked.year,
      flow: 'none',
      daysBetween: 0,
      wishes: new Map(asked.levels.map((one) => [one.level, one])),
      bodyIds: bodies.map(({ id }) => id),
    },
    now,
  )
  return yearAsked(asked, setting, agreement, await wheelRules(db, asked.year, now))
}
