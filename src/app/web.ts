import path from 'node:path'
import { serve } from '@hono/node-server'
import { systemClock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { endEventStreams } from '../platform/http/event-stream.ts'
import { createDocuments, type Documents } from '../platform/documents/documents.ts'
import type { Installation } from '../platform/http/context.ts'
import { createTransport } from '../platform/mail/transport.ts'
import { FolderInUse } from '../platform/db/folder-lock.ts'
import { loadAssets } from './assets.ts'
import { BadConfig, readConfig, type Config } from './config.ts'
import { createApp } from './create-app.tsx'
import { handOutLink } from './hand-out-link.ts'
import { installationOf } from './installation.ts'
import { jobsAtWork } from './jobs-at-work.ts'
import { allJobs, schedulesFor } from './jobs.ts'
import { createLog, type Log } from './log.ts'
import { prepareInstallation } from './prepare-installation.ts'
import { routesFor } from './routes.ts'
import { openForWork } from './start.ts'

/** How long requests under way may take after the program is asked to stop. */
const longestGoodbyeMs = 10_000

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const database = await openForWork(config)
  const mark = await prepareInstallation(database, config, systemClock.now(), (line) => console.error(line))
  const installation = installationOf(mark, config.origin ?? `http://localhost:${config.port}`)
  const documents = createDocuments()
  const app = createApp({
    database,
    clock: systemClock,
    installation,
    documents,
    assets: loadAssets(path.resolve(import.meta.dirname, 'assets')),
    log,
    routes: routesFor(config),
    isReady: () => answers(database),
  })
  const mail = config.smtpUrl === null ? null : createTransport(config.smtpUrl, config.mailFrom)
  const jobs = jobsAtWork({
    database,
    clock: systemClock,
    log,
    surroundings: { installation, documents, mail },
    handlers: allJobs,
    schedules: schedulesFor(database),
  })
  if (config.runsJobs) jobs.start()
  const server = await listen(app.fetch, config)
  const stop = stopper({
    server,
    database,
    documents,
    log,
    stopJobs: () => (config.runsJobs ? jobs.stop() : Promise.resolve()),
  })
  void endWhenLost(database, log)
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  console.log(readyLine(installation.origin, mark.isDemo, config))
  await sayWayIn(database, installation, config)
}

/** Whoever keeps the program running starts it anew, and the start says what is wrong with the folder. */
async function endWhenLost(database: Database, log: Log): Promise<void> {
  log.failure(await database.lost, undefined)
  process.exit(1)
}

/** Where nothing else lets anybody in yet, the one who started the server gets a one-time link. */
async function sayWayIn(database: Database, installation: Installation, config: Config): Promise<void> {
  const { firstAdministrator: email } = config
  if (installation.isDemo || email === null || config.oidc !== null || config.smtpUrl !== null) return
  const link = await handOutLink(database, email, systemClock.now())
  if (link !== null) console.log(`Engangslink til ${email} (gælder 15 minutter): ${installation.origin}${link}`)
}

function readyLine(origin: string, isDemo: boolean, config: Config): string {
  const how = isDemo ? `log ind som en af rollerne på ${origin}/demo/cast` : `log ind på ${origin}/sign-in`
  const where = config.databaseUrl === null ? config.dataFolder : 'PostgreSQL'
  return `Medspil kører på ${origin} (data: ${where}) – ${how}`
}

type Server = ReturnType<typeof serve>

function listen(fetch: Parameters<typeof serve>[0]['fetch'], config: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, () => resolve(server))
    server.on('error', reject)
  })
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.reader.selectFrom('installation').select('id').executeTakeFirst()
    return true
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

interface Running {
  server: Server
  database: Database
  documents: Documents
  log: Log
  stopJobs: () => Promise<void>
}

/** Lets requests and the job under way finish, closes the database, ends. */
function stopper(running: Running): () => void {
  let stopping = false
  return () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), longestGoodbyeMs).unref()
    void (async () => {
      await new Promise<void>((resolve) => {
        running.server.close(() => resolve())
        endEventStreams()
        if ('closeIdleConnections' in running.server) running.server.closeIdleConnections()
      })
      await running.stopJobs()
      await running.documents.close()
      await running.database.close()
      process.exit(0)
    })()
  }
}

/** A start that cannot be: in plain words, with the next step. */
function explain(error: unknown): string {
  if (error instanceof BadConfig) return `Indstillingerne er ikke rigtige:\n${error.message}\nSe docs/operations.md.`
  if (error instanceof FolderInUse) {
    return `Datamappen er i brug af ${error.pid === null ? 'et andet program' : `proces ${error.pid}`}: ${error.folder}\nStop det andet program først, eller vælg en anden mappe med MEDSPIL_DATA.`
  }
  const code = (error as { code?: unknown }).code
  if (code === 'EADDRINUSE') {
    return `Porten er optaget af et andet program.\nVælg en anden, for eksempel: PORT=3001 npm start`
  }
  if (code === 'EACCES')
    return `Der er ikke adgang til porten eller datamappen. Vælg andre med PORT eller MEDSPIL_DATA.`
  if (error instanceof Error) return `Medspil kunne ikke starte: ${error.message}`
  return `Medspil kunne ikke starte: ${String(error)}`
}

try {
  await main()
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
