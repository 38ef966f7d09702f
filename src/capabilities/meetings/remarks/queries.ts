import { sql, type RawBuilder } from 'kysely'
import { placesHeld, type Actor } from '../../../platform/auth/actor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { nameOf } from '../../people/queries.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import type { Meeting } from '../rules.ts'
import type { Remark } from './rules.ts'

type StoredRemark = Omit<Remark, 'remarkedAt' | 'answer'> & {
  remarkedAt: string
  answer: { text: string; name: string | null; answeredAt: string } | null
}

const columns = sql`
  r.id, r.agenda_item_id as "itemId", r.version, r.text, r.remarked_by as "personId", r.remarked_at as "remarkedAt",
  ${nameOf(sql.ref('r.remarked_by'))} as name,
  (select json_build_object('text', a.text, 'name', ${nameOf(sql.ref('a.answered_by'))}, 'answeredAt', a.answered_at)
    from minutes_remark_answer a where a.remark_id = r.id) as answer`

const asRemark = (row: StoredRemark): Remark => ({
  ...row,
  remarkedAt: new Date(row.remarkedAt),
  answer: row.answer && { ...row.answer, answeredAt: new Date(row.answer.answeredAt) },
})

async function read(db: Reader, which: RawBuilder<unknown>): Promise<Remark[]> {
  const { rows } = await sql<StoredRemark>`
    select ${columns} from minutes_remark r where ${which} order by r.remarked_at, r.id`.execute(db)
  return rows.map(asRemark)
}

/** All remarks on the minutes of a meeting, the first first. One query. Whose items may be read is decided by the caller. */
export const remarksOn = (db: Reader, meetingId: string): Promise<Remark[]> =>
  read(db, sql`r.meeting_id = ${meetingId}`)

/** Of the remarks, those that somebody who reads these items may read: on the whole, and on those items. */
export const readableRemarks = (remarks: readonly Remark[], itemIds: ReadonlySet<string>): Remark[] =>
  remarks.filter(({ itemId }) => itemId === null || itemIds.has(itemId))

export interface EarlierRemarks {
  readonly meetingId: string
  readonly remarks: readonly Remark[]
  /** Of the open items alone: what was said of a closed one is not noted under an open one. */
  readonly items: readonly Pick<AgendaItem, 'id' | 'position'>[]
}

/** What members remarked on the minutes of the meeting before, for who write those of this one; null when nothing. Two queries. */
export async function remarksBefore(
  db: Reader,
  meeting: Pick<Meeting, 'committee' | 'startsAt'>,
): Promise<EarlierRemarks | null> {
  const { rows } = await sql<{
    id: string
    items: (Pick<AgendaItem, 'id' | 'position'> & { closedGround: string | null })[]
  }>`
    select m.id, p.snapshot -> 'items' as items from meeting m join minutes_publication p on p.meeting_id = m.id
    where m.committee_id = ${meeting.committee.id} and m.starts_at < ${meeting.startsAt}
    order by m.starts_at desc, p.version desc limit 1`.execute(db)
  const [before] = rows
  if (!before) return null
  const items = before.items.filter(({ closedGround }) => closedGround === null)
  const open = new Set(items.map(({ id }) => id))
  const remarks = readableRemarks(await remarksOn(db, before.id), open)
  return remarks.length === 0 ? null : { meetingId: before.id, remarks, items }
}

const waitsForDays = 60

/** Whether a meeting (`m`) has a new remark without an answer, on something that the actor may read. An old one has been left so. */
export const hasOpenRemarks = (actor: Actor, now: Date): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from minutes_remark r where r.meeting_id = m.id
    and r.remarked_at > ${new Date(now.getTime() - waitsForDays * 86_400_000)}
    and not exists (select 1 from minutes_remark_answer a where a.remark_id = r.id)
    and (r.agenda_item_id is null or r.agenda_item_id <> all(${placesHeld(actor, ['excluded'])}::uuid[])))`
