import { createHash } from 'node:crypto'
import type { Connection, ConnectionSource } from '../db/connection.ts'
import { appliedMigrations, carriedTables, contentTable, rowOrder, rowText, type CarriedTable } from './catalogue.ts'
import { format, type Manifest, type PackageWriter } from './package.ts'

const batch = 500

export type Progress = (line: string) => void

/**
 * Everything in the database at one moment (one repeatable-read transaction) as JSON lines and files.
 * Sessions, sign-in links and counters are left behind.
 */
export async function exportAll(
  source: ConnectionSource,
  to: PackageWriter,
  now: Date,
  progress: Progress,
): Promise<Manifest> {
  const connection = await source.acquire()
  try {
    await connection.exec(`begin isolation level repeatable read read only; set local timezone = 'UTC'`)
    const manifest = await exportOn(connection, to, now, progress)
    await connection.exec('commit')
    await to.finish(manifest)
    return manifest
  } catch (error) {
    await connection.exec('rollback')
    throw error
  } finally {
    source.release(connection)
  }
}

async function exportOn(connection: Connection, to: PackageWriter, now: Date, progress: Progress): Promise<Manifest> {
  const tables: Manifest['tables'] = []
  for (const table of await carriedTables(connection)) {
    if (table.name === contentTable) continue
    await to.table(table.name)
    const sum = await readRows(connection, table, (lines) => to.rows(lines))
    tables.push({ name: table.name, ...sum })
    progress(`${table.name}: ${sum.rows}`)
  }
  const files = await exportFiles(connection, to)
  progress(`files: ${files.count}`)
  return {
    product: 'medspil',
    format,
    exported_at: now.toISOString(),
    migrations: await appliedMigrations(connection),
    tables,
    files,
  }
}

/** Reads a table in order, some rows at a time; answers how many there were and the hash of their text. */
export async function readRows(
  connection: Connection,
  table: CarriedTable,
  take: (lines: readonly string[]) => Promise<void>,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256')
  let count = 0
  await connection.exec(
    `declare carried no scroll cursor for select ${rowText(table)} as line from "${table.name}" t order by ${rowOrder(table)}`,
  )
  for (;;) {
    const { rows } = await connection.query(`fetch ${batch} from carried`, [])
    const lines = (rows as { line: string }[]).map((row) => row.line)
    if (lines.length === 0) break
    for (const line of lines) hash.update(line).update('\n')
    count += lines.length
    await take(lines)
  }
  await connection.exec('close carried')
  return { rows: count, sha256: hash.digest('hex') }
}

async function exportFiles(connection: Connection, to: PackageWriter): Promise<{ count: number; bytes: number }> {
  const { rows } = await connection.query(`select sha256 from ${contentTable} order by sha256`, [])
  let bytes = 0
  for (const { sha256 } of rows as { sha256: string }[]) {
    const found = await connection.query(`select bytes from ${contentTable} where sha256 = $1`, [sha256])
    const content = (found.rows[0] as { bytes: Uint8Array }).bytes
    bytes += content.byteLength
    await to.file(sha256, content)
  }
  return { count: rows.length, bytes }
}
