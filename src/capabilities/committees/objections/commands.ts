import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { lockCommittee } from '../commands.ts'
import { may } from '../policy.ts'
import type { ObjectionInput } from './input.ts'
import { electedMandate } from './queries.ts'
import * as rules from './rules.ts'

/** Writes down that the employer objects to an election. The reason stays out of the log. Records objection_recorded. */
export async function recordObjection(
  tx: Writer,
  actor: Actor,
  ids: { committeeId: string; mandateId: string },
  input: ObjectionInput,
  now: Date,
): Promise<Result<undefined, rules.ObjectionRefusal | Refusal<'not_found' | 'forbidden'>>> {
  if (!(await lockCommittee(tx, ids.committeeId))) return refuse('not_found')
  const mandate = await electedMandate(tx, ids.committeeId, ids.mandateId)
  if (!mandate) return refuse('not_found')
  if (!may.manageMembers(actor, ids.committeeId)) return refuse('forbidden')
  const decided = rules.object(mandate, input.objected_on, today(now))
  if (!decided.ok) return decided
  await tx
    .insertInto('mandate_objection')
    .values({
      mandate_id: ids.mandateId,
      objected_on: input.objected_on,
      reason: input.reason,
      recorded_at: now,
      recorded_by: actor.personId,
    })
    .execute()
  await record(tx, actor, now, {
    name: 'objection_recorded',
    subject: { kind: 'mandate', id: ids.mandateId },
    committeeId: ids.committeeId,
    data: { objectedOn: input.objected_on },
  })
  return ok()
}
