import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../clock/dates.ts'

/**
 * Whether a row with valid_from and valid_to holds on a day, for a table's alias. Half-open: valid_to is the first day on
 * which it does not. The day may be an expression of the query.
 */
export function validOn(alias: string, on: IsoDate | RawBuilder<unknown>): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.valid_from`)
  const to = sql.ref(`${alias}.valid_to`)
  return sql<boolean>`(${from} <= ${on} and (${to} is null or ${to} > ${on}))`
}
