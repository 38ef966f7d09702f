import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'

/** What is known of a unit later than a day: a period that begins after it, or the end of the one that holds then. */
export interface LaterUnit {
  readonly unitId: string
  readonly name: string
  readonly parentId: string | null
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** Unit periods that begin on a day or later, and those that hold then and have an end. One query. */
export async function unitsLater(db: Reader, on: IsoDate): Promise<LaterUnit[]> {
  const { rows } = await sql<LaterUnit>`
    select p.unit_id as "unitId", p.name, p.parent_unit_id as "parentId", p.valid_from as "from", p.valid_to as "to"
    from unit_period p where p.valid_from >= ${on} or p.valid_to > ${on}`.execute(db)
  return rows
}

/** Which of these unit numbers have been used, by units of any time. */
export async function numbersUsed(db: Reader, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ number: string }>`
    select u.unit_number as number from unit u where u.unit_number = any(${[...numbers]})`.execute(db)
  return rows.map(({ number }) => number)
}
