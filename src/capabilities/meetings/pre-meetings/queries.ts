import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader, Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { sittingOf } from '../../committees/seats/queries.ts'
import type { Side } from '../../committees/schema.ts'
import { nameOf } from '../../people/queries.ts'
import { agendaShown } from '../agenda/queries.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import { meetingFor } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { hasSides, notesFor, sides, sidesOpenTo, type PreMeeting, type PreMeetingNote, type Sitting } from './rules.ts'

const postOf = ({ posts }: Meeting, personId: string): Sitting['post'] => {
  if (posts.chair?.personId === personId) return 'chair'
  return posts.viceChair?.personId === personId ? 'vice_chair' : null
}

/**
 * The one door to every room: the sides of a meeting whose pre-meeting opens for a person today. None for who sees the
 * pages as somebody else. One query.
 */
export async function sidesOpenAt(db: Reader, actor: Actor, meeting: Meeting, now: Date): Promise<readonly Side[]> {
  if (actor.seenBy || !hasSides(meeting)) return []
  const { rows } = await sql<Omit<Sitting, 'post'>>`
    select ${sittingOf(sql`${actor.personId}::uuid`, sql`${meeting.committee.id}::uuid`, today(now))} as seats,
      coalesce((select json_agg(a.side) from attendance a where a.meeting_id = ${meeting.id}
        and a.person_id = ${actor.personId} and a.substitute_for is not null and a.presence = 'present'
        and a.side is not null), '[]') as "calledIn"`.execute(db)
  const [row] = rows
  return row ? sidesOpenTo({ ...row, post: postOf(meeting, actor.personId) }) : []
}

export interface Door {
  readonly meeting: Meeting
  readonly side: Side
}

/** The meeting and side of an address, when its room opens for the actor; null for everybody else. */
export async function doorFor(
  db: Reader,
  actor: Actor,
  at: { meetingId: string; side: string },
  now: Date,
): Promise<Door | null> {
  const side = sides.find((one) => one === at.side)
  const meeting = side && (await meetingFor(db, actor, at.meetingId, now))
  if (!side || !meeting) return null
  return (await sidesOpenAt(db, actor, meeting, now)).includes(side) ? { meeting, side } : null
}

type StoredNote = Omit<PreMeetingNote, 'writtenAt'> & { readonly writtenAt: string }

interface RoomRow {
  id: string
  starts_at: Date | null
  ends_at: Date | null
  place: string
  called_off: boolean
  calendar_sequence: number
  version: number
  notes: StoredNote[]
}

/** What is stored of the room behind a door. One query. */
export async function preMeetingBehind(db: Reader, { meeting, side }: Door): Promise<PreMeeting> {
  const { rows } = await sql<RoomRow>`
    select p.id, p.starts_at, p.ends_at, p.place, p.called_off_at is not null as called_off, p.calendar_sequence, p.version,
      coalesce((select json_agg(json_build_object('id', n.id, 'itemId', n.agenda_item_id, 'isAboutItem', n.about_item,
          'writerId', n.written_by, 'content', n.content,
          'writtenBy', ${nameOf(sql.ref('n.written_by'))}, 'writtenAt', n.written_at, 'version', n.version)
          order by n.written_at, n.id)
        from pre_meeting_note n where n.pre_meeting_id = p.id), '[]') as notes
    from pre_meeting p where p.meeting_id = ${meeting.id} and p.side = ${side}`.execute(db)
  const [row] = rows
  if (!row) return { id: null, planned: null, calendarSequence: 0, version: 0, notes: [] }
  const { starts_at, ends_at, place } = row
  return {
    id: row.id,
    planned: starts_at && ends_at && !row.called_off ? { startsAt: starts_at, endsAt: ends_at, place } : null,
    calendarSequence: row.calendar_sequence,
    version: row.version,
    notes: row.notes.map((note) => ({ ...note, writtenAt: new Date(note.writtenAt) })),
  }
}

export interface PreMeetingRoom extends Door {
  readonly preMeeting: PreMeeting
  /** The items that the reader may read in full: as they were sent, or the working copy for who prepare the meeting. */
  readonly items: readonly AgendaItem[]
  readonly isAgendaOut: boolean
  /** The notes that the reader may see. */
  readonly notes: ReturnType<typeof notesFor<PreMeetingNote>>
}

/** Everything of a room for one who sits on the side; null for everybody else. Four queries. */
export async function roomFor(
  db: Reader,
  actor: Actor,
  at: { meetingId: string; side: string },
  now: Date,
): Promise<PreMeetingRoom | null> {
  const door = await doorFor(db, actor, at, now)
  if (!door) return null
  const agenda = await agendaShown(db, actor, door.meeting, today(now))
  const items = agenda.items.flatMap((shown) => (shown.readable ? [shown.item] : []))
  const preMeeting = await preMeetingBehind(db, door)
  const readableIds = items.map(({ id }) => id)
  const notes = notesFor(preMeeting.notes, { personId: actor.personId, readableIds })
  return { ...door, preMeeting, items, notes, isAgendaOut: agenda.source !== 'none' }
}

export interface LockedRoom extends PreMeetingRoom {
  readonly preMeetingId: string
}

/** Holds the room until the transaction ends, made when it is the first time; null for who may not enter. */
export async function lockRoom(
  tx: Writer,
  actor: Actor,
  at: { meetingId: string; side: string },
  now: Date,
): Promise<LockedRoom | null> {
  const door = await doorFor(tx, actor, at, now)
  if (!door) return null
  const { meeting, side } = door
  await tx
    .insertInto('pre_meeting')
    .values({ id: newId(), meeting_id: meeting.id, side, starts_at: null, ends_at: null, called_off_at: null })
    .onConflict((oc) => oc.columns(['meeting_id', 'side']).doNothing())
    .execute()
  const row = await tx
    .selectFrom('pre_meeting')
    .select('id')
    .where('meeting_id', '=', meeting.id)
    .where('side', '=', side)
    .forUpdate()
    .executeTakeFirstOrThrow()
  // Read again in a statement of its own, which sees what was committed while this one waited for the row.
  const room = await roomFor(tx, actor, at, now)
  return room && { ...room, preMeetingId: row.id }
}
