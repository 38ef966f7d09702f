import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { agendaShown, type ShownItem } from '../agenda/queries.ts'
import { meetingFor } from '../queries.ts'
import { isClosedOn, type Meeting } from '../rules.ts'
import { isMine, noNote, type PrivateNote } from './rules.ts'

/** The actor's own notes on the items of a meeting. Nobody's, for an administrator who sees as somebody. One query. */
export async function ownNotes(db: Reader, actor: Actor, meetingId: string): Promise<ReadonlyMap<string, PrivateNote>> {
  if (actor.seenBy) return new Map()
  const { rows } = await sql<PrivateNote & { id: string }>`
    select n.agenda_item_id as id, n.text, n.is_marked as "isMarked", n.version
    from private_note n join agenda_item i on i.id = n.agenda_item_id
    where n.person_id = ${actor.personId} and i.meeting_id = ${meetingId}`.execute(db)
  return new Map(rows.map(({ id, ...note }) => [id, note]))
}

export async function ownNote(db: Reader, actor: Actor, itemId: string): Promise<PrivateNote> {
  if (actor.seenBy) return noNote
  const { rows } = await sql<PrivateNote>`
    select n.text, n.is_marked as "isMarked", n.version from private_note n
    where n.person_id = ${actor.personId} and n.agenda_item_id = ${itemId}`.execute(db)
  return rows[0] ?? noNote
}

export interface ReadingItem {
  readonly shown: ShownItem
  readonly note: PrivateNote
  /** Opened one by one, so that each reading is noted: here it is its number alone. */
  readonly isClosed: boolean
}

export interface ReadingPage {
  readonly meeting: Meeting
  readonly items: readonly ReadingItem[]
  /** How many there are of all. */
  readonly of: number
}

/** The agenda to read in one go, or only one's own items, each with one's note. Three queries. */
export async function readingPage(
  db: Reader,
  actor: Actor,
  meetingId: string,
  onlyMine: boolean,
  now: Date,
): Promise<ReadingPage | null> {
  const meeting = await meetingFor(db, actor, meetingId, now)
  if (!meeting) return null
  const { items } = await agendaShown(db, actor, meeting, today(now))
  const notes = await ownNotes(db, actor, meeting.id)
  const all = items.map((shown): ReadingItem => {
    const isClosed = shown.readable && isClosedOn(shown.item, today(now))
    return { shown, note: notes.get(shown.item.id) ?? noNote, isClosed }
  })
  const mine = all.filter(({ shown, note }) => shown.readable && isMine(shown.item, actor, note))
  return { meeting, items: onlyMine ? mine : all, of: all.length }
}
