import { sql, type RawBuilder } from 'kysely'
import { holds, placesHeld, type Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { committeeIdsAround, committeeOf } from '../../committees/posts/queries.ts'
import { rosterPart } from '../../committees/queries.ts'
import type { SeatWithHolders } from '../../committees/rules.ts'
import type { Side } from '../../committees/schema.ts'
import { postponedBefore, type PostponedItem } from '../agenda/carrying/queries.ts'
import { agendaShown, sentPart, type ShownAgenda, type StoredSent } from '../agenda/queries.ts'
import { agendaMark } from '../agenda/rules.ts'
import { attendanceOf, type MeetingAttendance } from '../attendance/rules.ts'
import { heldOf, heldPart, type Held, type StoredHeld } from '../minutes/queries.ts'
import { ownersOf, ownersPart, type StoredOwners } from '../owners/queries.ts'
import type { OwnersState } from '../owners/rules.ts'
import { meetingPaths } from '../paths.ts'
import { hasSides } from '../pre-meetings/rules.ts'
import { abilitiesAt, belonging, may } from '../policy.ts'
import { heldOn, meetingForWith, meetingsWhere } from '../queries.ts'
import { agendaIsFixed, deadlineOf, type Abilities, type Meeting, type Waiting } from '../rules.ts'
import {
  agendaTaskFor,
  isPressing,
  isTheirs,
  mayRaiseNow,
  sidesTakenBy,
  waiversToTurn,
  type AgendaCounts,
  type AgendaTask,
} from './rules.ts'

export interface MeetingPageData {
  readonly meeting: Meeting
  readonly agenda: ShownAgenda
  /** What earlier meetings postponed, for who prepare an agenda that may still change. */
  readonly postponed: readonly PostponedItem[]
  readonly attendance: MeetingAttendance
  readonly held: Held
  /** What stands between those who make the agenda, for them alone. */
  readonly owners: OwnersState | null
  readonly task: AgendaTask | null
  readonly able: Abilities
  readonly mayRaise: boolean
  /** The sides on which the actor takes part: each has a room for its pre-meeting. */
  readonly sides: readonly Side[]
  /** What a key turned on this page stands for. */
  readonly mark: string
}

interface WithMeeting {
  readonly held: StoredHeld
  readonly owners: StoredOwners
  readonly sent: StoredSent
  readonly seats: SeatWithHolders[]
}

const meetingWithAll = meetingForWith(
  sql<WithMeeting>`json_build_object('held', ${heldPart}, 'owners', ${ownersPart}, 'sent', ${sentPart},
    'seats', ${rosterPart(sql.ref('m.committee_id'), heldOn)})`,
)

/** Everything the page of a meeting shows to this actor, in one query, three for who prepare it. Null when there is no such meeting. */
export async function meetingPage(
  db: Reader,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<MeetingPageData | null> {
  const found = await meetingWithAll(db, actor, meetingId, now)
  if (!found) return null
  const { meeting } = found
  const held = heldOf(found.more.held)
  const able = abilitiesAt(actor, meeting.committee.id)
  const [agenda, postponed] = await Promise.all([
    agendaShown(db, actor, meeting, today(now), found.more.sent),
    able.prepares && !agendaIsFixed(meeting) ? postponedBefore(db, actor, meeting) : [],
  ])
  const waiting = agenda.raised.filter((item) => item.postponedBecause === null).length
  const attendance = attendanceOf(meeting, found.more.seats, held.entries)
  return {
    meeting,
    agenda,
    postponed,
    attendance,
    sides: actor.seenBy || !hasSides(meeting) ? [] : sidesTakenBy(attendance, actor.personId),
    held,
    owners: may.readDrafts(actor, meeting.committee.id) ? ownersOf(meeting, found.more.owners) : null,
    task: agendaTaskFor(able, meeting, { placed: agenda.items.length, waiting }),
    able,
    mayRaise: mayRaiseNow(able, meeting, today(now)),
    mark: agendaMark(agenda.items.map((shown) => shown.item)),
  }
}

export interface MeetingList {
  readonly coming: readonly Meeting[]
  readonly held: readonly Meeting[]
}

const heldShown = 20

/** Meetings of committees: all that come, the next first, and the latest that were held. */
async function listOf(db: Reader, committees: RawBuilder<unknown>, now: Date): Promise<MeetingList> {
  const meetings = await meetingsWhere(
    db,
    sql`where m.committee_id in ${committees} and (m.ends_at >= ${now} or m.id in (
      select past.id from meeting past where past.committee_id in ${committees} and past.ends_at < ${now}
      order by past.starts_at desc limit ${heldShown}))
    order by m.starts_at, m.id`,
    now,
  )
  return {
    coming: meetings.filter((meeting) => meeting.endsAt >= now),
    held: meetings.filter((meeting) => meeting.endsAt < now).reverse(),
  }
}

/** The meetings of one committee: open to everybody. */
export function meetingsOf(db: Reader, committeeId: string, now: Date): Promise<MeetingList> {
  return listOf(db, sql`(select ${committeeId}::uuid)`, now)
}

/** The meetings of the committees that the actor belongs to; for who belongs to none, of those that cover their workplace. */
export async function myMeetings(db: Reader, actor: Actor, now: Date): Promise<MeetingList & { belongs: boolean }> {
  const own = placesHeld(actor, belonging)
  const belongs = own.length > 0
  const committees = belongs
    ? sql`(select unnest(${own}::uuid[]))`
    : committeeIdsAround(sql<string>`${actor.personId}::uuid`, today(now))
  return { ...(await listOf(db, committees, now)), belongs }
}

async function countsOf(db: Reader, meetingIds: readonly string[]): Promise<Map<string, AgendaCounts>> {
  const { rows } = await sql<AgendaCounts & { meeting_id: string }>`
    select i.meeting_id, count(i.position)::int as placed,
      count(*) filter (where i.position is null and p.agenda_item_id is null)::int as waiting
    from agenda_item i left join agenda_item_postponement p on p.agenda_item_id = i.id
    where i.meeting_id = any(${[...meetingIds]}::uuid[]) group by i.meeting_id`.execute(db)
  return new Map(rows.map((row) => [row.meeting_id, row]))
}

/**
 * What waits for the actor before meetings that are read already: agendas to make, raised items to answer, keys to turn,
 * agendas to send. One query, for their items.
 */
export async function waitingBefore(
  db: Reader,
  actor: Actor,
  meetings: readonly Meeting[],
  now: Date,
): Promise<Waiting[]> {
  if (meetings.length === 0) return []
  const counts = await countsOf(
    db,
    meetings.map((meeting) => meeting.id),
  )
  return meetings.flatMap((meeting) => {
    const able = abilitiesAt(actor, meeting.committee.id)
    const actsAsSecretary = holds(actor, 'secretary', meeting.committee.id)
    const task = agendaTaskFor(able, meeting, counts.get(meeting.id) ?? { placed: 0, waiting: 0 })
    const waivers = waiversToTurn(able, meeting).map(({ deadline }) =>
      waitingFor(meeting, 'turn_waiver_key', { deadline }),
    )
    return task &&
      isTheirs(task, meeting, { personId: actor.personId, actsAsSecretary }) &&
      isPressing(task, meeting, today(now))
      ? [...waivers, waitingFor(meeting, task.kind, countIn(task))]
      : waivers
  })
}

const countIn = (task: AgendaTask): Waiting['params'] => (task.kind === 'answer_raised' ? { count: task.count } : {})

function waitingFor(meeting: Meeting, kind: Waiting['kind'], params: Waiting['params']): Waiting {
  const deadline = deadlineOf(meeting, 'agenda_out')
  return {
    kind,
    href: meetingPaths.meeting({ meetingId: meeting.id }),
    title: meeting.on,
    committeeName: meeting.committee.name,
    dueOn: deadline?.on ?? null,
    clause: deadline?.clause ?? null,
    params: { ...params, on: meeting.on },
  }
}

export interface News {
  readonly kind: 'agenda_sent' | 'minutes_sent'
  readonly meetingId: string
  readonly committeeName: string
  readonly level: number
  readonly on: IsoDate
  readonly version: number
  readonly publishedAt: Date
}

/** The latest agendas and minutes of the committees the actor belongs to, and of those that cover their workplace. */
export async function publishedNews(db: Reader, actor: Actor, now: Date, limit: number): Promise<News[]> {
  const on = today(now)
  const own = sql`(m.committee_id = any(${placesHeld(actor, belonging)}::uuid[])
    or m.committee_id in ${committeeIdsAround(sql<string>`${actor.personId}::uuid`, on)})`
  const { rows } = await sql<Omit<News, 'committeeName' | 'level'> & { committee: { name: string; level: number } }>`
    select sent.kind, m.id as "meetingId", sent.version, sent.published_at as "publishedAt", ${heldOn} as "on",
      ${committeeOf(sql.ref('m.committee_id'), heldOn)} as committee
    from (
      select 'agenda_sent' as kind, a.meeting_id, a.version, a.published_at from agenda_publication a
      union all
      select 'minutes_sent', p.meeting_id, p.version, p.published_at from minutes_publication p
    ) as sent
    join meeting m on m.id = sent.meeting_id
    where sent.published_at <= ${now} and ${own}
    order by sent.published_at desc, m.id limit ${limit}`.execute(db)
  return rows.map(({ committee, ...news }) => ({ ...news, committeeName: committee.name, level: committee.level }))
}
