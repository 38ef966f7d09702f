import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { ensureAccount } from '../commands.ts'
import type { Belongs } from '../sign-in/policy.ts'
import { may } from './policy.ts'
import { isAdministratorOn } from '../queries.ts'
import { beginSeeing, seeingLifetimeMs, type SeeingRefusal } from './rules.ts'

export interface SeeAs {
  readonly personId: string
  readonly reason: string
  /** The session that sees. Another browser of the same administrator does not. */
  readonly sessionId: string
}

/** Lets an administrator see the pages as another person for half an hour. Records see_as_began, about the person seen. */
export async function seeAs(
  tx: Writer,
  actor: Actor,
  input: SeeAs,
  belongs: Belongs,
  now: Date,
): Promise<Result<undefined, Refusal<'not_found' | 'forbidden'> | SeeingRefusal>> {
  if (!may.seeAs(actor)) return refuse('forbidden')
  const person = await tx
    .selectFrom('person')
    .leftJoin('account', 'account.person_id', 'person.id')
    .select(['person.id', 'account.closed_at'])
    .where('person.id', '=', input.personId)
    .executeTakeFirst()
  if (!person) return refuse('not_found')
  const decided = beginSeeing({
    isOneself: person.id === actor.personId,
    isAdministrator: await isAdministratorOn(tx, person.id, today(now)),
    isOpen: person.closed_at === null,
    belongs: await belongs(tx, person.id, today(now)),
  })
  if (!decided.ok) return decided
  await endLooks(tx, input.sessionId, now)
  const id = newId()
  await tx
    .insertInto('see_as')
    .values({
      id,
      session_id: input.sessionId,
      viewer_id: actor.personId,
      account_id: await ensureAccount(tx, person.id, now),
      reason: input.reason,
      began_at: now,
      ends_at: new Date(now.getTime() + seeingLifetimeMs),
      ended_at: null,
    })
    .execute()
  await record(tx, actor, now, { name: 'see_as_began', subject: { kind: 'person', id: person.id } })
  return ok()
}

/** Ends the look that a session has. Records see_as_ended. A session that sees as nobody has nothing to end. */
export async function endSeeing(
  tx: Writer,
  actor: Actor,
  sessionId: string,
  now: Date,
): Promise<Result<undefined, Refusal<'not_found'>>> {
  const ended = await endLooks(tx, sessionId, now)
  if (ended === 0 || !actor.seenBy) return refuse('not_found')
  await record(tx, actor, now, { name: 'see_as_ended', subject: { kind: 'person', id: actor.personId } })
  return ok()
}

async function endLooks(tx: Writer, sessionId: string, now: Date): Promise<number> {
  const result = await tx
    .updateTable('see_as')
    .set({ ended_at: now })
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

const longestAddress = 200

/** Notes a page that was opened while seeing as another, once. */
export async function notePage(
  tx: Writer,
  seeingId: string,
  address: string,
  now: Date,
): Promise<Result<undefined, never>> {
  await tx
    .insertInto('see_as_page')
    .values({ see_as_id: seeingId, address: address.slice(0, longestAddress), opened_at: now })
    .onConflict((oc) => oc.doNothing())
    .execute()
  return ok()
}
