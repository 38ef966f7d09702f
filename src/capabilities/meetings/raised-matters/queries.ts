import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { committeeNameOf } from '../../committees/queries.ts'
import { tasksWhere } from '../../follow-up/queries.ts'
import { inOrder } from '../../follow-up/rules.ts'
import { itemsThatLedTo, referralsFromItems } from '../../journeys/queries.ts'
import { may, readsWorkingCopy } from '../policy.ts'
import { heldOn } from '../queries.ts'
import { whereaboutsOf, type Whereabouts } from '../whereabouts/queries.ts'
import { mattersOf, type RaisedItem, type RaisedMatter } from './rules.ts'

/** So many items are looked through; carried ones are several. */
const latest = 200

/** What the actor raised and may still read: nothing for an administrator who sees as somebody. One query. */
async function raisedItems(db: Reader, actor: Actor, on: IsoDate, now: Date): Promise<RaisedItem[]> {
  if (actor.seenBy) return []
  const { rows } = await sql<RaisedItem>`
    select i.id, i.title, i.raised_at as "raisedAt", i.meeting_id as "meetingId", m.committee_id as "committeeId",
      ${committeeNameOf(sql.ref('m.committee_id'), on)} as "committeeName", ${heldOn} as "meetingOn",
      (select c.from_item_id from agenda_item_carrying c where c.agenda_item_id = i.id) as "carriedFrom",
      m.starts_at < ${now} as "isHeld", i.position is not null as "isPlaced",
      exists (select 1 from meeting_cancellation c where c.meeting_id = m.id) as "isCancelled",
      (select p.reason from agenda_item_postponement p where p.agenda_item_id = i.id) as "putOffBecause"
    from agenda_item i join meeting m on m.id = i.meeting_id
    where i.raised_by = ${actor.personId} and ${readsWorkingCopy(actor, on)}
    order by i.raised_at desc, i.id limit ${latest}`.execute(db)
  return rows
}

function readable(actor: Actor, place: Whereabouts | undefined): Whereabouts['result'] {
  if (!place?.result) return null
  return !place.isClosed || may.readClosed(actor, place.committeeId) ? place.result : null
}

/** What the actor raised, the latest first: where it is, what was decided, and where it went. One query for who raised nothing, else four. */
export async function raisedMatters(db: Reader, actor: Actor, now: Date, limit = latest): Promise<RaisedMatter[]> {
  const on = today(now)
  const matters = mattersOf(await raisedItems(db, actor, on, now)).slice(0, limit)
  if (matters.length === 0) return []
  const ids = matters.map(({ item }) => item.id)
  const places = await whereaboutsOf(db, ids, now)
  const passedOn = await referralsFromItems(db, ids)
  const tasks = await tasksWhere(db, sql`t.agenda_item_id = any(${ids}::uuid[]) order by t.id`, on)
  return matters.map(({ item, raisedAt }) => {
    const place = places.get(item.id)
    const belongs = may.readClosed(actor, item.committeeId)
    const isOpen = belongs || place?.isClosed === false
    const areTasksShown = belongs || (isOpen && place?.result !== null)
    return {
      item,
      raisedAt,
      agendaSent: place?.agendaSent ?? false,
      result: readable(actor, place),
      passedOn: isOpen ? (passedOn.get(item.id) ?? []) : [],
      tasks: areTasksShown ? inOrder(tasks.filter(({ itemId }) => itemId === item.id)) : [],
    }
  })
}

/** Somebody who raised a matter, as they are written to. */
export interface Raiser {
  readonly personId: string
  /** null when it has been closed since: then nothing of it is written. */
  readonly title: string | null
}

/**
 * Who raised the matters that these items are about: the items themselves, and those that the journeys of their legs began
 * at. Each person once.
 */
export async function raisersOf(db: Reader, itemIds: readonly string[], now: Date): Promise<Raiser[]> {
  if (itemIds.length === 0) return []
  const { rows } = await sql<{ id: string; personId: string; title: string }>`
    select i.id, i.raised_by as "personId", i.title from agenda_item i
    where i.id = any(${[...itemIds]}::uuid[]) and i.raised_by is not null order by i.raised_at desc`.execute(db)
  const places = await whereaboutsOf(
    db,
    rows.map(({ id }) => id),
    now,
  )
  const byPerson = new Map(rows.map((row) => [row.personId, row]))
  return [...byPerson.values()].map(({ id, personId, title }) => ({
    personId,
    title: places.get(id)?.isClosed === false ? title : null,
  }))
}

/** The items of a meeting, and those that the journeys began at which brought some of them. */
export async function matterItemsOf(db: Reader, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; legId: string | null }>`
    select i.id, i.referral_id as "legId" from agenda_item i
    where i.meeting_id = ${meetingId} and i.position is not null`.execute(db)
  const legIds = rows.flatMap(({ legId }) => (legId === null ? [] : [legId]))
  return [...rows.map(({ id }) => id), ...(await itemsThatLedTo(db, legIds))]
}
