import { hashToken, newToken } from '../../../../platform/auth/token.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { record } from '../../../../platform/events/record.ts'
import { ensureAccount } from '../../commands.ts'
import { accountOfPerson, type Account } from '../../queries.ts'
import type { Belongs } from '../policy.ts'
import { personWithEmail } from '../queries.ts'
import { linkLifetimeMs } from '../rules.ts'

export interface AskedLink {
  readonly linkId: string
  readonly emailHash: string
  readonly returnTo: string
}

/**
 * Makes a one-time link for the person with the address, if there is one who belongs here; otherwise null. A link that
 * is there already is not made again: null too. Records sign_in_link_made.
 */
export async function makeEmailLink(
  tx: Writer,
  asked: AskedLink,
  belongs: Belongs,
  now: Date,
): Promise<{ account: Account; token: string } | null> {
  const personId = await personWithEmail(tx, asked.emailHash)
  if (personId === null || !(await belongs(tx, personId, today(now)))) return null
  await ensureAccount(tx, personId, now)
  const account = await accountOfPerson(tx, personId)
  if (!account) return null
  const token = newToken()
  const made = await tx
    .insertInto('sign_in_link')
    .values({
      id: asked.linkId,
      token_hash: hashToken(token),
      account_id: account.id,
      return_to: asked.returnTo,
      created_at: now,
      expires_at: new Date(now.getTime() + linkLifetimeMs),
      used_at: null,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return null
  await record(tx, null, now, { name: 'sign_in_link_made', subject: { kind: 'account', id: account.id } })
  return { account, token }
}
