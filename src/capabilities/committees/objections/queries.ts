import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { nameOf } from '../../people/queries.ts'
import type { ElectedMandate } from './rules.ts'

/** A mandate of a committee with how its holder was found and what was objected. */
export async function electedMandate(
  db: Reader,
  committeeId: string,
  mandateId: string,
): Promise<ElectedMandate | null> {
  const { rows } = await sql<ElectedMandate>`
    select m.id as "mandateId", m.person_id as "personId", ${nameOf(sql.ref('m.person_id'))} as name, m.kind,
      s.title as "seatTitle", m.valid_from as "from", m.valid_to as "to",
      (select json_build_object('way', choice.way, 'chosenOn', choice.chosen_on, 'reportedOn', choice.reported_on)
        from mandate_choice choice where choice.mandate_id = m.id) as choice,
      (select json_build_object('on', against.objected_on, 'reason', against.reason)
        from mandate_objection against where against.mandate_id = m.id) as objection
    from mandate m join seat s on s.id = m.seat_id
    where m.id = ${mandateId} and s.committee_id = ${committeeId}`.execute(db)
  return rows[0] ?? null
}
