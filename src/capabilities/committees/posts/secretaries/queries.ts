import { sql } from 'kysely'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { validOn } from '../../../../platform/db/valid-on.ts'
import type { CommitteeKind } from '../../schema.ts'

export interface WithoutSecretary {
  readonly id: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
}

/** Committees and staff meetings of a day that have no secretary and are to get none, by level and name. One query. */
export async function bodiesWithoutSecretary(db: Reader, on: IsoDate): Promise<WithoutSecretary[]> {
  const { rows } = await sql<WithoutSecretary>`
    select p.committee_id as id, p.name, p.kind, p.level from committee_period p
    where p.kind in ('committee', 'staff_meeting') and ${validOn('p', on)}
      and not exists (select 1 from committee_post held where held.committee_id = p.committee_id
        and held.post = 'secretary' and (held.valid_to is null or held.valid_to > ${on}))
    order by p.level, p.name collate danish, p.committee_id`.execute(db)
  return rows
}
