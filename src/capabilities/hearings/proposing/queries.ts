import { sql } from 'kysely'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { whereaboutsOf } from '../../meetings/whereabouts/queries.ts'
import { hearingsByIds } from '../queries.ts'
import type { Hearing } from '../rules.ts'

/** The running hearings that a body has not answered and that stand on no agenda of it but of cancelled meetings. Three queries at most. */
export async function hearingsFor(db: Reader, committeeId: string, now: Date): Promise<Hearing[]> {
  const on = today(now)
  const { rows } = await sql<{ id: string; items: string[] }>`
    select h.id, array(select p.agenda_item_id from hearing_placement p
      where p.hearing_id = h.id and p.committee_id = r.committee_id) as items
    from hearing h join hearing_receiver r on r.hearing_id = h.id and r.committee_id = ${committeeId}
    where h.sent_at is not null and h.answers_by >= ${on}::date and not exists (
      select 1 from hearing_answer a where a.hearing_id = h.id and a.committee_id = r.committee_id)`.execute(db)
  const places = await whereaboutsOf(
    db,
    rows.flatMap(({ items }) => items),
    now,
  )
  const free = rows.filter(({ items }) => items.every((id) => places.get(id)?.isCancelled !== false))
  return hearingsByIds(
    db,
    free.map(({ id }) => id),
    on,
  )
}
