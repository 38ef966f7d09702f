import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { MeetingHeader } from '../rules.ts'

/** The head of a meeting as JSON, inside another query: `headerOf(sql.ref('m.id'))`. Null when nothing is written there. */
export function headerOf(meetingId: RawBuilder<unknown>): RawBuilder<MeetingHeader | null> {
  return sql<MeetingHeader | null>`(
    select json_strip_nulls(json_build_object('meetingNumber', h.meeting_number, 'caseNumber', h.case_number,
      'documentNumber', h.document_number, 'placeVisited', h.place_visited, 'leader', h.leader,
      'minuteTaker', h.minute_taker, 'advisers', nullif(h.advisers, '[]'::jsonb)))
    from meeting_header h where h.meeting_id = ${meetingId})`
}

/** What its form needs besides the header itself. */
export interface HeaderFacts {
  /** 0 while nothing is written. */
  readonly version: number
  /** Which of the committee's meetings in its year this is, cancelled ones left out. */
  readonly numberInYear: number
}

/** One query. */
export async function headerFacts(db: Reader, meetingId: string): Promise<HeaderFacts> {
  const { rows } = await sql<HeaderFacts>`
    select coalesce((select h.version from meeting_header h where h.meeting_id = m.id), 0) as version,
      (select count(*)::int from meeting o where o.committee_id = m.committee_id and o.starts_at <= m.starts_at
        and extract(year from o.starts_at at time zone 'Europe/Copenhagen')
          = extract(year from m.starts_at at time zone 'Europe/Copenhagen')
        and not exists (select 1 from meeting_cancellation c where c.meeting_id = o.id)) as "numberInYear"
    from meeting m where m.id = ${meetingId}`.execute(db)
  return rows[0] ?? { version: 0, numberInYear: 1 }
}
