import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../../src/testing/postgres-server.ts'
import type { Place } from './program.ts'

export interface Engine {
  readonly name: string
  readonly place: Place
  /** What else than the program is killed now and then, or null. Waits until it is back. */
  readonly crash: (() => Promise<void>) | null
  stop: () => Promise<void>
}

/** One data folder for the whole run, on the disk of the system's temporary place. */
export async function embeddedEngine(): Promise<Engine> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'medspil-kill-'))
  return {
    name: 'embedded',
    place: { MEDSPIL_DATA: folder, DATABASE_URL: '' },
    crash: null,
    stop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  }
}

export async function postgresEngine(): Promise<Engine> {
  const server = await startPostgres({ durable: true })
  return {
    name: `PostgreSQL ${server.version.split(' ')[0]}`,
    place: { MEDSPIL_DATA: os.tmpdir(), DATABASE_URL: server.url },
    crash: () => crashPostgres(server.url),
    stop: () => server.stop(),
  }
}

/** kill -9 of one of PostgreSQL's own processes makes it throw everything in memory away and recover from its log. */
async function crashPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  const gone = new Promise<void>((resolve) => client.once('error', () => resolve()))
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  if (rows[0]) process.kill(rows[0].pid, 'SIGKILL')
  await gone
  await client.end().catch(() => undefined)
  while (!(await answers(url))) await wait(20)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    await client.end()
    return true
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}
