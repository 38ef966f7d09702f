import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { storeFile, type FileRefusal } from '../../platform/files/files.ts'
import { ok, refuse, type Result } from '../../platform/result.ts'
import { enqueue } from '../../platform/jobs/jobs.ts'
import { isExcluded } from '../meetings/policy.ts'
import { whereaboutsOf } from '../meetings/whereabouts/queries.ts'
import { checkDay } from './clocks/rules.ts'
import { disputeMailKind } from './mails/jobs.ts'
import { firstBody } from './ladder/rules.ts'
import { may } from './policy.ts'
import {
  climbFor,
  committeesToOpenIn,
  fileKind,
  groundFor,
  ladderFrom,
  readable,
  standingOf,
  stepFileKind,
} from './queries.ts'
import type { Ground, Standing } from './queries.ts'
import {
  stepOf,
  type DisputeKind,
  type DisputeRefusal,
  type GuidelineKind,
  type Outcome,
  type Step,
  type StepName,
} from './rules.ts'
import { confirmedBy, mayTake } from './steps/rules.ts'

type Done<T = undefined> = Promise<Result<T, DisputeRefusal>>

export interface DisputeWords {
  readonly title: string
  readonly text: string
  readonly clause: string
  readonly guidelineKind: GuidelineKind | null
}

export interface OpenDispute extends DisputeWords {
  readonly kind: DisputeKind
  readonly committeeId: string
  /** The item that it came of. */
  readonly itemId: string | null
}

export interface NewDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is noted of a dispute: ids and what happened, never its words. */
export const noted = (
  tx: Writer,
  actor: Actor,
  now: Date,
  name: string,
  { id, committeeId, kind }: { id: string; committeeId: string; kind: DisputeKind },
  data: Readonly<Record<string, unknown>> = {},
) => record(tx, actor, now, { name, subject: { kind: 'dispute', id }, committeeId, data: { kind, ...data } })

/** Opens a dispute as a draft, for the actor's side of a committee. Records dispute_opened. */
export async function openDispute(tx: Writer, actor: Actor, input: OpenDispute, now: Date): Done<string> {
  const { kind, committeeId, itemId } = input
  const ground = await groundFor(tx, actor, now)
  if (!committeesToOpenIn(ground, actor, kind).some(({ id }) => id === committeeId)) return refuse('forbidden')
  if (kind === 'guideline' && input.guidelineKind === null) return refuse('guideline_kind_missing')
  if (itemId !== null && !(await isItemOf(tx, actor, itemId, committeeId, now))) return refuse('item_unknown')
  const id = newId()
  await tx
    .insertInto('dispute')
    .values({
      id,
      kind,
      committee_id: committeeId,
      guideline_kind: kind === 'guideline' ? input.guidelineKind : null,
      agenda_item_id: itemId,
      title: input.title,
      text: input.text,
      clause: input.clause,
      opened_by: actor.personId,
      opened_side: ground.sides.get(committeeId) ?? 'employee',
      opened_at: now,
    })
    .execute()
  await noted(tx, actor, now, 'dispute_opened', { id, committeeId, kind })
  return ok(id)
}

async function isItemOf(tx: Writer, actor: Actor, itemId: string, committeeId: string, now: Date): Promise<boolean> {
  if (!isId(itemId) || isExcluded(actor, itemId)) return false
  return (await whereaboutsOf(tx, [itemId], now)).get(itemId)?.committeeId === committeeId
}

/** The dispute with where it lies, held until the transaction ends, when the actor may read it. */
export async function holdDispute(
  tx: Writer,
  actor: Actor,
  disputeId: string,
  now: Date,
): Done<Standing & { readonly ground: Ground }> {
  if (!isId(disputeId)) return refuse('not_found')
  await sql`select id from dispute where id = ${disputeId} for update`.execute(tx)
  const found = await readable(tx, actor, disputeId, now)
  if (!found) return refuse('not_found')
  return ok({ ...standingOf(actor, found.dispute, found.ground), ground: found.ground })
}

/** Other words of a draft. Not over an unseen change. Records dispute_changed. */
export async function changeDraft(
  tx: Writer,
  actor: Actor,
  input: DisputeWords & { disputeId: string; version: number },
  now: Date,
): Done {
  const held = await holdDispute(tx, actor, input.disputeId, now)
  if (!held.ok) return held
  const { dispute, state, party } = held.value
  if (!may.change(party)) return refuse('forbidden')
  if (state !== 'draft') return refuse('already_sent')
  if (dispute.version !== input.version) return refuse('changed_meanwhile')
  if (dispute.kind === 'guideline' && input.guidelineKind === null) return refuse('guideline_kind_missing')
  await tx
    .updateTable('dispute')
    .set({
      title: input.title,
      text: input.text,
      clause: input.clause,
      guideline_kind: dispute.kind === 'guideline' ? input.guidelineKind : null,
      version: dispute.version + 1,
    })
    .where('id', '=', dispute.id)
    .execute()
  await noted(tx, actor, now, 'dispute_changed', dispute)
  return ok()
}

export interface TakeStep {
  readonly disputeId: string
  readonly step: StepName
  /** When it happened on paper; null: today. */
  readonly on: IsoDate | null
  readonly text: string
  readonly files: readonly NewDocument[]
}

