import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isId } from '../../../platform/db/ids.ts'
import { attachedTo, type AttachedFile } from '../../../platform/files/files.ts'
import type { LeftOut } from '../../../platform/word-reading/word-text.ts'
import { nameOf } from '../../people/queries.ts'
import { workingItems } from '../agenda/queries.ts'
import { mayChangeAgenda } from '../agenda/rules.ts'
import { minutesItemsFor } from '../minutes/queries.ts'
import { minutesAreFixed } from '../minutes/rules.ts'
import { isExcluded } from '../policy.ts'
import type { Meeting } from '../rules.ts'
import type { ProposedItem } from './rules.ts'

export interface WordImport {
  readonly id: string
  readonly meetingId: string
  readonly fileName: string
  readonly items: readonly ProposedItem[]
  readonly before: string
  readonly leftOut: LeftOut
  readonly version: number
  readonly uploadedBy: string | null
  readonly uploadedAt: Date
}

const columns = sql`d.id, d.meeting_id as "meetingId", d.file_name as "fileName", d.items, d.before_items as "before",
  d.left_out as "leftOut", d.version, d.uploaded_at as "uploadedAt", ${nameOf(sql.ref('d.uploaded_by'))} as "uploadedBy"`

/** The drafts that wait to be taken in at a meeting, the newest first. */
export async function wordImportsOf(db: Reader, meetingId: string): Promise<WordImport[]> {
  const { rows } = await sql<WordImport>`
    select ${columns} from word_import d where d.meeting_id = ${meetingId} order by d.uploaded_at desc, d.id`.execute(
    db,
  )
  return rows
}

/** One draft of this meeting; null for an address that names none. */
export async function wordImport(db: Reader, meetingId: string, id: string): Promise<WordImport | null> {
  if (!isId(id) || !isId(meetingId)) return null
  const { rows } = await sql<WordImport>`
    select ${columns} from word_import d where d.id = ${id} and d.meeting_id = ${meetingId}`.execute(db)
  return rows[0] ?? null
}

/** The document itself, for who corrects what was read of it. */
export async function documentOf(db: Reader, id: string): Promise<AttachedFile | null> {
  return (await attachedTo(db, 'word_import', [id])).get(id)?.[0] ?? null
}

export interface ThereAlready {
  readonly id: string
  readonly title: string
  readonly position: number | null
}

/** What a document can become at a meeting now: items of its agenda, or texts in its minutes. */
export type Purpose = 'agenda' | 'minutes'

/** What a meeting can take in now, and the items that are there; null when it can take in nothing. */
export async function takesIn(
  db: Reader,
  actor: Actor,
  meeting: Meeting,
): Promise<{ readonly purpose: Purpose; readonly there: readonly ThereAlready[] } | null> {
  const only = ({ id, title, position }: ThereAlready) => ({ id, title, position })
  if (mayChangeAgenda(meeting).ok) {
    const items = await workingItems(db, meeting.id)
    const there = items.filter(
      ({ id, position, isBreak }) => position !== null && isBreak !== true && !isExcluded(actor, id),
    )
    return { purpose: 'agenda', there: there.map(only) }
  }
  if (minutesAreFixed(meeting) !== null) return null
  const items = await minutesItemsFor(db, actor, meeting)
  const there = items.filter(({ item }) => item.isBreak !== true)
  return { purpose: 'minutes', there: there.map(({ item }) => only(item)) }
}
