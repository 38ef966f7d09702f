import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { nameOf } from '../../queries.ts'
import { may } from './policy.ts'
import type { RoleByGroup } from './rules.ts'

/** A group as the municipality's own directory sees it. */
export interface ProvisionedGroup {
  readonly id: string
  readonly name: string
  readonly externalId: string | null
  readonly createdAt: Date
  readonly changedAt: Date
  /** Grows with every change, wherever it comes from. */
  readonly version: number
}

/** The columns that a condition or an order may name, each as it stands in the query. */
export const groupColumns = {
  id: sql<string>`seen.id::text`,
  name: sql<string>`seen.name`,
  externalId: sql<string>`seen."externalId"`,
  createdAt: sql<Date>`seen."createdAt"`,
  changedAt: sql<Date>`seen."changedAt"`,
} as const

/** What a condition on one member may name, inside `someMember`. */
export const memberColumns = {
  personId: sql<string>`gm.person_id::text`,
  name: nameOf(sql.ref('gm.person_id')),
} as const

/** Whether a group has a member of whom something holds. */
export function someMember(condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from provisioned_group_member gm where gm.group_id = seen.id and ${condition})`
}

const inUse = sql`(
  select g.id, g.name, g.external_id as "externalId", g.created_at as "createdAt", g.changed_at as "changedAt", g.version
  from provisioned_group g where g.removed_at is null) as seen`

export interface GroupPart {
  readonly total: number
  readonly groups: readonly ProvisionedGroup[]
}

/** The groups that fit a condition, a part at a time in a fixed order, and how many there are. Two queries. */
export async function provisionedGroups(
  db: Reader,
  condition: RawBuilder<boolean>,
  part: { orderBy: RawBuilder<unknown>; descending: boolean; limit: number; offset: number },
): Promise<GroupPart> {
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${inUse} where ${condition}`.execute(
    db,
  )
  const total = counted.rows[0]?.total ?? 0
  if (part.limit === 0 || part.offset >= total) return { total, groups: [] }
  const direction = part.descending ? sql`desc` : sql`asc`
  const { rows } = await sql<ProvisionedGroup>`select * from ${inUse} where ${condition}
    order by ${part.orderBy} ${direction}, seen.id limit ${part.limit} offset ${part.offset}`.execute(db)
  return { total, groups: rows }
}

export async function provisionedGroup(db: Reader, id: string): Promise<ProvisionedGroup | null> {
  const { rows } = await sql<ProvisionedGroup>`select * from ${inUse} where seen.id = ${id}`.execute(db)
  return rows[0] ?? null
}

export interface GroupMember {
  readonly groupId: string
  readonly personId: string
  readonly name: string
}

/** Who is in each of several groups. One query. */
export async function membersOfGroups(db: Reader, groupIds: readonly string[]): Promise<GroupMember[]> {
  if (groupIds.length === 0) return []
  const { rows } = await sql<GroupMember>`
    select gm.group_id as "groupId", gm.person_id as "personId", ${memberColumns.name} as name
    from provisioned_group_member gm where gm.group_id = any(${[...groupIds]}::uuid[]) order by 1, 2`.execute(db)
  return rows
}

/** A group as administrators see it. */
export interface MappedGroup extends ProvisionedGroup {
  readonly role: RoleByGroup | null
  readonly roleByName: string | null
  readonly roleAt: Date | null
  readonly memberCount: number
}

const mapped = sql`select g.id, g.name, g.external_id as "externalId", g.created_at as "createdAt",
  g.changed_at as "changedAt", g.version, g.role, ${nameOf(sql.ref('g.role_by'))} as "roleByName", g.role_at as "roleAt",
  (select count(*)::int from provisioned_group_member gm where gm.group_id = g.id) as "memberCount"
  from provisioned_group g`

/** Every group in use, those with a role first. One query. */
export async function mappedGroups(db: Reader, actor: Actor): Promise<Result<MappedGroup[], Refusal<'forbidden'>>> {
  if (!may.mapGroups(actor)) return refuse('forbidden')
  const { rows } = await sql<MappedGroup>`${mapped} where g.removed_at is null
    order by g.role nulls last, g.name collate danish, g.id`.execute(db)
  return ok(rows)
}

export interface MappedGroupPage {
  readonly group: MappedGroup
  /** The first by name. */
  readonly members: readonly { readonly personId: string; readonly name: string }[]
}

/** How many members are named on the page of a group. */
const membersShown = 200

/** One group with those in it. Two queries. */
export async function mappedGroupPage(
  db: Reader,
  actor: Actor,
  id: string,
): Promise<Result<MappedGroupPage, Refusal<'forbidden' | 'not_found'>>> {
  if (!may.mapGroups(actor)) return refuse('forbidden')
  const { rows } = await sql<MappedGroup>`${mapped} where g.removed_at is null and g.id = ${id}`.execute(db)
  const [group] = rows
  if (!group) return refuse('not_found')
  const named = await sql<{ personId: string; name: string }>`
    select p.id as "personId", p.name from provisioned_group_member gm join person p on p.id = gm.person_id
    where gm.group_id = ${id} order by p.name collate danish, p.id limit ${membersShown}`.execute(db)
  return ok({ group, members: named.rows })
}
