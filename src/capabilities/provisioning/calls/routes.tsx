import { hashToken } from '../../../platform/auth/token.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import type { Path } from '../../../platform/http/path.ts'
import { allowTry, secondsLeft, type RateLimit } from '../../../platform/http/rate-limit.ts'
import { forMachines, type Route } from '../../../platform/http/route.ts'
import { noteCall } from '../commands.ts'
import { clientBehind, type Client } from '../queries.ts'
import { bearerToken, type Purpose } from '../rules.ts'

/** A directory's first full run of a large municipality asks some twenty times a second. */
const perClient: RateLimit = { name: 'provisioning', most: 3_000, seconds: 60 }

export interface Spoken {
  readonly response: Response
  /** A code, never what was sent. */
  readonly error: string | null
}

/** How an address says no: SCIM has a form of its own. */
export type SayNo = (c: AppContext, status: 401 | 429, code: string) => Response

interface Gate {
  readonly purpose: Purpose
  /** Named in the list of calls. */
  readonly resource: string
  readonly sayNo: SayNo
}

/** 429 with when to try again. */
export function comeBackLater(response: Response, error: string, limit: RateLimit, now: Date): Spoken {
  response.headers.set('retry-after', String(secondsLeft(limit, now)))
  return { response, error }
}

/** A route for programs: whose token it is comes first, then how often; each call of a known client is noted. */
export function clientRoute(
  method: Route['method'],
  path: Path,
  { purpose, resource, sayNo }: Gate,
  handler: (c: AppContext, client: Client) => Promise<Spoken>,
): Route {
  return forMachines(method, path, async (c) => {
    const { database, db, now } = c.var
    const token = bearerToken(c.req.header('authorization'))
    const client = token === null ? null : await clientBehind(db, hashToken(token), now)
    if (client?.purpose !== purpose) {
      const refusal = sayNo(c, 401, 'unknown_token')
      refusal.headers.set('www-authenticate', 'Bearer')
      return refusal
    }
    const { response, error } = (await allowTry(database, perClient, client.id, now))
      ? await handler(c, client)
      : comeBackLater(sayNo(c, 429, 'too_many_calls'), 'too_many_calls', perClient, now)
    const call = { clientId: client.id, method, resource, status: response.status, error }
    await database.write((tx) => noteCall(tx, call, now))
    return response
  })
}
