import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isId } from '../../../platform/db/ids.ts'
import { plainText } from '../../../platform/rich-text/plain-text.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { committeeNameOf, committeeTree, sidesHeldBy } from '../../committees/queries.ts'
import type { CommitteeInTree } from '../../committees/rules.ts'
import { itemPage } from '../../meetings/agenda/queries.ts'
import type { AgendaItem } from '../../meetings/agenda/rules.ts'
import { may as atMeetings } from '../../meetings/policy.ts'
import type { Meeting } from '../../meetings/rules.ts'
import { nameOf } from '../../people/queries.ts'
import { similarTo, type SimilarInterpretation } from '../queries.ts'
import { adviseLevel, rightLevelClause, tiersAround, type Advice, type Answers } from './rules.ts'

export interface Disagreement {
  readonly id: string
  readonly text: string
  readonly byName: string | null
  readonly at: Date
  readonly meantName: string | null
}

export interface LevelPage {
  readonly meeting: Meeting
  readonly item: AgendaItem
  /** Reading it is noted in the log. */
  readonly isClosed: boolean
  readonly answers: (Answers & { readonly at: Date }) | null
  readonly advice: Advice | null
  /** The committees whose leader may be meant. */
  readonly around: readonly CommitteeInTree[]
  readonly disagreements: readonly Disagreement[]
  /** Earlier answers like it, those about levels among them. */
  readonly similar: readonly SimilarInterpretation[]
  readonly mayAnswer: boolean
  readonly mayDisagree: boolean
  /** Sits on a side of the committee: can have a dispute of it. */
  readonly mayDispute: boolean
}

/** What an item is about, as it is compared with what was answered before. */
export const textOfItem = (item: Pick<AgendaItem, 'title' | 'presentation' | 'recommendation'>): string =>
  [item.title, ...[item.presentation, item.recommendation].map((text) => (text ? plainText(text) : ''))].join('\n')

/** Where an item belongs, for who belong to its committee and may read it; null for everybody else. */
export async function levelPage(
  db: Reader,
  actor: Actor,
  { meetingId, itemId }: { meetingId: string; itemId: string },
  now: Date,
): Promise<LevelPage | null> {
  const found = isId(itemId) ? await itemPage(db, actor, meetingId, itemId, now) : null
  if (!found?.shown.readable || !atMeetings.belong(actor, found.meeting.committee.id)) return null
  const { meeting } = found
  const { item } = found.shown
  const on = today(now)
  const tree = await committeeTree(db, on)
  const answers = await answersOf(db, itemId)
  const around = tiersAround(meeting.committee.id, tree)
  return {
    meeting,
    item,
    isClosed: found.isClosed,
    answers,
    advice: answers && adviseLevel(meeting.committee.id, answers, tree, await agreementOn(db, on)),
    around: tree.filter(({ id }) => around.some((one) => one.id === id)),
    disagreements: await disagreementsAt(db, itemId, now),
    similar: await similarTo(db, actor, textOfItem(item), now),
    mayAnswer: actor.seenBy === undefined && atMeetings.prepare(actor, meeting.committee.id),
    mayDisagree: actor.seenBy === undefined,
    mayDispute: actor.seenBy === undefined && (await sidesHeldBy(db, actor.personId, on)).has(meeting.committee.id),
  }
}

async function answersOf(db: Reader, itemId: string): Promise<(Answers & { at: Date }) | null> {
  const row = await db.selectFrom('item_level').selectAll().where('agenda_item_id', '=', itemId).executeTakeFirst()
  return row ? { isPolitical: row.is_political, leaderOf: row.leader_of, reach: row.reach, at: row.answered_at } : null
}

async function disagreementsAt(db: Reader, itemId: string, now: Date): Promise<Disagreement[]> {
  const { rows } = await sql<Disagreement>`
    select d.id, d.text, ${nameOf(sql.ref('d.stated_by'))} as "byName", d.stated_at as at,
      case when d.meant is not null then ${committeeNameOf(sql.ref('d.meant'), today(now))} end as "meantName"
    from item_level_disagreement d where d.agenda_item_id = ${itemId} order by d.stated_at, d.id`.execute(db)
  return rows
}

export interface ItemAdvised {
  readonly committeeName: string
  readonly clause: string
}

/** What is said of an item's level in short. */
export interface LevelInShort {
  /** null when nobody asked. */
  readonly advised: ItemAdvised | null
  /** The clause that says where items belong. */
  readonly clause: string
  readonly disagreements: number
}

/** In short, for who may read the item; of one that is not made yet, the clause alone. One query besides the agreement. */
export async function levelInShort(db: Reader, itemId: string | null, now: Date): Promise<LevelInShort> {
  const clause = rightLevelClause(await agreementOn(db, today(now)))
  if (itemId === null) return { advised: null, clause, disagreements: 0 }
  const { rows } = await sql<{ advised: ItemAdvised | null; disagreements: number }>`
    select (select json_build_object('committeeName', ${committeeNameOf(sql.ref('l.advised'), today(now))}, 'clause', l.clause)
        from item_level l where l.agenda_item_id = ${itemId} and l.advised is not null) as advised,
      (select count(*)::int from item_level_disagreement d where d.agenda_item_id = ${itemId}) as disagreements`.execute(
    db,
  )
  return { advised: null, disagreements: 0, ...rows[0], clause }
}

/** The advice that was given about an item, for who may read the item; null when nobody asked. One query. */
export async function adviceOn(db: Reader, itemId: string, now: Date): Promise<ItemAdvised | null> {
  if (!isId(itemId)) return null
  const { rows } = await sql<ItemAdvised>`
    select ${committeeNameOf(sql.ref('l.advised'), today(now))} as "committeeName", l.clause
    from item_level l where l.agenda_item_id = ${itemId} and l.advised is not null`.execute(db)
  return rows[0] ?? null
}
