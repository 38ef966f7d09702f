import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { unitIdsAbove, workplaceIdsOf } from '../../organisation/area/queries.ts'

/** Whether a person is employed in the unit of a body or under it on a day, inside another capability's query. */
export function employedUnderBody(
  committeeId: RawBuilder<unknown>,
  personId: RawBuilder<unknown>,
  on: IsoDate,
): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from committee_period area where area.committee_id = ${committeeId} and ${validOn('area', on)}
      and area.unit_id in ${unitIdsAbove(workplaceIdsOf(personId, on), on)})`
}
