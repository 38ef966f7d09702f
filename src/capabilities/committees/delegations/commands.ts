import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { ensureAccount } from '../../people/commands.ts'
import { peopleByIds } from '../../people/queries.ts'
import { may } from './policy.ts'
import { delegationById, lendingFacts } from './queries.ts'
import { end, lend, type LendableRole, type LendingRefusal } from './rules.ts'

export interface LendRight {
  readonly role: LendableRole
  readonly committeeId: string | null
  readonly fromPersonId: string
  readonly toPersonId: string
  readonly validFrom: IsoDate
  readonly lastDay: IsoDate
  readonly reason: string
}

/** Lends a right to a named person for a time. Records delegation_given. */
export async function lendRight(
  tx: Writer,
  actor: Actor,
  input: LendRight,
  now: Date,
): Promise<Result<{ id: string }, Refusal<'not_found' | 'forbidden'> | LendingRefusal>> {
  if (!may.lend(actor, input.fromPersonId, input.toPersonId)) return refuse('forbidden')
  await lockReceiver(tx, input.toPersonId)
  const people = await peopleByIds(tx, [input.fromPersonId, input.toPersonId])
  if (!people.has(input.fromPersonId) || !people.has(input.toPersonId)) return refuse('not_found')
  const facts = await lendingFacts(tx, { from: input.fromPersonId, to: input.toPersonId }, input.validFrom)
  const decided = lend(input, facts, today(now))
  if (!decided.ok) return decided
  await ensureAccount(tx, input.toPersonId, now)
  const id = newId()
  await tx
    .insertInto('delegation')
    .values({
      id,
      role: input.role,
      committee_id: input.committeeId,
      from_person_id: input.fromPersonId,
      to_person_id: input.toPersonId,
      valid_from: input.validFrom,
      valid_to: addDays(input.lastDay, 1),
      reason: input.reason,
      given_by: actor.personId,
      created_at: now,
      ended_by: null,
      ended_at: null,
    })
    .execute()
  await record(tx, actor, now, {
    name: 'delegation_given',
    subject: { kind: 'delegation', id },
    committeeId: input.committeeId,
    data: { role: input.role, from: input.fromPersonId, to: input.toPersonId, last_day: input.lastDay },
    isOwnMatter: true,
  })
  return ok({ id })
}

/** Takes it back before its last day. Records delegation_ended. */
export async function endDelegation(
  tx: Writer,
  actor: Actor,
  delegationId: string,
  now: Date,
): Promise<Result<undefined, Refusal<'not_found' | 'already_ended'>>> {
  await tx.selectFrom('delegation').select('id').where('id', '=', delegationId).forUpdate().execute()
  const found = await delegationById(tx, delegationId, today(now))
  if (!found || !may.end(actor, found)) return refuse('not_found')
  const decided = end(found, today(now))
  if (!decided.ok) return decided
  await tx
    .updateTable('delegation')
    .set({ ended_at: now, ended_by: actor.personId })
    .where('id', '=', delegationId)
    .execute()
  await record(tx, actor, now, {
    name: 'delegation_ended',
    subject: { kind: 'delegation', id: delegationId },
    committeeId: found.committeeId,
    data: { role: found.role, from: found.from.personId, to: found.to.personId },
    isOwnMatter: true,
  })
  return ok()
}

/** Two delegations to one person at once wait for each other, so that no right is lent twice. */
async function lockReceiver(tx: Writer, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`delegation:${personId}`}, 0))`.execute(tx)
}
