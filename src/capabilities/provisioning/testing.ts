import type { App } from '../../platform/http/context.ts'
import { testOrigin, type TestApp } from '../../testing/app.ts'

export interface ProgramAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; {} when there is none. */
  readonly json: Record<string, unknown>
}

export interface Program {
  send(
    method: string,
    address: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<ProgramAnswer>
}

/** A program with a token, speaking as programs do: no cookie, no origin. */
export function aProgram(app: () => App, origin: string, token: string | null): Program {
  return {
    send: async (method, address, body, headers = {}) => {
      const response = await app().request(
        new Request(origin + address, {
          method,
          headers: {
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      )
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
      }
    },
  }
}

/** The token on the page that shows it once. */
export function tokenOn(page: string): string {
  const found = /<code class="token">([\w-]{43})<\/code>/.exec(page)
  if (!found?.[1]) throw new Error('the page shows no token')
  return found[1]
}

/** The municipality's directory with a token that this administrator made. */
export async function aDirectory(app: TestApp, administratorId: string): Promise<Program> {
  const wanted = { name: 'Entra ID', may_do: 'scim', days: '365' }
  const made = await (await app.as(administratorId)).post('/administration/provisioning', wanted)
  return aProgram(() => app.app, testOrigin, tokenOn(made.text))
}
