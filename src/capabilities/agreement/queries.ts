import { sql, type RawBuilder } from 'kysely'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { Agreement, AgreementLevel, AgreementRule } from './rules.ts'

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
  closing_days: IsoDate[]
}

/** A rule with the id its address carries. */
export interface KeptRule extends AgreementRule {
  readonly id: string
}

/** An agreement as administration sees it: with the version that a form carries, and when it was entered. */
export interface KeptAgreement extends Agreement {
  readonly version: number
  readonly createdOn: IsoDate
  readonly rules: readonly KeptRule[]
}

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

async function readAgreements(db: Reader, which: RawBuilder<unknown>): Promise<KeptAgreement[]> {
  const { rows } = await sql<AgreementRow>`
    select a.id, a.title, a.signed_on, a.valid_from, a.valid_to, a.version, a.created_at,
      coalesce((
        select json_agg(json_build_object('level', l.level, 'name', l.name, 'managementTier', l.management_tier) order by l.level)
        from agreement_level l where l.agreement_id = a.id), '[]') as levels,
      coalesce((
        select json_agg(json_build_object('id', r.id, 'level', r.level, 'rule', r.rule, 'amount', r.amount, 'measure', r.measure,
          'clause', r.clause, 'wording', r.wording) order by r.rule, r.level nulls first)
        from agreement_rule r where r.agreement_id = a.id), '[]') as rules,
      coalesce((select json_agg(day order by day) from closing_day), '[]') as closing_days
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
    closingDays: new Set(row.closing_days),
  }))
}

/** Whether any agreement has been entered, inside another capability's query. */
export const hasAgreement = sql<boolean>`exists (select 1 from agreement)`
