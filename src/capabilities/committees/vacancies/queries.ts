import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { nameOf } from '../../people/queries.ts'
import { committeeNameOf } from '../queries.ts'
import type { Side } from '../schema.ts'
import type { Vacancy } from './rules.ts'
import type { Audience } from './schema.ts'

/** Days of the database's moments as people count them. */
const dayOf = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone 'Europe/Copenhagen')::date`

const before = sql`(
  select json_build_object('name', ${nameOf(sql.ref('m.person_id'))}, 'kind', m.kind, 'personId', m.person_id)
  from mandate m where m.seat_id = v.seat_id and m.standing = 'member' and m.valid_from < v.vacant_from
  order by m.valid_from desc limit 1)`

/** Whoever came there after: also somebody put on the seat without a word of the vacancy. */
const filledBy = sql`m.seat_id = v.seat_id and m.standing = 'member' and (m.valid_to is null or m.valid_to > v.vacant_from)`

const result = sql`(
  select json_build_object('mandateId', m.id, 'kind', m.kind, 'personId', m.person_id,
    'name', ${nameOf(sql.ref('m.person_id'))}, 'way', choice.way, 'chosenOn', choice.chosen_on)
  from mandate m left join mandate_choice choice on choice.mandate_id = m.id
  where ${filledBy} and not exists (select 1 from vacancy_withdrawal gone where gone.vacancy_id = v.id)
  order by (choice.vacancy_id = v.id) desc nulls last, m.valid_from limit 1)`

const withdrawal = sql`(
  select json_build_object('on', ${dayOf(sql.ref('gone.withdrawn_at'))}, 'reason', gone.reason)
  from vacancy_withdrawal gone where gone.vacancy_id = v.id)`

async function vacancies(db: Reader, which: RawBuilder<unknown>, on: IsoDate): Promise<Vacancy[]> {
  const { rows } = await sql<Vacancy>`
    select v.id, s.committee_id as "committeeId", ${committeeNameOf(sql.ref('s.committee_id'), on)} as "committeeName",
      coalesce((select p.level from committee_period p where p.committee_id = s.committee_id
        order by p.valid_from <= ${on} desc, p.valid_from desc limit 1), 0) as level,
      s.id as "seatId", s.title as "seatTitle", s.election_group as "electionGroup", s.side,
      v.reason, v.chosen_by as "chosenBy", v.entitled, v.clause, v.vacant_from as "vacantFrom", v.due_on as "dueOn",
      ${dayOf(sql.ref('v.opened_at'))} as "openedOn", ${before} as before, ${withdrawal} as withdrawal, ${result} as result
    from vacancy v join seat s on s.id = v.seat_id
    where ${which}
    order by v.due_on, v.id`.execute(db)
  return rows
}

const isOpen = sql`not exists (select 1 from mandate m where ${filledBy})
  and not exists (select 1 from vacancy_withdrawal gone where gone.vacancy_id = v.id)`

export async function vacancyById(db: Reader, vacancyId: string, on: IsoDate): Promise<Vacancy | null> {
  const [found] = await vacancies(db, sql`v.id = ${vacancyId}`, on)
  return found ?? null
}

/** Every vacancy, or those of some committees: the open ones, or the settled of the latest year. Most urgent first. */
export function vacanciesOf(
  db: Reader,
  committeeIds: readonly string[] | null,
  which: { readonly settledSince: IsoDate | null },
  on: IsoDate,
): Promise<Vacancy[]> {
  const mine = committeeIds === null ? sql`true` : sql`s.committee_id = any(${[...committeeIds]}::uuid[])`
  const { settledSince } = which
  const state = settledSince === null ? isOpen : sql`not (${isOpen}) and v.due_on >= ${settledSince}`
  return vacancies(db, sql`${mine} and ${state}`, on)
}

/** The open vacancy of each of a committee's seats that has one. */
export async function openVacancies(db: Reader, committeeId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; seatId: string }>`
    select v.id, v.seat_id as "seatId" from vacancy v join seat s on s.id = v.seat_id
    where s.committee_id = ${committeeId} and ${isOpen}`.execute(db)
  return new Map(rows.map((row) => [row.seatId, row.id]))
}

export async function hasOpenVacancy(db: Reader, seatId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from vacancy v where v.seat_id = ${seatId} and ${isOpen}`.execute(db)
  return rows.length > 0
}

export interface VacantSeat {
  readonly committeeId: string
  readonly committeeName: string
  readonly seatId: string
  readonly title: string
  readonly electionGroup: string | null
  readonly side: Side
  /** The last day of whoever sat there; null when nobody ever has. */
  readonly lastHeldTo: IsoDate | null
}

/** Seats on which nobody sits today and for which nobody is being looked for. */
export async function seatsWithoutVacancy(
  db: Reader,
  committeeIds: readonly string[] | null,
  on: IsoDate,
): Promise<VacantSeat[]> {
  const mine = committeeIds === null ? sql`true` : sql`s.committee_id = any(${[...committeeIds]}::uuid[])`
  const { rows } = await sql<VacantSeat>`
    select * from (
      select s.committee_id as "committeeId", ${committeeNameOf(sql.ref('s.committee_id'), on)} as "committeeName",
        s.id as "seatId", s.title, s.election_group as "electionGroup", s.side, s.position,
        (select max(m.valid_to) from mandate m where m.seat_id = s.id and m.standing = 'member' and m.valid_to <= ${on})
          as "lastHeldTo"
      from seat s
      where ${mine} and ${validOn('s', on)}
        and not exists (select 1 from mandate m where m.seat_id = s.id and m.standing = 'member'
          and (m.valid_to is null or m.valid_to > ${on}))
        and not exists (select 1 from vacancy v where v.seat_id = s.id and ${isOpen})
    ) as vacant order by "committeeName" collate danish, position, "seatId"`.execute(db)
  return rows
}

export interface SentNotice {
  readonly id: string
  readonly audience: Audience
  readonly address: string | null
  readonly receivers: number
  readonly on: IsoDate
  readonly by: string | null
}

export async function noticesOf(db: Reader, vacancyId: string): Promise<SentNotice[]> {
  const { rows } = await sql<SentNotice>`
    select n.id, n.audience, n.address, n.receivers, ${dayOf(sql.ref('n.noticed_at'))} as "on", ${nameOf(sql.ref('n.noticed_by'))} as by
    from vacancy_notice n where n.vacancy_id = ${vacancyId} order by n.noticed_at, n.id`.execute(db)
  return rows
}
