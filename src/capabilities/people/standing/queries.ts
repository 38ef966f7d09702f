import { sql } from 'kysely'
import type { Actor, Grant, NamedPerson } from '../../../platform/auth/actor.ts'
import type { GrantRows, LentGrantRows } from '../../../platform/auth/grants.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'

/** Somebody with everything they hold now, for what is done for them while they are not here. */
export type ActorOf = (db: Reader, personId: string, now: Date) => Promise<Actor | null>

interface Row {
  accountId: string
  personId: string
  name: string
  grants: { role: Grant['role']; on: string | null }[]
  lent: { role: Grant['role']; on: string | null; for: NamedPerson }[]
}

/** As signedInWith finds an actor by a session, this finds one by the person: null for who has no open account. */
export function actorWith(grants: readonly GrantRows[], lent: LentGrantRows): ActorOf {
  return async (db, personId, now) => {
    const [person, day] = [sql<string>`who.id`, sql`${today(now)}::date`]
    const pieces = sql.join(
      grants.map((rows) => rows(person, day)),
      sql` union all `,
    )
    const { rows } = await sql<Row>`
      select account.id as "accountId", who.id as "personId", who.name,
        coalesce((select json_agg(json_build_object('role', held.role, 'on', held.place)) from (${pieces}) as held), '[]') as grants,
        coalesce((select json_agg(json_build_object('role', lent.role, 'on', lent.place,
          'for', json_build_object('personId', lent.for_id, 'name', lent.for_name)))
          from (${lent(person, day)}) as lent), '[]') as lent
      from person who join account on account.person_id = who.id and account.closed_at is null
      where who.id = ${personId}`.execute(db)
    const [row] = rows
    if (!row) return null
    const { grants: own, lent: borrowed, ...rest } = row
    return { ...rest, grants: [...own, ...borrowed] }
  }
}
