import type { Connection } from '../db/connection.ts'

/** What lives only in a running installation: sign-ins under way, counters and clocks, and what is derived from the rest. Never carried over. */
const leftBehind = new Set([
  'schema_migration',
  'durability_probe',
  'session',
  'sign_in_link',
  'oidc_flow',
  'rate_limit',
  'sent_form',
  'schedule',
  'search_document',
  'search_publication',
  'search_word',
])

/** Carried as files beside the tables, named by their hash. */
export const contentTable = 'file_content'

export interface CarriedTable {
  readonly name: string
  /** Columns that hold data of their own: generated ones are left out. */
  readonly columns: readonly string[]
  /** Columns that name a row of a table that is left behind: carried as empty, or nothing could come back. */
  readonly emptied: readonly string[]
  readonly primaryKey: readonly string[]
}

/** The tables that an export carries, in alphabetical order, read from the database's own catalogue. */
export async function carriedTables(connection: Connection): Promise<CarriedTable[]> {
  const { rows } = await connection.query(
    `select c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select array_agg(a.attname::text) from pg_constraint f
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
        where f.contype = 'f' and f.conrelid = c.oid and f.confrelid::regclass::text = any ($1)) as emptied,
       (select array_agg(a.attname::text order by a.attnum) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as primary_key
     from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
     order by c.relname`,
    [[...leftBehind]],
  )
  const tables = rows as { name: string; columns: string[]; emptied: string[] | null; primary_key: string[] | null }[]
  return tables
    .filter((table) => !leftBehind.has(table.name))
    .map(({ name, columns, emptied, primary_key }) => ({
      name,
      columns,
      emptied: emptied ?? [],
      primaryKey: primary_key ?? [],
    }))
}

export async function appliedMigrations(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query('select name from schema_migration order by name', [])
  return (rows as { name: string }[]).map((row) => row.name)
}

/**
 * One row as text, the same from every engine: keys in jsonb's own order, instants in UTC, bytes as hex.
 * Names come from the catalogue and are quoted by the caller's database.
 */
export function rowText(table: CarriedTable): string {
  const pairs = table.columns
    .map((column) => `'${column}', ${table.emptied.includes(column) ? 'null' : `t."${column}"`}`)
    .join(', ')
  return `jsonb_build_object(${pairs})::text`
}

export function rowOrder(table: CarriedTable): string {
  return table.primaryKey.map((column) => `t."${column}"::text collate "C"`).join(', ')
}
