import { sql } from 'kysely'
import { chainWrittenLegs } from '../capabilities/journeys/chain/commands.ts'
import { makeAllFindable } from '../capabilities/meetings/finding/commands.ts'
import type { Database, Writer } from '../platform/db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../platform/result.ts'
import type { DemoRows } from './generate.ts'
import type { DemoBatch, DemoTable } from './rows.ts'

/** How far loading has come. */
export interface Loading {
  readonly table: string
  /** Of all tables, so far. */
  readonly rows: number
}

/** At most so many characters of JSON in one statement. */
const longestStatement = 4_000_000

/**
 * Puts a demo into an empty, migrated database, all of it or nothing, and marks the database as a demo for good. When
 * two processes begin at once, the second waits for the first and is refused. Then what is published can be found.
 */
export async function loadDemo(
  database: Database,
  demo: DemoRows,
  progress: (loading: Loading) => void,
): Promise<Result<{ rows: number }, Refusal<'not_empty'>>> {
  const loaded = await loadRows(database, demo, progress)
  if (loaded.ok) await makeAllFindable(database)
  return loaded
}

function loadRows(
  database: Database,
  demo: DemoRows,
  progress: (loading: Loading) => void,
): Promise<Result<{ rows: number }, Refusal<'not_empty'>>> {
  return database.write(async (tx) => {
    if (!(await isEmpty(tx))) return refuse('not_empty')
    let rows = 0
    const tables = new Set<DemoTable>()
    for (const batch of demo.batches()) {
      const inserted = await insert(tx, batch)
      // The mark is the first row: no other process can have put it there.
      if (batch.table === 'installation' && inserted === 0) return refuse('not_empty')
      rows += inserted
      tables.add(batch.table)
      progress({ table: batch.table, rows })
    }
    await chainWrittenLegs(tx, 'demo')
    tables.add('journey_event')
    // The embedded database never does it by itself, and a plan made for empty tables is a slow one.
    await sql`analyze ${sql.join([...tables].map((table) => sql.table(table)))}`.execute(tx)
    return ok({ rows })
  })
}

async function isEmpty(tx: Writer): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select 1 from installation) and not exists (select 1 from person)
      and not exists (select 1 from event) as empty`.execute(tx)
  return rows[0]?.empty === true
}

async function insert(tx: Writer, { table, rows }: DemoBatch): Promise<number> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))
  let inserted = 0
  for (const json of statementsOf(rows)) {
    const result = await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)
      on conflict do nothing`.execute(tx)
    inserted += Number(result.numAffectedRows ?? 0)
  }
  if (inserted !== rows.length && table !== 'installation') throw new Error(`${table}: rows of the demo are not unique`)
  return inserted
}

function* statementsOf(rows: readonly object[]): Generator<string> {
  let parts: string[] = []
  let length = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    if (length + text.length > longestStatement) {
      yield `[${parts.join(',')}]`
      parts = []
      length = 0
    }
    parts.push(text)
    length += text.length
  }
  if (parts.length > 0) yield `[${parts.join(',')}]`
}
