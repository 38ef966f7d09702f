import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { unitTree } from '../../organisation/queries.ts'
import { lockCommittee, lockStructure } from '../commands.ts'
import { may } from '../policy.ts'
import { hasSeatsFrom, periodsNotOver } from './queries.ts'
import * as rules from './rules.ts'

export type ChangeCommitteeRefusal = rules.PeriodRefusal | Refusal<'not_found' | 'forbidden'>

/**
 * Gives a committee another name, kind, level, unit or place from a day on. What it was before that day stays as it was.
 * Seats and mandates stay; whoever then works outside the area is found by the structure check. Records committee_changed.
 */
export async function changeCommittee(
  tx: Writer,
  actor: Actor,
  committeeId: string,
  change: rules.CommitteeChange,
  now: Date,
): Promise<Result<undefined, ChangeCommitteeRefusal>> {
  await lockStructure(tx)
  if (!(await lockCommittee(tx, committeeId))) return refuse('not_found')
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  const unit = (await unitTree(tx, change.from)).find((node) => node.id === change.unitId)
  const decided = rules.changeCommittee(committeeId, change, {
    agreement: await agreementOn(tx, change.from),
    periods: await periodsNotOver(tx, change.from),
    unitName: unit?.name ?? null,
    hasSeats: await hasSeatsFrom(tx, committeeId, change.from),
  })
  if (!decided.ok) return decided
  await takeStep(tx, decided.value, change, now)
  const { from, level, kind, unitId, parentId } = change
  await record(tx, actor, now, {
    name: 'committee_changed',
    subject: { kind: 'committee', id: committeeId },
    committeeId,
    data: { from, level, kind, unitId, parentId, corrects: decided.value.kind === 'corrects' },
  })
  return ok()
}

async function takeStep(
  tx: Writer,
  { kind, period }: rules.PeriodStep,
  change: rules.CommitteeChange,
  now: Date,
): Promise<void> {
  const written = {
    name: change.name,
    kind: change.kind,
    level: change.level,
    unit_id: change.unitId,
    parent_committee_id: change.parentId,
  }
  if (kind === 'corrects') {
    await tx.updateTable('committee_period').set(written).where('id', '=', period.id).execute()
    return
  }
  await tx.updateTable('committee_period').set({ valid_to: change.from }).where('id', '=', period.id).execute()
  await tx
    .insertInto('committee_period')
    .values({
      ...written,
      id: newId(),
      committee_id: period.committeeId,
      valid_from: change.from,
      valid_to: period.to,
      created_at: now,
    })
    .execute()
}
