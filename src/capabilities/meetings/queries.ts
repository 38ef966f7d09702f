import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { isoDate, today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader, Writer } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { statement } from '../../platform/db/statement.ts'
import { allClocks, clocksOf, clocksOn, type StoredClocks } from '../agreement/queries.ts'
import type { AgreementClocks } from '../agreement/rules.ts'
import { shutToOthers } from '../committees/forums/queries.ts'
import { isForum } from '../committees/forums/rules.ts'
import { committeeOf, postHoldersOf } from '../committees/posts/queries.ts'
import { committeeOn } from '../committees/queries.ts'
import type { Committee } from '../committees/rules.ts'
import { nameOf } from '../people/queries.ts'
import { may } from './policy.ts'
import { headerOf } from './header/queries.ts'
import type { Correction, Meeting, MeetingHeader, PublishedVersion, TurnedKey, Waiver } from './rules.ts'

type Stored<T, Times extends keyof T> = Omit<T, Times> & { readonly [K in Times]: string }

interface MeetingRow {
  id: string
  committee: Meeting['committee']
  posts: Meeting['posts']
  kind: Meeting['kind']
  starts_at: Date
  ends_at: Date
  held_on: string
  place: string
  planned_at: Date
  version: number
  calendar_sequence: number
  cancellation: { reason: string; cancelledAt: string } | null
  keys: Stored<TurnedKey, 'turnedAt'>[]
  waivers: Stored<Waiver, 'proposedAt'>[]
  corrections: Stored<Correction, 'openedAt'>[]
  agenda_versions: Stored<PublishedVersion, 'publishedAt'>[]
  minutes_versions: Stored<PublishedVersion, 'publishedAt'>[]
  opened_at: Date | null
  closed_at: Date | null
  header: MeetingHeader | null
}

/** The Danish date of the meeting with alias m. */
export const heldOn = sql<string>`(m.starts_at at time zone 'Europe/Copenhagen')::date`

const versions = (table: 'agenda_publication' | 'minutes_publication') => sql`coalesce((
  select json_agg(json_build_object('id', p.id, 'version', p.version, 'reason', p.reason, 'publishedAt', p.published_at)
    order by p.version)
  from ${sql.table(table)} p where p.meeting_id = m.id), '[]')`

/** Columns: all the facts of the meeting with alias m but the agreement's. */
const facts = (on: RawBuilder<unknown>) => sql`
      m.id, m.kind, m.starts_at, m.ends_at, m.place, m.planned_at, m.version, m.calendar_sequence,
      ${heldOn} as held_on,
      ${committeeOf(sql.ref('m.committee_id'), heldOn)} as committee,
      ${postHoldersOf(sql.ref('m.committee_id'), sql`${on}::date`)} as posts,
      (select json_build_object('reason', c.reason, 'cancelledAt', c.cancelled_at)
        from meeting_cancellation c where c.meeting_id = m.id) as cancellation,
      coalesce((
        select json_agg(json_build_object('purpose', k.purpose, 'version', k.version, 'post', k.post,
          'personId', k.turned_by, 'name', ${nameOf(sql.ref('k.turned_by'))}, 'turnedAt', k.turned_at) order by k.turned_at, k.id)
        from meeting_key k where k.meeting_id = m.id), '[]') as keys,
      coalesce((
        select json_agg(json_build_object('deadline', w.deadline, 'reason', w.reason,
          'proposedBy', ${nameOf(sql.ref('w.proposed_by'))}, 'proposedAt', w.proposed_at) order by w.proposed_at, w.id)
        from deadline_waiver w where w.meeting_id = m.id), '[]') as waivers,
      coalesce((
        select json_agg(json_build_object('purpose', c.purpose, 'version', c.version, 'reason', c.reason,
          'openedAt', c.opened_at) order by c.version)
        from meeting_correction c where c.meeting_id = m.id), '[]') as corrections,
      ${versions('agenda_publication')} as agenda_versions,
      ${versions('minutes_publication')} as minutes_versions,
      (select o.opened_at from meeting_opening o where o.meeting_id = m.id) as opened_at,
      (select o.closed_at from meeting_closing o where o.meeting_id = m.id) as closed_at,
      ${headerOf(sql.ref('m.id'))} as header`

