import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { isExcluded } from '../../policy.ts'
import { heldOn } from '../../queries.ts'
import type { Meeting } from '../../rules.ts'

/** An item that an earlier meeting of the committee left undone, and that stands on no later agenda. */
export interface PostponedItem {
  readonly id: string
  readonly title: string
  readonly meetingId: string
  readonly meetingOn: IsoDate
  readonly minutes: number | null
  /** postponed: by the meeting. not_taken: raised by a member and answered with a reason. cancelled: its meeting was. */
  readonly because: 'postponed' | 'not_taken' | 'cancelled'
}

/**
 * What earlier meetings postponed and nobody has taken up, with what members raised in vain and what was passed on to a
 * meeting that was cancelled: it waits for this agenda. Only for who prepare it. One query.
 */
export async function postponedBefore(db: Reader, actor: Actor, meeting: Meeting): Promise<PostponedItem[]> {
  const { rows } = await sql<PostponedItem>`
    select i.id, i.title, m.id as "meetingId", ${heldOn} as "meetingOn", i.minutes_estimated as minutes,
      case when cancelled then 'cancelled' when i.position is null then 'not_taken' else 'postponed' end as because
    from meeting m join agenda_item i on i.meeting_id = m.id
    cross join lateral (
      select exists (select 1 from meeting_cancellation c where c.meeting_id = m.id) as cancelled
    ) as state
    where m.committee_id = ${meeting.committee.id} and m.starts_at < ${meeting.startsAt} and not i.is_break
      and case
        when cancelled then i.raised_by is not null or i.referral_id is not null
        when i.position is null then exists (select 1 from agenda_publication p where p.meeting_id = m.id)
        else exists (select 1 from item_minutes w where w.agenda_item_id = i.id and w.outcome = 'postponed')
          and exists (select 1 from meeting_closing c where c.meeting_id = m.id)
      end
      and not exists (select 1 from agenda_item_carrying taken where taken.from_item_id = i.id)
    order by m.starts_at, i.position`.execute(db)
  return rows.filter(({ id }) => !isExcluded(actor, id))
}
