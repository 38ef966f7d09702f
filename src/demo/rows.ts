import type { Selectable } from 'kysely'
import type { Tables } from '../platform/db/tables.ts'

export type DemoTable = keyof Tables

/** A whole row, every column given, but those that the database makes itself. */
export type DemoRow<T extends DemoTable> = Omit<Selectable<Tables[T]>, T extends 'person' ? 'name' : never>

/** Some rows of one table; all have the same columns. */
export interface DemoBatch {
  readonly table: DemoTable
  readonly rows: readonly object[]
}

/** Collects rows and hands them over table by table, in the order in which the tables were named. */
export class RowBuffer {
  private readonly tables: Map<DemoTable, object[]>

  constructor(order: readonly DemoTable[]) {
    this.tables = new Map(order.map((table) => [table, []]))
  }

  add<T extends DemoTable>(table: T, row: DemoRow<T>): void {
    const rows = this.tables.get(table)
    if (!rows) throw new Error(`${table} has no place in this buffer`)
    rows.push(row)
  }

  /** Everything collected so far; the buffer is empty afterwards. */
  *drain(): Generator<DemoBatch> {
    for (const [table, rows] of this.tables) {
      for (const part of inParts(rows.splice(0), 2000)) yield { table, rows: part }
    }
  }
}

function* inParts<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}