function asMeeting(row: MeetingRow, agreement: AgreementClocks | null): Meeting {
  return {
    id: row.id,
    committee: row.committee,
    kind: row.kind,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    on: isoDate(row.held_on),
    place: row.place,
    plannedAt: row.planned_at,
    version: row.version,
    calendarSequence: row.calendar_sequence,
    posts: row.posts,
    cancellation: row.cancellation && {
      reason: row.cancellation.reason,
      cancelledAt: new Date(row.cancellation.cancelledAt),
    },
    keys: row.keys.map((key) => ({ ...key, turnedAt: new Date(key.turnedAt) })),
    waivers: row.waivers.map((waiver) => ({ ...waiver, proposedAt: new Date(waiver.proposedAt) })),
    corrections: row.corrections.map((correction) => ({ ...correction, openedAt: new Date(correction.openedAt) })),
    agendaVersions: row.agenda_versions.map((one) => ({ ...one, publishedAt: new Date(one.publishedAt) })),
    minutesVersions: row.minutes_versions.map((one) => ({ ...one, publishedAt: new Date(one.publishedAt) })),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    header: row.header,
    agreement,
  }
}

/**
 * The meeting and everything its state follows from; null when there is none. One query. That a meeting is planned, and
 * how far it has come, is open to every signed-in employee; its items are decided one by one (policy.ts).
 */
export async function meetingFacts(db: Reader, meetingId: string, now: Date): Promise<Meeting | null> {
  return (await readMeeting(db, meetingId, now))?.meeting ?? null
}

function meetingReader<T>(more: RawBuilder<T>) {
  const read = statement<[id: string, on: IsoDate], MeetingRow & { clocks: StoredClocks | null; more: T }>(
    (id, on) => sql`
      select ${facts(on)}, ${clocksOn(heldOn)} as clocks, ${more} as more from meeting m where m.id = ${id}`,
  )
  return async (db: Reader, meetingId: string, now: Date) => {
    const [row] = isId(meetingId) ? await read(db, meetingId, today(now)) : []
    return row ? { meeting: asMeeting(row, row.clocks && clocksOf(row.clocks)), more: row.more } : null
  }
}

const readMeeting = meetingReader(sql<null>`null`)

/** The meeting, unless it is one of a forum that is shut to the actor. One query. */
export async function meetingFor(db: Reader, actor: Actor, meetingId: string, now: Date): Promise<Meeting | null> {
  const meeting = await meetingFacts(db, meetingId, now)
  return meeting && may.see(actor, meeting.committee) ? meeting : null
}

/** Reads a meeting like meetingFor, with one more column: an expression over meeting m. One query. */
export function meetingForWith<T>(more: RawBuilder<T>) {
  const read = meetingReader(more)
  return async (db: Reader, actor: Actor, meetingId: string, now: Date) => {
    const found = await read(db, meetingId, now)
    return found && may.see(actor, found.meeting.committee) ? found : null
  }
}

/** Several meetings at once, in the order that `which`, after `from meeting m`, gives. Two queries, however many there are. */
export async function meetingsWhere(db: Reader, which: RawBuilder<unknown>, now: Date): Promise<Meeting[]> {
  const { rows } = await sql<MeetingRow>`select ${facts(sql`${today(now)}`)} from meeting m ${which}`.execute(db)
  if (rows.length === 0) return []
  const agreements = await allClocks(db)
  return rows.map((row) => {
    const inForce = agreements.find(
      ({ validFrom, validTo }) => validFrom <= row.held_on && (validTo === null || validTo > row.held_on),
    )
    return asMeeting(row, inForce ?? null)
  })
}

/**
 * The meeting, held FOR UPDATE until the transaction ends: every write to a meeting, its agenda, keys, attendance or
 * minutes takes it first, so that two writes to one meeting come one after the other. Null when the actor cannot see it.
 */
export async function lockMeeting(tx: Writer, actor: Actor, meetingId: string, now: Date): Promise<Meeting | null> {
  if (!isId(meetingId)) return null
  const locked = await tx.selectFrom('meeting').select('id').where('id', '=', meetingId).forUpdate().executeTakeFirst()
  // Read in a statement of its own, which sees what was committed while this one waited for the row.
  return locked ? meetingFor(tx, actor, meetingId, now) : null
}

/** A committee with whether what it publishes is for its members only. A query of its own only for forums. */
export async function shutOrOpen(db: Reader, { id, kind }: Committee): Promise<{ id: string; isShut: boolean }> {
  if (!isForum(kind)) return { id, isShut: false }
  const { rows } = await sql<{ isShut: boolean }>`select ${shutToOthers(sql`${id}::uuid`)} as "isShut"`.execute(db)
  return { id, isShut: rows[0]?.isShut === true }
}

/** The committee that an address names, as it is today; null when there is none. */
export async function committeeNamed(db: Reader, committeeId: string, now: Date): Promise<Committee | null> {
  return isId(committeeId) ? committeeOn(db, committeeId, today(now)) : null
}
