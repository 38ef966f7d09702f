import { sql } from 'kysely'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { shutToOthers } from '../../committees/forums/queries.ts'
import { committeeIdsAround } from '../../committees/posts/queries.ts'
import { committeeGrants, committeeNameOf } from '../../committees/queries.ts'
import { languageOf } from '../../people/queries.ts'
import { belonging } from '../policy.ts'
import { firstDay, type FeedMeeting } from './rules.ts'

export interface KeptFeed {
  readonly committeeId: string | null
  readonly committeeName: string | null
  readonly madeAt: Date
}

/** The feeds of a person that answer now, their own first. One query. */
export async function feedsOf(db: Reader, personId: string, now: Date): Promise<KeptFeed[]> {
  const { rows } = await sql<KeptFeed>`
    select f.committee_id as "committeeId", ${committeeNameOf(sql.ref('f.committee_id'), today(now))} as "committeeName",
      f.made_at as "madeAt"
    from calendar_feed f where f.person_id = ${personId} and f.revoked_at is null
    order by f.committee_id is not null, 2, f.made_at`.execute(db)
  return rows
}

export interface FeedBehind {
  readonly personId: string
  readonly committeeId: string | null
  readonly committeeName: string | null
  readonly lang: Lang
}

/** Whose feed a token opens; null when there is none or it was revoked. One query. */
export async function feedBehind(db: Reader, tokenHash: string, now: Date): Promise<FeedBehind | null> {
  const { rows } = await sql<FeedBehind>`
    select f.person_id as "personId", f.committee_id as "committeeId", ${languageOf(sql.ref('f.person_id'))} as lang,
      ${committeeNameOf(sql.ref('f.committee_id'), today(now))} as "committeeName"
    from calendar_feed f where f.token_hash = ${tokenHash} and f.revoked_at is null`.execute(db)
  return rows[0] ?? null
}

/** Whether a committee's meetings may be in this person's feed today: those of a forum for its members only are theirs alone. */
export async function maySubscribe(db: Reader, personId: string, committeeId: string, on: IsoDate): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select ${committeeId}::uuid in (select own.committee_id from ${ownCommittees(personId, on)} as own)
      or not ${shutToOthers(sql`${committeeId}::uuid`)} as may`.execute(db)
  return rows[0]?.may === true
}

/** Rows (committee_id): what a person belongs to on a day, in their own right. */
const ownCommittees = (personId: string, on: IsoDate) => sql`(
  select held.place as committee_id from (${committeeGrants(sql<string>`${personId}::uuid`, on)}) as held (role, place)
  where held.role = any(${[...belonging]}::text[]))`

/** The meetings of a committee, or of all that a person belongs to; who belongs to none gets those around their workplace. */
export async function feedMeetings(db: Reader, feed: FeedBehind, now: Date): Promise<FeedMeeting[]> {
  const on = today(now)
  const own = ownCommittees(feed.personId, on)
  const which =
    feed.committeeId === null
      ? sql`(m.committee_id in (select own.committee_id from ${own} as own) or (
          not exists (select 1 from ${own} as any_own)
          and m.committee_id in ${committeeIdsAround(sql<string>`${feed.personId}::uuid`, on)}))`
      : sql`m.committee_id = ${feed.committeeId}`
  const { rows } = await sql<FeedMeeting>`
    select m.id, ${committeeNameOf(sql.ref('m.committee_id'), on)} as "committeeName", m.starts_at as "startsAt",
      m.ends_at as "endsAt", m.place, m.planned_at as "plannedAt", m.calendar_sequence as "calendarSequence",
      (select c.cancelled_at from meeting_cancellation c where c.meeting_id = m.id) as "cancelledAt"
    from meeting m where ${which} and m.starts_at >= ${firstDay(on)}::date
    order by m.starts_at, m.id`.execute(db)
  return rows
}
