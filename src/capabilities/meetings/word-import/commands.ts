import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { looksLikeCpr } from '../../../platform/cpr-number.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { removeFile, storeFile, type FileRefusal } from '../../../platform/files/files.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { parseLight, toLight } from '../../../platform/rich-text/light-notation.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { WordText } from '../../../platform/word-reading/word-text.ts'
import { agreementOn } from '../../agreement/queries.ts'
import {
  agendaChanged,
  insertItem,
  openAgenda,
  ownerPostOf,
  writeOrder,
  type AgendaChange,
  type Refused as AgendaRefused,
} from '../agenda/commands.ts'
import { isSameTitle } from '../agenda/likeness/rules.ts'
import { orderTaken, type ProposalGroup } from '../agenda/proposal/rules.ts'
import { workingItems } from '../agenda/queries.ts'
import { fixedItemsOf, type ItemContent } from '../agenda/rules.ts'
import { openMinutes, writeMinutes, type ItemWish } from '../minutes/commands.ts'
import { writtenMark, type MinutesItem, type MinutesRefusal } from '../minutes/rules.ts'
import { may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { besideAgenda } from './correcting/rules.ts'
import { documentOf, takesIn, wordImport, type WordImport } from './queries.ts'
import { asMinutes, minutesText, mostItems, proposalFrom, type ImportRefusal, type ProposedItem } from './rules.ts'

type Refused =
  ImportRefusal | Refusal<'not_found' | 'forbidden' | 'changed_meanwhile' | 'takes_in_nothing' | 'cpr_numbers'>

/** The meeting, locked, for who prepare it; never for an administrator who sees as one of them. */
async function meetingToPrepare(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<Result<Meeting, Refused>> {
  const meeting = await lockMeeting(tx, actor, meetingId, now)
  if (!meeting) return refuse('not_found')
  return may.readDrafts(actor, meeting.committee.id) ? ok(meeting) : refuse('forbidden')
}

export interface NewImport {
  readonly meetingId: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** The same bytes, read. */
  readonly document: WordText
}

/**
 * Keeps what was read of a document as a draft to be corrected; answers its id. Nothing is on any agenda by this. What is
 * there already is left out from the start. A document with something like a CPR number in it is not kept at all.
 * Records word_file_uploaded.
 */
export async function beginImport(
  tx: Writer,
  actor: Actor,
  input: NewImport,
  now: Date,
): Promise<Result<string, Refused | FileRefusal>> {
  const found = await meetingToPrepare(tx, actor, input.meetingId, now)
  if (!found.ok) return found
  const meeting = found.value
  const takes = await takesIn(tx, actor, meeting)
  if (!takes) return refuse('takes_in_nothing')
  const { items, before } = proposalFrom(input.document, input.fileName.replace(/\.docx$/i, ''))
  if (items.length === 0) return refuse('nothing_to_take')
  if (items.length > mostItems) return refuse('too_many_items', { most: mostItems })
  if (looksLikeCpr(JSON.stringify([items, before]))) return refuse('cpr_numbers')
  const beside = besideAgenda(takes.purpose === 'minutes' ? asMinutes(items) : items, takes.there)
  const isThere = (item: ProposedItem) => takes.there.some(({ title }) => isSameTitle(title, item.title))
  const proposed =
    takes.purpose === 'minutes'
      ? beside.map((item) => ({ ...item, isTaken: item.onto !== '' && minutesText(item) !== null }))
      : beside.map((item) => ({ ...item, isTaken: !isThere(item) }))
  const id = newId()
  const subject = { kind: 'word_import', id }
  const file = { bytes: input.bytes, name: input.fileName, subject, uploadedBy: actor.personId, now }
  const stored = await storeFile(tx, file)
  if (!stored.ok) return stored
  await tx
    .insertInto('word_import')
    .values({
      id,
      meeting_id: meeting.id,
      file_name: stored.value.name,
      items: JSON.stringify(proposed),
      before_items: before,
      left_out: JSON.stringify(input.document.leftOut),
      uploaded_by: actor.personId,
      uploaded_at: now,
    })
    .execute()
  await recordOf(tx, actor, meeting, 'word_file_uploaded', now)
  return ok(id)
}

const recordOf = (tx: Writer, actor: Actor, meeting: Meeting, name: string, now: Date) =>
  record(tx, actor, now, {
    name,
    subject: { kind: 'meeting', id: meeting.id },
    committeeId: meeting.committee.id,
    data: { meetingId: meeting.id },
  })

interface At {
  readonly meetingId: string
  readonly importId: string
}

async function draftAt(tx: Writer, { meetingId, importId }: At): Promise<WordImport | null> {
  if (!isId(importId)) return null
  await sql`select id from word_import where id = ${importId} for update`.execute(tx)
  return wordImport(tx, meetingId, importId)
}

/** Keeps what was corrected. An old version is refused, so that nobody's corrections are lost unseen. */
export async function correctImport(
  tx: Writer,
  actor: Actor,
  input: At & { readonly version: number; readonly items: readonly ProposedItem[] },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const found = await meetingToPrepare(tx, actor, input.meetingId, now)
  if (!found.ok) return found
  const draft = await draftAt(tx, input)
  if (!draft) return refuse('not_found')
  if (draft.version !== input.version) return refuse('changed_meanwhile')
  await tx
    .updateTable('word_import')
    .set({ items: JSON.stringify(input.items), version: sql`version + 1` })
    .where('id', '=', draft.id)
    .execute()
  return ok()
}

async function removeDraft(tx: Writer, draft: Pick<WordImport, 'id'>): Promise<void> {
  const file = await documentOf(tx, draft.id)
  if (file) await removeFile(tx, file.id)
  await tx.deleteFrom('word_import').where('id', '=', draft.id).execute()
}

/** Gives up a draft: it and its document are gone. Records word_import_given_up. */
export async function giveUpImport(tx: Writer, actor: Actor, at: At, now: Date): Promise<Result<undefined, Refused>> {
  const found = await meetingToPrepare(tx, actor, at.meetingId, now)
  if (!found.ok) return found
  const draft = await draftAt(tx, at)
  if (!draft) return refuse('not_found')
  await removeDraft(tx, draft)
  await recordOf(tx, actor, found.value, 'word_import_given_up', now)
  return ok()
}

/**
 * Puts the corrected items on the agenda in the order of the document, around what stands there already: what the
 * agreement opens with first, what it ends with last. The draft and its document are gone. Takes keys back. Records agenda_imported.
 */
export async function takeInItems(
  tx: Writer,
  actor: Actor,
  input: At & { readonly version: number; readonly contents: readonly ItemContent[] },
  now: Date,
): Promise<Result<AgendaChange & { readonly count: number }, Refused | AgendaRefused>> {
  const open = await openAgenda(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const { meeting, items } = open.value
  const draft = may.readDrafts(actor, meeting.committee.id) ? await draftAt(tx, input) : null
  if (!draft) return refuse('not_found')
  if (draft.version !== input.version) return refuse('changed_meanwhile')
  if (input.contents.length === 0) return refuse('nothing_to_take')
  const fixed = fixedItemsOf(await agreementOn(tx, meeting.on), meeting.committee.level)
  const proposedBy = ownerPostOf(actor, meeting)
  const taken: { id: string; group: ProposalGroup }[] = []
  for (const content of input.contents) {
    const place = fixed.find((one) => isSameTitle(one.content.title, content.title))?.fixed ?? null
    const position = items.length + taken.length + 1
    const id = await insertItem(
      tx,
      actor,
      { meetingId: meeting.id, content, position, proposedBy, ...(place && { fixed: place }) },
      now,
    )
    taken.push({ id, group: place ?? 'raised' })
  }
  await writeOrder(tx, orderTaken(await workingItems(tx, meeting.id), taken))
  await removeDraft(tx, draft)
  const change = await agendaChanged(tx, actor, open.value, 'agenda_imported', null, now)
  return ok({ ...change, count: taken.length })
}

/**
 * Writes the decisions of the document into the minutes, each after what is written about its item already; an outcome
 * that somebody chose stays. All of them or none. The draft and its document are gone.
 */
export async function takeInMinutes(
  tx: Writer,
  actor: Actor,
  input: At & { readonly version: number; readonly items: readonly ProposedItem[] },
  now: Date,
): Promise<Result<{ readonly count: number }, Refused | MinutesRefusal>> {
  const open = await openMinutes(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const draft = may.readDrafts(actor, open.value.meeting.committee.id) ? await draftAt(tx, input) : null
  if (!draft) return refuse('not_found')
  if (draft.version !== input.version) return refuse('changed_meanwhile')
  const wishes = open.value.items.flatMap((item) => wishFor(item, input.items) ?? [])
  if (wishes.length === 0) return refuse('nothing_to_take')
  const written = await writeMinutes(tx, actor, { meetingId: input.meetingId, wishes }, now)
  if (!written.ok) return written
  const [refused] = written.value.refused.values()
  if (refused) return { ok: false, refusal: refused }
  await removeDraft(tx, draft)
  return ok({ count: written.value.saved.length })
}

/** What an item's minutes are to say with everything that the document says of it; null when that is nothing. */
function wishFor({ item, minutes }: MinutesItem, proposed: readonly ProposedItem[]): ItemWish | null {
  const own = proposed.filter((one) => one.isTaken && one.onto === item.id)
  if (own.length === 0) return null
  const text = minutesText(...own)
  const outcome = minutes.outcome ?? own.map((one) => one.outcome).find((one) => one !== '') ?? null
  return {
    itemId: item.id,
    outcome,
    text: minutes.text && text ? joined(minutes.text, text) : (text ?? minutes.text),
    version: minutes.version,
    seen: writtenMark(minutes),
    statement: null,
  }
}

/** By way of the notation, which joins two lists that come to stand together. */
const joined = (one: RichText, other: RichText): RichText => parseLight(`${toLight(one)}\n\n${toLight(other)}`)

/** Drafts that nobody has finished since an instant, with their documents. */
export async function removeOldImports(tx: Writer, before: Date): Promise<void> {
  const old = await tx.selectFrom('word_import').select('id').where('uploaded_at', '<', before).execute()
  for (const draft of old) await removeDraft(tx, draft)
}
