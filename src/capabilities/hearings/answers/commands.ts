import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { parseLight, toLight } from '../../../platform/rich-text/light-notation.ts'
import { putTogether } from '../../../platform/rich-text/merge-draft.ts'
import { isEmpty } from '../../../platform/rich-text/plain-text.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { may } from '../policy.ts'
import { hearingById, partiesOf, receiversOf } from '../queries.ts'
import {
  maySendAnswer,
  mayTurn,
  sidesAsked,
  stateOf,
  type Hearing,
  type HearingRefusal,
  type Receiver,
  type SentAnswer,
} from '../rules.ts'
import type { AnswerPost } from '../schema.ts'
import { draftsOf, isSeen, itemsAbout, keysNeededFor, keysOf, textsOf, type AnswerPlace } from './queries.ts'

type Done<T = undefined> = Promise<Result<T, HearingRefusal>>

interface Open {
  readonly hearing: Hearing
  readonly receiver: Receiver
  readonly last: SentAnswer | null
}

/** The body's own answers, held until the transaction ends: other bodies answer meanwhile. Only until the last day is over. */
async function holdAnswer(tx: Writer, actor: Actor, place: AnswerPlace, now: Date): Done<Open> {
  const { hearingId, committeeId, side } = place
  if (!isId(hearingId)) return refuse('not_found')
  // Whoever gathers the answers waits for this one, and is seen by the next: gathered is closed.
  await sql`select 1 from hearing where id = ${hearingId} for share`.execute(tx)
  const hearing = isId(committeeId) ? await hearingById(tx, hearingId, today(now)) : null
  if (!hearing || hearing.sentAt === null) return refuse('not_found')
  await tx
    .selectFrom('hearing_receiver')
    .select('committee_id')
    .where('hearing_id', '=', hearing.id)
    .where('committee_id', '=', committeeId)
    .forUpdate()
    .execute()
  const receivers = await receiversOf(tx, hearing.id, now)
  const receiver = receivers.find((one) => one.committeeId === committeeId)
  if (!receiver || !may.read(actor, partiesOf(hearing, receivers))) return refuse('not_found')
  if (!sidesAsked(hearing.answeredAs, receiver).includes(side)) return refuse('not_answered_so')
  if (!may.write(actor, committeeId, side)) return refuse('forbidden')
  if (stateOf(hearing, today(now)) !== 'running') return refuse('hearing_ended')
  return ok({ hearing, receiver, last: receiver.answers.find((answer) => answer.side === side) ?? null })
}

export interface DraftSave extends AnswerPlace {
  readonly question: number
  /** Made by who sends it: the same save may come twice. */
  readonly saveId: string
  /** The version and the words that the writer began from. */
  readonly version: number
  readonly base: string
  readonly text: string
}

export interface DraftSaved {
  readonly version: number
  readonly text: string
  readonly asSent: boolean
}

const longest = 20_000

/**
 * Saves what is written to one question. What another wrote meanwhile is put together with it; when both changed the same
 * paragraph nothing is saved (changed_meanwhile). A save that comes again changes nothing. Takes back the keys.
 */
export async function saveDraft(tx: Writer, actor: Actor, save: DraftSave, now: Date): Done<DraftSaved> {
  const open = await holdAnswer(tx, actor, save, now)
  if (!open.ok) return open
  const { hearing, last } = open.value
  if (save.question >= hearing.questions.length) return refuse('not_found')
  const stored = (await draftsOf(tx, save)).find(({ question }) => question === save.question)
  const version = stored?.version ?? 0
  const before = stored ? stored.content : (last?.texts?.[save.question] ?? null)
  const theirs = before === null ? '' : toLight(before)
  if (stored?.saveId === save.saveId) return ok({ version, text: theirs, asSent: false })
  const text = save.version === version ? save.text : together(save, theirs)
  if (text === null) return refuse('changed_meanwhile')
  if (text === theirs) return ok({ version, text, asSent: text === save.text })
  await storeDraft(tx, actor, save, text, now)
  await takeBackKeys(tx, save)
  return ok({ version: version + 1, text, asSent: text === save.text })
}

function together({ base, text }: DraftSave, theirs: string): string | null {
  const found = putTogether({ outcome: '', text: base }, { outcome: '', text }, { outcome: '', text: theirs })
  return 'draft' in found && found.draft.text.length <= longest ? found.draft.text : null
}

async function storeDraft(tx: Writer, actor: Actor, save: DraftSave, text: string, now: Date): Promise<void> {
  const content: RichText = parseLight(text)
  const written = isEmpty(content) ? null : JSON.stringify(content)
  await sql`
    insert into hearing_draft (hearing_id, committee_id, side, question, content, version, save_id, written_by, written_at)
    values (${save.hearingId}, ${save.committeeId}, ${save.side}, ${save.question}, ${written}::jsonb, 1, ${save.saveId},
      ${actor.personId}, ${now})
    on conflict (hearing_id, committee_id, side, question) do update
    set content = excluded.content, version = hearing_draft.version + 1, save_id = excluded.save_id,
      written_by = excluded.written_by, written_at = excluded.written_at`.execute(tx)
}

