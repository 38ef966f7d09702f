import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { nameOf } from '../../people/queries.ts'
import { committeeNameOf } from '../queries.ts'
import type { ExpiringMandate } from './rules.ts'

/** Member mandates that end soon, on seats that go on, with nobody to follow, and of which nothing has been said. */
export async function expiringMandates(db: Reader, on: IsoDate, until: IsoDate): Promise<ExpiringMandate[]> {
  const { rows } = await sql<ExpiringMandate>`
    select m.id as "mandateId", s.committee_id as "committeeId", ${committeeNameOf(sql.ref('s.committee_id'), on)} as "committeeName",
      s.id as "seatId", s.title as "seatTitle", ${nameOf(sql.ref('m.person_id'))} as name, m.valid_to as "to",
      (select held.person_id from committee_post held where held.committee_id = s.committee_id and held.post = 'secretary'
        and ${validOn('held', on)} limit 1) as "secretaryId"
    from mandate m join seat s on s.id = m.seat_id
    where m.standing = 'member' and m.valid_to > ${on} and m.valid_to <= ${until}
      and (s.valid_to is null or s.valid_to > m.valid_to)
      and not exists (select 1 from mandate next where next.seat_id = m.seat_id and next.standing = 'member'
        and next.valid_from >= m.valid_to)
      and not exists (select 1 from vacancy v where v.seat_id = m.seat_id and v.vacant_from >= m.valid_to
        and not exists (select 1 from vacancy_withdrawal gone where gone.vacancy_id = v.id))
      and not exists (select 1 from mandate_expiry_notice said where said.mandate_id = m.id and said.valid_to = m.valid_to)
    order by m.valid_to, m.id`.execute(db)
  return rows
}
