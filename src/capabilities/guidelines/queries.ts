import { sql, type RawBuilder } from 'kysely'
import { placesHeld, type Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader, Writer } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import type { Day } from '../../platform/db/valid-on.ts'
import { attachedTo, type AttachedFile } from '../../platform/files/files.ts'
import { isForum } from '../committees/forums/rules.ts'
import { bodyLines, levelsOfBodies, type BodyLine } from '../committees/bodies/queries.ts'
import { committeeNames } from '../committees/finding/queries.ts'
import { committeeNameOf } from '../committees/queries.ts'
import { openItemsThatEnded } from '../meetings/finding/endings/queries.ts'
import { textsFound } from '../meetings/finding/queries.ts'
import { belonging, preparers } from '../meetings/policy.ts'
import type { Waiting } from '../meetings/rules.ts'
import { whereaboutsOf, type Whereabouts } from '../meetings/whereabouts/queries.ts'
import { unitIdsAbove, unitNameOf, workplaceIdsOf } from '../organisation/area/queries.ts'
import { nameOf } from '../people/queries.ts'
import { guidelinePaths } from './paths.ts'
import { may, noticeSides } from './policy.ts'
import { isGuideline, isInForce, type Guideline, type GuidelineText, type Revision } from './rules.ts'

/** One as the actor has it in the register. */
export interface ListedGuideline extends Guideline {
  /** It covers a workplace of the actor's, or a body that the actor belongs to. */
  readonly isMine: boolean
}

const unitsOf = (alias: 't' | 'held', on: IsoDate) => sql`
  coalesce((select json_agg(json_build_object('id', gu.unit_id, 'name', ${unitNameOf(sql.ref('gu.unit_id'), on)}))
    from guideline_text_unit gu where gu.guideline_text_id = ${sql.ref(`${alias}.id`)}), '[]')`

const textJson = (on: IsoDate, withText: boolean) => sql`json_build_object(
  'id', t.id, 'number', t.number, 'text', ${withText ? sql`t.text` : sql`null`}, 'agreedOn', t.agreed_on, 'validFrom', t.valid_from,
  'committeeId', t.committee_id, 'committeeName', ${committeeNameOf(sql.ref('t.committee_id'), on)},
  'managementName', ${nameOf(sql.ref('t.management_party'))}, 'employeeName', ${nameOf(sql.ref('t.employee_party'))},
  'decidedBy', t.decided_by, 'itemId', t.agenda_item_id, 'note', t.note, 'covers', t.covers, 'levels', t.levels,
  'units', ${unitsOf('t', on)},
  'notice', (select json_build_object('side', n.side, 'reason', n.reason, 'givenOn', n.given_on, 'lastDay', n.last_day,
    'byName', ${nameOf(sql.ref('n.given_by'))}) from guideline_notice n where n.guideline_text_id = t.id))`

/** What covers the actor, as a condition on `held`, the text of a day. */
const covering = (actor: Actor, on: IsoDate): RawBuilder<boolean> => sql<boolean>`(case held.covers
  when 'all' then true
  when 'units' then exists (select 1 from guideline_text_unit gu where gu.guideline_text_id = held.id
    and gu.unit_id in ${unitIdsAbove(workplaceIdsOf(sql`${actor.personId}::uuid`, on), on)})
  else held.levels && ${levelsOfBodies(placesHeld(actor, belonging), on)} end)`

interface Row extends Omit<ListedGuideline, 'texts'> {
  readonly texts: readonly GuidelineText[]
}

