import { once } from 'node:events'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { loadAssets } from '../../src/app/assets.ts'
import { readConfig } from '../../src/app/config.ts'
import { createApp } from '../../src/app/create-app.tsx'
import { installationOf, readInstallation } from '../../src/app/installation.ts'
import { createLog } from '../../src/app/log.ts'
import { allRoutes } from '../../src/app/routes.ts'
import { openForWork } from '../../src/app/start.ts'
import { ensureAccount, startSession } from '../../src/capabilities/people/commands.ts'
import { generateDemo, type DemoRows } from '../../src/demo/generate.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { fixedClock } from '../../src/platform/clock/clock.ts'
import { instantOf, isoDate } from '../../src/platform/clock/dates.ts'
import { databaseOver, type Database } from '../../src/platform/db/database.ts'
import { createDocuments } from '../../src/platform/documents/documents.ts'
import { ok } from '../../src/platform/result.ts'
import { recording, replay, type Statement } from './recording.ts'
import { findTargets, unsend, type Target, type Targets } from './targets.ts'

/** One page as the client needs it: where it is, where its two floors are, and what it is made of. */
export interface Measured extends Target {
  readonly queries: number
  readonly bytes: number
}

export interface Served {
  readonly app: string
  readonly floor: string
  readonly session: string
  readonly pages: readonly Measured[]
  readonly publication: { readonly address: string; readonly queries: number }
  readonly bodies: number
  readonly loadMs: number
}

const on = isoDate('2026-03-12')
const clock = fixedClock(instantOf(on, '09:00').toISOString())

/** Size L is used for one page that shows bodies: what lies in their meetings is left out, and nothing is read of it. */
function withoutMeetings(demo: DemoRows): DemoRows {
  return {
    ...demo,
    *batches() {
      for (const batch of demo.batches()) {
        if (batch.table === 'referral' || batch.table === 'meeting') return
        yield batch
      }
    },
  }
}

export async function load(database: Database, size: 'M' | 'L'): Promise<number> {
  const startedAt = performance.now()
  const demo = generateDemo({ size, seed: 7, on })
  const result = await loadDemo(database, size === 'L' ? withoutMeetings(demo) : demo, () => undefined)
  if (!result.ok) throw new Error(result.refusal.code)
  return performance.now() - startedAt
}

export async function sessionFor(database: Database, personId: string): Promise<string> {
  const now = clock.now()
  const result = await database.write(async (tx) => {
    const account = { id: await ensureAccount(tx, personId, now), personId, name: 'bench' }
    return ok(await startSession(tx, account, 'demo', 'bench', now))
  })
  if (!result.ok) throw new Error('no session')
  return result.value.token
}

export async function appOver(database: Database) {
  const mark = await readInstallation(database)
  if (!mark) throw new Error('the demo is not loaded')
  return createApp({
    database,
    clock,
    installation: installationOf(mark, 'http://localhost'),
    documents: createDocuments(),
    assets: loadAssets(path.resolve(import.meta.dirname, 'assets')),
    log: createLog('silent'),
    routes: allRoutes,
    isReady: () => Promise.resolve(true),
  })
}

async function originOf(fetch: Parameters<typeof serve>[0]['fetch']): Promise<string> {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return `http://127.0.0.1:${address.port}`
}

/** A page as it is now: what it asks the database, and the bytes it becomes. */
async function capture(database: Database, page: Target, session: string) {
  const statements: Statement[] = []
  const app = await appOver(databaseOver(database.engine, recording(database.source, statements)))
  statements.length = 0
  const response = await app.request(`http://localhost${page.address}`, { headers: { cookie: `medspil=${session}` } })
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.status !== 200) throw new Error(`${page.name} ${page.address} answered ${response.status}`)
  return { statements, bytes, type: response.headers.get('content-type') ?? 'text/html' }
}

/** What sending the agenda asks the database, with the ids of one sending; nothing of it is kept. */
async function rehearse(database: Database, { publication }: Targets, session: string): Promise<Statement[]> {
  const statements: Statement[] = []
  const app = await appOver(databaseOver(database.engine, recording(database.source, statements, true)))
  statements.length = 0
  const headers = { cookie: `medspil=${session}`, origin: 'http://localhost' }
  const response = await app.request(`http://localhost${publication.address}`, { method: 'POST', headers })
  if (response.status !== 303)
    throw new Error(`sending the agenda answered ${response.status}: ${await response.text()}`)
  return statements
}

/** The program and the floors, served beside each other from one process over one database. */
export async function serveBench(): Promise<void> {
  const size = process.env['BENCH_SIZE'] === 'L' ? 'L' : 'M'
  const database = await openForWork(readConfig(process.env))
  const loadMs = await load(database, size)
  const floor = new Hono()
  const served = size === 'L' ? await serveTree(database) : await serveAll(database, floor)
  const { rows } = await database.source.acquire().then(async (connection) => {
    const answer = await connection.query('select count(*)::int as n from committee', [])
    database.source.release(connection)
    return answer
  })
  const message: Served = {
    ...served,
    app: await originOf((await appOver(database)).fetch),
    floor: await originOf(floor.fetch),
    bodies: (rows[0] as { n: number }).n,
    loadMs,
  }
  process.send?.(message)
}

type Content = Pick<Served, 'session' | 'pages' | 'publication'>

async function serveTree(database: Database): Promise<Content> {
  const person = await database.reader
    .selectFrom('person')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const session = await sessionFor(database, person.id)
  const pages: Measured[] = []
  for (const page of [
    { name: 'committees, the whole tree', address: '/committees' },
    { name: 'organisation, all units', address: '/organisation?open=all' },
  ]) {
    const { statements, bytes } = await capture(database, page, session)
    pages.push({ ...page, queries: statements.length, bytes: bytes.length })
  }
  return { session, pages, publication: { address: '', queries: 0 } }
}

async function serveAll(database: Database, floor: Hono): Promise<Content> {
  const targets = await findTargets(database, clock.now())
  const session = await sessionFor(database, targets.personId)
  const pages: Measured[] = []
  for (const [index, page] of targets.pages.entries()) {
    const { statements, bytes, type } = await capture(database, page, session)
    pages.push({ ...page, queries: statements.length, bytes: bytes.length })
    floor.get(`/bytes/${index}`, (c) => c.body(bytes, 200, { 'content-type': type }))
    floor.get(`/sql/${index}`, async (c) => c.text(String(await replay(database.source, statements))))
  }
  const rehearsed = await rehearse(database, targets, session)
  let next = rehearsed
  floor.post('/sending/sql', async (c) => c.text(String(await replay(database.source, next))))
  floor.post('/sending/bytes', (c) => c.body(null, 303, { location: targets.publication.address }))
  floor.post('/sending/again', async (c) => {
    await unsend(database, targets.publication.meetingId)
    next = await rehearse(database, targets, session)
    return c.text('ready')
  })
  return { session, pages, publication: { address: targets.publication.address, queries: rehearsed.length } }
}
