import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { numbersUsed } from '../organisation/reorganising/queries.ts'
import { worldOn } from './plan/queries.ts'
import { may } from './policy.ts'
import { reorganisationOf, stateOf, stepsOf, type Home, type Reorganisation } from './queries.ts'
import { takeSteps, type Step, type StepRefusal } from './rules.ts'

export type DraftRefusal = Refusal<
  | 'not_found'
  | 'forbidden'
  | 'changed_meanwhile'
  | 'not_a_draft'
  | 'effective_too_soon'
  | 'number_taken'
  | 'too_many_steps'
>

const mostSteps = 200

export interface Details {
  readonly title: string
  readonly reason: string
  readonly on: IsoDate
}

/** The reorganisation under a lock. */
export async function lockReorganisation(tx: Writer, id: string): Promise<Reorganisation | null> {
  if (!isId(id)) return null
  const row = await tx.selectFrom('reorganisation').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  // Read in a statement of its own, which sees what was committed while this one waited for the row.
  return row ? reorganisationOf(tx, id) : null
}

async function lockDraft(
  tx: Writer,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<Reorganisation, DraftRefusal>> {
  const found = await lockReorganisation(tx, id)
  if (!found) return refuse('not_found')
  if (!may.reorganise(actor)) return refuse('forbidden')
  return stateOf(found, today(now)) === 'draft' ? ok(found) : refuse('not_a_draft')
}

/** Begins a draft. It takes effect tomorrow at the earliest, so that everybody can be told before. Records reorganisation_drafted. */
export async function draftReorganisation(
  tx: Writer,
  actor: Actor,
  details: Details,
  now: Date,
): Promise<Result<string, DraftRefusal>> {
  if (!may.reorganise(actor)) return refuse('forbidden')
  if (details.on <= today(now)) return refuse('effective_too_soon')
  const id = newId()
  await tx
    .insertInto('reorganisation')
    .values({
      id,
      title: details.title,
      reason: details.reason,
      effective_on: details.on,
      created_by: actor.personId,
      created_at: now,
    })
    .execute()
  await noted(tx, actor, now, 'reorganisation_drafted', id, { on: details.on })
  return ok(id)
}

/** Changes title, reason or day of a draft. Records reorganisation_changed. */
export async function changeDetails(
  tx: Writer,
  actor: Actor,
  input: Details & { id: string; version: number },
  now: Date,
): Promise<Result<undefined, DraftRefusal>> {
  const draft = await lockDraft(tx, actor, input.id, now)
  if (!draft.ok) return draft
  if (draft.value.version !== input.version) return refuse('changed_meanwhile')
  if (input.on <= today(now)) return refuse('effective_too_soon')
  await tx
    .updateTable('reorganisation')
    .set({ title: input.title, reason: input.reason, effective_on: input.on })
    .where('id', '=', input.id)
    .execute()
  await changed(tx, input.id)
  await noted(tx, actor, now, 'reorganisation_changed', input.id, { on: input.on })
  return ok()
}

/** Adds a step after the others, when it is possible there. Records reorganisation_step_added. */
export async function addStep(
  tx: Writer,
  actor: Actor,
  input: { id: string; step: Step },
  now: Date,
): Promise<Result<string, DraftRefusal | StepRefusal>> {
  const draft = await lockDraft(tx, actor, input.id, now)
  if (!draft.ok) return draft
  const before = await stepsOf(tx, input.id)
  if (before.length >= mostSteps) return refuse('too_many_steps')
  const { step } = input
  const begun = 'newUnit' in step && step.newUnit ? [step.newUnit.number] : []
  if ((await numbersUsed(tx, begun)).length > 0) return refuse('number_taken', { number: begun[0] ?? '' })
  const steps = [...before.map((one) => one.step), step]
  const taken = takeSteps(await worldOn(tx, draft.value.on), steps)
  // An earlier step that has become impossible is said on the page; it need not hinder this one's own reason.
  if (!taken.ok) return taken
  const id = newId()
  await tx
    .insertInto('reorganisation_step')
    .values({
      id,
      reorganisation_id: input.id,
      position: (before.at(-1)?.position ?? 0) + 1,
      kind: step.kind,
      data: JSON.stringify(step),
      added_by: actor.personId,
      added_at: now,
    })
    .execute()
  await changed(tx, input.id)
  await noted(tx, actor, now, 'reorganisation_step_added', input.id, { kind: step.kind })
  return ok(id)
}

/** Takes a step out again, whichever it is. Records reorganisation_step_removed. */
export async function removeStep(
  tx: Writer,
  actor: Actor,
  input: { id: string; stepId: string },
  now: Date,
): Promise<Result<undefined, DraftRefusal>> {
  const draft = await lockDraft(tx, actor, input.id, now)
  if (!draft.ok) return draft
  if (!isId(input.stepId)) return refuse('not_found')
  const removed = await tx
    .deleteFrom('reorganisation_step')
    .where('id', '=', input.stepId)
    .where('reorganisation_id', '=', input.id)
    .returning('kind')
    .executeTakeFirst()
  if (!removed) return refuse('not_found')
  await changed(tx, input.id)
  await noted(tx, actor, now, 'reorganisation_step_removed', input.id, { kind: removed.kind })
  return ok()
}

/**
 * Keeps where matters under way are to go; what is not named goes where it is proposed. Refused on top of an unseen
 * change, since all choices are replaced. Records reorganisation_changed.
 */
export async function chooseHomes(
  tx: Writer,
  actor: Actor,
  input: { id: string; version: number; homes: readonly Home[] },
  now: Date,
): Promise<Result<undefined, DraftRefusal>> {
  const draft = await lockDraft(tx, actor, input.id, now)
  if (!draft.ok) return draft
  if (draft.value.version !== input.version) return refuse('changed_meanwhile')
  await tx.deleteFrom('reorganisation_home').where('reorganisation_id', '=', input.id).execute()
  for (const { kind, subjectId, choice } of input.homes) {
    await tx
      .insertInto('reorganisation_home')
      .values({
        id: newId(),
        reorganisation_id: input.id,
        kind,
        subject_id: subjectId,
        choice,
        chosen_by: actor.personId,
        chosen_at: now,
      })
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
  await changed(tx, input.id)
  await noted(tx, actor, now, 'reorganisation_changed', input.id, { homes: input.homes.length })
  return ok()
}

async function changed(tx: Writer, id: string): Promise<void> {
  await sql`update reorganisation set version = version + 1 where id = ${id}`.execute(tx)
}

export function noted(
  tx: Writer,
  actor: Actor | null,
  now: Date,
  name: string,
  id: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return record(tx, actor, now, { name, subject: { kind: 'reorganisation', id }, data })
}
