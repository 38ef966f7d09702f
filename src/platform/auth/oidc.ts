import * as client from 'openid-client'
import { ok, refuse, type Refusal, type Result } from '../result.ts'

export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim that holds the employee number. */
  readonly employeeNumberClaim: string
}

/** What must be remembered between going to the provider and coming back. None of it is known to anybody else. */
export interface ProviderChecks {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
}

/** Who the provider says it is. The key is issuer and subject; the rest only finds a person the first time. */
export interface ProviderIdentity {
  readonly issuer: string
  readonly subject: string
  readonly employeeNumber: string | null
  /** Only when the provider says that it is verified. */
  readonly verifiedEmail: string | null
}

export type ProviderRefusal = Refusal<'provider_unreachable' | 'provider_refused'>

export interface IdentityProvider {
  /** The provider's own address to send the browser to. */
  begin(answerAt: string): Promise<Result<{ address: URL; checks: ProviderChecks }, ProviderRefusal>>
  /** Exchanges what came back for an identity. `answer` is the full public address that the browser came back to. */
  finish(answer: URL, checks: ProviderChecks): Promise<Result<ProviderIdentity, ProviderRefusal>>
}

/**
 * OpenID Connect: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0 § 3.1, RFC 7636). The provider
 * is looked up at the first sign-in and again after a failure, so the program starts without it.
 */
export function identityProvider(settings: ProviderSettings): IdentityProvider {
  let known: Promise<client.Configuration> | null = null
  const configuration = (): Promise<client.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null
      throw error
    })
    return known
  }
  return {
    begin: (answerAt) => orRefusal(async () => begin(await configuration(), answerAt)),
    finish: (answer, checks) => orRefusal(async () => finish(await configuration(), settings, answer, checks)),
  }
}

function discover(settings: ProviderSettings): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer)
  // Plain http is for a provider on this very machine: tests, and a proxy that speaks for the real one.
  const isOwnMachine = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname)
  return client.discovery(issuer, settings.clientId, undefined, client.ClientSecretBasic(settings.clientSecret), {
    timeout: 10,
    ...(isOwnMachine ? { execute: [client.allowInsecureRequests] } : {}),
  })
}

async function begin(configuration: client.Configuration, answerAt: string) {
  const checks: ProviderChecks = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  }
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: answerAt,
    scope: 'openid profile email',
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(checks.codeVerifier),
    code_challenge_method: 'S256',
  })
  return { address, checks }
}

async function finish(
  configuration: client.Configuration,
  settings: ProviderSettings,
  answer: URL,
  checks: ProviderChecks,
): Promise<ProviderIdentity> {
  const tokens = await client.authorizationCodeGrant(configuration, answer, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.codeVerifier,
    idTokenExpected: true,
  })
  const inToken = tokens.claims()
  if (!inToken) throw new client.ClientError('the provider sent no ID token')
  // Many providers keep all but the subject for the userinfo address.
  const asked = configuration.serverMetadata().userinfo_endpoint
    ? await client.fetchUserInfo(configuration, tokens.access_token, inToken.sub)
    : {}
  const claims: Readonly<Record<string, unknown>> = { ...asked, ...inToken }
  return {
    issuer: inToken.iss,
    subject: inToken.sub,
    employeeNumber: claimText(claims[settings.employeeNumberClaim]),
    verifiedEmail: claims['email_verified'] === true ? claimText(claims['email']) : null,
  }
}

function claimText(claim: unknown): string | null {
  const text = typeof claim === 'number' ? String(claim) : claim
  return typeof text === 'string' && text.trim() !== '' && text.length <= 254 ? text.trim() : null
}

/** What the provider or the net does wrong is expected; everything else is a bug and is thrown. */
async function orRefusal<T>(work: () => Promise<T>): Promise<Result<T, ProviderRefusal>> {
  try {
    return ok(await work())
  } catch (error) {
    if (isNetworkFailure(error)) return refuse('provider_unreachable')
    if (
      error instanceof client.ClientError ||
      error instanceof client.AuthorizationResponseError ||
      error instanceof client.ResponseBodyError ||
      error instanceof client.WWWAuthenticateChallengeError
    ) {
      return refuse('provider_refused')
    }
    throw error
  }
}

function isNetworkFailure(error: unknown): boolean {
  if (error instanceof client.ClientError) return error.code === 'OAUTH_TIMEOUT' || isNetworkFailure(error.cause)
  return error instanceof TypeError && error.message === 'fetch failed'
}
