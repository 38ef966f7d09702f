import { sql } from 'kysely'
import { isDiscussionTitle } from '../../src/capabilities/working-environment/rules.ts'
import { bodyYear } from '../../src/capabilities/wheel/following/queries.ts'
import type { Reader } from '../../src/platform/db/database.ts'

export interface Body {
  id: string
  name: string
  chair: string
  /** '' in a staff meeting. */
  viceChair: string
  /** The secretary, or the chair where there is none. */
  secretary: string
}

interface PostRow {
  post: string
  person_id: string
}

/** A body of the demo with who holds its posts today. */
export async function bodyNamed(db: Reader, name: string): Promise<Body> {
  const { id } = await db
    .selectFrom('committee_period')
    .select('committee_id as id')
    .where('name', '=', name)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<PostRow>`select post, person_id from committee_post
    where committee_id = ${id} and valid_to is null`.execute(db)
  const holder = (post: string) => rows.find((row) => row.post === post)?.person_id ?? ''
  const chair = holder('chair')
  return { id, name, chair, viceChair: holder('vice_chair'), secretary: holder('secretary') || chair }
}

export interface Found {
  meetingId: string
  itemId: string
  title: string
}

/** Open items of sent minutes that both sides agreed on and nobody has passed on, the latest first. */
export async function agreedItems(db: Reader, committeeId: string): Promise<Found[]> {
  const { rows } =
    await sql<Found>`select distinct on (m.starts_at, i.id) m.id as "meetingId", i.id as "itemId", i.title
    from agenda_item i join meeting m on m.id = i.meeting_id and m.committee_id = ${committeeId}
    join item_minutes w on w.agenda_item_id = i.id and w.outcome = 'agreed'
    where i.closed_ground is null and exists (select 1 from minutes_publication p where p.meeting_id = m.id)
      and not exists (select 1 from referral r where r.agenda_item_id = i.id)
    order by m.starts_at desc, i.id`.execute(db)
  return rows
}

/** Legs for information to bodies with two keys that nobody has noted or returned. */
export async function legsToNote(db: Reader): Promise<{ id: string; title: string; committeeName: string }[]> {
  const { rows } = await sql<{ id: string; title: string; committeeName: string }>`select r.id, r.title,
      c.name as "committeeName"
    from referral r join committee_period c on c.committee_id = r.to_committee_id and c.valid_to is null
    where r.purpose = 'information' and c.level = 4 and c.kind = 'committee'
      and not exists (select 1 from referral_noting n where n.referral_id = r.id)
      and not exists (select 1 from referral_return b where b.referral_id = r.id)
      and not exists (select 1 from referral_reply b where b.referral_id = r.id)
      and not exists (select 1 from referral_placement b where b.referral_id = r.id)
    order by c.name`.execute(db)
  return rows
}

/** Matters that somebody raised and a committee has agreed on, the latest first. */
export async function settledMatters(db: Reader): Promise<{ title: string; raisedBy: string }[]> {
  const { rows } = await sql<{ title: string; raisedBy: string }>`select i.title, i.raised_by as "raisedBy"
    from agenda_item i join meeting m on m.id = i.meeting_id
    join item_minutes w on w.agenda_item_id = i.id and w.outcome = 'agreed'
    where i.raised_by is not null and i.closed_ground is null
      and exists (select 1 from minutes_publication p where p.meeting_id = m.id)
    order by m.starts_at desc, i.id`.execute(db)
  return rows
}

/** The body's first meeting whose agenda is still being made. */
export async function nextMeeting(
  db: Reader,
  committeeId: string,
  from: Date,
): Promise<{ id: string; startsAt: Date }> {
  const { rows } = await sql<{ id: string; startsAt: Date }>`select m.id, m.starts_at as "startsAt" from meeting m
    where m.committee_id = ${committeeId} and m.starts_at > ${from}
      and not exists (select 1 from agenda_publication p where p.meeting_id = m.id)
      and not exists (select 1 from meeting_cancellation p where p.meeting_id = m.id)
    order by m.starts_at limit 1`.execute(db)
  if (!rows[0]) throw new Error('the body has no coming meeting')
  return rows[0]
}

export interface WheelWaiting {
  body: Body
  meetingId: string
  taken: string
  /** Follows from law or agreement, so leaving it out takes a reason. */
  leftOut: string
}

/** Bodies whose next meeting has several items of the wheel to come, the topmost first. */
export async function wheelsWaiting(db: Reader, now: Date): Promise<WheelWaiting[]> {
  const { rows } = await sql<{ name: string }>`select name from committee_period
    where valid_to is null and kind = 'committee' and level <= 3 order by level, name collate danish`.execute(db)
  const found: WheelWaiting[] = []
  for (const { name } of rows) {
    const body = await bodyNamed(db, name)
    const { id: meetingId, startsAt } = await nextMeeting(db, body.id, now)
    const year = await bodyYear(db, { year: startsAt.getFullYear(), committeeId: body.id }, now)
    const items = (year?.followed ?? [])
      .filter((one) => one.state === 'coming' && !one.isPlaced && one.meetingId === meetingId)
      .map(({ occurrence }) => occurrence.item)
    // The annual discussion has a clock of its own: it goes on being offered.
    const mayGo = ({ isMust, isRevision, content }: (typeof items)[number]) =>
      isMust && !isRevision && !isDiscussionTitle(content.title)
    const leftOut = items.find(mayGo)
    const taken = items.find((one) => one !== leftOut)
    if (leftOut && taken) found.push({ body, meetingId, taken: taken.content.title, leftOut: leftOut.content.title })
  }
  return found
}
