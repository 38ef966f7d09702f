import { hashEmail } from '../capabilities/people/sign-in/commands.ts'
import { makeEmailLink } from '../capabilities/people/sign-in/email-link/commands.ts'
import { signInPaths } from '../capabilities/people/sign-in/paths.ts'
import type { Database } from '../platform/db/database.ts'
import { newId } from '../platform/db/ids.ts'
import { ok } from '../platform/result.ts'
import { belongsHere } from './belonging.ts'

/**
 * A one-time link for the one who operates the server, when no mail can reach anybody yet: the path of the page that
 * opens it, or null when nobody who belongs here has the address. Recorded like any other link.
 */
export async function handOutLink(database: Database, email: string, now: Date): Promise<string | null> {
  const asked = { linkId: newId(), emailHash: hashEmail(email), returnTo: '/' }
  const made = await database.write(async (tx) => ok(await makeEmailLink(tx, asked, belongsHere, now)))
  return made.ok && made.value !== null ? signInPaths.openEmailLink({ token: made.value.token }) : null
}
