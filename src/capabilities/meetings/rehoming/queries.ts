import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { heldOn } from '../queries.ts'

export interface PlannedMeeting {
  readonly id: string
  readonly committeeId: string
  readonly startsAt: Date
}

/** Meetings of these committees from a day on that are neither opened nor cancelled, the earliest first. One query. */
export async function plannedFrom(
  db: Reader,
  committeeIds: readonly string[],
  from: IsoDate,
): Promise<PlannedMeeting[]> {
  if (committeeIds.length === 0) return []
  const { rows } = await sql<PlannedMeeting>`
    select m.id, m.committee_id as "committeeId", m.starts_at as "startsAt" from meeting m
    where m.committee_id = any(${[...committeeIds]}::uuid[]) and ${heldOn} >= ${from}
      and not exists (select 1 from meeting_cancellation c where c.meeting_id = m.id)
      and not exists (select 1 from meeting_opening o where o.meeting_id = m.id)
    order by m.starts_at, m.id`.execute(db)
  return rows
}
