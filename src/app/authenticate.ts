import { getCookie } from 'hono/cookie'
import { committeeGrants } from '../capabilities/committees/queries.ts'
import { noteSessionSeen } from '../capabilities/people/commands.ts'
import { employeeGrants, leaderGrants } from '../capabilities/organisation/queries.ts'
import { roleGrants, signedInBy } from '../capabilities/people/queries.ts'
import { seenNoteMs } from '../capabilities/people/rules.ts'
import type { GrantRows } from '../platform/auth/grants.ts'
import { readSessionToken } from '../platform/auth/session-cookie.ts'
import { hashToken } from '../platform/auth/token.ts'
import type { Clock } from '../platform/clock/clock.ts'
import { today } from '../platform/clock/dates.ts'
import type { Database } from '../platform/db/database.ts'
import type { AppMiddleware } from '../platform/http/context.ts'
import { chooseLang } from '../platform/i18n/lang.ts'
import { ok } from '../platform/result.ts'

/** Everything a person can hold, from every capability that has posts. */
export const grantRows: readonly GrantRows[] = [roleGrants, employeeGrants, leaderGrants, committeeGrants]

/** Finds the actor behind the cookie, and the language to answer in. */
export function authenticate(database: Database, clock: Clock): AppMiddleware {
  return async (c, next) => {
    c.set('lang', chooseLang(getCookie(c, 'language'), c.req.header('accept-language')))
    const token = readSessionToken(c)
    if (token === undefined) return next()
    const now = clock.now()
    const found = await signedInBy(database.reader, hashToken(token), now, today(now), grantRows)
    // Whoever holds nothing here any more, not even a job, is a stranger: also in the middle of a session.
    if (!found || found.actor.grants.length === 0) return next()
    c.set('actor', found.actor)
    c.set('sessionId', found.sessionId)
    c.set('lang', found.lang)
    if (now.getTime() - found.seenAt.getTime() > seenNoteMs) {
      await database.write(async (tx) => {
        await noteSessionSeen(tx, found.sessionId, now)
        return ok()
      })
    }
    return next()
  }
}
