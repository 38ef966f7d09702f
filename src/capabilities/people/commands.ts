import { hashToken, newToken } from '../../platform/auth/token.ts'
import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { absoluteLimitMs } from './rules.ts'
import type { SessionTable } from './schema.ts'

export interface StartedSession {
  readonly token: string
  readonly expiresAt: Date
}

/** Begins a session for an account and answers the token for the cookie; only its hash is kept. Records signed_in. */
export async function startSession(
  tx: Writer,
  account: { id: string; personId: string; name: string },
  method: SessionTable['method'],
  device: string,
  now: Date,
): Promise<StartedSession> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + absoluteLimitMs)
  await tx
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: hashToken(token),
      account_id: account.id,
      method,
      created_at: now,
      seen_at: now,
      expires_at: expiresAt,
      signed_out_at: null,
      device: device.slice(0, 120),
    })
    .execute()
  await record(tx, account, now, { name: 'signed_in', subject: { kind: 'account', id: account.id }, data: { method } })
  return { token, expiresAt }
}

/** Notes that a session was used. */
export async function noteSessionSeen(tx: Writer, sessionId: string, now: Date): Promise<void> {
  await tx.updateTable('session').set({ seen_at: now }).where('id', '=', sessionId).execute()
}

/** The person's account, made when there is none. Answers the account's id; safe when run twice at once. */
export async function ensureAccount(tx: Writer, personId: string, now: Date): Promise<string> {
  const row = await tx
    .insertInto('account')
    .values({ id: newId(), person_id: personId, created_at: now, closed_at: null })
    // Nothing changes; the update makes the row that is there already come back.
    .onConflict((oc) => oc.column('person_id').doUpdateSet((eb) => ({ person_id: eb.ref('excluded.person_id') })))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
