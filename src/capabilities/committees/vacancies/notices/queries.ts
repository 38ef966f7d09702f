import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { validOn } from '../../../../platform/db/valid-on.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { leaderOf, peopleEmployedUnder } from '../../../organisation/area/queries.ts'
import { emailOf, languageOf, nameOf } from '../../../people/queries.ts'
import type { Vacancy } from '../rules.ts'
import type { Audience } from '../schema.ts'

/** Somebody, or a mailbox, that a mail about a vacancy can be sent to. */
export interface Reached {
  readonly audience: Audience
  /** Null for a mailbox. */
  readonly personId: string | null
  readonly name: string
  readonly address: string
  readonly lang: Lang
}

type Rows = RawBuilder<unknown>

/** Rows (person_id) of the people of an audience. */
function peopleOf(audience: Audience, committeeId: string, on: IsoDate): Rows | null {
  const here = sql`select p.unit_id from committee_period p where p.committee_id = ${committeeId} and ${validOn('p', on)}`
  const below = sql`select p.committee_id from committee_period p where p.parent_committee_id = ${committeeId} and ${validOn('p', on)}`
  switch (audience) {
    case 'leader':
      return sql`select ${leaderOf(sql.ref('here.unit_id'), on)} as person_id from (${here}) as here`
    case 'secretary':
      return sql`select held.person_id from committee_post held
        where held.committee_id = ${committeeId} and held.post = 'secretary' and ${validOn('held', on)}`
    case 'secretaries_below':
      return sql`select held.person_id from committee_post held
        where held.committee_id in (${below}) and held.post = 'secretary' and ${validOn('held', on)}`
    case 'amr_below':
      return sql`select m.person_id from mandate m join seat s on s.id = m.seat_id
        where s.committee_id in (${below}) and m.kind = 'amr' and m.standing = 'member' and ${validOn('m', on)}`
    case 'everybody':
      return sql`select area.person_id from (${here}) as here
        cross join lateral ${peopleEmployedUnder(sql.ref('here.unit_id'), on)} as area`
    case 'election_group':
    case 'mailbox':
      return null
  }
}

const reachedPeople = (audience: Audience, people: Rows): Rows => sql`
  select distinct ${audience}::text as audience, who.person_id::uuid as "personId", ${nameOf(sql.ref('who.person_id'))} as name,
    ${emailOf(sql.ref('who.person_id'))} as address, ${languageOf(sql.ref('who.person_id'))} as lang
  from (${people}) as who where who.person_id is not null`

/** Those of each audience who have an address. A mailbox is typed, so it is not among them. One query. */
export async function reachedBy(
  db: Reader,
  vacancy: Pick<Vacancy, 'committeeId' | 'electionGroup'>,
  audiences: readonly Audience[],
  on: IsoDate,
): Promise<Reached[]> {
  const groups = sql`
    select 'election_group'::text as audience, null::uuid as "personId", g.name, g.email as address, 'da'::text as lang
    from election_group g
    where lower(g.name) = lower(${vacancy.electionGroup}::text) and g.email is not null and ${validOn('g', on)}`
  const pieces = audiences.flatMap((audience) => {
    const people = peopleOf(audience, vacancy.committeeId, on)
    return people ? [reachedPeople(audience, people)] : audience === 'election_group' ? [groups] : []
  })
  if (pieces.length === 0) return []
  const { rows } = await sql<Reached>`
    select * from (${sql.join(pieces, sql` union all `)}) as reached
    where reached.address is not null
    order by audience, name collate danish, "personId"`.execute(db)
  return rows
}
