import type { Actor } from '../../../platform/auth/actor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { publishedMinutes, type PublishedMinutes } from '../approval/queries.ts'
import type { SentItem } from '../approval/rules.ts'
import { readableDocument, type ReadableDocument } from '../printing/queries.ts'

export interface OneItem {
  readonly found: PublishedMinutes
  readonly item: SentItem
  readonly closed: boolean
}

/** One item of the minutes last sent, for who may read it; null for anybody else. */
export async function minutesOfItem(
  db: Reader,
  actor: Actor,
  meetingId: string,
  itemId: string,
  now: Date,
): Promise<OneItem | null> {
  const found = await publishedMinutes(db, actor, meetingId, null, now)
  const one = found?.items.find((shown) => shown.readable && shown.item.id === itemId)
  return found && one?.readable === true ? { found, item: one.item, closed: one.closed } : null
}

/** The same as a document with that item alone. */
export function documentOfItem(db: Reader, actor: Actor, one: OneItem, now: Date): Promise<ReadableDocument | null> {
  return readableDocument(
    db,
    actor,
    {
      kind: 'minutes',
      meetingId: one.found.meeting.id,
      isDraft: false,
      version: null,
      isForMembers: one.closed,
      only: new Set([one.item.id]),
    },
    now,
  )
}
