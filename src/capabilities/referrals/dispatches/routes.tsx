import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, page, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { messages as referralMessages } from '../messages.ts'
import { referralPaths } from '../paths.ts'
import { remindReceivers } from './commands.ts'
import { messages } from './messages.ts'
import { dispatchPage } from './queries.ts'
import { DispatchPage } from './ui/dispatch-page.tsx'

async function showDispatch(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await dispatchPage(db, actor, addressPart(c, 'dispatchId'), now)
  if (!found) return notFound(c)
  return page(c, {
    title: messages[lang].pageTitle(found.title),
    crumbs: [{ label: referralMessages[lang].title, href: referralPaths.referrals() }],
    main: <DispatchPage lang={lang} found={found} />,
  })
}

async function remind(c: AppContext, actor: Actor): Promise<Response> {
  const { lang, now } = c.var
  const ids = { dispatchId: addressPart(c, 'dispatchId') }
  const result = await write(c, (tx) => remindReceivers(tx, actor, ids, now))
  const back = referralPaths.dispatch(ids)
  const { refusals } = messages[lang]
  return respond(c, result, { ok: () => seeOther(c, back, 'dispatch_reminded'), texts: refusals, back })
}

/** How far one sending has come, and a reminder to those who have said nothing. */
export const dispatchRoutes: readonly Route[] = [
  get(referralPaths.dispatch, showDispatch),
  post(referralPaths.reminders, remind),
]
