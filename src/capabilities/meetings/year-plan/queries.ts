import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { isoDate, timeOfDay, today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isId } from '../../../platform/db/ids.ts'
import { agreementOn, closingDaysFrom } from '../../agreement/queries.ts'
import type { Agreement } from '../../agreement/rules.ts'
import { bodyLines, seatsOfPeople, sittersOf, type BodyLine } from '../../committees/bodies/queries.ts'
import { nameOf } from '../../people/queries.ts'
import type { PersonRef } from '../rules.ts'
import { freePeriods } from './free-periods/queries.ts'
import { may, plannedBy } from './policy.ts'
import { closedDays, type PlannedMeeting, type StandingMeeting, type Wish, type YearSetting } from './rules.ts'
import type { Flow } from './schema.ts'

export interface YearPlan {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly flow: Flow
  readonly daysBetween: number
  readonly drawnUpBy: string | null
  readonly publication: { readonly meetings: number; readonly publishedAt: Date; readonly by: string | null } | null
  readonly wishes: ReadonlyMap<number, Wish>
  readonly bodyIds: readonly string[]
  readonly meetings: readonly PlannedMeeting[]
}

interface YearPlanRow extends Omit<YearPlan, 'wishes' | 'publication'> {
  publication: { meetings: number; publishedAt: string; by: string | null } | null
  wishes: (Wish & { level: number })[]
}

/** A plan with everything in it, for who may plan the year of all its bodies; null otherwise. One query. */
export async function yearPlanFor(db: Reader, actor: Actor, yearPlanId: string): Promise<YearPlan | null> {
  if (!isId(yearPlanId)) return null
  const { rows } = await sql<YearPlanRow>`
    select y.id, y.title, y.year, y.flow, y.days_between as "daysBetween", ${nameOf(sql.ref('y.drawn_up_by'))} as "drawnUpBy",
      (select json_build_object('meetings', p.meetings, 'publishedAt', p.published_at, 'by', ${nameOf(sql.ref('p.published_by'))})
        from year_plan_publication p where p.year_plan_id = y.id) as publication,
      coalesce((select json_agg(json_build_object('level', l.level, 'meetings', l.meetings, 'months', to_json(l.months),
          'weekday', l.weekday, 'starts', l.starts, 'minutes', l.minutes, 'place', l.place) order by l.level)
        from year_plan_level l where l.year_plan_id = y.id), '[]') as wishes,
      coalesce((select json_agg(b.committee_id order by b.committee_id)
        from year_plan_body b where b.year_plan_id = y.id), '[]') as "bodyIds",
      coalesce((select json_agg(json_build_object('id', m.id, 'bodyId', m.committee_id, 'wishedOn', m.wished_on,
          'on', m.held_on, 'starts', m.starts, 'minutes', m.minutes, 'place', m.place, 'meetingId', m.meeting_id,
          'version', m.version) order by coalesce(m.held_on, m.wished_on), m.starts, m.id)
        from year_plan_meeting m where m.year_plan_id = y.id), '[]') as meetings
    from year_plan y where y.id = ${yearPlanId}`.execute(db)
  const [row] = rows
  if (!row || !may.planYear(actor, row.bodyIds)) return null
  const { wishes, publication, ...plan } = row
  return {
    ...plan,
    wishes: new Map(wishes.map(({ level, ...wish }) => [level, wish])),
    publication: publication && { ...publication, publishedAt: new Date(publication.publishedAt) },
  }
}

export interface YearPlanLine {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly bodies: number
  readonly meetings: number
  readonly isPublished: boolean
}

/** The plans that the actor may work on, the newest year first. One query. */
export async function yearPlans(db: Reader, actor: Actor): Promise<YearPlanLine[]> {
  const own = [...plannedBy(actor)]
  const which = may.planForAll(actor)
    ? sql`true`
    : sql`not exists (select 1 from year_plan_body b where b.year_plan_id = y.id and b.committee_id <> all(${own}::uuid[]))`
  const { rows } = await sql<YearPlanLine>`
    select y.id, y.title, y.year,
      (select count(*)::int from year_plan_body b where b.year_plan_id = y.id) as bodies,
      (select count(*)::int from year_plan_meeting m where m.year_plan_id = y.id) as meetings,
      exists (select 1 from year_plan_publication p where p.year_plan_id = y.id) as "isPublished"
    from year_plan y where ${which} order by y.year desc, y.drawn_up_at desc, y.id`.execute(db)
  return rows
}

