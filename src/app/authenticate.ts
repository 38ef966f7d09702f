import { getCookie } from 'hono/cookie'
import { lentGrants } from '../capabilities/committees/delegations/queries.ts'
import { committeeGrants } from '../capabilities/committees/queries.ts'
import { noteSessionSeen } from '../capabilities/people/commands.ts'
import { employeeGrants, leaderGrants } from '../capabilities/organisation/queries.ts'
import { roleGrants, signedInWith, type SignedIn } from '../capabilities/people/queries.ts'
import { idleLimitMs, seenNoteMs } from '../capabilities/people/rules.ts'
import { endSeeing } from '../capabilities/people/see-as/commands.ts'
import { exclusionGrants } from '../capabilities/meetings/exclusion/queries.ts'
import { trioGrants } from '../capabilities/trio/queries.ts'
import type { Actor } from '../platform/auth/actor.ts'
import type { GrantRows } from '../platform/auth/grants.ts'
import { readSessionToken } from '../platform/auth/session-cookie.ts'
import { hashToken } from '../platform/auth/token.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { nobody, readerFor, readerHeader } from '../platform/http/keeping.ts'
import type { AppMiddleware } from '../platform/http/context.ts'
import { chooseLang } from '../platform/i18n/lang.ts'
import { ok } from '../platform/result.ts'

/** Everything a person can hold, from every capability that has posts. */
export const grantRows: readonly GrantRows[] = [roleGrants, employeeGrants, leaderGrants, committeeGrants, trioGrants]

/** Who a session belongs to, with all that they hold. */
export const signedInBy = signedInWith([...grantRows, exclusionGrants], lentGrants)

/** Finds the actor behind the cookie, and the language to answer in. Every answer says whose it is, for what browsers keep. */
export function authenticate(database: Database, clock: Clock): AppMiddleware {
  return async (c, next) => {
    c.set('lang', chooseLang(getCookie(c, 'language'), c.req.header('accept-language')))
    const token = readSessionToken(c)
    const now = clock.now()
    const found = token === undefined ? null : await findActor(database, hashToken(token), now)
    if (found) {
      c.set('actor', found.actor)
      c.set('sessionId', found.sessionId)
      c.set('lang', found.lang)
    }
    await next()
    c.res.headers.set(readerHeader, found ? readerOf(found, now) : nobody)
  }
}

/** What an administrator sees as another is nothing to keep. */
function readerOf({ actor, expiresAt }: SignedIn, now: Date): string {
  if (actor.seenBy) return nobody
  return readerFor(actor.accountId, Math.min(idleLimitMs, expiresAt.getTime() - now.getTime()))
}

async function findActor(database: Database, tokenHash: string, now: Date): Promise<SignedIn | null> {
  const find = () => signedInBy(database.reader, tokenHash, now)
  let found = await find()
  if (found?.actor.seenBy && !holdsAnything(found.actor)) {
    // Whoever was looked at left meanwhile: the administrator is themselves again.
    const { actor, sessionId } = found
    await database.write((tx) => endSeeing(tx, actor, sessionId, now))
    found = await find()
  }
  // Whoever holds nothing here any more, not even a job, is a stranger: also in the middle of a session.
  if (!found || !holdsAnything(found.actor)) return null
  const { sessionId, seenAt } = found
  if (now.getTime() - seenAt.getTime() > seenNoteMs) {
    await database.write(async (tx) => {
      await noteSessionSeen(tx, sessionId, now)
      return ok()
    })
  }
  return found
}

/** What is lent does not make anybody belong here, nor does being excluded from something. */
const holdsAnything = (actor: Actor): boolean =>
  actor.grants.some((grant) => grant.for === undefined && grant.role !== 'excluded')
