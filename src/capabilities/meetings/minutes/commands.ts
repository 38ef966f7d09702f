import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { Side } from '../../committees/schema.ts'
import { meetingAttendance } from '../attendance/queries.ts'
import { onMeeting, takeBackKeys } from '../keys/commands.ts'
import { may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { minutesItemsFor } from './queries.ts'
import { decideWish, minutesAreFixed, type MinutesItem, type MinutesRefusal, type Wish } from './rules.ts'

type Refused = MinutesRefusal | Refusal<'not_found' | 'forbidden'>

/** Locks the meeting and reads its minutes, for who may write them now. */
export async function openMinutes(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<Result<{ meeting: Meeting; items: MinutesItem[] }, Refused>> {
  const meeting = await lockMeeting(tx, actor, meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.prepare(actor, meeting.committee.id)) return refuse('forbidden')
  const fixed = minutesAreFixed(meeting)
  return fixed ? refuse(fixed) : ok({ meeting, items: await minutesItemsFor(tx, actor, meeting) })
}

export interface NewStatement {
  readonly by: { readonly side: Side } | { readonly personId: string }
  readonly text: string
}

/** What is wanted for one item: its outcome and text, and a statement to be added. */
export interface ItemWish extends Wish {
  readonly itemId: string
  readonly statement: NewStatement | null
}

export interface Saved {
  /** Items that were changed. */
  readonly saved: readonly string[]
  /** Items that were not, each with why. The others are saved all the same. */
  readonly refused: ReadonlyMap<string, MinutesRefusal>
  readonly keysTakenBack: boolean
}

/**
 * Saves what a writer changed, item by item: an item that another changed meanwhile is refused by itself and the rest
 * is kept. Takes back the keys of the minutes when anything changed. Records item_minutes_written per item.
 */
export async function writeMinutes(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; wishes: readonly ItemWish[]; removes?: string | null },
  now: Date,
): Promise<Result<Saved, Refused>> {
  const open = await openMinutes(tx, actor, input.meetingId, now)
  if (!open.ok) return open
  const { meeting, items } = open.value
  const saved: string[] = []
  const refused = new Map<string, MinutesRefusal>()
  for (const wish of input.wishes) {
    const result = await writeItem(tx, actor, { meeting, items }, wish, now)
    if (!result.ok) refused.set(wish.itemId, result.refusal)
    else if (result.value) saved.push(wish.itemId)
  }
  if (input.removes) {
    const removed = await removeStatement(tx, items, input.removes)
    if (!removed.ok) return removed
    saved.push(removed.value)
  }
  for (const itemId of new Set(saved)) {
    const subject = { kind: 'agenda_item', id: itemId }
    await record(tx, actor, now, { ...onMeeting(meeting, 'item_minutes_written', { meetingId: meeting.id }), subject })
  }
  const keysTakenBack = saved.length > 0 && (await takeBackKeys(tx, actor, meeting, 'minutes', now))
  return ok({ saved, refused, keysTakenBack })
}

/** Writes one item under the lock of openMinutes. True when it was changed. */
export async function writeItem(
  tx: Writer,
  actor: Actor,
  { meeting, items }: { meeting: Meeting; items: readonly MinutesItem[] },
  wish: ItemWish,
  now: Date,
): Promise<Result<boolean, MinutesRefusal>> {
  const current = items.find(({ item }) => item.id === wish.itemId)
  if (!current) return refuse('not_an_item')
  const decided = decideWish(current, wish)
  if (!decided.ok) return decided
  const { statement } = wish
  const speaker = statement && (await speakerOf(tx, meeting, statement.by))
  if (statement && !speaker) return refuse('not_a_speaker')
  if (decided.value === 'changed') await storeMinutes(tx, actor, wish, now)
  if (statement && speaker)
    await storeStatement(tx, actor, { itemId: wish.itemId, ...speaker, text: statement.text }, now)
  return ok(decided.value === 'changed' || statement !== null)
}

async function storeMinutes(tx: Writer, actor: Actor, wish: ItemWish, now: Date): Promise<void> {
  const columns = {
    outcome: wish.outcome,
    text: wish.text ? JSON.stringify(wish.text) : null,
    written_by: actor.personId,
    written_at: now,
  }
  await tx
    .insertInto('item_minutes')
    .values({ agenda_item_id: wish.itemId, ...columns })
    .onConflict((oc) => oc.column('agenda_item_id').doUpdateSet({ ...columns, version: sql`item_minutes.version + 1` }))
    .execute()
}

/** A side, or somebody who takes part in the meeting: a member or who came instead. */
async function speakerOf(
  tx: Writer,
  meeting: Meeting,
  by: NewStatement['by'],
): Promise<{ side: Side | null; personId: string | null } | null> {
  if ('side' in by) return { side: by.side, personId: null }
  const { attendance, entries } = await meetingAttendance(tx, meeting)
  const people = [...attendance.participants, ...entries].map((one) => one.personId)
  return people.includes(by.personId) ? { side: null, personId: by.personId } : null
}

async function storeStatement(
  tx: Writer,
  actor: Actor,
  statement: { itemId: string; side: Side | null; personId: string | null; text: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('statement')
    .values({
      id: newId(),
      agenda_item_id: statement.itemId,
      side: statement.side,
      person_id: statement.personId,
      text: statement.text,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from statement where agenda_item_id = ${statement.itemId})`,
      written_by: actor.personId,
      written_at: now,
    })
    .execute()
}

async function removeStatement(
  tx: Writer,
  items: readonly MinutesItem[],
  statementId: string,
): Promise<Result<string, MinutesRefusal>> {
  const found = items.find(({ minutes }) => minutes.statements.some((statement) => statement.id === statementId))
  if (!found) return refuse('no_such_statement')
  await tx.deleteFrom('statement').where('id', '=', statementId).execute()
  return ok(found.item.id)
}
