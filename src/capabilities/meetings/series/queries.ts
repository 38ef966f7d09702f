import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { heldOn } from '../queries.ts'

/** The days from one to another on which a committee meets, cancelled meetings left out. One query. */
export async function daysTaken(db: Reader, committeeId: string, from: IsoDate, to: IsoDate): Promise<Set<IsoDate>> {
  const { rows } = await sql<{ day: IsoDate }>`
    select distinct ${heldOn} as day from meeting m
    where m.committee_id = ${committeeId} and ${heldOn} between ${from}::date and ${to}::date
      and not exists (select 1 from meeting_cancellation c where c.meeting_id = m.id)`.execute(db)
  return new Set(rows.map(({ day }) => day))
}
