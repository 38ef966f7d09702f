import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { isId, newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import type { RichText } from '../../../../platform/rich-text/rich-text.ts'
import type { ItemContent } from '../rules.ts'
import { may } from './policy.ts'

export type KeepingRefusal = Refusal<'not_found' | 'forbidden' | 'changed_meanwhile'>

/** What is kept, and where: a block has a name and a text, a template the content of an item. */
export type Kept =
  | { readonly sort: 'text_block'; readonly name: string; readonly text: RichText }
  | { readonly sort: 'item_template'; readonly content: ItemContent }

type Sort = Kept['sort']

const columnsOf = (kept: Kept) =>
  kept.sort === 'text_block'
    ? { name: kept.name, text: JSON.stringify(kept.text) }
    : { content: JSON.stringify(kept.content) }

/** Keeps a text for a committee, or for all (null). Records text_block_kept or item_template_kept. */
export async function keepText(
  tx: Writer,
  actor: Actor,
  input: { committeeId: string | null; kept: Kept },
  now: Date,
): Promise<Result<{ id: string }, KeepingRefusal>> {
  const { committeeId, kept } = input
  if (committeeId !== null && !isId(committeeId)) return refuse('not_found')
  if (!may.keepTexts(actor, committeeId)) return refuse('forbidden')
  const row = { id: newId(), committee_id: committeeId, written_by: actor.personId, written_at: now }
  if (kept.sort === 'text_block') {
    await tx
      .insertInto('text_block')
      .values({ ...row, name: kept.name, text: JSON.stringify(kept.text) })
      .execute()
  } else {
    await tx
      .insertInto('item_template')
      .values({ ...row, content: JSON.stringify(kept.content) })
      .execute()
  }
  await noted(tx, actor, now, { sort: kept.sort, id: row.id, committeeId, what: 'kept' })
  return ok({ id: row.id })
}

/** Saves a kept text. An old version is refused. */
export async function changeText(
  tx: Writer,
  actor: Actor,
  input: { id: string; version: number; kept: Kept },
  now: Date,
): Promise<Result<{ committeeId: string | null }, KeepingRefusal>> {
  const { id, kept } = input
  const locked = await lock(tx, actor, kept.sort, id)
  if (!locked.ok) return locked
  const { committeeId, version } = locked.value
  if (version !== input.version) return refuse('changed_meanwhile')
  const columns = { ...columnsOf(kept), version: version + 1, written_by: actor.personId, written_at: now }
  await tx.updateTable(kept.sort).set(columns).where('id', '=', id).execute()
  await noted(tx, actor, now, { sort: kept.sort, id, committeeId, what: 'kept' })
  return ok({ committeeId })
}

/** Takes a kept text away. Items that began with it stay as they are. */
export async function removeText(
  tx: Writer,
  actor: Actor,
  input: { sort: Sort; id: string },
  now: Date,
): Promise<Result<{ committeeId: string | null }, KeepingRefusal>> {
  const locked = await lock(tx, actor, input.sort, input.id)
  if (!locked.ok) return locked
  const { committeeId } = locked.value
  await tx.deleteFrom(input.sort).where('id', '=', input.id).execute()
  await noted(tx, actor, now, { ...input, committeeId, what: 'removed' })
  return ok({ committeeId })
}

async function lock(
  tx: Writer,
  actor: Actor,
  sort: Sort,
  id: string,
): Promise<Result<{ committeeId: string | null; version: number }, KeepingRefusal>> {
  if (!isId(id)) return refuse('not_found')
  const row = await tx
    .selectFrom(sort)
    .select(['committee_id', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  // A text of a committee is nothing to those who do not prepare its meetings.
  if (!row || !may.keepTexts(actor, row.committee_id))
    return refuse(row?.committee_id === null ? 'forbidden' : 'not_found')
  return ok({ committeeId: row.committee_id, version: row.version })
}

interface Noted {
  readonly sort: Sort
  readonly id: string
  readonly committeeId: string | null
  readonly what: 'kept' | 'removed'
}

const names = {
  text_block: { kept: 'text_block_kept', removed: 'text_block_removed' },
  item_template: { kept: 'item_template_kept', removed: 'item_template_removed' },
}

async function noted(tx: Writer, actor: Actor, now: Date, { sort, id, committeeId, what }: Noted): Promise<void> {
  await record(tx, actor, now, { name: names[sort][what], subject: { kind: sort, id }, committeeId })
}
