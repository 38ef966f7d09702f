import { sql, type RawBuilder } from 'kysely'
import type { Reader, Writer } from '../../../platform/db/database.ts'

/** A person as the municipality's own directory sees them. */
export interface ProvisionedPerson {
  readonly id: string
  /** What the directory calls them; for whoever it has not named yet, the e-mail address or the employee number. */
  readonly userName: string
  readonly externalId: string | null
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
  readonly employeeNumber: string | null
  /** Whether they may sign in, as far as the account goes. */
  readonly active: boolean
  readonly createdAt: Date
  readonly changedAt: Date
  /** Grows with every change, wherever it comes from. */
  readonly version: number
}

/** The columns that a condition or an order may name, each as it stands in the query. */
export const provisionedColumns = {
  id: sql<string>`seen.id::text`,
  userName: sql<string>`seen."userName"`,
  externalId: sql<string>`seen."externalId"`,
  name: sql<string>`seen.name`,
  givenName: sql<string>`seen."givenName"`,
  familyName: sql<string>`seen."familyName"`,
  email: sql<string>`seen.email`,
  employeeNumber: sql<string>`seen."employeeNumber"`,
  active: sql<boolean>`seen.active`,
  createdAt: sql<Date>`seen."createdAt"`,
  changedAt: sql<Date>`seen."changedAt"`,
} as const

const everybody = sql`(
  select p.id, coalesce(s.user_name, p.email, p.employee_number, p.id::text) as "userName", s.external_id as "externalId",
    p.name, p.given_name as "givenName", p.family_name as "familyName", p.email, p.employee_number as "employeeNumber",
    a.closed_at is null as active, p.created_at as "createdAt",
    greatest(p.created_at, p.changed_at, s.changed_at, a.closed_at) as "changedAt", p.version + coalesce(s.version, 0) as version
  from person p
  left join provisioned_user s on s.person_id = p.id
  left join account a on a.person_id = p.id
  where s.removed_at is null) as seen`

export interface ProvisionedPage {
  readonly total: number
  readonly people: readonly ProvisionedPerson[]
}

/** Everybody who fits a condition, a part at a time in a fixed order, and how many there are. Two queries. */
export async function provisionedPeople(
  db: Reader,
  condition: RawBuilder<boolean>,
  part: { orderBy: RawBuilder<unknown>; descending: boolean; limit: number; offset: number },
): Promise<ProvisionedPage> {
  const counted = await sql<{
    total: number
  }>`select count(*)::int as total from ${everybody} where ${condition}`.execute(db)
  const total = counted.rows[0]?.total ?? 0
  if (part.limit === 0 || part.offset >= total) return { total, people: [] }
  const direction = part.descending ? sql`desc` : sql`asc`
  const { rows } = await sql<ProvisionedPerson>`select * from ${everybody} where ${condition}
    order by ${part.orderBy} ${direction}, seen.id limit ${part.limit} offset ${part.offset}`.execute(db)
  return { total, people: rows }
}

export async function provisionedPerson(db: Reader, id: string): Promise<ProvisionedPerson | null> {
  const { rows } = await sql<ProvisionedPerson>`select * from ${everybody} where seen.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Somebody else who is already called this by the directory, or who is found by it as their address or number. */
export async function holderOfUserName(db: Reader, userName: string, except: string | null): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select seen.id from ${everybody}
    where lower(seen."userName") = lower(${userName}) and seen.id is distinct from ${except}::uuid limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** Which of these ids are people whom the directory can see. One query. */
export async function shownAmong(db: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`select p.id from person p
    left join provisioned_user s on s.person_id = p.id
    where s.removed_at is null and p.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows.map((row) => row.id)
}

/** Two calls under one name at the same time: the second finds what the first made. Held until the transaction ends. */
export async function lockProvisioning(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('provisioning', 0))`.execute(tx)
}