async function guidelinesWhere(
  db: Reader,
  actor: Actor,
  which: RawBuilder<unknown>,
  on: IsoDate,
  withText = false,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select g.id, g.kind, g.title, held.covers, held.levels, g.published_at as "publishedAt", g.revise_on as "reviseOn", g.version,
      ${unitsOf('held', on)} as units,
      coalesce((select json_agg(a.duty_id) from guideline_duty_answer a where a.guideline_id = g.id), '[]') as "dutyIds",
      (select json_agg(${textJson(on, withText)} order by t.number) from guideline_text t where t.guideline_id = g.id) as texts,
      (select json_build_object('reason', r.reason, 'lastDay', r.last_day, 'byName', ${nameOf(sql.ref('r.repealed_by'))})
        from guideline_repeal r where r.guideline_id = g.id) as repeal,
      ${covering(actor, on)} as "isMine"
    from guideline g
    join lateral (select t.id, t.covers, t.levels from guideline_text t where t.guideline_id = g.id
      order by t.valid_from <= ${on}::date desc, case when t.valid_from <= ${on}::date then -t.number else t.number end
      limit 1) as held on true
    where ${which} order by g.title collate danish, g.id`.execute(db)
  return rows
}

/** The whole register, what has ended included. One query. */
export function registerFor(db: Reader, actor: Actor, now: Date): Promise<ListedGuideline[]> {
  return guidelinesWhere(db, actor, sql`true`, today(now))
}

/** What the actor may do with one, told to its page. */
export interface GuidelineAbilities {
  readonly change: boolean
  readonly notice: boolean
  readonly repeal: boolean
}

export interface GuidelinePage {
  readonly guideline: Omit<ListedGuideline, 'texts'> & { readonly texts: readonly GuidelineText[] }
  /** Of each text. */
  readonly files: ReadonlyMap<string, readonly AttachedFile[]>
  /** Of each item that a text was agreed under. */
  readonly items: ReadonlyMap<string, Whereabouts>
  readonly abilities: GuidelineAbilities
}

/** One guideline with all its texts; null when there is none. Three queries at most. */
export async function guidelinePage(
  db: Reader,
  actor: Actor,
  guidelineId: string,
  now: Date,
): Promise<GuidelinePage | null> {
  if (!isId(guidelineId)) return null
  const on = today(now)
  const [guideline] = await guidelinesWhere(db, actor, sql`g.id = ${guidelineId}::uuid`, on, true)
  if (!guideline) return null
  const { texts, kind, repeal } = guideline
  const last = texts.at(-1)
  const body = last?.committeeId ?? null
  const isHeld = isInForce(guideline, on)
  const itemIds = texts.flatMap(({ itemId }) => itemId ?? [])
  return {
    guideline,
    files: await attachedTo(
      db,
      'guideline_text',
      texts.map(({ id }) => id),
    ),
    items: await whereaboutsOf(db, itemIds, now),
    abilities: {
      change: may.enter(actor, body),
      notice: isGuideline(kind) && isHeld && noticeSides(actor, body).length > 0,
      repeal: !isGuideline(kind) && !repeal && may.keep(actor),
    },
  }
}

/** One with its texts, held until the transaction ends; null when there is none. */
export async function lockGuideline(tx: Writer, actor: Actor, guidelineId: string, now: Date): Promise<Row | null> {
  if (!isId(guidelineId)) return null
  await tx.selectFrom('guideline').select('id').where('id', '=', guidelineId).forUpdate().execute()
  return (await guidelinesWhere(tx, actor, sql`g.id = ${guidelineId}::uuid`, today(now)))[0] ?? null
}

/** The bodies for which the actor may enter what was agreed: by level and name. */
export async function bodiesToEnterFor(db: Reader, actor: Actor, now: Date): Promise<BodyLine[]> {
  const on = today(now)
  const isMed = ({ kind }: BodyLine) => !isForum(kind)
  if (may.enter(actor, null)) return (await bodyLines(db, on)).filter(isMed)
  const own = placesHeld(actor, preparers).filter((id) => may.enter(actor, id))
  if (own.length === 0) return []
  return (await bodyLines(db, on, own)).filter((body) => isMed(body) && own.includes(body.id))
}

/** Those in force whose revision is due in a year, the first first: what the annual wheel lists. One query. */
export async function revisionsDue(db: Reader, year: number): Promise<Revision[]> {
  return revisionsWhere(
    db,
    sql`g.revise_on >= ${`${year}-01-01`}::date and g.revise_on < ${`${year + 1}-01-01`}::date`,
    sql`g.revise_on`,
  )
}

async function revisionsWhere(db: Reader, which: RawBuilder<unknown>, on: Day): Promise<Revision[]> {
  const { rows } = await sql<Revision>`
    select g.id as "guidelineId", g.title, g.kind, g.revise_on as "reviseOn", last.committee_id as "committeeId"
    from guideline g
    join lateral (select t.id, t.committee_id from guideline_text t where t.guideline_id = g.id
      order by t.number desc limit 1) as last on true
    where ${which}
      and not exists (select 1 from guideline_repeal r where r.guideline_id = g.id and r.last_day < ${on})
      and not exists (select 1 from guideline_notice n where n.guideline_text_id = last.id and n.last_day < ${on})
    order by g.revise_on, g.title collate danish, g.id`.execute(db)
  return rows
}

/** Those of some bodies whose day of revision has come, with the body's name. One query. */
export async function revisionsWaiting(
  db: Reader,
  committeeIds: readonly string[],
  on: IsoDate,
): Promise<(Revision & { committeeName: string })[]> {
  if (committeeIds.length === 0) return []
  const due = await revisionsWhere(
    db,
    sql`g.revise_on <= ${on}::date and last.committee_id = any(${[...committeeIds]}::uuid[])`,
    on,
  )
  if (due.length === 0) return []
  const names = new Map((await bodyLines(db, on, committeeIds)).map(({ id, name }) => [id, name]))
  return due.map((one) => ({ ...one, committeeName: (one.committeeId && names.get(one.committeeId)) || '' }))
}

export interface AgreedItem {
  readonly itemId: string
  readonly meetingId: string
  readonly title: string
  readonly committeeName: string
  readonly heldOn: IsoDate
}

const mostAgreed = 50

/**
 * Items under which minutes say that a guideline was agreed and which no text in the register comes from, of the bodies
 * for which the actor may enter one. Four queries at most, none for who may enter nothing.
 */
export async function agreedAndNotEntered(db: Reader, actor: Actor, now: Date): Promise<AgreedItem[]> {
  const own = placesHeld(actor, preparers).filter((id) => may.enter(actor, id))
  const committeeIds = may.enter(actor, null) ? null : own
  if (committeeIds?.length === 0) return []
  const hits = await openItemsThatEnded(db, actor, { outcome: 'guideline_agreed', committeeIds }, now, mostAgreed)
  if (hits.length === 0) return []
  const { rows: entered } = await sql<{ id: string }>`
    select t.agenda_item_id as id from guideline_text t
    where t.agenda_item_id = any(${hits.map(({ itemId }) => itemId)}::uuid[])`.execute(db)
  const known = new Set(entered.map(({ id }) => id))
  const left = hits.filter(({ itemId }) => !known.has(itemId))
  const texts = new Map((await textsFound(db, actor, left, now)).map((one) => [one.itemId, one]))
  const names = await committeeNames(db, [...new Set(left.map(({ committeeId }) => committeeId))], today(now))
  return left.flatMap(({ itemId, committeeId, heldOn }) => {
    const found = texts.get(itemId)
    if (!found) return []
    return [
      { itemId, heldOn, meetingId: found.meetingId, title: found.title, committeeName: names.get(committeeId) ?? '' },
    ]
  })
}

/** Whether the actor belongs to the main committee: to a body of the first level. One query. */
export async function belongsToMain(db: Reader, actor: Actor, now: Date): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select 1 = any(${levelsOfBodies(placesHeld(actor, belonging), today(now))}) as is`.execute(db)
  return rows[0]?.is ?? false
}

/** What waits for the actor: guidelines of the bodies they prepare meetings for whose day of revision has come. */
export async function waitingGuidelines(db: Reader, actor: Actor, now: Date): Promise<Waiting[]> {
  if (actor.seenBy) return []
  const due = await revisionsWaiting(db, placesHeld(actor, preparers), today(now))
  return due.map(({ guidelineId, title, committeeName, reviseOn }) => ({
    kind: 'revise_guideline',
    href: guidelinePaths.guideline({ guidelineId }),
    title,
    committeeName,
    dueOn: reviseOn,
    clause: null,
    params: {},
  }))
}
