import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { attachedTo, type AttachedFile } from '../../platform/files/files.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'
import { agreementOn } from '../agreement/queries.ts'
import { committeeNameOf, committeeOn, committeeTree } from '../committees/queries.ts'
import type { CommitteeInTree } from '../committees/rules.ts'
import { excludedFrom } from '../meetings/policy.ts'
import type { Waiting } from '../meetings/rules.ts'
import { whereaboutsOf } from '../meetings/whereabouts/queries.ts'
import { nameOf } from '../people/queries.ts'
import { hearingPaths } from './paths.ts'
import { answersFor, follows, followsAll, may } from './policy.ts'
import {
  sidesAsked,
  stateOf,
  usualDay,
  type Hearing,
  type HearingState,
  type Period,
  type Receiver,
  type SentAnswer,
} from './rules.ts'
import type { AnswerSide } from './schema.ts'

/** Files kept as they were sent lie under this name. */
export const fileSubject = 'hearing'

/** When its answers were last gathered, unless its day was moved since. */
export const closedAt = sql<Date | null>`(select max(y.gathered_at) from hearing_reply y where y.hearing_id = h.id
  and not exists (select 1 from hearing_extension e where e.hearing_id = h.id and e.extended_at > y.gathered_at))`

const hearingColumns = (on: IsoDate) => sql`
  h.id, h.committee_id as "committeeId", ${committeeNameOf(sql.ref('h.committee_id'), on)} as "committeeName", h.kind,
  h.agenda_item_id as "itemId", h.answered_as as "answeredAs", h.title, h.text, h.questions, h.answers_by as "answersBy",
  h.period_clause as "periodClause", h.period_reason as "periodReason", h.case_number as "caseNumber",
  h.decided_by as "decidedBy", h.decided_on as "decidedOn", ${nameOf(sql.ref('h.created_by'))} as "createdByName",
  h.sent_at as "sentAt", h.version, ${closedAt} as "closedAt"`

/** Asks nobody who they are: pages come by `hearingPage`, commands by `holdHearing`. */
export async function hearingById(db: Reader, hearingId: string, on: IsoDate): Promise<Hearing | null> {
  return isId(hearingId) ? ((await hearingsByIds(db, [hearingId], on))[0] ?? null) : null
}

/** In the order of the day they are to be answered by. One query. */
export async function hearingsByIds(db: Reader, hearingIds: readonly string[], on: IsoDate): Promise<Hearing[]> {
  if (hearingIds.length === 0) return []
  const { rows } = await sql<Hearing>`
    select ${hearingColumns(on)} from hearing h where h.id = any(${[...hearingIds]}::uuid[])
    order by h.answers_by, h.id`.execute(db)
  return rows
}

/** The day a hearing of this kind usually has when it is sent on a day, by the agreement that then holds for who asks. */
export async function usualDayFor(
  db: Reader,
  hearing: Pick<Hearing, 'committeeId' | 'kind'>,
  on: IsoDate,
): Promise<Period> {
  const agreement = await agreementOn(db, on)
  const level = (await committeeOn(db, hearing.committeeId, on))?.level ?? 1
  return usualDay(hearing.kind, on, { agreement, level })
}

interface StoredAnswer extends Omit<SentAnswer, 'sentAt' | 'item' | 'texts'> {
  readonly sentAt: string
  readonly itemId: string | null
  readonly texts: readonly (RichText | null)[]
}

interface StoredReceiver extends Omit<Receiver, 'answers'> {
  readonly answers: readonly StoredAnswer[]
}

/** Every body that is heard, with what it answered last. One query, and one more when something was discussed at meetings. */
export async function receiversOf(db: Reader, hearingId: string, now: Date): Promise<Receiver[]> {
  const { rows } = await sql<StoredReceiver>`
    select * from (
      select r.committee_id as "committeeId", ${committeeNameOf(sql.ref('r.committee_id'), today(now))} as name, r.level,
        r.is_staff_meeting as "isStaffMeeting", ${onAgenda} as "isOnAgenda",
        coalesce((select json_agg(json_build_object('side', a.side, 'version', a.version, 'sentAt', a.sent_at,
            'sentByName', ${nameOf(sql.ref('a.sent_by'))}, 'reason', a.reason, 'itemId', a.agenda_item_id,
            'texts', a.answers) order by a.side desc)
          from hearing_answer a where a.hearing_id = r.hearing_id and a.committee_id = r.committee_id
            and not exists (select 1 from hearing_answer later where later.hearing_id = a.hearing_id
              and later.committee_id = a.committee_id and later.side = a.side and later.version > a.version)), '[]')
          as answers
      from hearing_receiver r where r.hearing_id = ${hearingId}) as receiver
    order by level, name collate danish, "committeeId"`.execute(db)
  const itemIds = rows.flatMap(({ answers }) => answers.flatMap(({ itemId }) => itemId ?? []))
  const places = await whereaboutsOf(db, itemIds, now)
  return rows.map(({ answers, ...receiver }) => ({
    ...receiver,
    answers: answers.map(({ sentAt, itemId, ...answer }) => {
      const place = itemId === null ? undefined : places.get(itemId)
      const item = place ? { itemId: place.itemId, meetingId: place.meetingId, meetingOn: place.meetingOn } : null
      return { ...answer, sentAt: new Date(sentAt), item }
    }),
  }))
}

