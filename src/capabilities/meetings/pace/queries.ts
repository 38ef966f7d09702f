import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isForum } from '../../committees/forums/rules.ts'
import type { CommitteeKind } from '../../committees/schema.ts'
import { committeeOf } from '../../committees/posts/queries.ts'
import { heldOn } from '../queries.ts'
import type { MeetingDeadline } from '../schema.ts'

/** When things happened around a meeting that was held: days, and nothing of what it was about. */
export interface MeetingPace {
  readonly id: string
  /** As it was on the day. */
  readonly committee: {
    readonly id: string
    readonly name: string
    readonly kind: CommitteeKind
    readonly level: number
  }
  readonly kind: 'ordinary' | 'extraordinary'
  readonly heldOn: IsoDate
  readonly plannedOn: IsoDate
  /** The first time each was sent; null when it never was. */
  readonly agendaSentOn: IsoDate | null
  readonly minutesSentOn: IsoDate | null
  /** When items were handed in by members, each once. */
  readonly raisedOn: readonly IsoDate[]
  /** Deadlines that were proposed set aside, and how many keys were turned for it. */
  readonly waivers: readonly { readonly deadline: MeetingDeadline; readonly keys: number }[]
}

const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Copenhagen')::date`

/** Every meeting of one or all committees and staff meetings from one day until another, but cancelled ones. One query. */
export async function paceOfMeetings(
  db: Reader,
  from: IsoDate,
  until: IsoDate,
  committeeId: string | null = null,
): Promise<MeetingPace[]> {
  const { rows } = await sql<MeetingPace>`
    select m.id, ${committeeOf(sql.ref('m.committee_id'), heldOn)} as committee, m.kind, ${heldOn} as "heldOn",
      ${dayOf('m.planned_at')} as "plannedOn",
      (select min(${dayOf('a.published_at')}) from agenda_publication a where a.meeting_id = m.id) as "agendaSentOn",
      (select min(${dayOf('p.published_at')}) from minutes_publication p where p.meeting_id = m.id) as "minutesSentOn",
      coalesce((select json_agg(${dayOf('i.raised_at')} order by i.raised_at) from agenda_item i
        where i.meeting_id = m.id and i.raised_at is not null), '[]') as "raisedOn",
      coalesce((select json_agg(json_build_object('deadline', w.deadline, 'keys', (
          select count(*) from meeting_key k where k.meeting_id = m.id and k.purpose = 'waive_' || w.deadline)))
        from deadline_waiver w where w.meeting_id = m.id), '[]') as waivers
    from meeting m
    where m.starts_at >= ${from}::timestamp at time zone 'Europe/Copenhagen'
      and m.starts_at < ${until}::timestamp at time zone 'Europe/Copenhagen'
      and not exists (select 1 from meeting_cancellation c where c.meeting_id = m.id)
      and (${committeeId}::uuid is null or m.committee_id = ${committeeId}::uuid)
    order by m.starts_at, m.id`.execute(db)
  // Networks and other forums have rules of their own.
  return rows.filter(({ committee }) => !isForum(committee.kind))
}
