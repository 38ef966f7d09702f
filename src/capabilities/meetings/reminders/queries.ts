import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { meetingsWhere } from '../queries.ts'
import type { Meeting } from '../rules.ts'

/** Meetings whose agenda or minutes may be waited for now. The spans are longer than any deadline of an agreement. Two queries. */
export function meetingsToRemindOf(db: Reader, now: Date): Promise<Meeting[]> {
  return meetingsWhere(
    db,
    sql`where not exists (select 1 from meeting_cancellation c where c.meeting_id = m.id) and (
      (m.starts_at > ${now} and m.starts_at < ${now}::timestamptz + interval '90 days'
        and not exists (select 1 from agenda_publication a where a.meeting_id = m.id))
      or (m.starts_at <= ${now} and m.starts_at > ${now}::timestamptz - interval '120 days'
        and not exists (select 1 from minutes_publication p where p.meeting_id = m.id)))
    order by m.starts_at, m.id`,
    now,
  )
}

/** How many items stand on each agenda. One query. */
export async function placedOn(db: Reader, meetingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; placed: number }>`
    select i.meeting_id as id, count(i.position)::int as placed from agenda_item i
    where i.meeting_id = any(${[...meetingIds]}::uuid[]) group by i.meeting_id`.execute(db)
  return new Map(rows.map(({ id, placed }) => [id, placed]))
}
