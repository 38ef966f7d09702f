import { once } from 'node:events'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { loadAssets } from '../../src/app/assets.ts'
import { readConfig } from '../../src/app/config.ts'
import { createApp } from '../../src/app/create-app.tsx'
import { installationOf, readInstallation } from '../../src/app/installation.ts'
import { createLog } from '../../src/app/log.ts'
import { allRoutes } from '../../src/app/routes.ts'
import { openForWork } from '../../src/app/start.ts'
import { ensureAccount, startSession } from '../../src/capabilities/people/commands.ts'
import { aHeldMeeting } from '../../src/capabilities/meetings/minutes/testing.ts'
import { livePaths } from '../../src/capabilities/meetings/live/paths.ts'
import { meetingPaths } from '../../src/capabilities/meetings/paths.ts'
import { aMeeting } from '../../src/capabilities/meetings/testing.ts'
import { castOf } from '../../src/demo/cast.ts'
import { generateDemo } from '../../src/demo/generate.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { fixedClock } from '../../src/platform/clock/clock.ts'
import { isoDate } from '../../src/platform/clock/dates.ts'
import { databaseOver, type Database } from '../../src/platform/db/database.ts'
import { createDocuments } from '../../src/platform/documents/documents.ts'
import { ok } from '../../src/platform/result.ts'
import { recording, replay, type Statement } from '../pages/recording.ts'

export interface Served {
  readonly origin: string
  readonly session: string
  /** Where the secretary's saves go, where members follow, and what the readers open. */
  readonly save: string
  readonly changes: string
  readonly agenda: string
  /** Does the statements of one save again, without anything around them. */
  readonly floor: string
  readonly statements: number
}

const clock = fixedClock('2026-04-16T11:30:00.000Z')

async function meetings(database: Database) {
  const cast = await castOf(database.reader)
  const post = await database.reader
    .selectFrom('committee_post')
    .select('committee_id')
    .where('person_id', '=', cast.centre_chair)
    .where('post', '=', 'chair')
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  const centre = {
    id: post.committee_id,
    chair: cast.centre_chair,
    viceChair: cast.centre_vice_chair,
    secretary: cast.centre_secretary,
    tr: cast.union_representative,
  }
  const built = await aMeeting(centre).withAgenda(12).published().in(database)
  const held = await aHeldMeeting(built).opened().in(database)
  const agenda = await aMeeting(centre).on('2026-05-07').withAgenda(12).published().in(database)
  return { held, agenda, secretary: cast.centre_secretary }
}

async function sessionFor(database: Database, personId: string): Promise<string> {
  const result = await database.write(async (tx) => {
    const account = { id: await ensureAccount(tx, personId, clock.now()), personId, name: 'bench' }
    return ok(await startSession(tx, account, 'demo', 'bench', clock.now()))
  })
  if (!result.ok) throw new Error('no session')
  return result.value.token
}

async function appOver(database: Database) {
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

async function saveOnce(database: Database, address: string, session: string, version: number): Promise<void> {
  const app = await appOver(database)
  const base = version === 0 ? '' : 'Prøve'
  const draft = { version: String(version), base, base_outcome: '', outcome: '', text: `${base} Prøve`.trim() }
  const answer = await app.request(`http://localhost${address}`, {
    method: 'POST',
    headers: { cookie: `medspil=${session}`, origin: 'http://localhost', accept: 'application/json' },
    body: new URLSearchParams({ save: crypto.randomUUID(), ...draft }),
  })
  if (answer.status !== 200) throw new Error(`a save answered ${answer.status}: ${await answer.text()}`)
}

/** The statements of a save that is not the first, which the log also has: they can be done again and again. */
async function rehearse(database: Database, address: string, session: string): Promise<Statement[]> {
  const statements: Statement[] = []
  await saveOnce(database, address, session, 0)
  const noted = databaseOver(database.engine, recording(database.source, statements, true))
  await saveOnce(noted, address, session, 1)
  // What was asked before the request: which installation this is.
  return statements.slice(statements.findIndex(({ text }) => text.includes('session')))
}

export async function serveLive(): Promise<void> {
  const database = await openForWork(readConfig(process.env))
  const loaded = await loadDemo(
    database,
    generateDemo({ size: 'M', seed: 7, on: isoDate('2026-03-12') }),
    () => undefined,
  )
  if (!loaded.ok) throw new Error(loaded.refusal.code)
  const { held, agenda, secretary } = await meetings(database)
  const session = await sessionFor(database, secretary)
  const at = { meetingId: held.id, itemId: held.itemIds[0] ?? '' }
  const save = livePaths.itemMinutes(at)
  const statements = await rehearse(database, save, session)
  const app = await appOver(database)
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch: async (request: Request) => {
      if (!request.url.endsWith('/floor')) return app.fetch(request)
      return new Response(String(await replay(database.source, statements)))
    },
  })
  if (!server.listening) await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  const served: Served = {
    origin: `http://127.0.0.1:${address.port}`,
    session,
    save,
    changes: livePaths.changes(at),
    agenda: meetingPaths.meeting({ meetingId: agenda.id }),
    floor: '/floor',
    statements: statements.length,
  }
  process.send?.(served)
}
