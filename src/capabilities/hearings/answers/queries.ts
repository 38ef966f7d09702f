import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { ruleFor } from '../../agreement/rules.ts'
import { whereaboutsOf } from '../../meetings/whereabouts/queries.ts'
import { nameOf } from '../../people/queries.ts'
import { may } from '../policy.ts'
import { hearingPage, type HearingPage } from '../queries.ts'
import { keysFor, sidesAsked, type Hearing, type Receiver, type SentAnswer, type TurnedKey } from '../rules.ts'
import type { AnswerPost, AnswerSide } from '../schema.ts'

export interface AnswerPlace {
  readonly hearingId: string
  readonly committeeId: string
  readonly side: AnswerSide
}

const sides: readonly AnswerSide[] = ['joint', 'management', 'employee']

/** The side that an address names; null when it names none. */
export const sideNamed = (name: string): AnswerSide | null => sides.find((side) => side === name) ?? null

/** What is written to one question so far. Version 0: nothing has been written since it was last sent. */
export interface DraftText {
  readonly question: number
  readonly content: RichText | null
  readonly version: number
  readonly saveId: string | null
  readonly writtenBy: string | null
}

/** The text to each question as it is being written, for who writes the answer: nobody else is shown it. */
export async function draftsOf(db: Reader, { hearingId, committeeId, side }: AnswerPlace): Promise<DraftText[]> {
  const { rows } = await sql<DraftText>`
    select question, content, version, save_id as "saveId", written_by as "writtenBy" from hearing_draft
    where hearing_id = ${hearingId} and committee_id = ${committeeId} and side = ${side} order by question`.execute(db)
  return rows
}

/** The keys turned for a joint answer; a side sends by itself and has none. */
export async function keysOf(db: Reader, place: AnswerPlace): Promise<TurnedKey[]> {
  if (place.side !== 'joint') return []
  const { rows } = await sql<TurnedKey>`
    select post, turned_by as "personId", ${nameOf(sql.ref('turned_by'))} as name, turned_at as "turnedAt",
      agenda_item_id as "itemId", reason
    from hearing_key where hearing_id = ${place.hearingId} and committee_id = ${place.committeeId}
    order by turned_at`.execute(db)
  return rows
}

/** The items of the body's own agendas that are about the hearing. */
export async function itemsAbout(
  db: Reader,
  { hearingId, committeeId }: Pick<AnswerPlace, 'hearingId' | 'committeeId'>,
  now: Date,
): Promise<{ itemId: string; meetingId: string; meetingOn: IsoDate }[]> {
  const { rows } = await sql<{ id: string }>`
    select agenda_item_id as id from hearing_placement
    where hearing_id = ${hearingId} and committee_id = ${committeeId}`.execute(db)
  const places = await whereaboutsOf(
    db,
    rows.map(({ id }) => id),
    now,
  )
  return [...places.values()].filter(({ isCancelled }) => !isCancelled)
}

/** Whose keys send an answer; at a staff meeting as many as the agreement of the day asks for, otherwise one. */
export async function keysNeededFor(
  db: Reader,
  receiver: Pick<Receiver, 'isStaffMeeting' | 'level'>,
  side: AnswerSide,
  on: IsoDate,
): Promise<readonly AnswerPost[]> {
  if (!receiver.isStaffMeeting) return keysFor(side, null)
  const rule = ruleFor(await agreementOn(db, on), 'staff_meeting_keys', receiver.level)
  return keysFor(side, rule?.amount ?? 1)
}

/** The texts as they stand: what is written, or what was last sent where nothing has been written since. */
export function textsOf(
  hearing: Pick<Hearing, 'questions'>,
  drafts: readonly DraftText[],
  last: Pick<SentAnswer, 'texts'> | null,
): (RichText | null)[] {
  return hearing.questions.map((_question, index) => {
    const draft = drafts.find(({ question }) => question === index)
    return draft ? draft.content : (last?.texts?.[index] ?? null)
  })
}

/** Names what somebody saw: sending it later is refused when another has written in it. */
export const markOf = (drafts: readonly DraftText[], last: Pick<SentAnswer, 'version'> | null): string =>
  [last?.version ?? 0, ...drafts.map(({ question, version }) => `${question}-${version}`)].join('.')

/**
 * Whether somebody sends what they saw: nothing has been written since, or only by themselves, as a page does that saves by
 * itself and shows at once what another wrote.
 */
export function isSeen(
  mark: string,
  personId: string,
  drafts: readonly DraftText[],
  last: Pick<SentAnswer, 'version'> | null,
): boolean {
  const [version, ...seen] = mark.split('.')
  if (version !== String(last?.version ?? 0)) return false
  return drafts.every((draft) => draft.writtenBy === personId || seen.includes(`${draft.question}-${draft.version}`))
}

export interface AnswerPage extends Pick<HearingPage, 'hearing' | 'state' | 'files'> {
  readonly place: AnswerPlace
  readonly receiver: Receiver
  readonly last: SentAnswer | null
  readonly drafts: readonly DraftText[]
  readonly texts: readonly (RichText | null)[]
  readonly mark: string
  readonly keys: readonly TurnedKey[]
  readonly needed: readonly AnswerPost[]
  readonly items: readonly { itemId: string; meetingId: string; meetingOn: IsoDate }[]
  /** The posts whose key the actor holds here. */
  readonly posts: readonly AnswerPost[]
}

/** The page where a body, or a side of it, writes its answer; null for who does not. */
export async function answerPage(db: Reader, actor: Actor, place: AnswerPlace, now: Date): Promise<AnswerPage | null> {
  if (!isId(place.committeeId) || !may.write(actor, place.committeeId, place.side)) return null
  const found = await hearingPage(db, actor, place.hearingId, now)
  const receiver = found?.receivers.find(({ committeeId }) => committeeId === place.committeeId)
  if (!found || !receiver || found.state === 'draft') return null
  const { hearing, state, files } = found
  if (!sidesAsked(hearing.answeredAs, receiver).includes(place.side)) return null
  const last = receiver.answers.find(({ side }) => side === place.side) ?? null
  const drafts = await draftsOf(db, place)
  const needed = await keysNeededFor(db, receiver, place.side, today(now))
  return {
    hearing,
    state,
    files,
    place,
    receiver,
    last,
    drafts,
    texts: textsOf(hearing, drafts, last),
    mark: markOf(drafts, last),
    keys: await keysOf(db, place),
    needed,
    items: await itemsAbout(db, place, now),
    posts: needed.filter((post) => may.turnKey(actor, place.committeeId, post)),
  }
}
