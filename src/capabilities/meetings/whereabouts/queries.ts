import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { sentAgenda } from '../agenda/queries.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import { shutToOthers } from '../../committees/forums/queries.ts'
import { isExcluded } from '../policy.ts'
import { heldOn, meetingFor, meetingsWhere } from '../queries.ts'
import { agendaIsFixed, isClosedOn, type Meeting } from '../rules.ts'
import type { Outcome } from '../schema.ts'

/*
 * Where items are, for whoever follows a matter from outside its meeting: which meeting, whether its agenda is sent, and
 * what came of it once the minutes are published.
 */

export interface Whereabouts {
  readonly itemId: string
  readonly meetingId: string
  readonly committeeId: string
  readonly meetingOn: IsoDate
  readonly isCancelled: boolean
  /** Everybody can read that the item is on the agenda. */
  readonly agendaSent: boolean
  /** Closed today, in the working copy or in what was last sent: then only who belong to the committee read about it. */
  readonly isClosed: boolean
  /** From the minutes last published; null before that. */
  readonly result: { readonly outcome: Outcome | null; readonly decision: RichText | null } | null
}

/** Each of the items that exist. One query, however many. */
export async function whereaboutsOf(
  db: Reader,
  itemIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Whereabouts>> {
  if (itemIds.length === 0) return new Map()
  const closed = (ground: string, until: string) =>
    sql`(${sql.raw(ground)} is not null and (${sql.raw(until)} is null or (${sql.raw(until)})::date > ${today(now)}::date))`
  const sentItem = (table: 'agenda_publication' | 'minutes_publication') => sql`
    select item from ${sql.table(table)} p cross join lateral jsonb_array_elements(p.snapshot -> 'items') as sent (item)
    where p.meeting_id = i.meeting_id and sent.item ->> 'id' = i.id::text
      and p.version = (select max(l.version) from ${sql.table(table)} l where l.meeting_id = i.meeting_id)`
  const { rows } = await sql<Whereabouts>`
    select i.id as "itemId", i.meeting_id as "meetingId", m.committee_id as "committeeId", ${heldOn} as "meetingOn",
      exists (select 1 from meeting_cancellation c where c.meeting_id = m.id) as "isCancelled",
      agenda.item is not null as "agendaSent",
      (${shutToOthers(sql.ref('m.committee_id'))} or ${closed('i.closed_ground', 'i.closed_until')}
        or ${closed("agenda.item ->> 'closedGround'", "agenda.item ->> 'closedUntil'")}) as "isClosed",
      case when minutes.item is not null then json_build_object('outcome', minutes.item -> 'outcome',
        'decision', minutes.item -> 'text') end as result
    from agenda_item i join meeting m on m.id = i.meeting_id
    left join lateral (${sentItem('agenda_publication')}) as agenda on true
    left join lateral (${sentItem('minutes_publication')}) as minutes on true
    where i.id = any(${[...itemIds]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.itemId, row]))
}

/** An item as it was last sent with the agenda, and what the minutes last published say of it. */
export interface SentItem {
  readonly meeting: Meeting
  /** null when the agenda is not sent, or the item was not on it. */
  readonly item: AgendaItem | null
  readonly isClosed: boolean
  readonly result: Whereabouts['result']
}

/** What may be passed on: null when there is no such item, or nothing of it that the actor may read. */
export async function sentItem(
  db: Reader,
  actor: Actor,
  ids: { meetingId: string; itemId: string },
  now: Date,
): Promise<SentItem | null> {
  const meeting =
    isId(ids.itemId) && !isExcluded(actor, ids.itemId) ? await meetingFor(db, actor, ids.meetingId, now) : null
  if (!meeting) return null
  const whereabouts = (await whereaboutsOf(db, [ids.itemId], now)).get(ids.itemId)
  if (whereabouts?.meetingId !== meeting.id) return null
  const version = meeting.agendaVersions.at(-1)?.version
  const sent = version === undefined ? null : await sentAgenda(db, actor, meeting, version, today(now))
  const found = sent?.items.find(({ item }) => item.id === ids.itemId)
  if (found && !found.readable) return null
  const item = found?.readable ? found.item : null
  const isClosed = whereabouts.isClosed || (item !== null && isClosedOn(item, today(now)))
  return { meeting, item, isClosed, result: whereabouts.result }
}

/** The committee's coming meetings whose agenda can still be changed, the first first. */
export async function meetingsToPlaceOn(db: Reader, committeeId: string, now: Date): Promise<Meeting[]> {
  const coming = await meetingsWhere(
    db,
    sql`where m.committee_id = ${committeeId} and m.starts_at > ${now} order by m.starts_at, m.id limit 12`,
    now,
  )
  return coming.filter((meeting) => agendaIsFixed(meeting) === null)
}
