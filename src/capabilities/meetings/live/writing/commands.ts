import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { parseLight } from '../../../../platform/rich-text/light-notation.ts'
import { putTogether, sameDraft, type Draft } from '../../../../platform/rich-text/merge-draft.ts'
import { isEmpty } from '../../../../platform/rich-text/plain-text.ts'
import { onMeeting, takeBackKeys } from '../../keys/commands.ts'
import { openMinutes, writeItem, type NewStatement } from '../../minutes/commands.ts'
import { outcomes, writtenMark, type MinutesItem, type MinutesRefusal } from '../../minutes/rules.ts'
import type { Meeting } from '../../rules.ts'
import { draftOf, isLoggedAnew, longestText } from './rules.ts'

type Refused = MinutesRefusal | Refusal<'not_found' | 'forbidden'>

export interface DeskSave {
  readonly meetingId: string
  readonly itemId: string
  /** Made by who sends it: the same save may come twice. */
  readonly saveId: string
  /** The version and the words that the writer began from. */
  readonly version: number
  readonly base: Draft
  readonly draft: Draft
  readonly statement: NewStatement | null
}

export interface DeskSaved {
  readonly version: number
  /** What is stored now. */
  readonly stored: Draft
  /** It is what was sent; otherwise another's words are in it too. */
  readonly asSent: boolean
}

/**
 * Saves what stands at the desk. What another wrote in the item meanwhile is put together with it; when both changed the
 * same paragraph or the outcome nothing is saved (changed_meanwhile). A save that comes again is known and changes nothing.
 * Takes back the keys of the minutes. Records item_minutes_written, once in ten minutes for each writer and item.
 */
export async function saveAtDesk(
  tx: Writer,
  actor: Actor,
  save: DeskSave,
  now: Date,
): Promise<Result<DeskSaved, Refused>> {
  const open = await openMinutes(tx, actor, save.meetingId, now)
  if (!open.ok) return open
  const { meeting, items } = open.value
  const current = items.find(({ item }) => item.id === save.itemId)
  if (!current) return refuse('not_an_item')
  const writer = await writerOf(tx, actor, save.itemId)
  const { version } = current.minutes
  if (writer?.save_id === save.saveId) return ok({ version, stored: draftOf(current.minutes), asSent: false })
  const draft = wanted(current, save)
  if (!draft) return refuse('changed_meanwhile', { number: current.item.position ?? 0 })
  const written = await store(tx, actor, { meeting, items, current }, { ...save, draft }, now)
  if (!written.ok) return written
  const isLogged = written.value && isLoggedAnew(writer?.logged_at ?? null, now)
  await noteWriter(tx, actor, save, isLogged ? now : (writer?.logged_at ?? new Date(0)), now)
  if (isLogged) {
    const subject = { kind: 'agenda_item', id: save.itemId }
    await record(tx, actor, now, { ...onMeeting(meeting, 'item_minutes_written', { meetingId: meeting.id }), subject })
  }
  if (written.value) await takeBackKeys(tx, actor, meeting, 'minutes', now)
  const isChanged = !sameDraft(draft, draftOf(current.minutes))
  return ok({ version: isChanged ? version + 1 : version, stored: draft, asSent: sameDraft(draft, save.draft) })
}

/** What is to stand there; null when the writer has to choose. */
function wanted({ minutes }: MinutesItem, save: DeskSave): Draft | null {
  if (save.version === minutes.version) return save.draft
  const together = putTogether(save.base, save.draft, draftOf(minutes))
  return 'draft' in together && together.draft.text.length <= longestText ? together.draft : null
}

async function store(
  tx: Writer,
  actor: Actor,
  { meeting, items, current }: { meeting: Meeting; items: readonly MinutesItem[]; current: MinutesItem },
  { itemId, draft, statement }: DeskSave,
  now: Date,
): Promise<Result<boolean, MinutesRefusal>> {
  const text = parseLight(draft.text)
  const wish = {
    itemId,
    outcome: outcomes.find((one) => one === draft.outcome) ?? null,
    text: isEmpty(text) ? null : text,
    version: current.minutes.version,
    seen: writtenMark(current.minutes),
    statement,
  }
  return writeItem(tx, actor, { meeting, items }, wish, now)
}

function writerOf(tx: Writer, actor: Actor, itemId: string) {
  return tx
    .selectFrom('minutes_writer')
    .select(['save_id', 'logged_at'])
    .where('agenda_item_id', '=', itemId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst()
}

async function noteWriter(tx: Writer, actor: Actor, save: DeskSave, loggedAt: Date, now: Date): Promise<void> {
  await sql`insert into minutes_writer (agenda_item_id, person_id, save_id, saved_at, logged_at)
    values (${save.itemId}, ${actor.personId}, ${save.saveId}, ${now}, ${loggedAt})
    on conflict (agenda_item_id, person_id) do update
    set save_id = excluded.save_id, saved_at = excluded.saved_at, logged_at = excluded.logged_at`.execute(tx)
}
