import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { ensureAccount } from '../commands.ts'
import { may } from './policy.ts'
import { validity } from './queries.ts'
import { isCurrent, mayBegin, mayEnd, type Assignment } from './rules.ts'

export interface GrantRole {
  readonly personId: string
  readonly role: Assignment['role']
  /** The first day without it; null for until further notice. */
  readonly validTo: IsoDate | null
}

type GrantRefusal = Refusal<'not_found' | 'forbidden' | 'holds_already' | 'ends_before_it_begins'>

/** Gives a person a role from today. Records role_granted. */
export async function grantRole(
  tx: Writer,
  actor: Actor,
  input: GrantRole,
  now: Date,
): Promise<Result<{ id: string }, GrantRefusal>> {
  if (!may.grantRoles(actor)) return refuse('forbidden')
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', input.personId)
    .forUpdate()
    .executeTakeFirst()
  if (!person) return refuse('not_found')
  const wanted = { role: input.role, validFrom: today(now), validTo: input.validTo }
  const decided = mayBegin(await assignmentsOf(tx, person.id), wanted)
  if (!decided.ok) return decided
  const id = newId()
  await tx
    .insertInto('role_assignment')
    .values({
      id,
      person_id: person.id,
      role: wanted.role,
      valid_from: wanted.validFrom,
      valid_to: wanted.validTo,
      granted_by: actor.personId,
      created_at: now,
    })
    .execute()
  const data = { role: wanted.role, valid_to: wanted.validTo }
  await record(tx, actor, now, { name: 'role_granted', subject: { kind: 'person', id: person.id }, data })
  return ok({ id })
}

type EndRefusal = Refusal<'not_found' | 'forbidden' | 'already_ended' | 'last_administrator' | 'comes_from_group'>

/**
 * Takes a role away from today on. The last administrator keeps theirs, and what a group of the directory gives ends with
 * the group. Records role_ended.
 */
export async function endRole(
  tx: Writer,
  actor: Actor,
  assignmentId: string,
  now: Date,
): Promise<Result<undefined, EndRefusal>> {
  if (!may.grantRoles(actor)) return refuse('forbidden')
  const administrators = await lockAdministrators(tx)
  const row = await tx
    .selectFrom('role_assignment')
    .select([...columns, 'group_id'])
    .where('id', '=', assignmentId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not_found')
  const { group_id: groupId, ...held } = row
  if (groupId !== null) return refuse('comes_from_group')
  const ending: Assignment = { ...held, ...validity(held) }
  const decided = mayEnd(ending, administrators, today(now))
  if (!decided.ok) return decided
  await endOn(tx, ending, today(now))
  const subject = { kind: 'person', id: ending.personId }
  await record(tx, actor, now, { name: 'role_ended', subject, data: { role: ending.role } })
  return ok()
}

/**
 * Whether nobody would be left who can let others in when a person loses access. The administrators stay locked until the
 * transaction ends, so that two who lose it at once are met one after the other.
 */
export async function isLastAdministrator(tx: Writer, personId: string, on: IsoDate): Promise<boolean> {
  const administrators = await lockAdministrators(tx)
  const own = administrators.filter((one) => one.personId === personId && isCurrent(one, on))
  const others = administrators.filter((one) => one.personId !== personId)
  return own.some((ending) => !mayEnd(ending, others, on).ok)
}

/** Whether somebody is an administrator on a day. The roles are locked until the transaction ends. */
export async function isAdministrator(tx: Writer, personId: string, on: IsoDate): Promise<boolean> {
  const administrators = await lockAdministrators(tx)
  return administrators.some((one) => one.personId === personId && isCurrent(one, on))
}

/**
 * Somebody must be let in before anybody can be let in: where there has never been an administrator, the person with this
 * address becomes one. Records first_administrator_made.
 */
export async function makeFirstAdministrator(tx: Writer, email: string, now: Date): Promise<Result<undefined, never>> {
  await lockAdministrators(tx)
  const anybody = await tx
    .selectFrom('role_assignment')
    .select('id')
    .where('role', '=', 'administrator')
    .executeTakeFirst()
  if (anybody) return ok()
  const personId = newId()
  // An address tells no name: lists say the part until the person has said what they are called.
  const name = { given_name: 'Første', family_name: 'administrator', name_is_known: false }
  await tx
    .insertInto('person')
    .values({ id: personId, employee_number: null, ...name, email, created_at: now })
    .execute()
  await ensureAccount(tx, personId, now)
  await tx
    .insertInto('role_assignment')
    .values({
      id: newId(),
      person_id: personId,
      role: 'administrator',
      valid_from: today(now),
      valid_to: null,
      granted_by: null,
      created_at: now,
    })
    .execute()
  await record(tx, null, now, { name: 'first_administrator_made', subject: { kind: 'person', id: personId } })
  return ok()
}

const columns = ['id', 'person_id as personId', 'role', 'valid_from as validFrom', 'valid_to as validTo'] as const

/** What people have given somebody; what a group gives stands beside it. */
async function assignmentsOf(tx: Writer, personId: string): Promise<Assignment[]> {
  const rows = await tx
    .selectFrom('role_assignment')
    .select(columns)
    .where('person_id', '=', personId)
    .where('group_id', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, ...validity(row) }))
}

/** All of them, always in the same order: two administrators who remove each other wait for one another here. */
export async function lockAdministrators(tx: Writer): Promise<Assignment[]> {
  await tx
    .selectFrom('role_assignment')
    .select('id')
    .where('role', '=', 'administrator')
    .orderBy('id')
    .forUpdate()
    .execute()
  // Read again in a statement of its own, which sees what the one that was waited for did.
  const rows = await tx
    .selectFrom('role_assignment')
    .leftJoin('account', 'account.person_id', 'role_assignment.person_id')
    .select([
      'role_assignment.id',
      'role_assignment.person_id as personId',
      'role',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('role', '=', 'administrator')
    .where('account.closed_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, ...validity(row) }))
}

/** One that began today is taken away altogether: it never held for a whole day. */
export async function endOn(tx: Writer, ending: Assignment, on: IsoDate): Promise<void> {
  if (ending.validFrom === on) {
    await tx.deleteFrom('role_assignment').where('id', '=', ending.id).execute()
    return
  }
  await tx.updateTable('role_assignment').set({ valid_to: on }).where('id', '=', ending.id).execute()
}
