import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { unitTree } from '../../organisation/queries.ts'
import { committeeTree } from '../queries.ts'
import { proposeSeatings, type Seating } from './rules.ts'

/** What the bodies of a day that stand empty would get; null when no agreement says it. Four queries. */
export async function seatingsOn(db: Reader, by: string, on: IsoDate): Promise<Seating[] | null> {
  const agreement = await agreementOn(db, on)
  if (!agreement) return null
  const committees = await committeeTree(db, on)
  const units = await unitTree(db, on)
  const { rows } = await sql<{ id: string }>`
    select committee_id as id from committee_post where post = 'chair' and (valid_to is null or valid_to > ${on})`.execute(
    db,
  )
  return proposeSeatings({ agreement, committees, units, chaired: new Set(rows.map(({ id }) => id)), by })
}
