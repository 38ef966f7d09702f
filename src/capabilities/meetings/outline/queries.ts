import { sql } from 'kysely'
import { isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { shutToOthers } from '../../committees/forums/queries.ts'
import { heldOn } from '../queries.ts'

/*
 * Meetings and items in outline, for whoever looks at a whole year of one body or of all: one query each, however many.
 */

/** A meeting by its day and how far it has come. */
export interface OutlinedMeeting {
  readonly id: string
  readonly committeeId: string
  readonly on: IsoDate
  readonly isOrdinary: boolean
  readonly isCancelled: boolean
  /** Closed in the records, or over by the clock. */
  readonly isOver: boolean
}

/** The meetings of some bodies (null: of all) from one day to another, both included. */
export async function meetingsInOutline(
  db: Reader,
  asked: { readonly from: IsoDate; readonly to: IsoDate; readonly committeeIds: readonly string[] | null },
  now: Date,
): Promise<OutlinedMeeting[]> {
  const of = asked.committeeIds === null ? sql`true` : sql`m.committee_id = any(${[...asked.committeeIds]}::uuid[])`
  const { rows } = await sql<OutlinedMeeting & { on: string }>`
    select m.id, m.committee_id as "committeeId", ${heldOn} as "on", m.kind = 'ordinary' as "isOrdinary",
      exists (select 1 from meeting_cancellation c where c.meeting_id = m.id) as "isCancelled",
      (m.ends_at < ${now} or exists (select 1 from meeting_closing c where c.meeting_id = m.id)) as "isOver"
    from meeting m
    where m.starts_at >= ${asked.from}::date - interval '1 day' and m.starts_at < ${asked.to}::date + interval '2 days' and ${of}
    order by m.starts_at, m.id`.execute(db)
  return rows.map((row) => ({ ...row, on: isoDate(row.on) })).filter(({ on }) => on >= asked.from && on <= asked.to)
}

/** Where an item has come, by itself or as what it was carried on as when a meeting postponed it. */
export interface OutlinedItem {
  /** The item that was asked about. */
  readonly itemId: string
  readonly meetingId: string
  readonly meetingOn: IsoDate
  readonly isCancelled: boolean
  readonly isHeld: boolean
  /** Its meeting put it off, and no later agenda has it. */
  readonly isPostponed: boolean
  /** An agenda that was sent after it was put there has it. */
  readonly isSent: boolean
  /** Only who belong to the committee read about it. */
  readonly isClosed: boolean
}

/** Each of the items that exist, as the last that it was carried on as. */
export async function itemsInOutline(db: Reader, itemIds: readonly string[], now: Date): Promise<OutlinedItem[]> {
  if (itemIds.length === 0) return []
  const { rows } = await sql<OutlinedItem & { meetingOn: string }>`
    with recursive carried (first_id, id, step) as (
      select i.id, i.id, 0 from agenda_item i where i.id = any(${[...itemIds]}::uuid[])
      union all
      select carried.first_id, next.agenda_item_id, carried.step + 1
      from carried join agenda_item_carrying next on next.from_item_id = carried.id where carried.step < 60
    )
    select distinct on (carried.first_id) carried.first_id as "itemId", m.id as "meetingId", ${heldOn} as "meetingOn",
      exists (select 1 from meeting_cancellation c where c.meeting_id = m.id) as "isCancelled",
      state.closed or m.ends_at < ${now} as "isHeld",
      state.closed and exists (
        select 1 from item_minutes w where w.agenda_item_id = i.id and w.outcome = 'postponed') as "isPostponed",
      exists (select 1 from agenda_publication p where p.meeting_id = m.id and p.published_at >= i.created_at) as "isSent",
      (${shutToOthers(sql.ref('m.committee_id'))} or (i.closed_ground is not null
        and (i.closed_until is null or i.closed_until > (${now}::timestamptz at time zone 'Europe/Copenhagen')::date))) as "isClosed"
    from carried join agenda_item i on i.id = carried.id join meeting m on m.id = i.meeting_id
    cross join lateral (select exists (select 1 from meeting_closing c where c.meeting_id = m.id) as closed) as state
    order by carried.first_id, carried.step desc`.execute(db)
  return rows.map((row) => ({ ...row, meetingOn: isoDate(row.meetingOn) }))
}
