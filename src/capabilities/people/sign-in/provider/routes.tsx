import type {
  IdentityProvider,
  ProviderChecks,
  ProviderIdentity,
  ProviderRefusal,
} from '../../../../platform/auth/oidc.ts'
import { rememberState, takeState } from '../../../../platform/auth/provider-cookie.ts'
import { hashToken } from '../../../../platform/auth/token.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { networkAddress } from '../../../../platform/http/network-address.ts'
import { allowTry } from '../../../../platform/http/rate-limit.ts'
import { notFound, write } from '../../../../platform/http/respond.tsx'
import { safeReturnTo } from '../../../../platform/http/return-to.ts'
import { publicGet, type Route } from '../../../../platform/http/route.ts'
import type { Result } from '../../../../platform/result.ts'
import { signInPaths } from '../paths.ts'
import type { Belongs } from '../policy.ts'
import { entryOf, turnAway, welcome } from '../routes.tsx'
import { linkLimits, providerLifetimeMs } from '../rules.ts'
import { rememberDeparture, signInWithIdentity, takeDeparture } from './commands.ts'

/** To the identity provider and back. Without a provider the addresses lead nowhere. */
export function providerRoutes(provider: IdentityProvider | null, belongs: Belongs): readonly Route[] {
  return [
    publicGet(signInPaths.provider, (c) => (provider ? depart(c, provider) : notFound(c))),
    publicGet(signInPaths.providerAnswer, (c) => (provider ? comeBack(c, provider, belongs) : notFound(c))),
  ]
}

/** A GET, because browsers do not let a form's answer lead to another host under our form-action policy. */
async function depart(c: AppContext, provider: IdentityProvider): Promise<Response> {
  const { database, now, installation } = c.var
  if (!(await allowTry(database, linkLimits.providerPerNetwork, hashToken(networkAddress(c)), now))) {
    return turnAway(c, 'oidc', 'too_many_tries', 429)
  }
  const begun = await provider.begin(installation.origin + signInPaths.providerAnswer())
  if (!begun.ok) return turnAwayFromProvider(c, begun.refusal)
  const { address, checks } = begun.value
  await write(c, (tx) => rememberDeparture(tx, checks, safeReturnTo(c.req.query('return_to')), now))
  rememberState(c, checks.state, providerLifetimeMs / 1000)
  return c.redirect(address.href, 303)
}

async function comeBack(c: AppContext, provider: IdentityProvider, belongs: Belongs): Promise<Response> {
  const remembered = await departureOf(c)
  if (!remembered) return turnAway(c, 'oidc', 'sign_in_expired')
  const identity = await askWho(c, provider, remembered.checks)
  if (!identity.ok) return turnAwayFromProvider(c, identity.refusal)
  const result = await write(c, (tx) => signInWithIdentity(tx, identity.value, entryOf(c, belongs), c.var.now))
  return result.ok ? welcome(c, result.value, remembered.returnTo) : turnAway(c, 'oidc', result.refusal.code)
}

/** The sign-in that this very browser began, once. */
async function departureOf(c: AppContext): Promise<{ checks: ProviderChecks; returnTo: string } | null> {
  const state = takeState(c)
  if (state === undefined || state !== c.req.query('state')) return null
  const taken = await write(c, (tx) => takeDeparture(tx, state, c.var.now))
  return taken.ok ? taken.value : null
}

function askWho(
  c: AppContext,
  provider: IdentityProvider,
  checks: ProviderChecks,
): Promise<Result<ProviderIdentity, ProviderRefusal>> {
  // The address as people see it: behind a proxy the request's own host is another.
  const answer = new URL(c.var.installation.origin + signInPaths.providerAnswer())
  answer.search = new URL(c.req.url).search
  return provider.finish(answer, checks)
}

function turnAwayFromProvider(c: AppContext, refusal: ProviderRefusal): Promise<Response> {
  return turnAway(c, 'oidc', refusal.code, refusal.code === 'provider_unreachable' ? 503 : 403)
}
