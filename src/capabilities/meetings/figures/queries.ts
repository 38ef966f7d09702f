import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isMedBody } from '../../committees/bodies/queries.ts'
import { cameFromBelow } from '../../journeys/figures/queries.ts'

/*
 * What was on agendas and in minutes that were sent, as numbers over many meetings: never a title, and nothing of items
 * that are closed.
 */

export interface Asked {
  readonly from: IsoDate
  readonly until: IsoDate
  /** null: all committees and staff meetings. */
  readonly committeeId: string | null
}

/** The items of a month on a level. */
export interface ItemCounts {
  /** The first day of the month. */
  readonly on: IsoDate
  readonly level: number
  readonly onAgendas: number
  readonly withApsa: number
  readonly fromBelow: number
  /** In minutes, with an outcome that ended them. */
  readonly ended: number
  readonly discussed: number
}

/** As they were last sent, by the month of the meeting. One query. */
export async function itemCounts(db: Reader, { from, until, committeeId }: Asked): Promise<ItemCounts[]> {
  const { rows } = await sql<ItemCounts>`
    select date_trunc('month', d.held_on)::date as "on", d.level,
      count(*) filter (where d.what = 'agenda')::int as "onAgendas",
      count(*) filter (where d.what = 'agenda' and cardinality(d.apsa) > 0)::int as "withApsa",
      count(*) filter (where d.what = 'agenda' and (i.raised_by is not null or ${cameFromBelow(sql.ref('i.referral_id'))}))::int
        as "fromBelow",
      count(*) filter (where d.what = 'minutes' and d.outcome not in ('postponed', 'referred'))::int as ended,
      count(*) filter (where d.what = 'minutes' and d.outcome in ('discussed', 'agreed', 'guideline_agreed', 'no_agreement'))::int
        as discussed
    from search_document d left join agenda_item i on i.id = d.item_id
    where d.held_on >= ${from}::date and d.held_on < ${until}::date and not d.is_closed
      and (${committeeId}::uuid is null or d.committee_id = ${committeeId}::uuid)
      and ${isMedBody(sql.ref('d.committee_id'))}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

export interface AnsweredItem {
  /** The day the minutes that answer it were first sent. */
  readonly on: IsoDate
  readonly level: number
  /** Since it was raised. */
  readonly days: number
}

/** What members and employees raised and minutes have answered; what was postponed is not answered. One query. */
export async function answeredItems(db: Reader, { from, until, committeeId }: Asked): Promise<AnsweredItem[]> {
  const { rows } = await sql<AnsweredItem>`
    select sent.day as "on", d.level, (sent.day - (i.raised_at at time zone 'Europe/Copenhagen')::date)::int as days
    from search_document d
    join agenda_item i on i.id = d.item_id and i.raised_at is not null
    cross join lateral (
      select min((p.published_at at time zone 'Europe/Copenhagen')::date) as day from minutes_publication p
      where p.meeting_id = d.meeting_id) as sent
    where d.what = 'minutes' and not d.is_closed and d.outcome <> 'postponed'
      and sent.day >= ${from}::date and sent.day < ${until}::date
      and (${committeeId}::uuid is null or d.committee_id = ${committeeId}::uuid)
      and ${isMedBody(sql.ref('d.committee_id'))}`.execute(db)
  return rows
}
