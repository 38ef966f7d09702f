import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { peopleEmployedUnder } from '../../organisation/area/queries.ts'
import { nameOf } from '../../people/queries.ts'
import type { PersonRef } from '../rules.ts'
import type { MandateKind } from '../schema.ts'

/**
 * The representatives that a workplace has of its own on a day: members on the employee side who are employed in the
 * unit or under it, or who sit in the unit's own committee; each person once for each kind. One query.
 */
export async function representativesEmployedAt(
  db: Reader,
  unitId: string,
  on: IsoDate,
): Promise<(PersonRef & { kind: MandateKind })[]> {
  const { rows } = await sql<PersonRef & { kind: MandateKind }>`
    select * from (
      select distinct m.person_id as "personId", ${nameOf(sql.ref('m.person_id'))} as name, m.kind
      from mandate m join seat s on s.id = m.seat_id and s.side = 'employee'
      join committee_period p on p.committee_id = s.committee_id and ${validOn('p', on)}
      where m.standing = 'member' and ${validOn('m', on)}
        and (p.unit_id = ${unitId} or m.person_id in (select person_id from ${peopleEmployedUnder(sql`${unitId}::uuid`, on)} as area))
    ) as representative
    order by name collate danish, "personId", kind`.execute(db)
  return rows
}
