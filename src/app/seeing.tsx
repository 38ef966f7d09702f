import { SeeingBanner } from '../capabilities/administration/see-as/ui/seeing-banner.tsx'
import { messages } from '../capabilities/administration/see-as/messages.ts'
import { seeAsPaths } from '../capabilities/administration/see-as/paths.ts'
import { notePage } from '../capabilities/people/see-as/commands.ts'
import { signInPaths } from '../capabilities/people/sign-in/paths.ts'
import type { Database } from '../platform/db/database.ts'
import type { AppContext, AppMiddleware } from '../platform/http/context.ts'
import { errorPage } from './error-pages.tsx'

/** What may be sent while seeing as another: the two ways out. */
const waysOut: readonly string[] = [seeAsPaths.ending.pattern, signInPaths.signOut.pattern]

/**
 * While an administrator sees as another, nothing but the ways out can be sent, whatever the address; and each page that
 * is opened is noted for the person whose pages they are.
 */
export function onlyLook(database: Database): AppMiddleware {
  return async (c, next) => {
    const seenBy = c.var.actor?.seenBy
    if (!seenBy) return next()
    const { pathname } = new URL(c.req.url)
    const looks = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!looks && !waysOut.includes(pathname)) return lockedPage(c, c.var.actor?.name ?? '')
    await next()
    if (looks && c.res.ok) await database.write((tx) => notePage(tx, seenBy.seeingId, pathname, c.var.now))
    return undefined
  }
}

function lockedPage(c: AppContext, seenName: string): Promise<Response> {
  const t = messages[c.var.lang]
  return errorPage(c, 403, t.lockedTitle, t.lockedText(seenName))
}

/** The banner of the frame, when there is one. */
export function seeingBanner(c: AppContext) {
  const { actor, lang } = c.var
  return actor?.seenBy && <SeeingBanner lang={lang} seenName={actor.name} until={actor.seenBy.until} />
}
