import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { followGroup } from '../../roles/by-group/commands.ts'
import { lockProvisioning, shownAmong } from '../queries.ts'
import { saidBy, type Provisioner } from '../rules.ts'
import { may } from './policy.ts'
import { memberChanges, namesUnion, type GroupFacts, type RoleByGroup } from './rules.ts'

type BadFacts = Refusal<'group_name_taken' | 'external_id_taken' | 'unknown_member' | 'union_named'>
type Ending = Refusal<'not_found' | 'changed_meanwhile' | 'last_administrator'>

/** A new group from the directory. It gives its members nothing. Records group_provisioned. */
export async function provisionGroup(
  tx: Writer,
  by: Provisioner,
  facts: GroupFacts,
  now: Date,
): Promise<Result<string, BadFacts>> {
  await lockProvisioning(tx)
  const bad = await badFacts(tx, facts, null, facts.memberIds)
  if (bad) return bad
  const id = newId()
  await tx
    .insertInto('provisioned_group')
    .values({
      id,
      name: facts.name,
      external_id: facts.externalId,
      role: null,
      role_by: null,
      role_at: null,
      created_at: now,
      changed_at: now,
      removed_at: null,
    })
    .execute()
  await addMembers(tx, id, facts.memberIds, now)
  const data = { ...saidBy(by), group_name: facts.name, members: facts.memberIds.length }
  await record(tx, null, now, { name: 'group_provisioned', subject: { kind: 'provisioned_group', id }, data })
  return ok(id)
}

/**
 * What the directory now says of a group, as a whole. seenVersion null: whatever stands. Where an administrator has let the
 * group give a role, the role follows its members. Records group_changed when something did change.
 */
