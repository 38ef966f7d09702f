import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { storeFile, type FileRefusal } from '../../platform/files/files.ts'
import { plainText } from '../../platform/rich-text/plain-text.ts'
import { ok, refuse, type Result } from '../../platform/result.ts'
import { isForum } from '../committees/forums/rules.ts'
import { committeeOn, postHoldersOn } from '../committees/queries.ts'
import type { Committee } from '../committees/rules.ts'
import { isExcluded } from '../meetings/policy.ts'
import { whereaboutsOf } from '../meetings/whereabouts/queries.ts'
import { unitTree } from '../organisation/queries.ts'
import { may } from './policy.ts'
import { lockGuideline } from './queries.ts'
import {
  mayBeEntered,
  mayChangeKind,
  mayCover,
  type GuidelineFacts,
  type GuidelineRefusal,
  type NewText,
} from './rules.ts'

type Done<T = undefined> = Promise<Result<T, GuidelineRefusal | FileRefusal>>

export interface WrittenFacts extends GuidelineFacts {
  readonly dutyIds: readonly string[]
}

export interface WrittenText extends NewText {
  readonly unitIds: readonly string[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Enters a guideline, policy or council rule with its first text. Records guideline_entered. Answers its id. */
export async function enterGuideline(
  tx: Writer,
  actor: Actor,
  input: WrittenFacts & { readonly text: WrittenText },
  now: Date,
): Done<string> {
  const { text, kind } = input
  if (!may.enter(actor, text.committeeId)) return refuse('forbidden')
  const covered = await coveredUnits(tx, text, now)
  if (!covered.ok) return covered
  const body = await bodyOf(tx, actor, text, now)
  if (!body.ok) return body
  const entered = mayBeEntered(text, {
    kind,
    level: body.value?.level ?? null,
    files: text.files.length,
    last: null,
    on: today(now),
  })
  if (!entered.ok) return entered
  const id = newId()
  const { title, publishedAt, reviseOn } = input
  await tx
    .insertInto('guideline')
    .values({
      id,
      kind,
      title,
      published_at: publishedAt,
      revise_on: reviseOn,
      entered_by: actor.personId,
      entered_at: now,
    })
    .execute()
  await keepDuties(tx, id, input.dutyIds)
  const wish = { guidelineId: id, number: 1, text, units: covered.value, body: body.value }
  const stored = await insertText(tx, actor, wish, now)
  if (!stored.ok) return stored
  await noted(tx, actor, now, 'guideline_entered', id, text.committeeId, { kind })
  return ok(id)
}

/** Another text, which holds from its day; a notice of the text before is of that one. Records guideline_text_entered. */
export async function enterText(
  tx: Writer,
  actor: Actor,
  input: WrittenText & { readonly guidelineId: string },
  now: Date,
): Done<number> {
  const guideline = await lockGuideline(tx, actor, input.guidelineId, now)
  if (!guideline) return refuse('not_found')
  const last = guideline.texts.at(-1) ?? null
  if (!may.enter(actor, input.committeeId) || !may.enter(actor, last?.committeeId ?? null)) return refuse('forbidden')
  const covered = await coveredUnits(tx, input, now)
  if (!covered.ok) return covered
  const body = await bodyOf(tx, actor, input, now)
  if (!body.ok) return body
  const entered = mayBeEntered(input, {
    kind: guideline.kind,
    level: body.value?.level ?? null,
    files: input.files.length,
    last,
    on: today(now),
  })
  if (!entered.ok) return entered
  const number = (last?.number ?? 0) + 1
  const wish = { guidelineId: guideline.id, number, text: input, units: covered.value, body: body.value }
  const stored = await insertText(tx, actor, wish, now)
  if (!stored.ok) return stored
  await noted(tx, actor, now, 'guideline_text_entered', guideline.id, input.committeeId, {
    number,
    covers: input.covers,
  })
  return ok(number)
}

/** What it is called, where it stands and when it is revised; never what was agreed, nor whom. Records guideline_changed. */
export async function changeFacts(
  tx: Writer,
  actor: Actor,
  input: WrittenFacts & { readonly guidelineId: string; readonly version: number },
  now: Date,
): Done {
  const guideline = await lockGuideline(tx, actor, input.guidelineId, now)
  if (!guideline) return refuse('not_found')
  const last = guideline.texts.at(-1)
  const body = last?.committeeId ?? null
  if (!may.enter(actor, body)) return refuse('forbidden')
  if (guideline.version !== input.version) return refuse('changed_meanwhile')
  const stands = mayChangeKind(guideline, input.kind, may.keep(actor))
  if (!stands.ok) return stands
  const committee = body === null ? null : await bodyOn(tx, body, last?.agreedOn ?? today(now), now)
  const asItIs = {
    text: null,
    validFrom: null,
    itemId: null,
    note: '',
    agreedOn: last?.agreedOn ?? today(now),
    committeeId: body,
    decidedBy: last?.decidedBy ?? '',
  }
  const around = { kind: input.kind, level: committee?.level ?? null, files: 1, last: null, on: today(now) }
  const fits = mayBeEntered(asItIs, around)
  if (!fits.ok) return fits
  const { kind, title, publishedAt, reviseOn } = input
  await tx
    .updateTable('guideline')
    .set({
      kind,
      title,
      published_at: publishedAt,
      revise_on: reviseOn,
      version: sql`version + 1`,
    })
    .where('id', '=', guideline.id)
    .execute()
  await tx.deleteFrom('guideline_duty_answer').where('guideline_id', '=', guideline.id).execute()
  await keepDuties(tx, guideline.id, input.dutyIds)
  await noted(tx, actor, now, 'guideline_changed', guideline.id, body, { kind })
  return ok()
}

const noted = (
  tx: Writer,
  actor: Actor,
  now: Date,
  name: string,
  id: string,
  committeeId: string | null,
  data: Readonly<Record<string, unknown>>,
) => record(tx, actor, now, { name, subject: { kind: 'guideline', id }, committeeId, data })

/** Units that exist today; none unless it covers some. */
async function coveredUnits(tx: Writer, text: WrittenText, now: Date): Promise<Result<string[], GuidelineRefusal>> {
  const unitIds = text.covers === 'units' ? [...new Set(text.unitIds)] : []
  const covers = mayCover(text, unitIds)
  if (!covers.ok) return covers
  if (unitIds.length === 0) return ok([])
  const known = new Set((await unitTree(tx, today(now))).map(({ id }) => id))
  return unitIds.every((id) => known.has(id)) ? ok(unitIds) : refuse('unknown_unit')
}

/** As it was on the day, or as it is when it was set up here later than it agreed. */
const bodyOn = async (tx: Writer, committeeId: string, on: IsoDate, now: Date): Promise<Committee | null> =>
  (await committeeOn(tx, committeeId, on)) ?? committeeOn(tx, committeeId, today(now))

/** The committee or staff meeting that agreed, and of whose meeting the item is; null when no body is named. */
async function bodyOf(
  tx: Writer,
  actor: Actor,
  { committeeId, itemId, agreedOn }: NewText,
  now: Date,
): Promise<Result<Committee | null, GuidelineRefusal>> {
  if (committeeId === null) return itemId === null ? ok(null) : refuse('unknown_item')
  const body = isId(committeeId) ? await bodyOn(tx, committeeId, agreedOn, now) : null
  if (!body || isForum(body.kind)) return refuse('unknown_body')
  if (itemId === null) return ok(body)
  const item = isId(itemId) && !isExcluded(actor, itemId) ? (await whereaboutsOf(tx, [itemId], now)).get(itemId) : null
  return item?.committeeId === body.id && item.agendaSent ? ok(body) : refuse('unknown_item')
}

async function keepDuties(tx: Writer, guidelineId: string, dutyIds: readonly string[]): Promise<void> {
  const ids = dutyIds.filter(isId)
  await sql`insert into guideline_duty_answer (duty_id, guideline_id)
    select d.id, ${guidelineId}::uuid from guideline_duty d where d.id = any(${ids}::uuid[])`.execute(tx)
}

interface TextToInsert {
  readonly guidelineId: string
  readonly number: number
  readonly text: WrittenText
  /** Those it covers, when it covers some. */
  readonly units: readonly string[]
  readonly body: Committee | null
}

async function insertText(
  tx: Writer,
  actor: Actor,
  { guidelineId, number, text, units, body }: TextToInsert,
  now: Date,
): Promise<Result<string, FileRefusal>> {
  const id = newId()
  const posts = body && (await postHoldersOn(tx, body.id, text.agreedOn))
  await tx
    .insertInto('guideline_text')
    .values({
      id,
      guideline_id: guidelineId,
      number,
      text: text.text && JSON.stringify(text.text),
      plain: text.text ? plainText(text.text) : '',
      agreed_on: text.agreedOn,
      valid_from: text.validFrom ?? text.agreedOn,
      committee_id: body?.id ?? null,
      management_party: posts?.chair?.personId ?? null,
      employee_party: posts?.viceChair?.personId ?? null,
      decided_by: text.decidedBy,
      agenda_item_id: text.itemId,
      note: text.note,
      covers: text.covers,
      levels: text.covers === 'levels' ? [...text.levels] : [],
      entered_by: actor.personId,
      entered_at: now,
    })
    .execute()
  if (units.length > 0) {
    const rows = units.map((unitId) => ({ guideline_text_id: id, unit_id: unitId }))
    await tx.insertInto('guideline_text_unit').values(rows).execute()
  }
  for (const file of text.files) {
    const subject = { kind: 'guideline_text', id }
    const stored = await storeFile(tx, { ...file, subject, uploadedBy: actor.personId, now })
    if (!stored.ok) return stored
  }
  return ok(id)
}