/** The day on which a year's bodies and their people are looked up: its first, or today when it has begun. */
export function planningDay(year: number, now: Date): IsoDate {
  const first = isoDate(`${year}-01-01`)
  const on = today(now)
  return first > on ? first : on
}

export interface PlanToFit extends Pick<YearPlan, 'year' | 'flow' | 'daysBetween' | 'wishes' | 'bodyIds'> {
  /** Meetings that came of the plan itself are not in its way. */
  readonly meetings?: readonly PlannedMeeting[]
}

export interface FittedYear {
  readonly setting: YearSetting
  readonly agreement: Agreement | null
}

/** Everything that the meetings of a plan have to fit into. Seven queries, however many bodies there are. */
export async function yearSetting(db: Reader, plan: PlanToFit, now: Date): Promise<FittedYear> {
  const on = planningDay(plan.year, now)
  const lines = await bodyLines(db, on, plan.bodyIds)
  const bodies = lines.filter(({ id }) => plan.bodyIds.includes(id))
  const sitters = await sittersOf(db, plan.bodyIds, on)
  const people = new Map<string, PersonRef[]>()
  for (const { committeeId, personId, name } of sitters) {
    const list = people.get(committeeId)
    if (list) list.push({ personId, name })
    else people.set(committeeId, [{ personId, name }])
  }
  const from = isoDate(`${plan.year}-01-01`)
  const closing = new Map((await closingDaysFrom(db, from)).map(({ day, reason }) => [day, reason]))
  return {
    agreement: await agreementOn(db, on),
    setting: {
      year: plan.year,
      today: today(now),
      flow: plan.flow,
      daysBetween: plan.daysBetween,
      bodies,
      wishes: plan.wishes,
      people,
      standing: await standingMeetings(db, plan, { lines, people, on }),
      closedBecause: closedDays(closing, await freePeriods(db, plan.year)),
    },
  }
}

interface Around {
  readonly lines: readonly BodyLine[]
  readonly people: ReadonlyMap<string, readonly PersonRef[]>
  readonly on: IsoDate
}

/** Meetings of the year, not cancelled, of the plan's bodies, of those next to them and of others where their people sit. */
async function standingMeetings(
  db: Reader,
  plan: PlanToFit,
  { lines, people, on }: Around,
): Promise<StandingMeeting[]> {
  const names = new Map([...people.values()].flat().map((person) => [person.personId, person]))
  const elsewhere = Map.groupBy(await seatsOfPeople(db, [...names.keys()], on), ({ committeeId }) => committeeId)
  const ids = [...new Set([...lines.map(({ id }) => id), ...elsewhere.keys()])]
  const ours = (plan.meetings ?? []).flatMap(({ meetingId }) => meetingId ?? [])
  const { rows } = await sql<{ bodyId: string; startsAt: Date; endsAt: Date }>`
    select m.committee_id as "bodyId", m.starts_at as "startsAt", m.ends_at as "endsAt" from meeting m
    where m.committee_id = any(${ids}::uuid[]) and m.id <> all(${ours}::uuid[])
      and (m.starts_at at time zone 'Europe/Copenhagen')::date between ${`${plan.year}-01-01`}::date and ${`${plan.year}-12-31`}::date
      and not exists (select 1 from meeting_cancellation c where c.meeting_id = m.id)
    order by m.starts_at, m.id`.execute(db)
  const known = new Map((rows.length === 0 ? [] : await bodyLines(db, on, ids)).map((line) => [line.id, line]))
  return rows.map(({ bodyId, startsAt, endsAt }) => ({
    bodyId,
    bodyName: known.get(bodyId)?.name ?? '',
    bodyParentId: known.get(bodyId)?.parentId ?? null,
    on: today(startsAt),
    starts: timeOfDay(startsAt),
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
    people: people.get(bodyId) ?? (elsewhere.get(bodyId) ?? []).flatMap(({ personId }) => names.get(personId) ?? []),
  }))
}
