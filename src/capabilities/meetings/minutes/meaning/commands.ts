import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { lockToPrepare, onMeeting, takeBackKeys } from '../../keys/commands.ts'
import { minutesItemsFor } from '../queries.ts'
import { minutesAreFixed, type MinutesRefusal } from '../rules.ts'
import { decideMeaning, type MeaningWish } from './rules.ts'

export interface SavedMeanings {
  readonly saved: readonly string[]
  /** Lines that another changed meanwhile: they are not written, and the others are. */
  readonly conflicts: readonly string[]
  readonly keysTakenBack: boolean
}

/** Saves the lines that a writer changed. Takes back the keys of the minutes when any did. Records item_meaning_written per item. */
export async function writeMeanings(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; wishes: readonly MeaningWish[] },
  now: Date,
): Promise<Result<SavedMeanings, MinutesRefusal | Refusal<'not_found' | 'forbidden'>>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const fixed = minutesAreFixed(meeting)
  if (fixed) return refuse(fixed)
  const stored = new Map(
    (await minutesItemsFor(tx, actor, meeting)).map(({ item, minutes }) => [item.id, minutes.meaning ?? '']),
  )
  const saved: string[] = []
  const conflicts: string[] = []
  for (const wish of input.wishes) {
    const current = stored.get(wish.itemId)
    if (current === undefined) return refuse('not_an_item')
    const outcome = decideMeaning(current, wish)
    if (outcome === 'conflict') conflicts.push(wish.itemId)
    if (outcome !== 'changed') continue
    await storeMeaning(tx, actor, wish, now)
    const subject = { kind: 'agenda_item', id: wish.itemId }
    await record(tx, actor, now, { ...onMeeting(meeting, 'item_meaning_written', { meetingId: meeting.id }), subject })
    saved.push(wish.itemId)
  }
  const keysTakenBack = saved.length > 0 && (await takeBackKeys(tx, actor, meeting, 'minutes', now))
  return ok({ saved, conflicts, keysTakenBack })
}

async function storeMeaning(tx: Writer, actor: Actor, { itemId, text }: MeaningWish, now: Date): Promise<void> {
  if (text === '') {
    await tx.deleteFrom('item_meaning').where('agenda_item_id', '=', itemId).execute()
    return
  }
  const columns = { text, written_by: actor.personId, written_at: now }
  await tx
    .insertInto('item_meaning')
    .values({ agenda_item_id: itemId, ...columns })
    .onConflict((oc) => oc.column('agenda_item_id').doUpdateSet(columns))
    .execute()
}
