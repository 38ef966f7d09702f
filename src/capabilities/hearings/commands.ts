import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { attachedTo, removeFile, storeFile, type FileRefusal } from '../../platform/files/files.ts'
import { enqueue } from '../../platform/jobs/jobs.ts'
import { ok, refuse, type Result } from '../../platform/result.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'
import { committeeOn, committeeTree } from '../committees/queries.ts'
import { isExcluded } from '../meetings/policy.ts'
import { whereaboutsOf } from '../meetings/whereabouts/queries.ts'
import { receiversOf as chosenBy, type Selection } from '../referrals/sending/rules.ts'
import { hearingMailKind } from './jobs.ts'
import { may } from './policy.ts'
import { fileSubject, hearingById, partiesOf, receiversOf, usualDayFor } from './queries.ts'
import { dayFor, mayExtend, stateOf, type Hearing, type HearingRefusal } from './rules.ts'
import type { AnsweredAs, HearingKind } from './schema.ts'

type Done<T = undefined> = Promise<Result<T, HearingRefusal>>

export interface HearingWords {
  readonly kind: HearingKind
  readonly answeredAs: AnsweredAs
  readonly title: string
  readonly text: RichText | null
  readonly questions: readonly string[]
  readonly answersBy: IsoDate | null
  readonly periodReason: string
  readonly caseNumber: string
  readonly decidedBy: string
  readonly decidedOn: IsoDate | null
}

const columnsOf = (words: HearingWords) => ({
  kind: words.kind,
  answered_as: words.answeredAs,
  title: words.title,
  text: words.text === null ? null : JSON.stringify(words.text),
  questions: [...words.questions],
  answers_by: words.answersBy,
  period_reason: words.periodReason,
  case_number: words.caseNumber,
  decided_by: words.decidedBy,
  decided_on: words.decidedOn,
})

/** What is noted of a hearing: ids and what happened, never what was said. */
export const noteHearing = (
  tx: Writer,
  actor: Actor | null,
  now: Date,
  name: string,
  hearing: { readonly id: string; readonly committeeId: string },
  data: Readonly<Record<string, unknown>> = {},
) =>
  record(tx, actor, now, {
    name,
    subject: { kind: 'hearing', id: hearing.id },
    committeeId: hearing.committeeId,
    data,
  })

/** Begins a hearing as a draft, perhaps about an item of the body that asks. Records hearing_created. */
export async function createHearing(
  tx: Writer,
  actor: Actor,
  input: HearingWords & { readonly committeeId: string; readonly itemId?: string | null },
  now: Date,
): Done<string> {
  const { committeeId, itemId = null } = input
  if (!isId(committeeId) || !(await committeeOn(tx, committeeId, today(now)))) return refuse('not_found')
  if (!may.ask(actor, committeeId)) return refuse('forbidden')
  const origin = itemId === null ? ok() : await springsFrom(tx, actor, { itemId, committeeId }, now)
  if (!origin.ok) return origin
  const id = newId()
  await tx
    .insertInto('hearing')
    .values({
      id,
      committee_id: committeeId,
      agenda_item_id: itemId,
      ...columnsOf(input),
      created_by: actor.personId,
      created_at: now,
    })
    .execute()
  await noteHearing(tx, actor, now, 'hearing_created', { id, committeeId }, itemId === null ? {} : { itemId })
  return ok(id)
}

/** A body hears others about an item of its own that everybody could read: what is closed stays where it is. */
async function springsFrom(
  tx: Writer,
  actor: Actor,
  { itemId, committeeId }: { itemId: string; committeeId: string },
  now: Date,
): Done {
  const place = isId(itemId) && !isExcluded(actor, itemId) ? (await whereaboutsOf(tx, [itemId], now)).get(itemId) : null
  if (place?.committeeId !== committeeId) return refuse('item_elsewhere')
  if (place.isClosed) return refuse('item_closed')
  return place.agendaSent ? ok() : refuse('item_not_published')
}

