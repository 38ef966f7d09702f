import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { addMonths, today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { attachedTo, type AttachedFile } from '../../platform/files/files.ts'
import { agreementOn } from '../agreement/queries.ts'
import { ruleFor } from '../agreement/rules.ts'
import { isForum } from '../committees/forums/rules.ts'
import { postHoldersOf } from '../committees/posts/queries.ts'
import { committeeNameOf, committeeOn, committeeTree, receiversOf } from '../committees/queries.ts'
import type { Committee, CommitteeInTree } from '../committees/rules.ts'
import { meetingsWhere } from '../meetings/queries.ts'
import type { Meeting, Waiting } from '../meetings/rules.ts'
import { excludesPerson } from '../meetings/exclusion/queries.ts'
import { whereaboutsOf, type Whereabouts } from '../meetings/whereabouts/queries.ts'
import { nameOf } from '../people/queries.ts'
import { workingEnvironmentPaths } from './paths.ts'
import { bodiesOf, keysOf, may, preparedBy, signsFor } from './policy.ts'
import {
  holdsDiscussion,
  missingPoints,
  signersOf,
  standOf,
  type Advice,
  type Discussion,
  type DiscussionStand,
  type Signature,
} from './rules.ts'
import type { SigningPost } from './schema.ts'
import type { Deadline } from '../agreement/rules.ts'

type StoredDiscussion = Omit<Discussion, 'signatures'> & {
  readonly signatures: readonly (Omit<Signature, 'signedAt'> & { readonly signedAt: string })[]
}

/** Discussions by a condition on `d`. One query. */
async function discussionsWhere(db: Reader, which: RawBuilder<unknown>, on: IsoDate): Promise<Discussion[]> {
  const { rows } = await sql<StoredDiscussion>`
    select d.id, d.committee_id as "committeeId", ${committeeNameOf(sql.ref('d.committee_id'), on)} as "committeeName",
      d.agenda_item_id as "itemId", d.held_on as "heldOn", d.participants, d.points, d.version, d.signed_at as "signedAt",
      coalesce((select json_agg(json_build_object('post', s.post, 'personId', s.person_id,
          'name', ${nameOf(sql.ref('s.person_id'))}, 'signedAt', s.signed_at) order by s.signed_at)
        from working_environment_signature s where s.discussion_id = d.id), '[]') as signatures
    from working_environment_discussion d where ${which}
    order by d.held_on desc, d.id desc`.execute(db)
  return rows.map((row) => ({
    ...row,
    signatures: row.signatures.map((one) => ({ ...one, signedAt: new Date(one.signedAt) })),
  }))
}

/** Asks nobody who they are: pages come by `discussionPage`. */
export async function discussionById(db: Reader, id: string, on: IsoDate): Promise<Discussion | null> {
  if (!isId(id)) return null
  return (await discussionsWhere(db, sql`d.id = ${id}`, on))[0] ?? null
}

/** Drafts of a body that nobody has ended. */
export const openDiscussions = (db: Reader, committeeId: string, on: IsoDate): Promise<Discussion[]> =>
  discussionsWhere(db, sql`d.committee_id = ${committeeId} and d.signed_at is null`, on)

/** The day of the last proved discussion of a body; null when it has none. */
export async function lastHeld(db: Reader, committeeId: string): Promise<IsoDate | null> {
  const { rows } = await sql<{ on: IsoDate | null }>`
    select max(held_on) as "on" from working_environment_discussion
    where committee_id = ${committeeId} and signed_at is not null`.execute(db)
  return rows[0]?.on ?? null
}

async function adviceWhere(db: Reader, which: RawBuilder<unknown>, on: IsoDate): Promise<Advice[]> {
  type Stored = Omit<Advice, 'answer'> & {
    readonly answer: (Omit<NonNullable<Advice['answer']>, 'at'> & { at: string }) | null
  }
  const { rows } = await sql<Stored>`
    select a.id, a.committee_id as "committeeId", ${committeeNameOf(sql.ref('a.committee_id'), on)} as "committeeName",
      a.title, a.text, a.given_on as "givenOn", a.meeting_id as "meetingId", a.agenda_item_id as "itemId", a.due_on as "dueOn", a.due_clause as "dueClause",
      ${nameOf(sql.ref('a.recorded_by'))} as "recordedByName",
      (select json_build_object('outcome', w.outcome, 'text', w.text, 'byName', ${nameOf(sql.ref('w.answered_by'))},
        'at', w.answered_at) from working_environment_advice_answer w where w.advice_id = a.id) as answer
    from working_environment_advice a where ${which}
    order by a.given_on desc, a.id desc`.execute(db)
  return rows.map(({ answer, ...row }) => ({ ...row, answer: answer && { ...answer, at: new Date(answer.at) } }))
}

const isOpen = sql`not exists (select 1 from working_environment_advice_answer w where w.advice_id = a.id)`

/** Asks nobody who they are: pages come by `advicePage`. */
export async function adviceById(db: Reader, id: string, on: IsoDate): Promise<Advice | null> {
  if (!isId(id)) return null
  return (await adviceWhere(db, sql`a.id = ${id}`, on))[0] ?? null
}

/** Meetings where advice can have been given: of the last year, those that have begun, the latest first. */
export async function meetingsOfAdvice(db: Reader, committeeId: string, now: Date): Promise<Meeting[]> {
  const since = addMonths(today(now), -12)
  const begun = await meetingsWhere(
    db,
    sql`where m.committee_id = ${committeeId} and m.starts_at <= ${now} and m.starts_at >= ${since}::date
      order by m.starts_at desc, m.id limit 24`,
    now,
  )
  return begun.filter(({ cancellation }) => cancellation === null)
}

/** What waits in every body, for reminders. */
export const openAdvice = (db: Reader, on: IsoDate): Promise<Advice[]> => adviceWhere(db, isOpen, on)

/** Whose keys prove the discussion of a body. */
export async function signersAt(db: Reader, committee: Committee, on: IsoDate): Promise<readonly SigningPost[]> {
  const rule = ruleFor(await agreementOn(db, on), 'staff_meeting_keys', committee.level)
  return signersOf(committee.kind, rule?.amount ?? 1)
}

export interface BodyPage {
  readonly committee: Committee
  readonly holds: boolean
  readonly stand: DiscussionStand
  readonly next: Deadline | null
  readonly discussions: readonly Discussion[]
  readonly advice: readonly Advice[]
  readonly mayWrite: boolean
  readonly readsAdvice: boolean
}

/** What a body has of discussions and advice, as the actor may read it. */
export async function bodyPage(db: Reader, actor: Actor, committeeId: string, now: Date): Promise<BodyPage | null> {
  const on = today(now)
  const committee = isId(committeeId) ? await committeeOn(db, committeeId, on) : null
  if (!committee || isForum(committee.kind)) return null
  const agreement = await agreementOn(db, on)
  const readsAdvice = may.readAdviceOf(actor, committeeId)
  const advice = readsAdvice ? await adviceWhere(db, sql`a.committee_id = ${committeeId}`, on) : []
  const all = await discussionsWhere(db, sql`d.committee_id = ${committeeId}`, on)
  const last = all.find(({ signedAt }) => signedAt !== null)?.heldOn ?? null
  return {
    committee,
    holds: holdsDiscussion(agreement, committee.level),
    ...standOf(last, { agreement, level: committee.level }, on),
    discussions: all.filter(({ signedAt }) => signedAt !== null || may.readDraft(actor, committeeId)),
    advice: advice.filter((one) => may.readAdvice(actor, one)),
    mayWrite: may.write(actor, committeeId),
    readsAdvice,
  }
}

export interface DiscussionPage {
  readonly discussion: Discussion
  readonly item: Whereabouts | null
  readonly needed: readonly SigningPost[]
  readonly posts: readonly SigningPost[]
  readonly mayWrite: boolean
}

/** A discussion: proved, for everybody; a draft for who belong to the body. */
export async function discussionPage(
  db: Reader,
  actor: Actor,
  discussionId: string,
  now: Date,
): Promise<DiscussionPage | null> {
  const on = today(now)
  const discussion = await discussionById(db, discussionId, on)
  if (!discussion || (discussion.signedAt === null && !may.readDraft(actor, discussion.committeeId))) return null
  const committee = await committeeOn(db, discussion.committeeId, on)
  const { itemId } = discussion
  return {
    discussion,
    item: (itemId !== null && (await whereaboutsOf(db, [itemId], now)).get(itemId)) || null,
    needed: committee ? await signersAt(db, committee, on) : [],
    posts: keysOf(actor, discussion.committeeId),
    mayWrite: discussion.signedAt === null && may.write(actor, discussion.committeeId),
  }
}

/** One piece of advice, for who belongs to the body, and HR; null for everybody else, and for who is excluded from its item. */
export async function advicePage(db: Reader, actor: Actor, adviceId: string, now: Date) {
  const advice = await adviceById(db, adviceId, today(now))
  if (!advice || !may.readAdvice(actor, advice)) return null
  const { itemId } = advice
  return {
    advice,
    item: (itemId !== null && (await whereaboutsOf(db, [itemId], now)).get(itemId)) || null,
    mayAnswer: advice.answer === null && may.answer(actor, advice.committeeId),
  }
}

export interface Standing {
  readonly committee: Pick<CommitteeInTree, 'id' | 'name' | 'level'>
  readonly stand: DiscussionStand
  readonly lastHeldOn: IsoDate | null
  readonly next: Deadline | null
}

export interface Overview {
  /** The bodies that hold the discussion, those that are late first. HR: all; others: their own. */
  readonly standings: readonly Standing[]
  /** Advice that waits for an answer. */
  readonly advice: readonly Advice[]
  readonly followsAll: boolean
}

const ranks: Readonly<Record<DiscussionStand, number>> = { late: 0, never: 1, soon: 2, held: 3 }

/** Who has held the annual discussion and who has not, and what advice waits. Four queries. */
export async function overviewFor(db: Reader, actor: Actor, now: Date): Promise<Overview> {
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const own = new Set(bodiesOf(actor))
  const followsAll = may.followAll(actor) && actor.seenBy === undefined
  const bodies = (await committeeTree(db, on)).filter(
    ({ id, level }) => holdsDiscussion(agreement, level) && (followsAll || own.has(id)),
  )
  const { rows } = await sql<{ committeeId: string; on: IsoDate }>`
    select committee_id as "committeeId", max(held_on) as "on" from working_environment_discussion
    where signed_at is not null group by committee_id`.execute(db)
  const last = new Map(rows.map((row) => [row.committeeId, row.on]))
  const standings = bodies.map((committee) => {
    const lastHeldOn = last.get(committee.id) ?? null
    return { committee, lastHeldOn, ...standOf(lastHeldOn, { agreement, level: committee.level }, on) }
  })
  const which = may.readAllAdvice(actor) ? isOpen : sql`${isOpen} and a.committee_id = any(${[...own]}::uuid[])`
  return {
    standings: standings.toSorted((a, b) => ranks[a.stand] - ranks[b.stand]),
    advice: (await adviceWhere(db, which, on)).filter((one) => may.readAdvice(actor, one)),
    followsAll,
  }
}

/** Who most likely took part, as a list begins: members and posts of the body on a day. */
export async function usualParticipants(db: Reader, committeeId: string, on: IsoDate): Promise<string> {
  const receivers = await receiversOf(db, committeeId, on)
  return receivers
    .filter(({ standing }) => standing !== 'employee' && standing !== 'substitute')
    .map(({ name }) => name)
    .join('\n')
}

interface AdviceWaits {
  readonly id: string
  readonly committeeId: string
  readonly committeeName: string
  readonly itemId: string | null
  readonly title: string
  readonly dueOn: IsoDate
  readonly clause: string
  readonly hasChair: boolean
}

/** What waits for the actor: a key to a discussion that is written, and advice to answer. Two queries at most. */
export async function waitingAtWorkingEnvironment(db: Reader, actor: Actor, now: Date): Promise<Waiting[]> {
  const on = today(now)
  const prepared = preparedBy(actor)
  if (prepared.length === 0) return []
  const chair = sql`(${postHoldersOf(sql.ref('a.committee_id'), sql`${on}::date`)} -> 'chair' ->> 'personId')::uuid`
  const { rows } = await sql<AdviceWaits>`
    select a.id, a.committee_id as "committeeId", ${committeeNameOf(sql.ref('a.committee_id'), on)} as "committeeName",
      a.agenda_item_id as "itemId", a.title, a.due_on as "dueOn", a.due_clause as clause,
      ${chair} is not null and not ${excludesPerson(sql.ref('a.agenda_item_id'), chair)} as "hasChair"
    from working_environment_advice a where a.committee_id = any(${prepared}::uuid[]) and ${isOpen}
    order by a.due_on, a.id`.execute(db)
  // Without a chair who may answer it waits for the others who prepare the meetings, so that the clock never runs for nobody.
  const advice = rows.filter(
    (one) => may.readAdvice(actor, one) && (!one.hasChair || may.answer(actor, one.committeeId)),
  )
  return [
    ...advice.map(({ id, committeeName, title, dueOn, clause }): Waiting => ({
      kind: 'answer_advice',
      href: workingEnvironmentPaths.advice({ adviceId: id }),
      title,
      committeeName,
      dueOn,
      clause,
      params: {},
    })),
    ...(await waitingSignatures(db, actor, on)),
  ]
}

async function waitingSignatures(db: Reader, actor: Actor, on: IsoDate): Promise<Waiting[]> {
  const bodies = signsFor(actor)
  if (bodies.length === 0) return []
  const drafts = await discussionsWhere(
    db,
    sql`d.signed_at is null and d.held_on <= ${on}::date and d.committee_id = any(${bodies}::uuid[])`,
    on,
  )
  return drafts
    .filter(({ points, participants }) => participants !== '' && missingPoints(points).length === 0)
    .filter(({ committeeId, signatures }) =>
      keysOf(actor, committeeId).some((post) => !signatures.some((signature) => signature.post === post)),
    )
    .map(({ id, committeeName }) => ({
      kind: 'sign_discussion' as const,
      href: workingEnvironmentPaths.discussion({ discussionId: id }),
      title: '',
      committeeName,
      dueOn: null,
      clause: null,
      params: {},
    }))
}

export const proofSubject = 'working_environment_discussion'

/** The proof as it was made when it was signed; null while that has not been done. */
export async function proofOf(db: Reader, discussionId: string): Promise<AttachedFile | null> {
  return (await attachedTo(db, proofSubject, [discussionId])).get(discussionId)?.[0] ?? null
}
