import { systemClock } from '../platform/clock/clock.ts'
import { createDocuments } from '../platform/documents/documents.ts'
import { createTransport } from '../platform/mail/transport.ts'
import { readConfig } from './config.ts'
import { installationOf, readInstallation } from './installation.ts'
import { allJobs, schedulesFor } from './jobs.ts'
import { jobsAtWork } from './jobs-at-work.ts'
import { createLog } from './log.ts'
import { openForWork } from './start.ts'

/** Jobs in a process of their own, beside web processes started with MEDSPIL_JOBS=off. PostgreSQL only. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (config.databaseUrl === null)
    throw new Error('A worker of its own needs DATABASE_URL: the embedded database takes one process.')
  const log = createLog(config.logLevel)
  const database = await openForWork(config)
  const mark = await readInstallation(database)
  if (!mark) throw new Error('The database is new. Start the web process first.')
  const documents = createDocuments()
  const mail = config.smtpUrl === null ? null : createTransport(config.smtpUrl, config.mailFrom)
  const installation = installationOf(mark, config.origin ?? `http://localhost:${config.port}`)
  const surroundings = { installation, documents, mail }
  const schedules = schedulesFor(database)
  const jobs = jobsAtWork({ database, clock: systemClock, log, surroundings, handlers: allJobs, schedules })
  jobs.start()
  const stop = async (): Promise<void> => {
    await jobs.stop()
    await documents.close()
    mail?.close()
    await database.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
  log.logger.info('worker started')
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
