import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { may } from '../policy.ts'
import type { GroupInput } from './input.ts'
import { electionGroups } from './queries.ts'
import * as rules from './rules.ts'

type Refused = rules.GroupRefusal | Refusal<'not_found' | 'forbidden'>

async function lockGroups(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('election_groups', 0))`.execute(tx)
}

/** A group under a name from a day on. Records election_group_begun. */
export async function beginGroup(
  tx: Writer,
  actor: Actor,
  input: GroupInput,
  now: Date,
): Promise<Result<undefined, Refused>> {
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockGroups(tx)
  const decided = rules.beginGroup(await electionGroups(tx), { name: input.name, from: input.valid_from })
  if (!decided.ok) return decided
  const id = newId()
  await tx
    .insertInto('election_group')
    .values({
      id,
      name: input.name,
      email: input.email || null,
      valid_from: input.valid_from,
      valid_to: null,
      created_at: now,
    })
    .execute()
  await record(tx, actor, now, { name: 'election_group_begun', subject: { kind: 'election_group', id }, data: {} })
  return ok()
}

/** The name is used no more after a day; seats keep what they were called. Records election_group_ended. */
export async function endGroup(
  tx: Writer,
  actor: Actor,
  groupId: string,
  lastDay: IsoDate,
  now: Date,
): Promise<Result<undefined, Refused>> {
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockGroups(tx)
  const group = (await electionGroups(tx)).find((candidate) => candidate.id === groupId)
  if (!group) return refuse('not_found')
  const decided = rules.endGroup(group, lastDay)
  if (!decided.ok) return decided
  await tx.updateTable('election_group').set({ valid_to: decided.value }).where('id', '=', groupId).execute()
  const subject = { kind: 'election_group', id: groupId }
  await record(tx, actor, now, { name: 'election_group_ended', subject, data: { to: decided.value } })
  return ok()
}
