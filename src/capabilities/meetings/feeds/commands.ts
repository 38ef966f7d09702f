import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { hashToken, newToken } from '../../../platform/auth/token.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { committeeOn } from '../../committees/queries.ts'
import { maySubscribe } from './queries.ts'

type Refused = Refusal<'not_found'>

/**
 * Makes an address for the actor's own meetings, or those of a committee, and takes back the one there was. The address is
 * answered this once; only its hash is kept. Records calendar_feed_made.
 */
export async function makeFeed(
  tx: Writer,
  actor: Actor,
  committeeId: string | null,
  now: Date,
): Promise<Result<{ token: string }, Refused>> {
  if (committeeId !== null) {
    const on = today(now)
    const exists = isId(committeeId) && (await committeeOn(tx, committeeId, on)) !== null
    if (!exists || !(await maySubscribe(tx, actor.personId, committeeId, on))) return refuse('not_found')
  }
  // Asked for twice at once, one comes after the other: there is one address at a time.
  const which = `${actor.personId}:${committeeId ?? ''}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${which}, 21))`.execute(tx)
  await revoke(tx, actor, committeeId, now)
  const [id, token] = [newId(), newToken()]
  await tx
    .insertInto('calendar_feed')
    .values({
      id,
      person_id: actor.personId,
      committee_id: committeeId,
      token_hash: hashToken(token),
      made_at: now,
      revoked_at: null,
    })
    .execute()
  await record(tx, actor, now, {
    name: 'calendar_feed_made',
    subject: {
      kind: 'calendar_feed',
      id,
    },
    committeeId,
    isOwnMatter: true,
  })
  return ok({ token })
}

/** Takes the address back: from now on it answers nothing. Records calendar_feed_revoked when there was one. */
export async function revokeFeed(
  tx: Writer,
  actor: Actor,
  committeeId: string | null,
  now: Date,
): Promise<Result<undefined, Refused>> {
  if (committeeId !== null && !isId(committeeId)) return refuse('not_found')
  const id = await revoke(tx, actor, committeeId, now)
  if (id === null) return refuse('not_found')
  await record(tx, actor, now, {
    name: 'calendar_feed_revoked',
    subject: {
      kind: 'calendar_feed',
      id,
    },
    committeeId,
    isOwnMatter: true,
  })
  return ok()
}

async function revoke(tx: Writer, actor: Actor, committeeId: string | null, now: Date): Promise<string | null> {
  const row = await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: now })
    .where('person_id', '=', actor.personId)
    .where('committee_id', 'is not distinct from', committeeId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
