import { sql, type CompiledQuery, type QueryResult, type RawBuilder } from 'kysely'
import type { Reader } from './database.ts'

/** Where a value goes in a statement that is written before its values are known. */
class Place {
  readonly index: number

  constructor(index: number) {
    this.index = index
  }
}

const placeAt = (_: unknown, index: number) => sql`${new Place(index)}`

type Places<Values extends readonly unknown[]> = { readonly [K in keyof Values]: RawBuilder<Values[K]> }

/**
 * A query whose text never changes, for what every request asks: it is put together once, and each run only fills in its
 * values, in the order in which `write` names them.
 */
export function statement<Values extends readonly unknown[], Row>(
  write: (...places: Places<Values>) => RawBuilder<Row>,
): (db: Reader, ...values: Values) => Promise<readonly Row[]> {
  let written: CompiledQuery<Row> | null = null
  return async (db, ...values) => {
    written ??= write(...(Array.from({ length: write.length }, placeAt) as unknown as Places<Values>)).compile(db)
    const parameters = written.parameters.map((value) => (value instanceof Place ? values[value.index] : value))
    const { rows }: QueryResult<Row> = await db.getExecutor().executeQuery({ ...written, parameters })
    return rows
  }
}