const onAgenda = sql<boolean>`exists (select 1 from hearing_placement p
  where p.hearing_id = r.hearing_id and p.committee_id = r.committee_id)`

export interface Extension {
  readonly answersBy: IsoDate
  readonly reason: string
  readonly byName: string | null
  readonly at: Date
}

export interface SentReply {
  readonly version: number
  readonly gatheredAt: Date
  readonly gatheredByName: string | null
  readonly caseNumber: string
  readonly decidedBy: string
  readonly decidedOn: IsoDate | null
  readonly sentTo: string
  readonly sentOn: IsoDate | null
}

/** The versions of the gathered answers, the latest first. */
export async function repliesOf(db: Reader, hearingId: string): Promise<SentReply[]> {
  const { rows } = await sql<SentReply>`
    select version, gathered_at as "gatheredAt", ${nameOf(sql.ref('gathered_by'))} as "gatheredByName",
      case_number as "caseNumber", decided_by as "decidedBy", decided_on as "decidedOn", sent_to as "sentTo",
      sent_on as "sentOn"
    from hearing_reply where hearing_id = ${hearingId} order by version desc`.execute(db)
  return rows
}

async function extensionsOf(db: Reader, hearingId: string): Promise<Extension[]> {
  const { rows } = await sql<Extension>`
    select answers_by as "answersBy", reason, ${nameOf(sql.ref('extended_by'))} as "byName", extended_at as at
    from hearing_extension where hearing_id = ${hearingId} order by extended_at, id`.execute(db)
  return rows
}

/** One answer that the actor writes, and whether it has been sent. */
export interface OwnAnswer {
  readonly committeeId: string
  readonly name: string
  readonly side: AnswerSide
  readonly isSent: boolean
}

export interface HearingPage {
  readonly hearing: Hearing
  readonly state: HearingState
  readonly receivers: readonly Receiver[]
  readonly files: readonly AttachedFile[]
  readonly extensions: readonly Extension[]
  readonly replies: readonly SentReply[]
  readonly own: readonly OwnAnswer[]
  readonly mayAsk: boolean
}

/** A hearing as the actor may read it; null when it is nothing of theirs. */
export async function hearingPage(db: Reader, actor: Actor, hearingId: string, now: Date): Promise<HearingPage | null> {
  const hearing = await hearingById(db, hearingId, today(now))
  if (!hearing) return null
  const receivers = await receiversOf(db, hearing.id, now)
  const parties = partiesOf(hearing, receivers)
  if (!may.read(actor, parties)) return null
  const state = stateOf(hearing, today(now))
  const reader = { ...parties, isEnded: state === 'ended' }
  return {
    hearing,
    state,
    receivers: receivers.map((receiver) => ({
      ...receiver,
      answers: receiver.answers.map((answer) =>
        may.readAnswer(actor, reader, receiver.committeeId)
          ? answer
          : { ...answer, texts: null, reason: '', item: null },
      ),
    })),
    files: (await attachedTo(db, fileSubject, [hearing.id])).get(hearing.id) ?? [],
    extensions: hearing.sentAt === null ? [] : await extensionsOf(db, hearing.id),
    replies: hearing.sentAt === null ? [] : await repliesOf(db, hearing.id),
    own: state === 'draft' ? [] : ownAnswers(actor, hearing, receivers),
    mayAsk: may.ask(actor, hearing.committeeId),
  }
}

/** What decides who may read it. */
export const partiesOf = (
  hearing: Pick<Hearing, 'committeeId' | 'itemId' | 'sentAt'>,
  receivers: readonly Receiver[],
) => ({
  committeeId: hearing.committeeId,
  itemId: hearing.itemId,
  isSent: hearing.sentAt !== null,
  receiverIds: receivers.map(({ committeeId }) => committeeId),
})

function ownAnswers(actor: Actor, hearing: Hearing, receivers: readonly Receiver[]): OwnAnswer[] {
  return receivers.flatMap((receiver) =>
    sidesAsked(hearing.answeredAs, receiver)
      .filter((side) => may.write(actor, receiver.committeeId, side))
      .map((side) => ({
        committeeId: receiver.committeeId,
        name: receiver.name,
        side,
        isSent: receiver.answers.some((answer) => answer.side === side),
      })),
  )
}

