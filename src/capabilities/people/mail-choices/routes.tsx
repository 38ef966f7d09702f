import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { readForm } from '../../../platform/http/form.ts'
import { notFound, page, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { forMailPrograms, get, post, publicGet, type Route } from '../../../platform/http/route.ts'
import { inboxPaths } from '../../../platform/inbox/paths.ts'
import { readUnsubscribeToken } from '../../../platform/inbox/unsubscribe.ts'
import { signInPaths } from '../sign-in/paths.ts'
import { chooseMails, stopMails } from './commands.ts'
import { readChoices } from './input.ts'
import { messages } from './messages.ts'
import { mailChoicePaths } from './paths.ts'
import { pacesFor } from './queries.ts'
import { isMailKind, type MailKindName } from './rules.ts'
import { NotificationsPage } from './ui/notifications-page.tsx'
import { StopPage } from './ui/stop-page.tsx'

function stopPage(c: AppContext, kind: MailKindName, action: string | null): Promise<Response> {
  const { lang } = c.var
  const { title, done } = messages[lang].stop
  return page(c, { title: action === null ? done : title, main: <StopPage lang={lang} kind={kind} action={action} /> })
}

/** What mail programs fetch by themselves changes nothing: the page asks, and its button does it. */
async function askToStop(c: AppContext): Promise<Response> {
  const token = addressPart(c, 'token')
  const signed = await readUnsubscribeToken(c.var.db, token)
  if (!signed || !isMailKind(signed.kind)) return notFound(c)
  return stopPage(c, signed.kind, inboxPaths.unsubscribe({ token }))
}

async function stop(c: AppContext): Promise<Response> {
  const result = await write(c, (tx) => stopMails(tx, addressPart(c, 'token'), c.var.now))
  return result.ok ? stopPage(c, result.value.kind, null) : notFound(c)
}

/** How often one wants mail, and stopping one kind from the mail itself. */
export const mailChoiceRoutes: readonly Route[] = [
  get(mailChoicePaths.notifications, async (c, actor) => {
    const { db, lang } = c.var
    const t = messages[lang]
    return page(c, {
      title: t.title,
      crumbs: [{ label: t.account, href: signInPaths.account() }],
      main: <NotificationsPage lang={lang} chosen={await pacesFor(db, actor.personId)} />,
    })
  }),
  post(mailChoicePaths.notifications, async (c, actor) => {
    const choices = readChoices(await readForm(c))
    const result = await write(c, (tx) => chooseMails(tx, actor, choices, c.var.now))
    const back = mailChoicePaths.notifications()
    return respond(c, result, { ok: () => seeOther(c, back, 'mail_choices_saved'), texts: {}, back })
  }),
  publicGet(inboxPaths.unsubscribe, askToStop),
  // A mail program posts here by itself when its reader clicks "unsubscribe" (RFC 8058): it comes from no page of ours.
  forMailPrograms(inboxPaths.unsubscribe, stop),
]
