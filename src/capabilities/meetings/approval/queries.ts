import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { meetingAttendance } from '../attendance/queries.ts'
import { liveFacts } from '../live/queries.ts'
import { minutesItems } from '../minutes/queries.ts'
import { readerOfMinutes } from '../policy.ts'
import { meetingFor } from '../queries.ts'
import { addsReader } from '../readership/queries.ts'
import type { Meeting, PublishedVersion } from '../rules.ts'
import { readableItems, type Draft, type MinutesSnapshot, type ReadItem } from './rules.ts'

/** The minutes as they are being written, with who was there. Four queries. */
export async function minutesDraft(db: Reader, meeting: Meeting): Promise<Draft> {
  const items = await minutesItems(db, meeting)
  const { attendance } = await meetingAttendance(db, meeting)
  return { items, attendance, live: await liveFacts(db, meeting.id) }
}

export async function minutesSnapshot(db: Reader, publicationId: string): Promise<MinutesSnapshot | null> {
  const row = await db
    .selectFrom('minutes_publication')
    .select('snapshot')
    .where('id', '=', publicationId)
    .executeTakeFirst()
  return row ? (row.snapshot as MinutesSnapshot) : null
}

export interface PublishedMinutes {
  readonly meeting: Meeting
  readonly publication: PublishedVersion
  readonly isLatest: boolean
  readonly snapshot: MinutesSnapshot
  /** The actor belongs to the committee, and may have the document with its closed items. */
  readonly belongs: boolean
  readonly items: readonly ReadItem[]
  /** The closed items among them that the actor reads in full; reading them is noted in the log. */
  readonly closedRead: readonly string[]
  /** The actor is not among those who have opened it yet (readership). */
  readonly addsReader: boolean
}

async function snapshotRead(db: Reader, actor: Actor, { committee }: Meeting, publicationId: string, now: Date) {
  const { rows } = await sql<{ snapshot: MinutesSnapshot; addsReader: boolean }>`
    select p.snapshot, ${addsReader(actor, sql.ref('p.id'), committee.id, today(now))} as "addsReader"
    from minutes_publication p where p.id = ${publicationId}`.execute(db)
  return rows[0] ?? null
}

/** The latest minutes, or one version, as the actor may read them; null when there are none. Three queries. */
export async function publishedMinutes(
  db: Reader,
  actor: Actor,
  meetingId: string,
  version: number | null,
  now: Date,
): Promise<PublishedMinutes | null> {
  const meeting = await meetingFor(db, actor, meetingId, now)
  const publication = meeting?.minutesVersions.findLast((one) => version === null || one.version === version)
  const stored = meeting && publication && (await snapshotRead(db, actor, meeting, publication.id, now))
  if (!meeting || !publication || !stored) return null
  const { snapshot, addsReader } = stored
  const reader = readerOfMinutes(actor, meeting.committee.id)
  const { belongs } = reader
  const items = readableItems(snapshot.items, reader, today(now))
  const closedRead = items.flatMap((one) => (one.readable && one.closed ? [one.item.id] : []))
  const isLatest = publication === meeting.minutesVersions.at(-1)
  return { meeting, publication, isLatest, snapshot, belongs, items, closedRead, addsReader }
}
