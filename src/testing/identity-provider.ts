import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type Configuration } from 'oidc-provider'

/** Who the provider signs in next, with what it says about them. */
export interface ProviderUser {
  readonly subject: string
  readonly claims?: Readonly<Record<string, unknown>>
}

export interface TestProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the provider has been asked for so far: `GET /auth`, `POST /token`, … */
  readonly requests: readonly string[]
  /** A new browser at the provider's sign-in page: signs in and answers the address that it is sent back to. */
  signIn(address: string, user: ProviderUser): Promise<URL>
  stop(): Promise<void>
}

interface Users {
  current: ProviderUser
  readonly all: Map<string, ProviderUser>
}

/** A real OpenID Connect provider on a random port that demands PKCE and keeps claims for its userinfo address. */
export async function startIdentityProvider(answerAt: string): Promise<TestProvider> {
  const users: Users = { current: { subject: 'nobody' }, all: new Map() }
  const client = { clientId: 'medspil', clientSecret: 'only-for-tests' }
  const requests: string[] = []
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url?.split('?')[0]}`)
    answer(request, response)
  })
  const issuer = await listen(server)
  const provider = new Provider(issuer, configuration(users, client, answerAt))
  const inner = provider.callback()
  answer = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void inner(request, response)
    const result = { login: { accountId: users.current.subject } }
    provider.interactionFinished(request, response, result).catch((error: unknown) => {
      response.statusCode = 500
      response.end(String(error))
    })
  }
  return {
    issuer,
    ...client,
    requests,
    signIn: (address, user) => {
      users.current = user
      users.all.set(user.subject, user)
      return followTo(answerAt, new URL(address))
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function configuration(
  users: Users,
  client: { clientId: string; clientSecret: string },
  answerAt: string,
): Configuration {
  const claims = ['email', 'email_verified', 'employee_number', 'name']
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [answerAt],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['only-for-tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'employee_number'] },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...users.all.get(id)?.claims }),
    }),
    // Consent is the municipality's own: its employees are not asked.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: ctx.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      grant.addOIDCClaims(claims)
      await grant.save()
      return grant
    },
  }
}

/** Follows redirects with cookies, as a browser does, until one leads back to the program under test. */
async function followTo(end: string, start: URL): Promise<URL> {
  const cookies = new Map<string, string>()
  let address = start
  for (let step = 0; step < 10; step += 1) {
    if (`${address.origin}${address.pathname}` === end) return address
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const target = response.headers.get('location')
    if (target === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`)
    address = new URL(target, address)
  }
  throw new Error('the provider redirects without end')
}
