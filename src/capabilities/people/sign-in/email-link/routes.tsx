import { hashToken } from '../../../../platform/auth/token.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm, typedText } from '../../../../platform/http/form.ts'
import { networkAddress } from '../../../../platform/http/network-address.ts'
import { allowTry } from '../../../../platform/http/rate-limit.ts'
import { page, seeOther, write } from '../../../../platform/http/respond.tsx'
import { safeReturnTo } from '../../../../platform/http/return-to.ts'
import { publicGet, publicPost, type Route } from '../../../../platform/http/route.ts'
import { askForEmailLink, hashEmail, useEmailLink } from '../commands.ts'
import { AskForLinkInput } from '../input.ts'
import { messages } from '../messages.ts'
import { signInPaths } from '../paths.ts'
import { stateOfLink } from '../queries.ts'
import { entryOf, mailWaits, signInPage, turnAway, welcome, type SignInSettings } from '../routes.tsx'
import { linkLimits } from '../rules.ts'
import { LinkSentPage, OpenLinkPage } from '../ui/email-link-pages.tsx'

/** One-time links by e-mail: asking for one, opening it, using it. */
export function emailLinkRoutes(settings: SignInSettings): readonly Route[] {
  return [
    publicPost(signInPaths.emailLink, (c) => askForLink(c, settings)),
    // Where a browser lands that reloads, or is sent back to, the address of the form.
    publicGet(signInPaths.emailLink, (c) => seeOther(c, signInPaths.signIn())),
    publicGet(signInPaths.emailLinkSent, (c) => {
      const { lang } = c.var
      return page(c, {
        title: messages[lang].linkSentTitle,
        main: <LinkSentPage lang={lang} mailWaits={mailWaits(c, settings)} />,
      })
    }),
    publicGet(signInPaths.openEmailLink, openLink),
    publicPost(signInPaths.openEmailLink, (c) => followLink(c, settings)),
  ]
}

async function askForLink(c: AppContext, settings: SignInSettings): Promise<Response> {
  const form = await readForm(c)
  const returnTo = safeReturnTo(form['return_to'])
  const input = parse(AskForLinkInput, form, c.var.lang)
  if (!input.ok) {
    const { errors, typed } = input
    return signInPage(c, settings, { returnTo, email: typedText(typed, 'email'), emailError: errors['email'] ?? '' })
  }
  const { email } = input.value
  const fromNetwork = await allowTry(c.var.database, linkLimits.perNetwork, hashToken(networkAddress(c)), c.var.now)
  const forAddress = await allowTry(c.var.database, linkLimits.perAddress, hashEmail(email), c.var.now)
  if (!fromNetwork || !forAddress) return turnAway(c, 'email_link', 'too_many_tries', 429)
  await write(c, (tx) => askForEmailLink(tx, { email, returnTo }, c.var.now))
  return seeOther(c, signInPaths.emailLinkSent())
}

const stateCodes = { used: 'link_used', expired: 'link_expired' } as const

async function openLink(c: AppContext): Promise<Response> {
  const token = addressPart(c, 'token')
  const state = await stateOfLink(c.var.db, hashToken(token), c.var.now)
  if (state === null) return turnAway(c, 'email_link', 'link_unknown', 404)
  if (state !== 'open') return turnAway(c, 'email_link', stateCodes[state])
  const { lang } = c.var
  return page(c, { title: messages[lang].openLinkTitle, main: <OpenLinkPage lang={lang} token={token} /> })
}

async function followLink(c: AppContext, { belongs }: SignInSettings): Promise<Response> {
  const token = addressPart(c, 'token')
  const result = await write(c, (tx) => useEmailLink(tx, token, entryOf(c, belongs), c.var.now))
  if (result.ok) return welcome(c, result.value.session, result.value.returnTo)
  const { code } = result.refusal
  return turnAway(c, 'email_link', code, code === 'link_unknown' ? 404 : 403)
}
