import { sql } from 'kysely'
import type { Writer } from './database.ts'
import type { Tables } from './tables.ts'

/*
 * Rows written in a way that can be taken back. What was written is remembered as it was before and after; taking back
 * restores a row only while it still is as it was left, so that nobody's later work is lost.
 */

/** before null: the row is new. */
export interface RowChange {
  readonly table: string
  readonly id: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
}

type Values = Readonly<Record<string, string | number | null>>
type Stored = { id: string; row: Readonly<Record<string, unknown>> }

const rowsOf = (table: keyof Tables, ids: readonly string[]) => sql<Stored>`
  select t.id, to_jsonb(t) as row from ${sql.table(table)} t where t.id = any(${[...ids]}::uuid[]) for update`

/** Sets columns of some rows, each known by its id. */
export async function changeRows(
  tx: Writer,
  table: keyof Tables,
  ids: readonly string[],
  values: Values,
): Promise<RowChange[]> {
  if (ids.length === 0) return []
  const before = new Map((await rowsOf(table, ids).execute(tx)).rows.map(({ id, row }) => [id, row]))
  const { rows } = await sql<Stored>`
    update ${sql.table(table)} t set ${assignments(table, Object.keys(values), JSON.stringify(values))}
    where t.id = any(${[...ids]}::uuid[]) returning t.id, to_jsonb(t) as row`.execute(tx)
  return rows.map(({ id, row }) => ({ table, id, before: before.get(id) ?? null, after: row }))
}

const assignments = (table: keyof Tables, columns: readonly string[], json: string) =>
  sql.join(
    columns.map(
      (column) =>
        sql`${sql.ref(column)} = (jsonb_populate_record(null::${sql.table(table)}, ${json}::jsonb)).${sql.ref(column)}`,
    ),
  )

/** Writes copies of some rows with other values in some columns; pairs are [id to copy, id of the copy]. */
export async function copyRows(
  tx: Writer,
  table: keyof Tables,
  pairs: readonly (readonly [string, string])[],
  values: Values,
): Promise<RowChange[]> {
  if (pairs.length === 0) return []
  const from = pairs.map(([id]) => id)
  const to = pairs.map(([, id]) => id)
  const columns = sql.join((await writableColumns(tx, table)).map((column) => sql.ref(column)))
  const { rows } = await sql<Stored>`
    insert into ${sql.table(table)} as t (${columns})
    select ${columns} from (
      select (jsonb_populate_record(null::${sql.table(table)},
        to_jsonb(old) || ${JSON.stringify(values)}::jsonb || jsonb_build_object('id', pair.copy))).*
      from unnest(${from}::uuid[], ${to}::uuid[]) as pair (original, copy)
      join ${sql.table(table)} old on old.id = pair.original
    ) as copied
    returning t.id, to_jsonb(t) as row`.execute(tx)
  return rows.map(({ id, row }) => ({ table, id, before: null, after: row }))
}

/** The columns of a table that a statement may write: not those that the database makes itself. */
async function writableColumns(tx: Writer, table: keyof Tables): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_attribute a
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by a.attnum`.execute(tx)
  return rows.map(({ name }) => name)
}

/** Remembers rows that were just put in. */
export async function newRows(tx: Writer, table: keyof Tables, ids: readonly string[]): Promise<RowChange[]> {
  const { rows } = await rowsOf(table, ids).execute(tx)
  return rows.map(({ id, row }) => ({ table, id, before: null, after: row }))
}

/** Takes the changes back, the last first. Answers the first one whose row somebody has changed since, else null. */
export async function takeBackRows(tx: Writer, changes: readonly RowChange[]): Promise<RowChange | null> {
  for (const change of changes.toReversed()) {
    const table = change.table as keyof Tables
    const after = JSON.stringify(change.after)
    const { rows } = await sql<{ same: boolean }>`
      select to_jsonb(t) @> ${after}::jsonb as same from ${sql.table(table)} t
      where t.id = ${change.id} for update`.execute(tx)
    if (rows[0]?.same !== true) return change
    if (change.before === null) await sql`delete from ${sql.table(table)} where id = ${change.id}`.execute(tx)
    else await restore(tx, table, change, change.before)
  }
  return null
}

async function restore(
  tx: Writer,
  table: keyof Tables,
  { id, after }: RowChange,
  before: NonNullable<RowChange['before']>,
): Promise<void> {
  const columns = (await writableColumns(tx, table)).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  if (columns.length === 0) return
  await sql`
    update ${sql.table(table)} set ${assignments(table, columns, JSON.stringify(before))}
    where id = ${id}`.execute(tx)
}