export interface ListedHearing extends Hearing {
  readonly receivers: number
  /** Bodies that have answered all they were asked. */
  readonly answered: number
}

const askedSides = sql`case when h.answered_as = 'joint' or r.is_staff_meeting then 1 else 2 end`
const answeredSides = sql`(select count(distinct a.side) from hearing_answer a
  where a.hearing_id = r.hearing_id and a.committee_id = r.committee_id)`

const listedAtMost = 200

/** The bodies for which the actor may begin a hearing. One query. */
export async function bodiesToAskFor(db: Reader, actor: Actor, now: Date): Promise<CommitteeInTree[]> {
  return (await committeeTree(db, today(now))).filter(({ id }) => may.ask(actor, id))
}

/** The hearings that the actor follows, the latest first: sent ones of their bodies, and their own drafts. HR: all. */
export async function hearingList(db: Reader, actor: Actor, now: Date): Promise<ListedHearing[]> {
  const { rows } = await sql<ListedHearing>`
    select ${hearingColumns(today(now))},
      (select count(*) from hearing_receiver r where r.hearing_id = h.id)::int as receivers,
      (select count(*) from hearing_receiver r where r.hearing_id = h.id and ${answeredSides} >= ${askedSides})::int
        as answered
    from hearing h where ${readable(actor)}
    order by h.sent_at desc nulls first, h.created_at desc, h.id limit ${listedAtMost}`.execute(db)
  return rows
}

/** As `may.read` decides for one: a condition on `h`. */
export function readable(actor: Actor): RawBuilder<boolean> {
  const places = sql`any(${follows(actor)}::uuid[])`
  const sent = followsAll(actor)
    ? sql`true`
    : sql`(h.committee_id = ${places} or exists (
        select 1 from hearing_receiver r where r.hearing_id = h.id and r.committee_id = ${places}))`
  const drafts = may.askForAll(actor) ? sql`true` : sql`h.committee_id = any(${answersFor(actor)}::uuid[])`
  return sql<boolean>`(${notExcluded(actor)} and case when h.sent_at is null then ${drafts} else ${sent} end)`
}

/** Who is excluded from an item meets nothing of the hearings that spring from it. */
const notExcluded = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`coalesce(not ${excludedFrom(actor, sql.ref('h.agenda_item_id'))}, true)`

interface WaitingRow {
  readonly hearingId: string
  readonly title: string
  readonly committeeId: string
  readonly committeeName: string
  readonly side: AnswerSide | null
  readonly dueOn: IsoDate
  readonly clause: string | null
}

/** What of hearings waits for the actor: an answer of their body or side, and answers to gather. One query. */
export async function waitingHearings(db: Reader, actor: Actor, now: Date): Promise<Waiting[]> {
  const bodies = answersFor(actor)
  if (bodies.length === 0) return []
  const on = today(now)
  const { rows } = await sql<WaitingRow>`
    select h.id as "hearingId", h.title, r.committee_id as "committeeId",
      ${committeeNameOf(sql.ref('r.committee_id'), on)} as "committeeName", asked.side, h.answers_by as "dueOn",
      h.period_clause as clause
    from hearing h join hearing_receiver r on r.hearing_id = h.id and r.committee_id = any(${bodies}::uuid[])
    cross join unnest(case when h.answered_as = 'joint' or r.is_staff_meeting then array['joint']
      else array['management', 'employee'] end) as asked (side)
    where h.sent_at is not null and h.answers_by >= ${on}::date and ${notExcluded(actor)}
      and not exists (select 1 from hearing_answer a where a.hearing_id = h.id
        and a.committee_id = r.committee_id and a.side = asked.side)
    union all
    select h.id, h.title, h.committee_id, ${committeeNameOf(sql.ref('h.committee_id'), on)}, null, h.answers_by, null
    from hearing h
    where h.sent_at is not null and h.answers_by < ${on}::date and ${notExcluded(actor)} and h.committee_id = any(${bodies}::uuid[])
      and not exists (select 1 from hearing_reply y where y.hearing_id = h.id)
    order by "dueOn", "hearingId", "committeeName"`.execute(db)
  return rows.flatMap(({ hearingId, committeeId, side, ...row }): Waiting[] => {
    if (side !== null && !may.write(actor, committeeId, side)) return []
    const answer = side !== null && hearingPaths.answer({ hearingId, committeeId, answerSide: side })
    return [
      {
        ...row,
        kind: side === null ? 'gather_hearing' : 'answer_hearing',
        href: answer === false ? hearingPaths.reply({ hearingId }) : answer,
        params: {},
      },
    ]
  })
}
