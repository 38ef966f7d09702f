import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { endOn, lockAdministrators } from '../commands.ts'
import { validity } from '../queries.ts'
import { isSomebodyLeft, type Assignment } from '../rules.ts'

/** A group as it is to be from now on. */
export interface GroupWithRole {
  readonly id: string
  readonly name: string
  readonly role: Assignment['role'] | null
}

/** Who caused it, and what the log says of how. actor null: a program. */
export interface Cause {
  readonly actor: Actor | null
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * The roles that come from a group follow it: whoever is in it holds its role from today, and whoever is not holds nothing
 * by it. Roles that a person gave stay as they are. Refused when nobody would be left who can let others in. Records
 * role_given_by_group and role_ended_by_group, one for each person.
 */
export async function followGroup(
  tx: Writer,
  group: GroupWithRole,
  cause: Cause,
  now: Date,
): Promise<Result<undefined, Refusal<'last_administrator'>>> {
  const on = today(now)
  await lockAdministrators(tx)
  const held = await heldBy(tx, group.id)
  const wanted = new Set(group.role === null ? [] : await memberIds(tx, group.id))
  const ending = held.filter(({ personId, role }) => role !== group.role || !wanted.has(personId))
  const kept = new Set(held.filter((one) => !ending.includes(one)).map(({ personId }) => personId))
  const beginning = [...wanted].filter((personId) => !kept.has(personId))
  for (const one of ending) await endOn(tx, one, on)
  if (group.role !== null) await begin(tx, { ...group, role: group.role }, beginning, now)
  if (ending.some(({ role }) => role === 'administrator') && !isSomebodyLeft(await lockAdministrators(tx), on))
    return refuse('last_administrator')
  const note = (name: string, personId: string, role: Assignment['role']) => {
    const data = {
      role,
      group_name: group.name,
      group: group.id,
      ...cause.data,
    }
    return record(tx, cause.actor, now, { name, subject: { kind: 'person', id: personId }, data })
  }
  for (const { personId, role } of ending) await note('role_ended_by_group', personId, role)
  for (const personId of beginning) if (group.role) await note('role_given_by_group', personId, group.role)
  return ok()
}

async function heldBy(tx: Writer, groupId: string): Promise<Assignment[]> {
  const rows = await tx
    .selectFrom('role_assignment')
    .select(['id', 'person_id as personId', 'role', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('group_id', '=', groupId)
    .where('valid_to', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, ...validity(row) }))
}

async function memberIds(tx: Writer, groupId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('provisioned_group_member')
    .select('person_id')
    .where('group_id', '=', groupId)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

async function begin(
  tx: Writer,
  { id, role }: { id: string; role: Assignment['role'] },
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  if (personIds.length === 0) return
  const ids = personIds.map(() => newId())
  await sql`insert into role_assignment (id, person_id, role, valid_from, valid_to, granted_by, created_at, group_id)
    select one.id, one.person_id, ${role}, ${today(now)}::date, null, null, ${now}::timestamptz, ${id}::uuid
    from unnest(${ids}::uuid[], ${[...personIds]}::uuid[]) as one(id, person_id)`.execute(tx)
}
