import { z } from 'zod'
import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { isId, newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { enqueue, jobKind } from '../../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { insertDraft } from '../commands.ts'
import { may } from '../policy.ts'
import { endOf, mayPlanYear, type YearPlanRefusal } from '../rules.ts'
import type { Asked } from './asking/rules.ts'
import type { KeptOutcome } from './schema.ts'
import type { LaidMeeting, LayingStep, YearBody } from './rules.ts'

export const wholeYearKind = jobKind('whole_year', z.object({ wholeYearId: z.uuid() }), 3, true)

type Refused = YearPlanRefusal | Refusal<'forbidden'>

/** Asks for a whole year to be laid; the work is done after the commit. Records whole_year_asked. */
export async function askForYear(
  tx: Writer,
  actor: Actor,
  asked: Asked,
  now: Date,
): Promise<Result<{ wholeYearId: string }, Refused>> {
  if (!may.planForAll(actor)) return refuse('forbidden')
  const possible = mayPlanYear(asked.year, today(now))
  if (!possible.ok) return possible
  const ends = asked.levels.flatMap(({ starts, minutes }) =>
    [starts, ...asked.otherTimes].map((one) => endOf(one, minutes)),
  )
  if (ends.includes(null)) return refuse('ends_next_day')
  const id = newId()
  const { title, year } = asked
  await tx
    .insertInto('whole_year')
    .values({
      id,
      title,
      year,
      asked: JSON.stringify(asked),
      asked_by: actor.personId,
      asked_at: now,
      ended_at: null,
      outcome: null,
      year_plan_id: null,
    })
    .execute()
  await record(tx, actor, now, { name: 'whole_year_asked', subject: { kind: 'whole_year', id }, data: { year } })
  await enqueue(tx, wholeYearKind, { wholeYearId: id }, { at: now })
  return ok({ wholeYearId: id })
}

/** Who asked for a year takes it back while it is being laid; the work is ended. Records whole_year_cancelled. */
export async function cancelYear(
  tx: Writer,
  actor: Actor,
  wholeYearId: string,
  now: Date,
): Promise<Result<{ wholeYearId: string }, Refusal<'not_found' | 'forbidden' | 'already_ended'>>> {
  if (!may.planForAll(actor) || !isId(wholeYearId)) return refuse('not_found')
  const found = await tx
    .selectFrom('whole_year')
    .select(['asked_by', 'ended_at', 'year'])
    .where('id', '=', wholeYearId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return refuse('not_found')
  if (found.asked_by !== actor.personId) return refuse('forbidden')
  if (found.ended_at !== null) return refuse('already_ended')
  const outcome: KeptOutcome = { outcome: 'cancelled' }
  await tx
    .updateTable('whole_year')
    .set({ outcome: JSON.stringify(outcome), ended_at: now })
    .where('id', '=', wholeYearId)
    .execute()
  const subject = { kind: 'whole_year', id: wholeYearId }
  await record(tx, actor, now, { name: 'whole_year_cancelled', subject, data: { year: found.year } })
  return ok({ wholeYearId })
}

/** How far the work has come, while it is under way. */
export async function noteStep(
  tx: Writer,
  wholeYearId: string,
  { step, done, of }: LayingStep,
): Promise<Result<undefined>> {
  await tx
    .updateTable('whole_year')
    .set({ step, done, steps: of })
    .where('id', '=', wholeYearId)
    .where('ended_at', 'is', null)
    .execute()
  return ok()
}

export interface Ended {
  readonly wholeYearId: string
  readonly asked: Asked
  readonly by: { readonly personId: string; readonly name: string } | null
  readonly bodies: readonly YearBody[]
  readonly outcome: KeptOutcome
  readonly meetings: readonly LaidMeeting[] | null
}

/** Keeps what came of it, once; a year that was laid becomes a draft. Records whole_year_laid or whole_year_not_laid. */
export async function endYear(tx: Writer, ended: Ended, now: Date): Promise<Result<undefined>> {
  const { wholeYearId, asked, by, bodies, outcome, meetings } = ended
  const open = await tx
    .selectFrom('whole_year')
    .select('id')
    .where('id', '=', wholeYearId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!open) return ok()
  const wishes = new Map(asked.levels.map((one) => [one.level, one]))
  const levels = new Map(bodies.map(({ id, level }) => [id, level]))
  const placeOf = (bodyId: string) => wishes.get(levels.get(bodyId) ?? 0)?.place ?? ''
  const plan = { title: asked.title, year: asked.year, flow: 'none' as const, daysBetween: 0, bodies, wishes }
  const proposed = meetings
    ?.filter(({ isGiven }) => !isGiven)
    .map(({ bodyId, wishedOn, on, starts, minutes }) => ({
      bodyId,
      wishedOn: wishedOn ?? on,
      on,
      starts,
      minutes,
      place: placeOf(bodyId),
    }))
  const yearPlanId = proposed ? await insertDraft(tx, by, plan, proposed, now) : null
  await tx
    .updateTable('whole_year')
    .set({ outcome: JSON.stringify(outcome), ended_at: now, year_plan_id: yearPlanId })
    .where('id', '=', wholeYearId)
    .execute()
  const name = yearPlanId === null ? 'whole_year_not_laid' : 'whole_year_laid'
  const data = { year: asked.year, meetings: proposed?.length ?? 0 }
  await record(tx, by, now, { name, subject: { kind: 'whole_year', id: wholeYearId }, data })
  return ok()
}