/** The hearing, held until the transaction ends, when the actor is one who asks. */
export async function holdHearing(tx: Writer, actor: Actor, hearingId: string, now: Date): Done<Hearing> {
  if (!isId(hearingId)) return refuse('not_found')
  await tx.selectFrom('hearing').select('id').where('id', '=', hearingId).forUpdate().execute()
  const hearing = await hearingById(tx, hearingId, today(now))
  if (!hearing || (hearing.itemId !== null && isExcluded(actor, hearing.itemId))) return refuse('not_found')
  if (!may.ask(actor, hearing.committeeId)) {
    return refuse(
      may.read(actor, partiesOf(hearing, await receiversOf(tx, hearing.id, now))) ? 'forbidden' : 'not_found',
    )
  }
  return ok(hearing)
}

async function holdDraft(tx: Writer, actor: Actor, hearingId: string, now: Date): Done<Hearing> {
  const held = await holdHearing(tx, actor, hearingId, now)
  return held.ok && held.value.sentAt !== null ? refuse('hearing_sent') : held
}

const nextVersion = (tx: Writer, id: string) =>
  tx
    .updateTable('hearing')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .execute()

/** Other words or another day while it is a draft. Not over an unseen change. Records hearing_changed. */
export async function changeHearing(
  tx: Writer,
  actor: Actor,
  input: HearingWords & { readonly hearingId: string; readonly version: number },
  now: Date,
): Done {
  const held = await holdDraft(tx, actor, input.hearingId, now)
  if (!held.ok) return held
  if (held.value.version !== input.version) return refuse('changed_meanwhile')
  await tx.updateTable('hearing').set(columnsOf(input)).where('id', '=', held.value.id).execute()
  await nextVersion(tx, held.value.id)
  await noteHearing(tx, actor, now, 'hearing_changed', held.value)
  return ok()
}

