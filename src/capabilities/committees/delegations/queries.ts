import { sql, type RawBuilder } from 'kysely'
import type { LentGrantRows } from '../../../platform/auth/grants.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn, type Day } from '../../../platform/db/valid-on.ts'
import { employeeGrants, leaderGrants } from '../../organisation/queries.ts'
import { nameOf, roleGrants } from '../../people/queries.ts'
import { committeeGrants, committeeNameOf } from '../queries.ts'
import { may } from './policy.ts'
import { lendableRoles, lentRole, type Delegation, type Lendable, type LendingFacts } from './rules.ts'

/** The lender still holds what was lent. */
const stillHeld = (on: Day) => sql`case when d.role = 'hr_consultant'
  then exists (select 1 from (${roleGrants(sql.ref('d.from_person_id'), on)}) as held where held.role = 'hr_consultant')
  else exists (select 1 from committee_post cp where cp.committee_id = d.committee_id and cp.post = d.role
    and cp.person_id = d.from_person_id and ${validOn('cp', on)}) end`

const inForce = (on: Day) => sql`d.ended_at is null and ${validOn('d', on)} and ${stillHeld(on)}`

const lentRoles = sql.join(
  lendableRoles.map((role) => sql`when ${sql.lit(role)} then ${sql.lit(lentRole(role))}`),
  sql` `,
)

/** What a person holds by delegation. A chair's or vice-chair's gives the preparing of meetings, never the post. */
export const lentGrants: LentGrantRows = (personId, on) => sql`
  select case d.role ${lentRoles} end as role,
    d.committee_id as place, d.from_person_id as for_id, ${nameOf(sql.ref('d.from_person_id'))} as for_name
  from delegation d where d.to_person_id = ${personId} and ${inForce(on)}`

const columns = (on: IsoDate) => sql`
  d.id, d.role, d.committee_id as "committeeId", ${committeeNameOf(sql.ref('d.committee_id'), on)} as "committeeName",
  json_build_object('personId', d.from_person_id, 'name', ${nameOf(sql.ref('d.from_person_id'))}) as "from",
  json_build_object('personId', d.to_person_id, 'name', ${nameOf(sql.ref('d.to_person_id'))}) as "to",
  d.valid_from as "validFrom", d.valid_to as "validTo", d.reason, d.ended_at as "endedAt"`

async function delegationsWhere(db: Reader, which: RawBuilder<unknown>, on: IsoDate): Promise<Delegation[]> {
  const { rows } = await sql<Delegation>`
    select ${columns(on)} from delegation d where ${which}
    order by d.ended_at is null desc, d.valid_to desc, d.id desc limit 500`.execute(db)
  return rows
}

/** Every delegation the actor may know of: all for HR and the administrator, else those to and from oneself. */
export function delegationsFor(db: Reader, actor: Actor, on: IsoDate): Promise<Delegation[]> {
  return may.seeAll(actor) ? delegationsWhere(db, sql`true`, on) : ownDelegations(db, actor.personId, on)
}

/** What a person has lent and borrowed, the current ones first. */
export function ownDelegations(db: Reader, personId: string, on: IsoDate): Promise<Delegation[]> {
  return delegationsWhere(db, sql`(d.from_person_id = ${personId} or d.to_person_id = ${personId})`, on)
}

/** Who acts for whom at a committee on a day: open to everybody, so that nobody wonders who writes. */
export function actingAt(db: Reader, committeeId: string, on: IsoDate): Promise<Delegation[]> {
  return delegationsWhere(db, sql`d.committee_id = ${committeeId} and ${inForce(on)}`, on)
}

/** What has been lent to a person and is in force, for their front page. */
export function borrowedBy(db: Reader, personId: string, on: IsoDate): Promise<Delegation[]> {
  return delegationsWhere(db, sql`d.to_person_id = ${personId} and ${inForce(on)}`, on)
}

/** Every right a person holds as their own on a day and can lend, with the committee's name. One query. */
export async function lendableOf(
  db: Reader,
  personId: string,
  on: IsoDate,
): Promise<(Lendable & { committeeName: string | null })[]> {
  const { rows } = await sql<Lendable & { committeeName: string | null }>`
    select right_held.* from (
      select held.role, held.place as "committeeId", ${committeeNameOf(sql.ref('held.place'), on)} as "committeeName"
      from (${ownRights(personId, on)}) as held (role, place)
      where held.role = any(${[...lendableRoles]}::text[])) as right_held
    order by "committeeId" is null desc, "committeeName" collate danish, role`.execute(db)
  return rows
}

function ownRights(personId: string, on: IsoDate) {
  const person = sql<string>`${personId}::uuid`
  return sql`${roleGrants(person, on)} union ${committeeGrants(person, on)}`
}

/** What deciding about a delegation takes, on its first day. */
export async function lendingFacts(
  db: Reader,
  people: { readonly from: string; readonly to: string },
  on: IsoDate,
): Promise<LendingFacts> {
  const to = sql<string>`${people.to}::uuid`
  const { rows } = await sql<Pick<LendingFacts, 'receiverBelongs' | 'receiverBorrows'>>`
    select exists (${employeeGrants(to, on)} union all ${leaderGrants(to, on)} union all ${ownRights(people.to, on)})
        as "receiverBelongs",
      coalesce((select json_agg(json_build_object('role', d.role, 'committeeId', d.committee_id,
          'validFrom', d.valid_from, 'validTo', d.valid_to))
        from delegation d where d.to_person_id = ${to} and d.ended_at is null), '[]') as "receiverBorrows"`.execute(db)
  const row = rows[0]
  return {
    lenderHolds: await lendableOf(db, people.from, on),
    receiverHolds: await lendableOf(db, people.to, on),
    receiverBelongs: row?.receiverBelongs ?? false,
    receiverBorrows: row?.receiverBorrows ?? [],
  }
}

export async function delegationById(db: Reader, id: string, on: IsoDate): Promise<Delegation | null> {
  return (await delegationsWhere(db, sql`d.id = ${id}`, on))[0] ?? null
}
