import type { Installation } from '../../../../platform/http/context.ts'
import { onJob, type JobHandler } from '../../../../platform/jobs/runner.ts'
import { mailTemplate } from '../../../../platform/mail/message.ts'
import { queueMail, type QueuedMail } from '../../../../platform/mail/outbox.ts'
import { ok } from '../../../../platform/result.ts'
import type { Account } from '../../queries.ts'
import { emailLinkAskedFor } from '../events.ts'
import { messages } from '../messages.ts'
import { signInPaths } from '../paths.ts'
import type { Belongs } from '../policy.ts'
import { makeEmailLink } from './commands.ts'

export function emailLinkJobs(belongs: Belongs): readonly JobHandler[] {
  return [
    onJob(emailLinkAskedFor, async ({ database, now, installation }, asked) => {
      await database.write(async (tx) => {
        const made = await makeEmailLink(tx, asked, belongs, now)
        const mail = made && linkMail(asked.linkId, made.account, made.token, installation)
        if (mail) await queueMail(tx, now, mail)
        return ok()
      })
    }),
  ]
}

function linkMail(linkId: string, account: Account, token: string, installation: Installation): QueuedMail | null {
  if (account.email === null) return null
  const t = messages[account.lang].mail
  const body = mailTemplate({
    lang: account.lang,
    preheader: t.preheader,
    greeting: account.nameIsKnown ? t.greeting(account.name) : t.greetingWithoutName,
    paragraphs: [t.asked, t.use, t.ignore],
    action: { label: t.action, url: installation.origin + signInPaths.openEmailLink({ token }) },
    footer: t.footer(installation.municipality),
  })
  return {
    dedupeKey: `sign_in_link:${linkId}`,
    toPersonId: account.personId,
    to: { name: account.name, address: account.email },
    subject: t.subject,
    ...body,
  }
}
