import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { isExcluded } from '../../policy.ts'
import { heldOn } from '../../queries.ts'
import type { Meeting } from '../../rules.ts'

/** An item that an earlier meeting of the committee postponed, and that stands on no later agenda. */
export interface PostponedItem {
  readonly id: string
  readonly title: string
  readonly meetingId: string
  readonly meetingOn: IsoDate
}

/** What earlier meetings postponed and nobody has taken up: it waits for this agenda. Only for who prepare it. One query. */
export async function postponedBefore(db: Reader, actor: Actor, meeting: Meeting): Promise<PostponedItem[]> {
  const { rows } = await sql<PostponedItem>`
    select i.id, i.title, m.id as "meetingId", ${heldOn} as "meetingOn"
    from item_minutes w join agenda_item i on i.id = w.agenda_item_id join meeting m on m.id = i.meeting_id
    where w.outcome = 'postponed' and m.committee_id = ${meeting.committee.id} and m.starts_at < ${meeting.startsAt}
      and exists (select 1 from meeting_closing c where c.meeting_id = m.id)
      and not exists (select 1 from agenda_item_carrying taken where taken.from_item_id = i.id)
    order by m.starts_at, i.position`.execute(db)
  return rows.filter(({ id }) => !isExcluded(actor, id))
}