/** Adds the bodies that a selection reaches, never who asks; those that are there already stay. Answers how many came. */
export async function addReceivers(
  tx: Writer,
  actor: Actor,
  { hearingId, selection }: { hearingId: string; selection: Selection },
  now: Date,
): Done<number> {
  const held = await holdDraft(tx, actor, hearingId, now)
  if (!held.ok) return held
  const { committeeId } = held.value
  const bodies = chosenBy(await committeeTree(tx, today(now)), committeeId, selection)
  if (bodies.length === 0) return refuse('no_receivers')
  const added = await tx
    .insertInto('hearing_receiver')
    .values(
      bodies.map(({ id, level, kind }) => ({
        hearing_id: hearingId,
        committee_id: id,
        level,
        is_staff_meeting: kind === 'staff_meeting',
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return ok(Number(added.numInsertedOrUpdatedRows ?? 0))
}

/** Takes a body off the draft. */
export async function removeReceiver(
  tx: Writer,
  actor: Actor,
  { hearingId, committeeId }: { hearingId: string; committeeId: string },
  now: Date,
): Done {
  const held = await holdDraft(tx, actor, hearingId, now)
  if (!held.ok) return held
  if (!isId(committeeId)) return refuse('not_found')
  await tx
    .deleteFrom('hearing_receiver')
    .where('hearing_id', '=', hearingId)
    .where('committee_id', '=', committeeId)
    .execute()
  return ok()
}

/** Attaches what the bodies need to know. All of the files, or none. They are kept as they were sent. */
export async function addFiles(
  tx: Writer,
  actor: Actor,
  input: { hearingId: string; files: readonly { readonly name: string; readonly bytes: Uint8Array }[] },
  now: Date,
): Promise<Result<undefined, HearingRefusal | FileRefusal>> {
  const held = await holdDraft(tx, actor, input.hearingId, now)
  if (!held.ok) return held
  for (const file of input.files) {
    const subject = { kind: fileSubject, id: held.value.id }
    const stored = await storeFile(tx, { ...file, subject, uploadedBy: actor.personId, now })
    if (!stored.ok) return stored
  }
  return ok()
}

/** Takes a file off a draft. */
export async function dropFile(
  tx: Writer,
  actor: Actor,
  { hearingId, fileId }: { hearingId: string; fileId: string },
  now: Date,
): Done {
  const held = await holdDraft(tx, actor, hearingId, now)
  if (!held.ok) return held
  const files = (await attachedTo(tx, fileSubject, [hearingId])).get(hearingId) ?? []
  if (!files.some(({ id }) => id === fileId)) return refuse('not_found')
  await removeFile(tx, fileId)
  return ok()
}

/**
 * Sends a hearing out: its words, files and receivers are fixed, and its day is counted from today. Records hearing_sent;
 * chair, vice-chair and secretary of each body are told.
 */
export async function sendHearing(
  tx: Writer,
  actor: Actor,
  input: { hearingId: string; version: number },
  now: Date,
): Done {
  const held = await holdDraft(tx, actor, input.hearingId, now)
  if (!held.ok) return held
  const hearing = held.value
  if (hearing.version !== input.version) return refuse('changed_meanwhile')
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from hearing_receiver where hearing_id = ${hearing.id}`.execute(tx)
  const receivers = rows[0]?.count ?? 0
  if (receivers === 0) return refuse('no_receivers')
  const on = today(now)
  const day = dayFor(hearing, await usualDayFor(tx, hearing, on), on)
  if (!day.ok) return day
  await tx
    .updateTable('hearing')
    .set({ sent_at: now, sent_by: actor.personId, answers_by: day.value.on, period_clause: day.value.clause })
    .where('id', '=', hearing.id)
    .execute()
  await nextVersion(tx, hearing.id)
  await noteHearing(tx, actor, now, 'hearing_sent', hearing, { receivers, answersBy: day.value.on })
  await enqueue(tx, hearingMailKind, { hearingId: hearing.id, fact: 'sent', answersBy: day.value.on }, { at: now })
  return ok()
}

/** Moves the day of a sent hearing to a later one, with the reason. Records hearing_extended; the bodies are told. */
export async function extendHearing(
  tx: Writer,
  actor: Actor,
  input: { hearingId: string; answersBy: IsoDate; reason: string },
  now: Date,
): Done {
  const held = await holdHearing(tx, actor, input.hearingId, now)
  if (!held.ok) return held
  const { id, answersBy } = held.value
  if (stateOf(held.value, today(now)) === 'draft' || answersBy === null) return refuse('not_found')
  const day = mayExtend(answersBy, input.answersBy, today(now))
  if (!day.ok) return day
  await tx
    .insertInto('hearing_extension')
    .values({
      id: newId(),
      hearing_id: id,
      answers_by: input.answersBy,
      reason: input.reason,
      extended_by: actor.personId,
      extended_at: now,
    })
    .execute()
  await tx
    .updateTable('hearing')
    .set({ answers_by: input.answersBy, period_clause: null })
    .where('id', '=', id)
    .execute()
  await noteHearing(tx, actor, now, 'hearing_extended', held.value, { from: answersBy, to: input.answersBy })
  await enqueue(tx, hearingMailKind, { hearingId: id, fact: 'extended', answersBy: input.answersBy }, { at: now })
  return ok()
}

/** Throws a draft away, with its files. Records hearing_deleted. */
export async function deleteHearing(tx: Writer, actor: Actor, hearingId: string, now: Date): Done {
  const held = await holdDraft(tx, actor, hearingId, now)
  if (!held.ok) return held
  for (const file of (await attachedTo(tx, fileSubject, [hearingId])).get(hearingId) ?? [])
    await removeFile(tx, file.id)
  await tx.deleteFrom('hearing').where('id', '=', hearingId).execute()
  await noteHearing(tx, actor, now, 'hearing_deleted', held.value)
  return ok()
}
