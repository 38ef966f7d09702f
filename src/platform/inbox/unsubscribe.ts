import { createHmac, timingSafeEqual } from 'node:crypto'
import { newToken } from '../auth/token.ts'
import type { Reader, Writer } from '../db/database.ts'
import { isId } from '../db/ids.ts'

const sign = (secret: string, personId: string, kind: string): string =>
  createHmac('sha256', secret).update(`${personId}.${kind}`).digest('base64url')

async function secretOf(db: Reader, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('unsubscribe_key')
    .select('secret')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.secret ?? null
}

/** Gives a person a key for their links, once. */
export async function ensureUnsubscribeKey(tx: Writer, personId: string): Promise<void> {
  await tx
    .insertInto('unsubscribe_key')
    .values({ person_id: personId, secret: newToken() })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** A token that stops one kind of mail to one person and does nothing else; null for who has no key yet. */
export async function unsubscribeToken(db: Reader, personId: string, kind: string): Promise<string | null> {
  const secret = await secretOf(db, personId)
  return secret === null ? null : `${personId}.${kind}.${sign(secret, personId, kind)}`
}

/** Whom and which kind a token stands for; null when nobody has signed it. */
export async function readUnsubscribeToken(
  db: Reader,
  token: string,
): Promise<{ personId: string; kind: string } | null> {
  const [personId = '', kind = '', mac = '', more] = token.slice(0, 300).split('.')
  if (!isId(personId) || !/^[a-z_]{1,60}$/.test(kind) || more !== undefined) return null
  const secret = await secretOf(db, personId)
  if (secret === null) return null
  const [given, right] = [Buffer.from(mac), Buffer.from(sign(secret, personId, kind))]
  return given.length === right.length && timingSafeEqual(given, right) ? { personId, kind } : null
}