export async function changeGroup(
  tx: Writer,
  by: Provisioner,
  input: { id: string; facts: GroupFacts; seenVersion: number | null },
  now: Date,
): Promise<Result<undefined, BadFacts | Ending>> {
  const { id, facts, seenVersion } = input
  const group = await lockGroup(tx, id)
  if (!group) return refuse('not_found')
  if (seenVersion !== null && seenVersion !== group.version) return refuse('changed_meanwhile')
  const { added, removed } = memberChanges(await memberIdsOf(tx, id), facts.memberIds)
  const bad = await badFacts(tx, facts, id, added)
  if (bad) return bad
  const isSame = facts.name === group.name && facts.externalId === group.external_id
  if (isSame && added.length + removed.length === 0) return ok()
  await removeMembers(tx, id, removed)
  await addMembers(tx, id, added, now)
  await tx
    .updateTable('provisioned_group')
    .set({ name: facts.name, external_id: facts.externalId, changed_at: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
  const data = { ...saidBy(by), group_name: facts.name, added: added.length, removed: removed.length }
  await record(tx, null, now, { name: 'group_changed', subject: { kind: 'provisioned_group', id }, data })
  return followGroup(tx, { id, name: facts.name, role: group.role }, { actor: null, data: saidBy(by) }, now)
}

/**
 * Takes a group away: its members are forgotten, and the roles that came from it end. A group that comes later under the
 * same name is another, and gives nothing. Records group_deprovisioned.
 */
export async function removeGroup(
  tx: Writer,
  by: Provisioner,
  input: { id: string; seenVersion: number | null },
  now: Date,
): Promise<Result<undefined, Ending>> {
  const group = await lockGroup(tx, input.id)
  if (!group) return refuse('not_found')
  if (input.seenVersion !== null && input.seenVersion !== group.version) return refuse('changed_meanwhile')
  await tx.deleteFrom('provisioned_group_member').where('group_id', '=', group.id).execute()
  await tx
    .updateTable('provisioned_group')
    .set({ removed_at: now, changed_at: now, role: null, version: sql`version + 1` })
    .where('id', '=', group.id)
    .execute()
  const data = { ...saidBy(by), group_name: group.name }
  await record(tx, null, now, {
    name: 'group_deprovisioned',
    subject: { kind: 'provisioned_group', id: group.id },
    data,
  })
  return followGroup(tx, { id: group.id, name: group.name, role: null }, { actor: null, data: saidBy(by) }, now)
}

/** Whoever is taken out of the directory's sight is in none of its groups. What they held by those ends. */
export async function leaveGroups(
  tx: Writer,
  by: Provisioner,
  personId: string,
  now: Date,
): Promise<Result<undefined, Refusal<'last_administrator'>>> {
  const { rows } = await sql<{ id: string; name: string; role: RoleByGroup | null }>`
    select g.id, g.name, g.role from provisioned_group g
    join provisioned_group_member gm on gm.group_id = g.id and gm.person_id = ${personId}
    order by g.id for update of g`.execute(tx)
  for (const group of rows) {
    await removeMembers(tx, group.id, [personId])
    await tx
      .updateTable('provisioned_group')
      .set({ changed_at: now, version: sql`version + 1` })
      .where('id', '=', group.id)
      .execute()
    const followed = await followGroup(tx, group, { actor: null, data: saidBy(by) }, now)
    if (!followed.ok) return followed
  }
  return ok()
}

/**
 * Lets a group's members hold a role for as long as they are in it, or no longer: role null. Decided on the group as it was
 * seen, its members with it. Records group_role_given or group_role_ended, and the roles of each member.
 */
export async function mapGroup(
  tx: Writer,
  actor: Actor,
  input: { id: string; role: RoleByGroup | null; seenVersion: number },
  now: Date,
): Promise<Result<undefined, Ending | Refusal<'forbidden' | 'gives_that_already'>>> {
  if (!may.mapGroups(actor)) return refuse('forbidden')
  const group = await lockGroup(tx, input.id)
  if (!group) return refuse('not_found')
  if (group.version !== input.seenVersion) return refuse('changed_meanwhile')
  if (group.role === input.role) return refuse('gives_that_already')
  await tx
    .updateTable('provisioned_group')
    .set({ role: input.role, role_by: actor.personId, role_at: now, version: sql`version + 1` })
    .where('id', '=', group.id)
    .execute()
  const name = input.role === null ? 'group_role_ended' : 'group_role_given'
  const data = { role: input.role ?? group.role, group_name: group.name }
  await record(tx, actor, now, { name, subject: { kind: 'provisioned_group', id: group.id }, data })
  return followGroup(tx, { id: group.id, name: group.name, role: input.role }, { actor, data: {} }, now)
}

async function lockGroup(tx: Writer, id: string) {
  await lockProvisioning(tx)
  return tx
    .selectFrom('provisioned_group')
    .select(['id', 'name', 'external_id', 'role', 'version'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

async function badFacts(
  tx: Writer,
  facts: GroupFacts,
  except: string | null,
  added: readonly string[],
): Promise<{ ok: false; refusal: BadFacts } | null> {
  if (namesUnion(facts.name) || namesUnion(facts.externalId ?? '')) return refuse('union_named')
  const { rows } = await sql<{ sameName: boolean }>`
    select lower(g.name) = lower(${facts.name}) as "sameName" from provisioned_group g
    where g.removed_at is null and g.id is distinct from ${except}::uuid
      and (lower(g.name) = lower(${facts.name}) or g.external_id = ${facts.externalId}::text)
    order by 1 desc limit 1`.execute(tx)
  if (rows[0]) return refuse(rows[0].sameName ? 'group_name_taken' : 'external_id_taken')
  const known = new Set(await shownAmong(tx, added))
  const unknown = added.find((id) => !known.has(id))
  return unknown === undefined ? null : refuse('unknown_member', { member: unknown })
}

async function memberIdsOf(tx: Writer, groupId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('provisioned_group_member')
    .select('person_id')
    .where('group_id', '=', groupId)
    .execute()
  return rows.map((row) => row.person_id)
}

async function addMembers(tx: Writer, groupId: string, personIds: readonly string[], now: Date): Promise<void> {
  if (personIds.length === 0) return
  await sql`insert into provisioned_group_member (group_id, person_id, since)
    select ${groupId}::uuid, one, ${now}::timestamptz from unnest(${[...personIds]}::uuid[]) as one`.execute(tx)
}

async function removeMembers(tx: Writer, groupId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await sql`delete from provisioned_group_member
    where group_id = ${groupId} and person_id = any(${[...personIds]}::uuid[])`.execute(tx)
}
