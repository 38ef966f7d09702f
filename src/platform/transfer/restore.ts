import { createHash } from 'node:crypto'
import type { Connection, ConnectionSource } from '../db/connection.ts'
import { appliedMigrations, carriedTables, contentTable, type CarriedTable } from './catalogue.ts'
import { readRows, type Progress } from './export.ts'
import { BadPackage, type Manifest, type PackageReader } from './package.ts'

const batch = 500

/**
 * Takes an export into an empty, migrated database, in one transaction. Foreign keys are set aside while rows come in and
 * checked when they are put back; then every table is read again and its count and hash compared with the manifest.
 * Throws BadPackage, and leaves the database empty, when anything differs.
 */
export async function restoreAll(source: ConnectionSource, from: PackageReader, progress: Progress): Promise<Manifest> {
  const manifest = await from.manifest()
  const connection = await source.acquire()
  try {
    await connection.exec(`begin; set local timezone = 'UTC'`)
    const tables = await expectedTables(connection, manifest)
    const foreignKeys = await setForeignKeysAside(connection)
    await restoreFiles(connection, from, manifest)
    for (const table of tables) {
      progress(table.name)
      await restoreTable(connection, table, from)
    }
    for (const key of foreignKeys) await connection.exec(key)
    await compare(connection, tables, manifest)
    await connection.exec('commit')
    return manifest
  } catch (error) {
    await connection.exec('rollback')
    throw error
  } finally {
    source.release(connection)
  }
}

async function expectedTables(connection: Connection, manifest: Manifest): Promise<CarriedTable[]> {
  const here = await appliedMigrations(connection)
  if (here.join() !== manifest.migrations.join()) {
    throw new BadPackage(
      `The export is from another version of Medspil (last change there: ${manifest.migrations.at(-1)}, here: ${here.at(-1)}). Restore it with that version, then update.`,
    )
  }
  const { rows } = await connection.query(
    'select (select count(*) from installation) + (select count(*) from person) + (select count(*) from event) as n',
    [],
  )
  if ((rows[0] as { n: number }).n > 0) throw new BadPackage('The database is not empty. Restore into a new one.')
  const known = new Map((await carriedTables(connection)).map((table) => [table.name, table]))
  return manifest.tables.map(({ name }) => {
    const table = known.get(name)
    if (!table) throw new BadPackage(`The export has a table that is not known here: ${name}`)
    return table
  })
}

/** Drops every foreign key of the schema; answers the statements that make them again. */
async function setForeignKeysAside(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query(
    `select conrelid::regclass::text as on_table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
    [],
  )
  const keys = rows as { on_table: string; name: string; definition: string }[]
  for (const key of keys) await connection.exec(`alter table ${key.on_table} drop constraint ${key.name}`)
  return keys.map((key) => `alter table ${key.on_table} add constraint ${key.name} ${key.definition}`)
}

async function restoreTable(connection: Connection, table: CarriedTable, from: PackageReader): Promise<void> {
  const columns = table.columns.map((column) => `"${column}"`).join(', ')
  const insert = `insert into "${table.name}" (${columns}) select ${columns} from json_populate_recordset(null::"${table.name}", $1::json)`
  let lines: string[] = []
  const flush = async (): Promise<void> => {
    if (lines.length > 0) await connection.query(insert, [`[${lines.join(',')}]`])
    lines = []
  }
  for await (const line of from.rowsOf(table.name)) {
    lines.push(line)
    if (lines.length >= batch) await flush()
  }
  await flush()
}

async function restoreFiles(connection: Connection, from: PackageReader, manifest: Manifest): Promise<void> {
  let count = 0
  for await (const { sha256, bytes } of from.files()) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new BadPackage(`The file ${sha256} has been changed since it was exported`)
    }
    await connection.query(`insert into ${contentTable} (sha256, bytes, size_bytes) values ($1, $2, $3)`, [
      sha256,
      bytes,
      bytes.byteLength,
    ])
    count += 1
  }
  if (count !== manifest.files.count) throw new BadPackage(`${manifest.files.count} files expected, ${count} found`)
}

async function compare(connection: Connection, tables: readonly CarriedTable[], manifest: Manifest): Promise<void> {
  for (const table of tables) {
    const expected = manifest.tables.find((candidate) => candidate.name === table.name)
    const found = await readRows(connection, table, () => Promise.resolve())
    if (found.rows !== expected?.rows || found.sha256 !== expected.sha256) {
      throw new BadPackage(
        `${table.name}: ${expected?.rows} rows expected, ${found.rows} found, or their content differs`,
      )
    }
  }
}
