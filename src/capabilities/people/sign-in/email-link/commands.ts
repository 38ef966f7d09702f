import { hashToken, newToken } from '../../../../platform/auth/token.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import type { Installation } from '../../../../platform/http/context.ts'
import { mailTemplate } from '../../../../platform/mail/message.ts'
import { queueMail } from '../../../../platform/mail/outbox.ts'
import { ok, type Result } from '../../../../platform/result.ts'
import { ensureAccount } from '../../commands.ts'
import { accountOfPerson, type Account } from '../../queries.ts'
import { hashEmail } from '../commands.ts'
import { messages } from '../messages.ts'
import { signInPaths } from '../paths.ts'
import { personWithEmail } from '../queries.ts'
import type { Belongs } from '../policy.ts'
import { linkLifetimeMs } from '../rules.ts'

interface Asked {
  readonly linkId: string
  readonly emailHash: string
  readonly returnTo: string
}

/**
 * Sends a one-time link to the person with the address, if there is one who belongs here; to anybody else nothing.
 * Run twice it sends one mail. Records sign_in_link_sent.
 */
export async function sendEmailLink(
  tx: Writer,
  asked: Asked,
  surroundings: { installation: Installation; belongs: Belongs },
  now: Date,
): Promise<Result<undefined, never>> {
  const personId = await personWithEmail(tx, asked.emailHash)
  if (personId === null || !(await surroundings.belongs(tx, personId, today(now)))) return ok()
  await ensureAccount(tx, personId, now)
  const account = await accountOfPerson(tx, personId)
  if (!account) return ok()
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
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return ok()
  await queueLinkMail(tx, asked.linkId, account, token, surroundings.installation, now)
  const subject = { kind: 'account', id: account.id }
  await record(tx, null, now, { name: 'sign_in_link_sent', subject })
  return ok()
}

async function queueLinkMail(
  tx: Writer,
  linkId: string,
  account: Account,
  token: string,
  installation: Installation,
  now: Date,
): Promise<void> {
  if (account.email === null) return
  const t = messages[account.lang].mail
  const body = mailTemplate({
    lang: account.lang,
    preheader: t.preheader,
    greeting: t.greeting(account.name),
    paragraphs: [t.asked, t.use, t.ignore],
    action: { label: t.action, url: installation.origin + signInPaths.openEmailLink({ token }) },
    footer: t.footer(installation.municipality),
  })
  await queueMail(tx, now, {
    dedupeKey: `sign_in_link:${linkId}`,
    toPersonId: account.personId,
    to: { name: account.name, address: account.email },
    subject: t.subject,
    ...body,
  })
}

/**
 * A one-time link for the one who operates the server, when no mail can reach anybody yet: the address of the page that
 * opens it, or null when nobody has the e-mail address. Records sign_in_link_handed_out.
 */
export async function handOutLink(tx: Writer, email: string, now: Date): Promise<string | null> {
  const personId = await personWithEmail(tx, hashEmail(email))
  if (personId === null) return null
  await ensureAccount(tx, personId, now)
  const account = await accountOfPerson(tx, personId)
  if (!account) return null
  const token = newToken()
  await tx
    .insertInto('sign_in_link')
    .values({
      id: newId(),
      token_hash: hashToken(token),
      account_id: account.id,
      return_to: '/',
      created_at: now,
      expires_at: new Date(now.getTime() + linkLifetimeMs),
      used_at: null,
    })
    .execute()
  await record(tx, null, now, { name: 'sign_in_link_handed_out', subject: { kind: 'account', id: account.id } })
  return signInPaths.openEmailLink({ token })
}
