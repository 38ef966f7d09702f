import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { isId } from '../../../platform/db/ids.ts'
import { peopleEmployedUnder, unitNameOf } from '../../organisation/area/queries.ts'
import { workplacesOfPeople } from '../../organisation/queries.ts'
import { nameOf, peopleByIds, searchPeople, type Person } from '../../people/queries.ts'
import type { Side, Standing } from '../schema.ts'
import type { EarlierName, MandateChoice, MandateOnSeat, SeatHistory } from './rules.ts'

function choiceOf(mandateId: RawBuilder<unknown>): RawBuilder<MandateChoice | null> {
  return sql<MandateChoice | null>`(
    select json_build_object('way', choice.way, 'chosenOn', choice.chosen_on) from mandate_choice choice
    where choice.mandate_id = ${mandateId})`
}

const earlierNames = sql<EarlierName[]>`coalesce((
  select json_agg(json_build_object('title', e.title, 'electionGroup', e.election_group, 'to', e.valid_to) order by e.valid_to)
  from seat_earlier_name e where e.seat_id = s.id), '[]')`

const mandateJson = sql`json_build_object('mandateId', m.id, 'personId', m.person_id, 'name', ${nameOf(sql.ref('m.person_id'))},
  'kind', m.kind, 'standing', m.standing, 'electorate', m.electorate, 'organisation', m.organisation,
  'from', m.valid_from, 'to', m.valid_to, 'endReason', m.end_reason, 'choice', ${choiceOf(sql.ref('m.id'))})`

/** Every seat a committee has had, each with every mandate on it, the newest first. One query. */
export async function seatHistories(db: Reader, committeeId: string): Promise<SeatHistory[]> {
  const { rows } = await sql<SeatHistory>`
    select s.id as "seatId", s.side, s.title, s.election_group as "electionGroup", s.position,
      s.valid_from as "from", s.valid_to as "to", ${earlierNames} as "earlierNames",
      coalesce((select json_agg(${mandateJson} order by m.valid_from desc, m.id desc) from mandate m where m.seat_id = s.id), '[]')
        as mandates
    from seat s where s.committee_id = ${committeeId}
    order by s.side desc, s.position, s.valid_from, s.id`.execute(db)
  return rows
}

export interface MandateWithSeat extends MandateOnSeat {
  readonly seatId: string
  readonly seatTitle: string
}

/** A mandate of this committee, or null. */
export async function mandateOf(db: Reader, committeeId: string, mandateId: string): Promise<MandateWithSeat | null> {
  const { rows } = await sql<{ mandate: MandateOnSeat; seatId: string; seatTitle: string }>`
    select s.id as "seatId", s.title as "seatTitle", ${mandateJson} as mandate
    from mandate m join seat s on s.id = m.seat_id
    where m.id = ${mandateId} and s.committee_id = ${committeeId}`.execute(db)
  const row = rows[0]
  return row ? { ...row.mandate, seatId: row.seatId, seatTitle: row.seatTitle } : null
}

/** Whether people work in the committee's area on a day (its unit or under it), and what the area is called. */
export async function areaOn(
  db: Reader,
  committeeId: string,
  personIds: readonly string[],
  on: IsoDate,
): Promise<{ name: string; inside: ReadonlySet<string> }> {
  const { rows } = await sql<{ name: string; inside: string[] }>`
    select ${unitNameOf(sql.ref('p.unit_id'), on)} as name,
      coalesce((select json_agg(area.person_id) from ${peopleEmployedUnder(sql.ref('p.unit_id'), on)} as area
        where area.person_id = any(${[...personIds]}::uuid[])), '[]') as inside
    from committee_period p where p.committee_id = ${committeeId} and ${validOn('p', on)}`.execute(db)
  return { name: rows[0]?.name ?? '', inside: new Set(rows[0]?.inside) }
}

export interface Candidate {
  readonly id: string
  readonly name: string
  /** Job and workplace: what tells two of the same name apart. */
  readonly detail: string
  readonly worksInArea: boolean
}

const searchWidth = 40

/** People by a part of their name, those of the committee's area first. */
export async function findCandidates(
  db: Reader,
  committeeId: string,
  text: string,
  on: IsoDate,
  most = 10,
): Promise<Candidate[]> {
  const candidates = await asCandidates(db, committeeId, await searchPeople(db, text, searchWidth), on)
  return candidates.toSorted((a, b) => Number(b.worksInArea) - Number(a.worksInArea)).slice(0, most)
}

/** The one chosen earlier, so that a form shown again still has it. */
export async function candidateById(
  db: Reader,
  committeeId: string,
  personId: string,
  on: IsoDate,
): Promise<Candidate | undefined> {
  const people = isId(personId) ? await peopleByIds(db, [personId]) : new Map<string, Person>()
  const [candidate] = await asCandidates(db, committeeId, [...people.values()], on)
  return candidate
}

async function asCandidates(
  db: Reader,
  committeeId: string,
  people: readonly Person[],
  on: IsoDate,
): Promise<Candidate[]> {
  if (people.length === 0) return []
  const ids = people.map((person) => person.id)
  const [workplaces, area] = [await workplacesOfPeople(db, ids, on), await areaOn(db, committeeId, ids, on)]
  return people.map(({ id, name }) => {
    const places = (workplaces.get(id) ?? []).map((place) =>
      [place.jobTitle, place.unitName].filter(Boolean).join(', '),
    )
    return { id, name, detail: places.join(' · '), worksInArea: area.inside.has(id) }
  })
}

/** The seats that a person has in a committee on a day, with their standing there, inside another capability's query. */
export function sittingOf(
  personId: RawBuilder<unknown>,
  committeeId: RawBuilder<unknown>,
  on: IsoDate,
): RawBuilder<{ side: Side; standing: Standing }[]> {
  return sql<{ side: Side; standing: Standing }[]>`coalesce((
    select json_agg(json_build_object('side', s.side, 'standing', m.standing))
    from mandate m join seat s on s.id = m.seat_id and ${validOn('s', on)}
    where s.committee_id = ${committeeId} and m.person_id = ${personId} and ${validOn('m', on)}), '[]')`
}
