import { sql, type RawBuilder } from 'kysely'
import type { Actor, Grant, NamedPerson } from '../../platform/auth/actor.ts'
import type { GrantRows, LentGrantRows } from '../../platform/auth/grants.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/lang.ts'
import { statement } from '../../platform/db/statement.ts'
import { validOn, type Day } from '../../platform/db/valid-on.ts'
import { searchWords, sessionIsInUse } from './rules.ts'

/** A person's name beside an id, inside another capability's query: `nameOf(sql.ref('mandate.person_id'))`. */
export function nameOf(personId: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql<string | null>`(select name from person where id = ${personId})`
}

/** A person's e-mail address beside an id, for whoever may write to them. */
export function emailOf(personId: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql<string | null>`(select email from person where id = ${personId})`
}

/** The language a person reads in; Danish for somebody without an account. */
export function languageOf(personId: RawBuilder<unknown>): RawBuilder<Lang> {
  return sql<Lang>`coalesce((select language from account where account.person_id = ${personId}), 'da')`
}

/** What role assignments give: administrator and HR/MED consultant hold everywhere. */
export const roleGrants: GrantRows = (personId, on) => sql`
  select role, null::uuid as place from role_assignment held_role
  where person_id = ${personId} and ${validOn('held_role', on)}`

export interface SignedIn {
  readonly actor: Actor
  readonly sessionId: string
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly lang: Lang
}

/** Whether a person is an administrator on a day. */
function isAdministrator(personId: RawBuilder<unknown>, on: Day): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from role_assignment ra where ra.person_id = ${personId} and ra.role = 'administrator'
      and ${validOn('ra', on)})`
}

export async function isAdministratorOn(db: Reader, personId: string, on: IsoDate): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select ${isAdministrator(sql`${personId}::uuid`, on)} as is`.execute(db)
  return rows[0]?.is ?? false
}

/**
 * The account that a session of an administrator sees as, while it may: the time is not out, the administrator still is
 * one, and the person seen has not become one.
 */
const seeingOf = (now: RawBuilder<Date>, on: Day) => sql`(
  select sa.id, sa.account_id, sa.ends_at from see_as sa
  join account seen on seen.id = sa.account_id and seen.closed_at is null
  where sa.session_id = s.id and sa.ended_at is null and sa.ends_at > ${now}
    and ${isAdministrator(sql.ref('own.person_id'), on)} and not ${isAdministrator(sql.ref('seen.person_id'), on)}
  limit 1)`

interface SessionRow {
  id: string
  account_id: string
  seen_at: Date
  expires_at: Date
  signed_out_at: Date | null
  language: Lang
  person_id: string
  name: string
  name_is_known: boolean
  grants: { role: Grant['role']; on: string | null }[]
  lent: { role: Grant['role']; on: string | null; for: NamedPerson }[]
  seeing_id: string | null
  seeing_until: Date | null
  own_person_id: string
  own_name: string
}

/**
 * Finds the session behind a token's hash with its actor and everything the actor holds on the day, in their own right
 * and by delegation. One query, which every request makes.
 */
export function signedInWith(grants: readonly GrantRows[], lent: LentGrantRows) {
  const read = statement<[tokenHash: string, now: Date, on: IsoDate], SessionRow>((tokenHash, now, on) => {
    // No capability may call a table of its own signed_in or asked: the person and the day would be looked for there.
    const [person, day] = [sql<string>`signed_in.id`, sql`asked.day`]
    const pieces = sql.join(
      grants.map((rows) => rows(person, day)),
      sql` union all `,
    )
    return sql<SessionRow>`
      select s.id, a.id as account_id, s.seen_at, s.expires_at, s.signed_out_at, own.language, signed_in.id as person_id,
        signed_in.name, signed_in.name_is_known, seeing.id as seeing_id, seeing.ends_at as seeing_until, own.person_id as own_person_id,
        ${nameOf(sql.ref('own.person_id'))} as own_name,
        coalesce((select json_agg(json_build_object('role', held.role, 'on', held.place)) from (${pieces}) as held), '[]') as grants,
        coalesce((select json_agg(json_build_object('role', lent.role, 'on', lent.place,
            'for', json_build_object('personId', lent.for_id, 'name', lent.for_name)))
          from (${lent(person, day)}) as lent), '[]') as lent
      from (select ${on}::date as day) as asked
      join session s on s.token_hash = ${tokenHash}
      join account own on own.id = s.account_id and own.closed_at is null
      left join lateral ${seeingOf(now, day)} as seeing on true
      join account a on a.id = coalesce(seeing.account_id, own.id)
      join person signed_in on signed_in.id = a.person_id`
  })
  return async (db: Reader, tokenHash: string, now: Date): Promise<SignedIn | null> => {
    const [row] = await read(db, tokenHash, now, today(now))
    if (!row) return null
    const session = { seenAt: row.seen_at, expiresAt: row.expires_at, signedOutAt: row.signed_out_at }
    if (!sessionIsInUse(session, now)) return null
    return {
      actor: actorIn(row),
      sessionId: row.id,
      seenAt: row.seen_at,
      expiresAt: row.expires_at,
      lang: row.language,
    }
  }
}

function actorIn(row: SessionRow): Actor {
  const { account_id, person_id, name, grants, lent, seeing_id, seeing_until } = row
  const unnamed = row.name_is_known ? {} : ({ isUnnamed: true } as const)
  const actor = { accountId: account_id, personId: person_id, name, ...unnamed, grants: [...grants, ...lent] }
  if (seeing_id === null || seeing_until === null) return actor
  const viewer = { personId: row.own_person_id, name: row.own_name }
  return { ...actor, seenBy: { ...viewer, seeingId: seeing_id, until: seeing_until } }
}

/** The people whose account was closed before an instant, inside another capability's statement. */
export const accountsClosedBefore = (before: Date): RawBuilder<unknown> =>
  sql`(select a.person_id from account a where a.closed_at < ${before})`

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string | null
}

export async function peopleByIds(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** People whose name holds every word typed, each at the start of a word. æ, ø and å may be typed as ae, oe and aa. */
export async function searchPeople(db: Reader, text: string, limit: number): Promise<Person[]> {
  const words = searchWords(text)
  if (words.length === 0) return []
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where((eb) => eb.and(words.map((word) => sql<boolean>`${foldedName} like ${`% ${likeText(word)}%`}`)))
    .orderBy(sql`name collate danish`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

const foldedName = sql`' ' || replace(replace(replace(replace(lower(name), 'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), '-', ' ')`

function likeText(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`)
}

export interface Account {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly nameIsKnown: boolean
  readonly email: string | null
  readonly lang: Lang
}

/** The person's open account, or null. */
export async function accountOfPerson(db: Reader, personId: string): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select([
      'account.id',
      'person.id as personId',
      'person.name',
      'person.name_is_known as nameIsKnown',
      'person.email',
      'account.language as lang',
    ])
    .where('person.id', '=', personId)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
