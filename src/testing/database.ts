import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { databaseOver, openDatabase, type Database } from '../platform/db/database.ts'
import { openEmbedded } from '../platform/db/embedded.ts'
import { migrate, readMigrations } from '../platform/db/migrate.ts'

const root = path.resolve(import.meta.dirname, '../..')
export const migrationsFolder = path.join(root, 'db/migrations')

/** Which engine this run of the suite uses. */
export const testEngine: Database['engine'] =
  process.env['MEDSPIL_TEST_DATABASE'] === 'postgres' ? 'postgres' : 'embedded'

/**
 * A migrated, empty database of its own for one test file, on the engine of this run.
 * Tests in a file share it: each makes its own committees and people.
 */
export function useDatabase(content: TestContent = nothing): { readonly database: Database } {
  let opened: { database: Database; drop: () => Promise<void> } | undefined
  beforeAll(async () => {
    opened = await openTestDatabase(content)
  })
  afterAll(async () => {
    await opened?.database.close()
    await opened?.drop()
  })
  return {
    get database() {
      if (!opened) throw new Error('the test database is opened before the tests, not while the file loads')
      return opened.database
    },
  }
}

/** What a migrated database holds from the start. Filling takes time, so it is done once and kept by its key. */
export interface TestContent {
  /** Changes when what is filled in changes. Small letters and digits; empty for an empty database. */
  readonly key: string
  fill(database: Database): Promise<void>
}

const nothing: TestContent = { key: '', fill: () => Promise.resolve() }

export async function openTestDatabase(
  content: TestContent = nothing,
): Promise<{ database: Database; drop: () => Promise<void> }> {
  return testEngine === 'postgres' ? openOnPostgres(content) : openInMemory(content)
}

const keptName = ({ key }: TestContent): string => (key === '' ? migrationsSum() : `${migrationsSum()}_${key}`)

function migrationsSum(): string {
  const sums = readMigrations(migrationsFolder).map((migration) => migration.sum)
  return createHash('sha256').update(sums.join()).digest('hex').slice(0, 16)
}

async function openInMemory(content: TestContent): Promise<{ database: Database; drop: () => Promise<void> }> {
  const source = await openEmbedded({ folder: null, image: await preparedImage(content) })
  return { database: databaseOver('embedded', source), drop: async () => undefined }
}

/** Migrating takes seconds, opening an image a fifth of one: the image is kept until a migration or the content changes. */
async function preparedImage(content: TestContent): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(root, '.cache', `migrated-${keptName(content)}.image`)
  if (!existsSync(file)) {
    const source = await openEmbedded({ folder: null, image: null })
    const database = databaseOver('embedded', source)
    await migrate(source, migrationsFolder)
    await content.fill(database)
    const image = await source.image()
    await database.close()
    mkdirSync(path.dirname(file), { recursive: true })
    const whole = `${file}.${process.pid}`
    writeFileSync(whole, image)
    renameSync(whole, file)
  }
  return new Uint8Array(readFileSync(file))
}

async function openOnPostgres(content: TestContent): Promise<{ database: Database; drop: () => Promise<void> }> {
  const server = process.env['MEDSPIL_TEST_POSTGRES_URL']
  if (!server)
    throw new Error('MEDSPIL_TEST_POSTGRES_URL is not set: run the tests with npm test, which starts PostgreSQL')
  const template = await preparedTemplate(server, content)
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server, async (client) => {
    await client.query(`create database ${name} template ${template}`)
  })
  return {
    database: await openDatabase({ url: withDatabase(server, name), folder: null, maxConnections: 12 }),
    drop: () =>
      onServer(server, async (client) => {
        await client.query(`drop database ${name} with (force)`)
      }),
  }
}

async function preparedTemplate(server: string, content: TestContent): Promise<string> {
  const name = `migrated_${keptName(content)}`
  await onServer(server, async (client) => {
    await client.query(`select pg_advisory_lock(hashtextextended('test_template', 0))`)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    await client.query(`create database ${name}_new`)
    const database = await openDatabase({ url: withDatabase(server, `${name}_new`), folder: null })
    await migrate(database.source, migrationsFolder)
    await content.fill(database)
    await database.close()
    // A closed connection's process may live a moment longer, and a database in use cannot be renamed.
    await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
      `${name}_new`,
    ])
    await client.query(`alter database ${name}_new rename to ${name}`)
  })
  return name
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString()
}