/**
 * Takes one step of the path. A renewed decision comes with the minutes of its discussion. When both sides have confirmed
 * a withdrawal, the dispute ends with it. Records dispute_step_taken, and dispute_ended when it ends.
 */
export async function takeStep(
  tx: Writer,
  actor: Actor,
  input: TakeStep,
  now: Date,
): Promise<Result<undefined, DisputeRefusal | FileRefusal>> {
  const held = await holdDispute(tx, actor, input.disputeId, now)
  if (!held.ok) return held
  const { dispute, party, above, ground } = held.value
  const { step } = input
  const allowed = mayTake(dispute, step, party, { mainId: ground.mainId, above, on: ground.on })
  if (!allowed.ok) return allowed
  if (step === 'renewal' && input.files.length === 0) return refuse('renewal_needs_minutes')
  const on = input.on ?? ground.on
  const day = checkDay(on, ground.on, stepOf(dispute, 'request')?.on ?? null)
  if (!day.ok) return day
  const ladder = ladderFrom(ground, dispute.committeeId)
  const first = step === 'request' ? firstBody(dispute, ladder, climbFor(ground, dispute.committeeLevel)) : null
  const body = step === 'forwarding' ? above : first
  const isConfirmation = step === 'confirmation'
  const id = newId()
  const taken = {
    step,
    committee_id: body?.id ?? null,
    side: isConfirmation ? party.side : null,
    post: isConfirmation ? party.post : null,
    occurred_on: on,
  }
  await tx
    .insertInto('dispute_step')
    .values({ id, dispute_id: dispute.id, ...taken, text: input.text, taken_by: actor.personId, taken_at: now })
    .execute()
  const stored = await store(tx, actor, { kind: stepFileKind, id }, input.files, now)
  if (!stored.ok) return stored
  await noted(tx, actor, now, 'dispute_step_taken', dispute, { step, on, toCommitteeId: body?.id ?? null })
  await tellOf(tx, actor, { disputeId: dispute.id, factId: id, step }, now)
  if (isConfirmation) await endWhenConfirmed(tx, actor, held.value, taken, now)
  return ok()
}

async function endWhenConfirmed(
  tx: Writer,
  actor: Actor,
  { dispute }: Standing,
  { side, post }: Pick<Step, 'side' | 'post'>,
  now: Date,
): Promise<void> {
  const steps = [...dispute.steps, { step: 'confirmation' as const, side, post }]
  if (confirmedBy(steps) !== 'settled') return
  await insertOutcome(tx, actor, { disputeId: dispute.id, outcome: 'withdrawn', text: '' }, now)
  await noted(tx, actor, now, 'dispute_ended', dispute, { outcome: 'withdrawn' })
}

/** The parties and whose step is the next are told by mail. */
const tellOf = (
  tx: Writer,
  actor: Actor,
  fact: { readonly disputeId: string; readonly factId: string; readonly step: StepName | 'ended' },
  now: Date,
) => enqueue(tx, disputeMailKind, { ...fact, takenBy: actor.personId }, { at: now })

/** Ends a dispute today, and tells of it; who may, and how, has been decided before. */
export async function insertOutcome(
  tx: Writer,
  actor: Actor,
  ending: {
    disputeId: string
    outcome: Outcome
    text: string
    meetingId?: string | null
    interpretationId?: string | null
  },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('dispute_outcome')
    .values({
      dispute_id: ending.disputeId,
      outcome: ending.outcome,
      text: ending.text,
      meeting_id: ending.meetingId ?? null,
      interpretation_id: ending.interpretationId ?? null,
      ended_on: today(now),
      recorded_by: actor.personId,
      recorded_at: now,
    })
    .execute()
  await tellOf(tx, actor, { disputeId: ending.disputeId, factId: ending.disputeId, step: 'ended' }, now)
}

async function store(
  tx: Writer,
  actor: Actor,
  subject: { kind: string; id: string },
  files: readonly NewDocument[],
  now: Date,
): Promise<Result<undefined, FileRefusal>> {
  for (const file of files) {
    const stored = await storeFile(tx, { ...file, subject, uploadedBy: actor.personId, now })
    if (!stored.ok) return stored
  }
  return ok()
}

/** Puts documents to an open dispute. Records dispute_documents_added. */
export async function addDocuments(
  tx: Writer,
  actor: Actor,
  input: { disputeId: string; files: readonly NewDocument[] },
  now: Date,
): Promise<Result<undefined, DisputeRefusal | FileRefusal>> {
  const held = await holdDispute(tx, actor, input.disputeId, now)
  if (!held.ok) return held
  const { dispute, party, state } = held.value
  if (!may.attach(party)) return refuse('forbidden')
  if (state === 'ended') return refuse('dispute_ended')
  const stored = await store(tx, actor, { kind: fileKind, id: dispute.id }, input.files, now)
  if (!stored.ok) return stored
  await noted(tx, actor, now, 'dispute_documents_added', dispute, { files: input.files.length })
  return ok()
}

/** Notes who read a dispute, in the log that nobody can change. */
export async function noteReading(
  tx: Writer,
  actor: Actor,
  dispute: { id: string; committeeId: string; kind: DisputeKind },
  now: Date,
): Promise<Result<undefined>> {
  await noted(tx, actor, now, 'dispute_read', dispute)
  return ok()
}
