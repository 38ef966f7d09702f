import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { nameOf } from '../../people/queries.ts'
import { committeeNameOf } from '../queries.ts'
import type { Hat, Hats, PostHat } from './rules.ts'

const levelOf = (committeeId: RawBuilder<unknown>, on: IsoDate) => sql`coalesce((
  select p.level from committee_period p where p.committee_id = ${committeeId}
  order by p.valid_from <= ${on} desc, p.valid_from desc limit 1), 0)`

/** The other standing's people on the same seat on a day. */
const others = (on: IsoDate) => sql`coalesce((
  select json_agg(json_build_object('personId', o.person_id, 'name', ${nameOf(sql.ref('o.person_id'))}) order by o.valid_from, o.id)
  from mandate o where o.seat_id = m.seat_id and o.standing <> m.standing and ${validOn('o', on)}), '[]')`

const choice = sql`(
  select json_build_object('way', choice.way, 'chosenOn', choice.chosen_on) from mandate_choice choice
  where choice.mandate_id = m.id)`

/** Everything a person holds, has held and will hold in the MED organisation. Two queries. */
export async function hatsOf(db: Reader, personId: string, on: IsoDate): Promise<Hats> {
  const mandates = await sql<Hat>`
    select m.id as "mandateId", s.committee_id as "committeeId", ${committeeNameOf(sql.ref('s.committee_id'), on)} as "committeeName",
      ${levelOf(sql.ref('s.committee_id'), on)} as level, s.id as "seatId", s.title as "seatTitle",
      s.election_group as "electionGroup", s.side, m.kind, m.standing, m.electorate, m.organisation,
      m.valid_from as "from", m.valid_to as "to", m.end_reason as "endReason", ${choice} as choice, ${others(on)} as others
    from mandate m join seat s on s.id = m.seat_id
    where m.person_id = ${personId}
    order by level, m.valid_from desc, m.id`.execute(db)
  const posts = await sql<PostHat>`
    select held.id, held.committee_id as "committeeId", ${committeeNameOf(sql.ref('held.committee_id'), on)} as "committeeName",
      ${levelOf(sql.ref('held.committee_id'), on)} as level, held.post, held.valid_from as "from", held.valid_to as "to"
    from committee_post held where held.person_id = ${personId}
    order by level, held.valid_from desc, held.id`.execute(db)
  return { mandates: mandates.rows, posts: posts.rows }
}
