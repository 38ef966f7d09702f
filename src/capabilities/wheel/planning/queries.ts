import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { WheelRule } from '../../meetings/year-plan/whole-year/rules.ts'
import { adaptationsOf, dayOfYear, wheelBodies, wheelItems } from '../queries.ts'
import { rulesOf } from './rules.ts'

/** What the wheel asks of the meetings of a year, for whoever lays it for all bodies. Three queries. */
export async function yearRules(db: Reader, year: number, now: Date): Promise<WheelRule[]> {
  const bodies = await wheelBodies(db, dayOfYear(year, today(now)))
  return rulesOf({ bodies, items: await wheelItems(db, null), adaptations: await adaptationsOf(db, null) }, year)
}
