import { setCookie } from 'hono/cookie'
import { clearSessionToken, writeSessionToken } from '../../../platform/auth/session-cookie.ts'
import { hashToken } from '../../../platform/auth/token.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { endEventStreams } from '../../../platform/http/event-stream.ts'
import { readForm } from '../../../platform/http/form.ts'
import { networkAddress } from '../../../platform/http/network-address.ts'
import { allowTry } from '../../../platform/http/rate-limit.ts'
import { notFound, page, seeOther, write, type Status } from '../../../platform/http/respond.tsx'
import { safeReturnTo } from '../../../platform/http/return-to.ts'
import { get, post, publicGet, publicPost, type Route } from '../../../platform/http/route.ts'
import { isLang } from '../../../platform/i18n/lang.ts'
import { ownNamePaths } from '../own-name/paths.ts'
import { ownName } from '../own-name/queries.ts'
import { seenAs } from '../see-as/queries.ts'
import type { SessionTable } from '../schema.ts'
import {
  chooseLanguage,
  recordRefusedSignIn,
  signOut,
  signOutEverywhere,
  stepIntoPart,
  type EnteredSession,
  type Entry,
} from './commands.ts'
import { messages } from './messages.ts'
import { signInPaths } from './paths.ts'
import type { Belongs } from './policy.ts'
import { cast, mySessions } from './queries.ts'
import { deviceInWords, isCastPart, linkLimits } from './rules.ts'
import { AccountPage } from './ui/account-page.tsx'
import { CastPage } from './ui/cast-page.tsx'
import { NotSignedInPage, notSignedInTitle, type SignInRefusalCode } from './ui/email-link-pages.tsx'
import { SignInPage } from './ui/sign-in-page.tsx'

export interface SignInSettings {
  /** What the identity provider is called on its button; null where there is none. */
  readonly providerName: string | null
  /** False until the server knows where to hand in mail: then nobody gets a link by asking for one. */
  readonly sendsMail: boolean
  readonly belongs: Belongs
}

/** The sign-in page, the cast of a demo, and what somebody who is signed in decides about their own account. */
export function signInRoutes(settings: SignInSettings): readonly Route[] {
  return [
    publicGet(signInPaths.signIn, (c) => {
      const returnTo = safeReturnTo(c.req.query('return_to'))
      return c.var.actor ? seeOther(c, returnTo) : signInPage(c, settings, { returnTo })
    }),
    publicGet(signInPaths.demoCast, showCast),
    publicPost(signInPaths.demoCast, (c) => enterAsCast(c, settings.belongs)),
    get(signInPaths.account, async (c, actor) => {
      const sessions = await mySessions(c.var.db, actor, c.var.now)
      const { lang, sessionId } = c.var
      const seeings = await seenAs(c.var.db, actor.accountId)
      const name = await ownName(c.var.db, actor.personId)
      return page(c, {
        title: messages[lang].accountTitle,
        main: <AccountPage lang={lang} name={name} sessions={sessions} seeings={seeings} currentId={sessionId} />,
      })
    }),
    post(signInPaths.signOut, async (c, actor) => {
      const { sessionId } = c.var
      if (sessionId !== null) await write(c, (tx) => signOut(tx, actor, sessionId, c.var.now))
      clearSessionToken(c)
      endEventStreams(actor.accountId)
      return leavingNothing(seeOther(c, signInPaths.signIn(), 'signed_out'))
    }),
    post(signInPaths.signOutEverywhere, async (c, actor) => {
      await write(c, (tx) => signOutEverywhere(tx, actor, c.var.now))
      clearSessionToken(c)
      endEventStreams(actor.accountId)
      return leavingNothing(seeOther(c, signInPaths.signIn(), 'signed_out_everywhere'))
    }),
    publicPost(signInPaths.language, saveLanguage),
  ]
}

/** The browser forgets what it kept for reading without net, and what was typed and not sent. */
function leavingNothing(answer: Response): Response {
  answer.headers.set('clear-site-data', '"storage"')
  return answer
}

/** In a demo the outbox shows what would have been sent. */
export const mailWaits = (c: AppContext, { sendsMail }: SignInSettings): boolean =>
  !sendsMail && !c.var.installation.isDemo

export function signInPage(
  c: AppContext,
  settings: SignInSettings,
  form: { returnTo: string; email?: string; emailError?: string | undefined },
): Promise<Response> {
  const { lang, installation } = c.var
  const { providerName } = settings
  const waits = mailWaits(c, settings)
  return page(c, {
    title: messages[lang].title,
    status: form.emailError === undefined ? 200 : 422,
    main: (
      <SignInPage lang={lang} providerName={providerName} isDemo={installation.isDemo} mailWaits={waits} {...form} />
    ),
  })
}

async function showCast(c: AppContext): Promise<Response> {
  const members = await cast(c.var.db)
  if (!members) return notFound(c)
  const returnTo = safeReturnTo(c.req.query('return_to'))
  return page(c, {
    title: messages[c.var.lang].castTitle,
    main: <CastPage lang={c.var.lang} cast={members} returnTo={returnTo} />,
  })
}

async function enterAsCast(c: AppContext, belongs: Belongs): Promise<Response> {
  const form = await readForm(c)
  const { part } = form
  if (!isCastPart(part)) return notFound(c)
  const result = await write(c, (tx) => stepIntoPart(tx, part, entryOf(c, belongs), c.var.now))
  if (result.ok) return welcome(c, result.value, safeReturnTo(form['return_to']))
  return result.refusal.code === 'not_found' ? notFound(c) : turnAway(c, 'demo', result.refusal.code)
}

const yearSeconds = 31_536_000

/** For everybody by a cookie; for whoever is signed in also with their account, where mails look. */
async function saveLanguage(c: AppContext): Promise<Response> {
  const { lang, return_to } = await readForm(c)
  const { actor } = c.var
  if (isLang(lang)) {
    const secure = c.var.installation.origin.startsWith('https:')
    setCookie(c, 'language', lang, { path: '/', sameSite: 'Lax', httpOnly: true, secure, maxAge: yearSeconds })
    if (actor) await write(c, (tx) => chooseLanguage(tx, actor, lang))
  }
  return seeOther(c, safeReturnTo(return_to))
}

export function entryOf(c: AppContext, belongs: Belongs): Entry {
  return { device: deviceInWords(c.req.header('user-agent')), replaces: c.var.sessionId, belongs }
}

/** Whoever has got in, with the new session's cookie, on the way to where they were going. */
export function welcome(c: AppContext, session: EnteredSession, returnTo: string): Response {
  writeSessionToken(c, session.token, session.expiresAt)
  return seeOther(c, session.asksName ? ownNamePaths.ownName({}, { return_to: returnTo }) : returnTo)
}

/**
 * A page for whoever did not get in: why, and what to do about it. Records sign_in_refused, up to a number from each
 * network.
 */
export async function turnAway(
  c: AppContext,
  method: SessionTable['method'],
  code: SignInRefusalCode,
  status: Status = 403,
): Promise<Response> {
  const { database, lang, now } = c.var
  if (await allowTry(database, linkLimits.notedPerNetwork, hashToken(networkAddress(c)), now)) {
    await write(c, (tx) => recordRefusedSignIn(tx, method, code, now))
  }
  return page(c, { title: notSignedInTitle(lang, code), status, main: <NotSignedInPage lang={lang} code={code} /> })
}
