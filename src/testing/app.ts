import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { noAssets, type Assets } from '../app/assets.ts'
import { createApp } from '../app/create-app.tsx'
import { installationOf, markInstallation } from '../app/installation.ts'
import { allJobs } from '../app/jobs.ts'
import { createLog } from '../app/log.ts'
import { allRoutes } from '../app/routes.ts'
import { startSession } from '../capabilities/people/commands.ts'
import { queryCounter } from '../platform/db/dialect.ts'
import type { Database } from '../platform/db/database.ts'
import { newId } from '../platform/db/ids.ts'
import { createDocuments, type Documents } from '../platform/documents/documents.ts'
import type { App } from '../platform/http/context.ts'
import type { Route } from '../platform/http/route.ts'
import { createJobRunner } from '../platform/jobs/runner.ts'
import type { MailTransport } from '../platform/mail/transport.ts'
import { ok } from '../platform/result.ts'
import { useDatabase, type TestContent } from './database.ts'

export type Fields = Readonly<Record<string, string | number | readonly string[] | File>>

export interface Answer {
  readonly status: number
  /** Where a redirect leads, without the notice key. */
  readonly location: string | null
  /** The notice key of a redirect. */
  readonly done: string | null
  readonly text: string
  /** The same as it was sent: for PDF and files. */
  readonly bytes: Uint8Array
  readonly headers: Headers
  /** The statements that this request sent to the database. */
  readonly statements: readonly string[]
}

export interface Client {
  get(address: string, headers?: Record<string, string>): Promise<Answer>
  post(address: string, fields?: Fields, headers?: Record<string, string>): Promise<Answer>
}

export interface TestApp {
  readonly database: Database
  readonly app: App
  /** Moves the clock. It stands still otherwise. */
  setNow(iso: string): void
  now(): Date
  /** A browser signed in as this person; the account is made when missing. */
  as(personId: string): Promise<Client>
  /** The value of the session cookie of this person, for a real browser. */
  sessionOf(personId: string): Promise<string>
  /** A browser without a session. */
  readonly anonymous: Client
  /** Does the jobs that are due. Jobs left over after a test fail it. */
  drainJobs(mail?: MailTransport): Promise<number>
}

export const testOrigin = 'http://medspil.test'

interface Options {
  now?: string
  isDemo?: boolean
  /** What the database holds from the start, such as the demo municipality. */
  content?: TestContent
  routes?: readonly Route[]
  /** For tests in a browser; others need no styles. */
  assets?: Assets
}

/** The real program over a real database, spoken to by requests. */
export function useApp(options: Options = {}): TestApp {
  const holder = useDatabase(options.content)
  let instant = new Date(options.now ?? '2026-03-12T08:00:00Z')
  let app: App | undefined
  // Its children start with the first document, so files that make none pay nothing.
  const documents = createDocuments()
  const clock = { now: () => new Date(instant) }
  const current = (): App => {
    if (!app) throw new Error('the app is made before the tests, not while the file loads')
    return app
  }

  beforeAll(async () => {
    const mark = { municipality: 'Nordsund Kommune', isDemo: options.isDemo ?? false }
    app = createApp({
      database: holder.database,
      clock,
      installation: installationOf(await markInstallation(holder.database, mark, clock.now()), testOrigin),
      documents,
      assets: options.assets ?? noAssets,
      log: createLog('silent'),
      routes: options.routes ?? allRoutes,
      isReady: () => Promise.resolve(true),
    })
  })

  afterAll(() => documents.close())

  afterEach(async () => {
    const left = await holder.database.reader
      .selectFrom('job')
      .select('name')
      .where('done_at', 'is', null)
      .where('run_after', '<=', clock.now())
      .execute()
    expect(left, 'jobs left over: end the test with drainJobs()').toEqual([])
  })

  return {
    get database() {
      return holder.database
    },
    get app() {
      return current()
    },
    setNow: (iso) => {
      instant = new Date(iso)
    },
    now: () => clock.now(),
    sessionOf: (personId) => tokenFor(holder.database, personId, clock.now()),
    as: async (personId) => clientFor(current, await tokenFor(holder.database, personId, clock.now())),
    anonymous: clientFor(current, null),
    drainJobs: (mail) => drain(holder.database, clock, documents, mail ?? null),
  }
}

async function drain(
  database: Database,
  clock: { now(): Date },
  documents: Documents,
  mail: MailTransport | null,
): Promise<number> {
  const failures: unknown[] = []
  const runner = createJobRunner({
    database,
    clock,
    surroundings: {
      installation: { municipality: 'Nordsund Kommune', isDemo: false, origin: testOrigin },
      documents,
      mail,
    },
    handlers: allJobs,
    schedules: [],
    onError: (_name, error) => failures.push(error),
  })
  const done = await runner.drain()
  if (failures.length > 0) throw new AggregateError(failures, 'jobs failed')
  return done
}

async function tokenFor(database: Database, personId: string, now: Date): Promise<string> {
  const result = await database.write(async (tx) => {
    await tx
      .insertInto('account')
      .values({ id: newId(), person_id: personId, created_at: now, closed_at: null })
      .onConflict((oc) => oc.column('person_id').doNothing())
      .execute()
    const account = await tx
      .selectFrom('account')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    const session = await startSession(tx, { id: account.id, personId, name: 'test' }, 'demo', 'test', now)
    return ok(session.token)
  })
  if (!result.ok) throw new Error('no session')
  return result.value
}

function clientFor(app: () => App, token: string | null): Client {
  const cookie: Record<string, string> = token === null ? {} : { cookie: `medspil=${token}` }
  return {
    get: (address, headers = {}) =>
      send(app(), new Request(testOrigin + address, { headers: { ...cookie, ...headers } })),
    post: (address, fields = {}, headers = {}) =>
      send(
        app(),
        new Request(testOrigin + address, {
          method: 'POST',
          headers: { ...cookie, origin: testOrigin, ...headers },
          body: bodyOf(fields),
        }),
      ),
  }
}

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const hasFile = Object.values(fields).some((value) => value instanceof File)
  const body = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) (body as FormData).append(name, value)
    else for (const one of typeof value === 'object' ? value : [value]) body.append(name, String(one))
  }
  return body
}

/** Events that are sent for as long as somebody reads. */
export const isStream = (headers: Headers): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') ?? false

/** The whole answer; of what has no end, nothing. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  if (!isStream(response.headers)) return new Uint8Array(await response.arrayBuffer())
  await response.body?.cancel()
  return new Uint8Array()
}

async function send(app: App, request: Request): Promise<Answer> {
  const counted = { statements: [] as string[] }
  const response = await queryCounter.run(counted, async () => app.request(request))
  const target = response.headers.get('location')
  const location = target === null ? null : new URL(target, testOrigin)
  const done = location?.searchParams.get('done') ?? null
  location?.searchParams.delete('done')
  const bytes = await bytesOf(response)
  return {
    status: response.status,
    location: location === null ? null : `${location.pathname}${location.search}${location.hash}`,
    done,
    text: new TextDecoder().decode(bytes),
    bytes,
    headers: response.headers,
    statements: counted.statements,
  }
}
