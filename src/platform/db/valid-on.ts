import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../clock/dates.ts'

/** A day, or the expression of a query that is one. */
export type Day = IsoDate | RawBuilder<unknown>

/**
 * Whether a row with valid_from and valid_to holds on a day, for a table's alias. Half-open: valid_to is the first day on
 * which it does not.
 */
export function validOn(alias: string, on: Day): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.valid_from`)
  const to = sql.ref(`${alias}.valid_to`)
  return sql<boolean>`(${from} <= ${on} and (${to} is null or ${to} > ${on}))`
}
