import { sql, type RawBuilder } from 'kysely'
import { isoDate, today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { unitNameOf } from '../organisation/area/queries.ts'
import type {
  Agreement,
  AgreementClocks,
  AgreementException,
  AgreementItem,
  AgreementLevel,
  AgreementPrinciple,
  AgreementRule,
  AgreementSeats,
  AgreementTraining,
} from './rules.ts'

interface AgreementRow {
  id: string
  title: string
  signed_on: IsoDate | null
  valid_from: IsoDate
  valid_to: IsoDate | null
  version: number
  created_at: Date
  levels: AgreementLevel[]
  rules: KeptRule[]
  seats: Kept<AgreementSeats>[]
  principles: Kept<AgreementPrinciple>[]
  items: Kept<AgreementItem>[]
  training: Kept<AgreementTraining>[]
  exceptions: KeptException[]
  closing_days: IsoDate[]
}

/** Something of an agreement with the id its address carries. */
export type Kept<T> = T & { readonly id: string }

export type KeptRule = Kept<AgreementRule>

/** An agreement as administration sees it: with the version that a form carries, and when it was entered. */
export interface KeptAgreement extends Agreement {
  readonly version: number
  readonly createdOn: IsoDate
  readonly rules: readonly KeptRule[]
  readonly seats: readonly Kept<AgreementSeats>[]
  readonly principles: readonly Kept<AgreementPrinciple>[]
  readonly items: readonly Kept<AgreementItem>[]
  readonly training: readonly Kept<AgreementTraining>[]
  readonly exceptions: readonly KeptException[]
}

/** An exception with what its workplace is called, or was called last. */
export type KeptException = Kept<AgreementException> & { readonly unitName: string }

/** The agreement in force on a day with its levels, rules and the closing days. One query. */
export async function agreementOn(db: Reader, on: IsoDate): Promise<KeptAgreement | null> {
  const [found] = await readAgreements(
    db,
    sql`where valid_from <= ${on} and (valid_to is null or valid_to > ${on}) order by valid_from desc limit 1`,
  )
  return found ?? null
}

export async function agreementById(db: Reader, id: string): Promise<KeptAgreement | null> {
  const [found] = await readAgreements(db, sql`where id = ${id}`)
  return found ?? null
}

/** Every version there has been or will be, the newest first. */
export function allAgreements(db: Reader): Promise<KeptAgreement[]> {
  return readAgreements(db, sql`order by valid_from desc`)
}

/** Clocks as a query reads them: what JSON has no word for is made by clocksOf. */
export type StoredClocks = Omit<AgreementClocks, 'closingDays'> & { readonly closingDays: readonly IsoDate[] }

/**
 * The clocks of the agreement in force on a day, as JSON inside another capability's query; null when there is none. With
 * the closing days of the year before and the year after: no clock runs longer.
 */
export function clocksOn(on: RawBuilder<unknown>): RawBuilder<StoredClocks | null> {
  return sql<StoredClocks | null>`(
    select json_build_object('levels', ${levelsPart}, 'rules', ${rulesPart},
      'closingDays', coalesce((select json_agg(day) from closing_day where day between ${on} - 366 and ${on} + 366), '[]'))
    from agreement a where a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on}) limit 1)`
}

export const clocksOf = (stored: StoredClocks): AgreementClocks => ({
  ...stored,
  closingDays: new Set(stored.closingDays),
})

export interface DatedClocks extends AgreementClocks {
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

/** The clocks of every version there has been or will be. One query. */
export async function allClocks(db: Reader): Promise<DatedClocks[]> {
  const { rows } = await sql<StoredClocks & Pick<DatedClocks, 'validFrom' | 'validTo'>>`
    select a.valid_from as "validFrom", a.valid_to as "validTo", ${levelsPart} as levels, ${rulesPart} as rules,
      ${closingDaysPart} as "closingDays"
    from agreement a order by a.valid_from desc`.execute(db)
  return rows.map(({ validFrom, validTo, ...stored }) => ({ ...clocksOf(stored), validFrom, validTo }))
}

export interface ClosingDay {
  readonly day: IsoDate
  readonly reason: string
}

/** The local closing days from a date on. */
export async function closingDaysFrom(db: Reader, from: IsoDate): Promise<ClosingDay[]> {
  const { rows } = await sql<ClosingDay>`
    select day, reason from closing_day where day >= ${from} order by day`.execute(db)
  return rows
}

/** The name a unit has had last: an agreement outlives many names. */
const whenever = isoDate('2199-12-31')

const levelsPart = sql<AgreementLevel[]>`coalesce((
  select json_agg(json_build_object('level', l.level, 'name', l.name, 'managementTier', l.management_tier) order by l.level)
  from agreement_level l where l.agreement_id = a.id), '[]')`

const rulesPart = sql<KeptRule[]>`coalesce((
  select json_agg(json_build_object('id', r.id, 'level', r.level, 'rule', r.rule, 'amount', r.amount, 'measure', r.measure,
    'clause', r.clause, 'wording', r.wording) order by r.rule, r.level nulls first)
  from agreement_rule r where r.agreement_id = a.id), '[]')`

const closingDaysPart = sql<IsoDate[]>`coalesce((select json_agg(day order by day) from closing_day), '[]')`

const furtherParts = sql`
  coalesce((
    select json_agg(json_build_object('id', s.id, 'level', s.level, 'side', s.side, 'mandateKind', s.mandate_kind,
      'electionGroup', s.election_group, 'atLeast', s.at_least, 'atMost', s.at_most, 'chosenBy', s.chosen_by,
      'clause', s.clause, 'wording', s.wording, 'position', s.position) order by s.level, s.position)
    from agreement_seats s where s.agreement_id = a.id), '[]') as seats,
  coalesce((
    select json_agg(json_build_object('id', p.id, 'level', p.level, 'principle', p.principle, 'choice', p.choice,
      'clause', p.clause, 'wording', p.wording) order by p.principle, p.level nulls first, p.choice)
    from agreement_principle p where p.agreement_id = a.id), '[]') as principles,
  coalesce((
    select json_agg(json_build_object('id', i.id, 'level', i.level, 'title', i.title, 'kind', i.kind,
      'apsa', to_json(i.apsa), 'presenter', i.presenter, 'minutes', i.minutes_estimated, 'placed', i.placed, 'clause', i.clause, 'position', i.position) order by i.level nulls first, i.position)
    from agreement_item i where i.agreement_id = a.id), '[]') as items,
  coalesce((
    select json_agg(json_build_object('id', t.id, 'training', t.training, 'days', t.days::float8,
      'withinMonths', t.within_months, 'clause', t.clause, 'wording', t.wording) order by t.training)
    from agreement_training t where t.agreement_id = a.id), '[]') as training,
  coalesce((
    select json_agg(json_build_object('id', e.id, 'unitId', e.unit_id, 'unitName', coalesce(${unitNameOf(sql.ref('e.unit_id'), whenever)}, ''), 'form', e.form, 'reason', e.reason,
      'clause', e.clause) order by e.id)
    from agreement_exception e where e.agreement_id = a.id), '[]') as exceptions`

async function readAgreements(db: Reader, which: RawBuilder<unknown>): Promise<KeptAgreement[]> {
  const { rows } = await sql<AgreementRow>`
    select a.id, a.title, a.signed_on, a.valid_from, a.valid_to, a.version, a.created_at,
      ${levelsPart} as levels,
      ${rulesPart} as rules,
      ${furtherParts},
      ${closingDaysPart} as closing_days
    from (select * from agreement ${which}) as a
    order by a.valid_from desc`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    signedOn: row.signed_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
    createdOn: today(row.created_at),
    levels: row.levels,
    rules: row.rules,
    seats: row.seats,
    principles: row.principles,
    items: row.items,
    training: row.training,
    exceptions: row.exceptions,
    closingDays: new Set(row.closing_days),
  }))
}

/** Whether any agreement has been entered, inside another capability's query. */
export const hasAgreement = sql<boolean>`exists (select 1 from agreement)`