async function takeBackKeys(tx: Writer, { hearingId, committeeId, side }: AnswerPlace): Promise<void> {
  if (side !== 'joint') return
  await tx
    .deleteFrom('hearing_key')
    .where('hearing_id', '=', hearingId)
    .where('committee_id', '=', committeeId)
    .execute()
}

export interface AnswerSending extends AnswerPlace {
  /** What the sender saw. */
  readonly mark: string
  readonly itemId: string | null
  readonly reason: string
}

export type AnswerSent = 'answer_sent' | 'key_turned'

/**
 * Sends the answer of a side by its own key, or turns one of the keys of a joint answer, which is sent with the last of
 * them. Records hearing_key_turned or hearing_answered. Afterwards it stands as it was sent.
 */
export async function sendAnswer(tx: Writer, actor: Actor, input: AnswerSending, now: Date): Done<AnswerSent> {
  const open = await holdAnswer(tx, actor, input, now)
  if (!open.ok) return open
  const { hearing, receiver, last } = open.value
  const drafts = await draftsOf(tx, input)
  if (!isSeen(input.mark, actor.personId, drafts, last)) return refuse('changed_meanwhile')
  const needed = await keysNeededFor(tx, receiver, input.side, today(now))
  const keys = await keysOf(tx, input)
  const post = needed.find(
    (one) => may.turnKey(actor, input.committeeId, one) && !keys.some((turned) => turned.post === one),
  )
  if (post === undefined) return refuse(keys.length > 0 ? 'key_already_turned' : 'forbidden')
  const turns = mayTurn(needed, keys, { post, personId: actor.personId })
  if (!turns.ok) return turns
  // Who turned first said where it was discussed, and why it is corrected; the other turns a key to the same.
  const said = { itemId: keys[0] ? keys[0].itemId : input.itemId, reason: keys[0] ? keys[0].reason : input.reason }
  const items = said.itemId === null ? [] : await itemsAbout(tx, input, now)
  if (said.itemId !== null && !items.some(({ itemId }) => itemId === said.itemId)) return refuse('item_elsewhere')
  const texts = textsOf(hearing, drafts, last)
  const sending = maySendAnswer({ texts, reason: said.reason }, last ? { texts: last.texts ?? [] } : null)
  if (!sending.ok) return sending
  if (keys.length + 1 < needed.length) {
    await insertKey(tx, actor, input, { post, ...said }, now)
    return ok('key_turned')
  }
  await insertAnswer(tx, actor, input, { texts, version: (last?.version ?? 0) + 1, ...said }, now)
  return ok('answer_sent')
}

interface Said {
  readonly itemId: string | null
  readonly reason: string
}

const noteAnswer = (tx: Writer, actor: Actor, now: Date, name: string, place: AnswerPlace, data: object) =>
  record(tx, actor, now, {
    name,
    subject: { kind: 'hearing', id: place.hearingId },
    committeeId: place.committeeId,
    data: { side: place.side, ...data },
  })

async function insertKey(
  tx: Writer,
  actor: Actor,
  place: AnswerPlace,
  { post, itemId, reason }: Said & { readonly post: AnswerPost },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('hearing_key')
    .values({
      hearing_id: place.hearingId,
      committee_id: place.committeeId,
      post,
      agenda_item_id: itemId,
      reason,
      turned_by: actor.personId,
      turned_at: now,
    })
    .execute()
  await noteAnswer(tx, actor, now, 'hearing_key_turned', place, { post })
}

async function insertAnswer(
  tx: Writer,
  actor: Actor,
  place: AnswerPlace,
  answer: Said & { readonly texts: readonly (RichText | null)[]; readonly version: number },
  now: Date,
): Promise<void> {
  const { hearingId, committeeId, side } = place
  await tx
    .insertInto('hearing_answer')
    .values({
      id: newId(),
      hearing_id: hearingId,
      committee_id: committeeId,
      side,
      version: answer.version,
      answers: JSON.stringify(answer.texts),
      agenda_item_id: answer.itemId,
      reason: answer.reason,
      sent_by: actor.personId,
      sent_at: now,
    })
    .execute()
  await takeBackKeys(tx, place)
  await tx
    .deleteFrom('hearing_draft')
    .where('hearing_id', '=', hearingId)
    .where('committee_id', '=', committeeId)
    .where('side', '=', side)
    .execute()
  await noteAnswer(tx, actor, now, 'hearing_answered', place, { version: answer.version })
}
