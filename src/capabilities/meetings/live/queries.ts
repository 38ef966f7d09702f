import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { entriesOf } from '../attendance/queries.ts'
import { minutesItems } from '../minutes/queries.ts'
import type { MinutesItem } from '../minutes/rules.ts'
import { isExcluded } from '../policy.ts'
import { meetingForWith } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { mayFollow } from './policy.ts'
import type { GuestThere, ItemTime, LiveFacts } from './rules.ts'

interface Stored {
  times: (Omit<ItemTime, 'startedAt' | 'endedAt'> & { startedAt: string; endedAt: string | null })[]
  guests: GuestThere[]
}

/** When the items of a meeting were taken, and who came for them. One query. */
export async function liveFacts(db: Reader, meetingId: string): Promise<LiveFacts> {
  const { rows } = await sql<Stored>`select
    coalesce((select json_agg(json_build_object('id', t.id, 'itemId', t.agenda_item_id, 'startedAt', t.started_at,
      'endedAt', t.ended_at) order by t.started_at, t.id)
      from item_time t where t.meeting_id = ${meetingId}), '[]') as times,
    coalesce((select json_agg(json_build_object('id', g.id, 'itemId', g.agenda_item_id, 'name', g.name, 'title', g.title)
      order by g.noted_at, g.id)
      from guest_attendance g join agenda_item i on i.id = g.agenda_item_id where i.meeting_id = ${meetingId}), '[]') as guests`.execute(
    db,
  )
  const { times = [], guests = [] } = rows[0] ?? {}
  return {
    guests,
    times: times.map((one) => ({
      ...one,
      startedAt: new Date(one.startedAt),
      endedAt: one.endedAt === null ? null : new Date(one.endedAt),
    })),
  }
}

const withEntries = meetingForWith(entriesOf(sql.ref('m.id')))

/** The meeting for who may follow it now; null for everybody else, and when it is not held now. One query. */
export async function meetingToFollow(db: Reader, actor: Actor, meetingId: string, now: Date): Promise<Meeting | null> {
  const found = await withEntries(db, actor, meetingId, now)
  if (!found) return null
  const own = found.more.find((entry) => entry.personId === actor.personId) ?? null
  return mayFollow(actor, found.meeting, own) ? found.meeting : null
}

/** Everything that is written and registered of a meeting, as it is now. Two queries. */
export interface LiveState extends LiveFacts {
  readonly items: readonly MinutesItem[]
}

export async function liveState(db: Reader, meeting: Meeting): Promise<LiveState> {
  const items = await minutesItems(db, meeting)
  return { items, ...(await liveFacts(db, meeting.id)) }
}

/** As one reader may have it: without the items they are excluded from. */
export function stateFor(actor: Actor, state: LiveState): LiveState {
  const mine = <T>(list: readonly T[], idOf: (one: T) => string) => list.filter((one) => !isExcluded(actor, idOf(one)))
  return {
    items: mine(state.items, ({ item }) => item.id),
    times: mine(state.times, ({ itemId }) => itemId),
    guests: mine(state.guests, ({ itemId }) => itemId),
  }
}

/** What says whether anything of these meetings has changed, and whether they are still held. One query for all of them. */
export async function pulses(db: Reader, meetingIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; pulse: string }>`
    select m.id, concat_ws('/',
      (select sum(w.version) from item_minutes w join agenda_item i on i.id = w.agenda_item_id where i.meeting_id = m.id),
      (select concat(count(*), ':', max(s.written_at)) from statement s join agenda_item i on i.id = s.agenda_item_id
        where i.meeting_id = m.id),
      (select concat(count(*), ':', count(t.ended_at)) from item_time t where t.meeting_id = m.id),
      (select concat(count(*), ':', max(g.noted_at)) from guest_attendance g join agenda_item i on i.id = g.agenda_item_id
        where i.meeting_id = m.id),
      (select concat(count(*), ':', max(e.excluded_at)) from item_exclusion e join agenda_item i on i.id = e.agenda_item_id
        where i.meeting_id = m.id),
      (select c.closed_at from meeting_closing c where c.meeting_id = m.id)) as pulse
    from meeting m where m.id = any(${meetingIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, pulse }) => [id, pulse]))
}
