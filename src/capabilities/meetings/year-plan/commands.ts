import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { instantOf, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { addMeeting } from '../planning/commands.ts'
import { conflictsOf, weightOf } from './conflicts/rules.ts'
import { may } from './policy.ts'
import { proposeYear, type ProposedMeeting } from './proposal/rules.ts'
import { yearPlanFor, yearSetting, type YearPlan } from './queries.ts'
import { endOf, mayPlanYear, mayPublish, type Wish, type YearPlanRefusal } from './rules.ts'
import type { Flow } from './schema.ts'

type Refused = YearPlanRefusal | Refusal<'not_found' | 'forbidden'>

export interface YearPlanWish {
  readonly title: string
  readonly year: number
  readonly flow: Flow
  readonly daysBetween: number
  readonly bodyIds: readonly string[]
  readonly wishes: ReadonlyMap<number, Wish>
}

/** So many rows in one statement. */
const rowsAtOnce = 2000

/** Proposes a year's meetings as a draft. Nothing is planned yet. Records year_plan_drawn_up. */
export async function drawUpYearPlan(
  tx: Writer,
  actor: Actor,
  wish: YearPlanWish,
  now: Date,
): Promise<Result<{ yearPlanId: string }, Refused>> {
  if (!may.planYear(actor, wish.bodyIds)) return refuse('forbidden')
  if ([...wish.wishes.values()].some(({ starts, minutes }) => endOf(starts, minutes) === null)) {
    return refuse('ends_next_day')
  }
  const { setting } = await yearSetting(tx, wish, now)
  const possible = mayPlanYear(wish.year, setting.today)
  if (!possible.ok) return possible
  if (setting.bodies.length === 0) return refuse('not_found')
  const proposed = proposeYear(setting)
  const yearPlanId = await insertDraft(tx, actor, { ...wish, bodies: setting.bodies }, proposed, now)
  return ok({ yearPlanId })
}

interface DraftWish extends Omit<YearPlanWish, 'bodyIds'> {
  readonly bodies: readonly { readonly id: string; readonly level: number }[]
}

/** Keeps a proposal, wherever it came from, as a draft. Records year_plan_drawn_up. */
export async function insertDraft(
  tx: Writer,
  by: { readonly personId: string; readonly name: string } | null,
  wish: DraftWish,
  proposed: readonly ProposedMeeting[],
  now: Date,
): Promise<string> {
  const id = newId()
  const { title, year, flow, daysBetween } = wish
  const plan = { id, title, year, flow, days_between: daysBetween, drawn_up_by: by?.personId ?? null, drawn_up_at: now }
  await tx.insertInto('year_plan').values(plan).execute()
  const levels = new Set(wish.bodies.map(({ level }) => level))
  for (const [level, { meetings, months, weekday, starts, minutes, place }] of wish.wishes) {
    if (!levels.has(level)) continue
    await tx
      .insertInto('year_plan_level')
      .values({ year_plan_id: id, level, meetings, months: [...months], weekday, starts, minutes, place })
      .execute()
  }
  await insertAll(
    wish.bodies.map((body) => ({ year_plan_id: id, committee_id: body.id })),
    (rows) => tx.insertInto('year_plan_body').values(rows).execute(),
  )
  await insertProposed(tx, id, proposed)
  await recordPlan(tx, by, 'year_plan_drawn_up', { id, year, meetings: proposed.length }, now)
  return id
}

async function insertProposed(tx: Writer, yearPlanId: string, proposed: readonly ProposedMeeting[]): Promise<void> {
  const rows = proposed.map(({ bodyId, wishedOn, on, ...slot }) => ({
    id: newId(),
    year_plan_id: yearPlanId,
    committee_id: bodyId,
    wished_on: wishedOn,
    held_on: on,
    meeting_id: null,
    ...slot,
  }))
  await insertAll(rows, (some) => tx.insertInto('year_plan_meeting').values(some).execute())
}

async function insertAll<T>(rows: readonly T[], insert: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await insert(rows.slice(from, from + rowsAtOnce))
}

interface PlanFacts {
  readonly id: string
  readonly year: number
  readonly meetings: number
}

async function recordPlan(
  tx: Writer,
  actor: Parameters<typeof record>[1],
  name: string,
  facts: PlanFacts,
  now: Date,
): Promise<void> {
  const { id, ...data } = facts
  await record(tx, actor, now, { name, subject: { kind: 'year_plan', id }, data })
}

/** The plan as a draft that the actor may change, held until the transaction ends. */
async function lockDraft(tx: Writer, actor: Actor, yearPlanId: string): Promise<Result<YearPlan, Refused>> {
  if (!isId(yearPlanId)) return refuse('not_found')
  await tx.selectFrom('year_plan').select('id').where('id', '=', yearPlanId).forUpdate().executeTakeFirst()
  const plan = await yearPlanFor(tx, actor, yearPlanId)
  if (!plan) return refuse('not_found')
  return plan.publication ? refuse('already_published') : ok(plan)
}

export interface MeetingWish {
  readonly on: IsoDate
  readonly starts: string
  readonly minutes: number
  readonly place: string
}

const columnsOf = ({ on, starts, minutes, place }: MeetingWish) => ({ held_on: on, starts, minutes, place })

/** Gives a meeting of a draft another day, time or place. What speaks against it is shown, and does not stop it. */
export async function adjustPlanned(
  tx: Writer,
  actor: Actor,
  input: { yearPlanId: string; plannedId: string; version: number; meeting: MeetingWish },
): Promise<Result<{ bodyId: string }, Refused>> {
  const plan = await lockDraft(tx, actor, input.yearPlanId)
  if (!plan.ok) return plan
  const found = plan.value.meetings.find(({ id }) => id === input.plannedId)
  if (!found) return refuse('not_found')
  if (found.version !== input.version) return refuse('changed_meanwhile')
  if (endOf(input.meeting.starts, input.meeting.minutes) === null) return refuse('ends_next_day')
  await tx
    .updateTable('year_plan_meeting')
    .set({ ...columnsOf(input.meeting), version: sql`version + 1` })
    .where('id', '=', found.id)
    .execute()
  return ok({ bodyId: found.bodyId })
}

/** Adds a meeting of one of the plan's bodies to a draft. */
export async function addPlanned(
  tx: Writer,
  actor: Actor,
  input: { yearPlanId: string; bodyId: string; meeting: MeetingWish },
): Promise<Result<{ plannedId: string }, Refused>> {
  const plan = await lockDraft(tx, actor, input.yearPlanId)
  if (!plan.ok) return plan
  if (!plan.value.bodyIds.includes(input.bodyId)) return refuse('body_of_another_plan')
  if (endOf(input.meeting.starts, input.meeting.minutes) === null) return refuse('ends_next_day')
  const id = newId()
  await tx
    .insertInto('year_plan_meeting')
    .values({
      id,
      year_plan_id: plan.value.id,
      committee_id: input.bodyId,
      wished_on: null,
      meeting_id: null,
      ...columnsOf(input.meeting),
    })
    .execute()
  return ok({ plannedId: id })
}

/** Takes a meeting out of a draft. */
export async function removePlanned(
  tx: Writer,
  actor: Actor,
  input: { yearPlanId: string; plannedId: string },
): Promise<Result<{ bodyId: string }, Refused>> {
  const plan = await lockDraft(tx, actor, input.yearPlanId)
  if (!plan.ok) return plan
  const found = plan.value.meetings.find(({ id }) => id === input.plannedId)
  if (!found) return refuse('not_found')
  await tx.deleteFrom('year_plan_meeting').where('id', '=', found.id).execute()
  return ok({ bodyId: found.bodyId })
}

/** Throws a draft away. A plan that was published stays. Records year_plan_discarded. */
export async function discardYearPlan(
  tx: Writer,
  actor: Actor,
  yearPlanId: string,
  now: Date,
): Promise<Result<undefined, Refused>> {
  const plan = await lockDraft(tx, actor, yearPlanId)
  if (!plan.ok) return plan
  const { id, year, meetings } = plan.value
  for (const table of ['year_plan_meeting', 'year_plan_body', 'year_plan_level'] as const) {
    await tx.deleteFrom(table).where('year_plan_id', '=', id).execute()
  }
  await tx.deleteFrom('year_plan').where('id', '=', id).execute()
  await recordPlan(tx, actor, 'year_plan_discarded', { id, year, meetings: meetings.length }, now)
  return ok()
}

/**
 * Plans every meeting of a draft and asks for all invitations: all of it, or nothing. What was planned by others since the
 * draft was made is looked at once more. Records year_plan_published, and meeting_planned for each.
 */
export async function publishYearPlan(
  tx: Writer,
  actor: Actor,
  input: { yearPlanId: string; confirmed: boolean },
  now: Date,
): Promise<Result<{ meetings: number }, Refused>> {
  const draft = await lockDraft(tx, actor, input.yearPlanId)
  if (!draft.ok) return draft
  const plan = draft.value
  const { setting, agreement } = await yearSetting(tx, plan, now)
  const conflicts = conflictsOf(setting, plan.meetings, agreement).map((one) => ({ weight: weightOf(one) }))
  const decided = mayPublish({ isPublished: false, meetings: plan.meetings }, conflicts, input.confirmed)
  if (!decided.ok) return decided
  const known = new Set(setting.bodies.map(({ id }) => id))
  for (const { id, bodyId, on, starts, minutes, place } of plan.meetings) {
    const end = endOf(starts, minutes)
    if (on === null || end === null) return refuse('days_missing')
    if (!known.has(bodyId)) return refuse('body_gone')
    const meeting = { startsAt: instantOf(on, starts), endsAt: instantOf(on, end), place, kind: 'ordinary' as const }
    const meetingId = await addMeeting(tx, actor, { committeeId: bodyId, plan: meeting }, now)
    await tx.updateTable('year_plan_meeting').set({ meeting_id: meetingId }).where('id', '=', id).execute()
  }
  const meetings = plan.meetings.length
  await tx
    .insertInto('year_plan_publication')
    .values({ year_plan_id: plan.id, meetings, published_by: actor.personId, published_at: now })
    .execute()
  await recordPlan(tx, actor, 'year_plan_published', { id: plan.id, year: plan.year, meetings }, now)
  return ok({ meetings })
}
