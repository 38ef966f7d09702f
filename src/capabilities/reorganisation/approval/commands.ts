import type { Actor } from '../../../platform/auth/actor.ts'
import { instantOf, today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import type { RowChange } from '../../../platform/db/row-changes.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { lockStructure } from '../../committees/commands.ts'
import { applyCommitteePlan, takeBackCommitteePlan } from '../../committees/reorganising/commands.ts'
import { anyBodyIn } from '../../committees/reorganising/queries.ts'
import { cancelForGood, moveMeeting, reinstateMeeting } from '../../meetings/rehoming/commands.ts'
import { lockOrganisation } from '../../organisation/commands.ts'
import { applyUnitPlan, takeBackUnitPlan } from '../../organisation/reorganising/commands.ts'
import { lockReorganisation, noted } from '../commands.ts'
import { marksOf, planOf, type Marks } from '../plan/queries.ts'
import type { Obstacle, Plan } from '../plan/rules.ts'
import { may } from '../policy.ts'
import { homesOf, stateOf, stepsOf, type Reorganisation } from '../queries.ts'
import type { StepRefusal } from '../rules.ts'
import { arrivalKind, reorganisationMailKind } from './jobs.ts'
import { writtenWords } from './messages.ts'

export type ApprovalRefusal =
  | StepRefusal
  | Obstacle
  | Refusal<
      'not_found' | 'forbidden' | 'not_a_draft' | 'effective_too_soon' | 'changed_meanwhile' | 'changed_since_preview'
    >

interface Written {
  readonly units: readonly RowChange[]
  readonly committees: readonly RowChange[]
  /** toId null: cancelled. */
  readonly meetings: readonly { readonly meetingId: string; readonly fromId: string; readonly toId: string | null }[]
}

/**
 * Approves a draft: everything it comes to is written with the effective day, all of it or nothing. Refused when what it
 * comes to is no longer what the approver saw. Records reorganisation_approved, and tells the affected secretaries.
 */
export async function approveReorganisation(
  tx: Writer,
  actor: Actor,
  input: { id: string; version: number; seen: Marks },
  now: Date,
): Promise<Result<Plan, ApprovalRefusal>> {
  await lockOrganisation(tx)
  await lockStructure(tx)
  const draft = await lockReorganisation(tx, input.id)
  if (!draft) return refuse('not_found')
  if (!may.reorganise(actor)) return refuse('forbidden')
  if (stateOf(draft, today(now)) !== 'draft') return refuse('not_a_draft')
  if (draft.version !== input.version) return refuse('changed_meanwhile')
  if (draft.on <= today(now)) return refuse('effective_too_soon')
  const steps = (await stepsOf(tx, draft.id)).map(({ step }) => step)
  const planned = await planOf(tx, { on: draft.on, steps, homes: await homesOf(tx, draft.id) }, today(now))
  if (!planned.ok) return planned
  const plan = planned.value
  const [obstacle] = plan.obstacles
  if (obstacle) return { ok: false, refusal: obstacle }
  const differing = changedParts(input.seen, marksOf(plan))
  if (differing.length > 0) return refuse('changed_since_preview', { parts: differing.join(',') })
  const written = await writePlan(tx, actor, draft, plan, now)
  await tx
    .insertInto('reorganisation_approval')
    .values({
      reorganisation_id: draft.id,
      plan: JSON.stringify(plan),
      changes: JSON.stringify(written),
      approved_by: actor.personId,
      approved_at: now,
    })
    .execute()
  await noted(tx, actor, now, 'reorganisation_approved', draft.id, {
    on: plan.on,
    units: plan.units.length,
    committees: plan.committees.length,
  })
  await enqueue(tx, reorganisationMailKind, { reorganisationId: draft.id, fact: 'approved' }, { at: now })
  const arrives = { at: now, runAfter: instantOf(draft.on, '00:05') }
  await enqueue(tx, arrivalKind, { reorganisationId: draft.id }, arrives)
  return ok(plan)
}

/** The parts of a plan that are no longer as they were shown. */
export function changedParts(seen: Marks, now: Marks): (keyof Marks)[] {
  return (Object.keys(now) as (keyof Marks)[]).filter((part) => seen[part] !== now[part])
}

async function writePlan(tx: Writer, actor: Actor, draft: Reorganisation, plan: Plan, now: Date): Promise<Written> {
  const { on } = plan
  const units = await applyUnitPlan(
    tx,
    {
      on,
      ended: plan.units.flatMap(({ unitId, after }) => (after ? [] : [unitId])),
      changed: plan.units.flatMap(({ before, after }) => (before && after ? [after] : [])),
      begun: plan.units.flatMap(({ before, after }) => (!before && after ? [after] : [])),
      moves: plan.moves,
    },
    now,
  )
  const outside = plan.mandates.filter(({ cause, choice }) => cause === 'outside_area' && choice === 'end')
  const committees = await applyCommitteePlan(
    tx,
    {
      on,
      ended: plan.committees.flatMap(({ committeeId, after }) => (after ? [] : [committeeId])),
      changed: plan.committees.flatMap(({ before, after }) => (before && after ? [after] : [])),
      begun: plan.committees.flatMap(({ before, after }) => (!before && after ? [after] : [])),
      mandates: outside.map(({ mandate }) => mandate.mandateId),
      posts: plan.posts,
      reasons: { ended: writtenWords.committeeEnds(draft.title), outside: writtenWords.outsideArea(draft.title) },
    },
    now,
  )
  await recordConsequences(tx, actor, draft.id, plan, now)
  return { units, committees, meetings: await rehomeMeetings(tx, actor, draft, plan, now) }
}

async function recordConsequences(tx: Writer, actor: Actor, id: string, plan: Plan, now: Date): Promise<void> {
  for (const { committeeId, before, after, successorId } of plan.committees) {
    await record(tx, actor, now, {
      name: before ? (after ? 'committee_changed' : 'committee_closed') : 'committee_established',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      data: { from: plan.on, reorganisationId: id, ...(successorId ? { successorId } : {}) },
    })
  }
  for (const { mandate, choice } of plan.mandates) {
    if (choice === 'keep') continue
    await record(tx, actor, now, {
      name: 'mandate_ended',
      subject: { kind: 'mandate', id: mandate.mandateId },
      committeeId: mandate.committeeId,
      data: { seatId: mandate.seatId, personId: mandate.personId, to: plan.on, reorganisationId: id },
    })
  }
  for (const { unitId, before, after } of plan.units) {
    await record(tx, actor, now, {
      name: before ? (after ? 'unit_changed' : 'unit_ended') : 'unit_begun',
      subject: { kind: 'unit', id: unitId },
      data: { from: plan.on, reorganisationId: id },
    })
  }
}

async function rehomeMeetings(
  tx: Writer,
  actor: Actor,
  draft: Reorganisation,
  plan: Plan,
  now: Date,
): Promise<Written['meetings']> {
  const written: Written['meetings'][number][] = []
  const reason = writtenWords.meetingReason(draft.title)
  for (const { meetingId, committeeId, choice } of plan.meetings) {
    const toId = choice === 'cancel' ? null : choice
    const done =
      toId === null
        ? await cancelForGood(tx, actor, { meetingId, reason }, now)
        : await moveMeeting(tx, actor, { meetingId, toCommitteeId: toId, reason }, now)
    if (done) written.push({ meetingId, fromId: committeeId, toId })
  }
  return written
}

export type WithdrawalRefusal = Refusal<
  'not_found' | 'forbidden' | 'already_withdrawn' | 'already_in_force' | 'built_upon'
>

/**
 * Withdraws a draft, or takes an approved reorganisation back before its day: everything is as if it had not been
 * approved. Refused when somebody has built on it since. Records reorganisation_withdrawn.
 */
export async function withdrawReorganisation(
  tx: Writer,
  actor: Actor,
  input: { id: string; reason: string },
  now: Date,
): Promise<Result<undefined, WithdrawalRefusal>> {
  await lockOrganisation(tx)
  await lockStructure(tx)
  const found = await lockReorganisation(tx, input.id)
  if (!found) return refuse('not_found')
  if (!may.reorganise(actor)) return refuse('forbidden')
  const state = stateOf(found, today(now))
  if (state === 'withdrawn') return refuse('already_withdrawn')
  if (state === 'in_force') return refuse('already_in_force')
  if (state === 'approved') {
    const taken = await takeBack(tx, actor, found, now)
    if (!taken.ok) return taken
    await enqueue(tx, reorganisationMailKind, { reorganisationId: found.id, fact: 'withdrawn' }, { at: now })
  }
  await tx
    .insertInto('reorganisation_withdrawal')
    .values({ reorganisation_id: found.id, reason: input.reason, withdrawn_by: actor.personId, withdrawn_at: now })
    .execute()
  await noted(tx, actor, now, 'reorganisation_withdrawn', found.id, { wasApproved: state === 'approved' })
  return ok()
}

async function takeBack(
  tx: Writer,
  actor: Actor,
  found: Reorganisation,
  now: Date,
): Promise<Result<undefined, Refusal<'built_upon'>>> {
  const row = await tx
    .selectFrom('reorganisation_approval')
    .select('changes')
    .where('reorganisation_id', '=', found.id)
    .executeTakeFirstOrThrow()
  const written = row.changes as Written
  const reason = writtenWords.takenBack(found.title)
  if (!(await takeBackCommitteePlan(tx, written.committees))) return refuse('built_upon', { what: 'committees' })
  if (!(await takeBackUnitPlan(tx, written.units))) return refuse('built_upon', { what: 'units' })
  const begun = written.units.filter(({ table, before }) => table === 'unit' && before === null)
  if (
    await anyBodyIn(
      tx,
      begun.map(({ id }) => id),
    )
  )
    return refuse('built_upon', { what: 'units' })
  for (const { meetingId, fromId, toId } of written.meetings) {
    const done =
      toId === null
        ? await reinstateMeeting(tx, actor, meetingId, now)
        : await moveMeeting(tx, actor, { meetingId, toCommitteeId: fromId, reason }, now)
    if (!done) return refuse('built_upon', { what: 'meetings' })
  }
  return ok()
}
