import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isDemo } from '../../../platform/db/installation.ts'
import { sessionIsInUse } from '../rules.ts'
import type { SessionTable } from '../schema.ts'
import { isCastPart, linkState, type CastPart, type LinkState } from './rules.ts'

export interface KnownAccount {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly nameIsKnown: boolean
  readonly isClosed: boolean
}

const accountColumns = [
  'account.id',
  'person.id as personId',
  'person.name',
  'person.name_is_known as nameIsKnown',
  sql<boolean>`account.closed_at is not null`.as('isClosed'),
] as const

export async function accountOfIdentity(db: Reader, issuer: string, subject: string): Promise<KnownAccount | null> {
  const row = await db
    .selectFrom('account_identity')
    .innerJoin('account', 'account.id', 'account_identity.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(accountColumns)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row ?? null
}

export function accountById(db: Reader, accountId: string): Promise<KnownAccount> {
  return db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(accountColumns)
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow()
}

/** Whether an account has ever been used. */
export async function hasSignedIn(db: Reader, accountId: string): Promise<boolean> {
  const row = await db.selectFrom('session').select('id').where('account_id', '=', accountId).executeTakeFirst()
  return row !== undefined
}

export async function stateOfLink(db: Reader, tokenHash: string, now: Date): Promise<LinkState | null> {
  const row = await db
    .selectFrom('sign_in_link')
    .select(['expires_at', 'used_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row ? linkState({ expiresAt: row.expires_at, usedAt: row.used_at }, now) : null
}

export interface MySession {
  readonly id: string
  readonly device: string
  readonly method: SessionTable['method']
  readonly startedAt: Date
  readonly seenAt: Date
}

/** Where the actor is signed in now, the latest used first. For nobody else, also not who sees as the actor. */
export async function mySessions(db: Reader, actor: Actor, now: Date): Promise<MySession[]> {
  if (actor.seenBy) return []
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', actor.accountId)
    .where('signed_out_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows
    .filter((row) => sessionIsInUse({ seenAt: row.seen_at, expiresAt: row.expires_at, signedOutAt: null }, now))
    .map((row) => ({
      id: row.id,
      device: row.device,
      method: row.method,
      startedAt: row.created_at,
      seenAt: row.seen_at,
    }))
}

export interface CastMember {
  readonly part: CastPart
  readonly name: string
  readonly place: string
}

/** The cast of a demo; null in a real installation. Parts that this program does not know are left out. */
export async function cast(db: Reader): Promise<CastMember[] | null> {
  if (!(await isDemo(db))) return null
  const rows = await db
    .selectFrom('demo_cast')
    .innerJoin('person', 'person.id', 'demo_cast.person_id')
    .select(['part', 'name', 'place'])
    .orderBy('position')
    .execute()
  return rows.flatMap(({ part, ...member }) => (isCastPart(part) ? [{ ...member, part }] : []))
}

/** The one person with an address, by its hash; null when nobody or several have it. */
export async function personWithEmail(db: Reader, emailHash: string): Promise<string | null> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where(sql<boolean>`encode(sha256(convert_to(lower(email), 'UTF8')), 'hex') = ${emailHash}`)
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
