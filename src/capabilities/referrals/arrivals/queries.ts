import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { meetingsWhere } from '../../meetings/queries.ts'
import { agendaIsFixed, type Meeting } from '../../meetings/rules.ts'

/** The next meeting of each committee whose agenda can still be changed. A committee without one is not in the map. */
export async function nextMeetingsOf(
  db: Reader,
  committeeIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Meeting>> {
  if (committeeIds.length === 0) return new Map()
  const coming = await meetingsWhere(
    db,
    sql`where m.committee_id = any(${[...committeeIds]}::uuid[]) and m.starts_at > ${now}
      order by m.starts_at, m.id limit ${12 * committeeIds.length}`,
    now,
  )
  const next = new Map<string, Meeting>()
  for (const meeting of coming) {
    const { id } = meeting.committee
    if (!next.has(id) && agendaIsFixed(meeting) === null) next.set(id, meeting)
  }
  return next
}
