import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Connection, ConnectionSource } from './connection.ts'

interface Migration {
  name: string
  text: string
  sum: string
}

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      return { name, text, sum: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Brings the database up to date; answers the names applied now. Safe when several processes start at once: on
 * PostgreSQL the whole run holds one advisory lock, and the embedded engine has one connection. Each migration is one
 * transaction. A migration whose text has changed since it was applied stops the start.
 */
export async function migrate(source: ConnectionSource, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder)
  const connection = await source.acquire()
  try {
    await connection.query(`select pg_advisory_lock(hashtextextended('schema_migration', 0))`, [])
    try {
      return await applyMissing(connection, migrations)
    } finally {
      await connection.query(`select pg_advisory_unlock(hashtextextended('schema_migration', 0))`, [])
    }
  } finally {
    source.release(connection)
  }
}

async function applyMissing(connection: Connection, migrations: readonly Migration[]): Promise<string[]> {
  await connection.exec(
    'create table if not exists schema_migration (name text primary key, sum text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await connection.query('select name, sum from schema_migration', [])
  const applied = new Map((rows as { name: string; sum: string }[]).map((row) => [row.name, row.sum]))
  const done: string[] = []
  for (const migration of migrations) {
    const sum = applied.get(migration.name)
    if (sum === migration.sum) continue
    if (sum !== undefined) {
      throw new Error(`${migration.name} was changed after it was applied. Add a new migration instead.`)
    }
    await applyOne(connection, migration)
    done.push(migration.name)
  }
  return done
}

async function applyOne(connection: Connection, migration: Migration): Promise<void> {
  await connection.exec('begin')
  try {
    await connection.exec(migration.text)
    await connection.query('insert into schema_migration (name, sum) values ($1, $2)', [migration.name, migration.sum])
    await connection.exec('commit')
  } catch (error) {
    await connection.exec('rollback')
    throw error
  }
}
