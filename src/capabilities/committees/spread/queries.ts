import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import type { HeldPost } from './rules.ts'

/** Every member mandate that held on or after a day, with the centre its committee stands under (today, or last). One query. */
export async function heldPostsSince(db: Reader, since: IsoDate): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    with recursive latest as (
      select distinct on (p.committee_id) p.committee_id, p.level, p.parent_committee_id
      from committee_period p where p.kind in ('committee', 'staff_meeting')
      order by p.committee_id, p.valid_from desc
    ), placed (committee_id, centre_id) as (
      select committee_id, case when level = 2 then committee_id end from latest where level <= 2
      union all
      select below.committee_id, coalesce(placed.centre_id, case when below.level = 2 then below.committee_id end)
      from placed join latest below on below.parent_committee_id = placed.committee_id and below.level > 2
    )
    select m.person_id as "personId", s.committee_id as "committeeId", placed.centre_id as "centreId", s.side,
      m.valid_from as "from", m.valid_to as "to"
    from mandate m join seat s on s.id = m.seat_id
    join placed on placed.committee_id = s.committee_id
    where m.standing = 'member' and (m.valid_to is null or m.valid_to > ${since})`.execute(db)
  return rows
}

/** The names of committees on a day. */
export async function committeeNames(
  db: Reader,
  ids: readonly string[],
  on: IsoDate,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.committee_id as id, p.name from committee_period p
    where p.committee_id = any(${[...ids]}::uuid[]) and ${validOn('p', on)} and p.kind in ('committee', 'staff_meeting')
    order by p.level, p.name collate danish`.execute(db)
  return rows
}
