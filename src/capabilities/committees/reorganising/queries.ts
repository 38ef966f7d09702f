import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { emailOf, languageOf, nameOf } from '../../people/queries.ts'
import type { Committee, Receiver } from '../rules.ts'

export type Placed = Pick<Committee, 'id' | 'name' | 'kind' | 'level' | 'unitId' | 'parentId'>

/** Every body of a day of whatever kind, by level and name: what belongs to a unit must follow it. One query. */
export async function bodiesOfEveryKind(db: Reader, on: IsoDate): Promise<Placed[]> {
  const { rows } = await sql<Placed>`
    select p.committee_id as id, p.name, p.kind, p.level, p.unit_id as "unitId", p.parent_committee_id as "parentId"
    from committee_period p where ${validOn('p', on)}
    order by p.level, p.name collate danish, p.committee_id`.execute(db)
  return rows
}

export interface LaterCommittee {
  readonly committeeId: string
  readonly name: string
  readonly unitId: string
  readonly parentId: string | null
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** Committee periods that begin on a day or later, and those that hold then and have an end. One query. */
export async function committeesLater(db: Reader, on: IsoDate): Promise<LaterCommittee[]> {
  const { rows } = await sql<LaterCommittee>`
    select p.committee_id as "committeeId", p.name, p.unit_id as "unitId", p.parent_committee_id as "parentId",
      p.valid_from as "from", p.valid_to as "to"
    from committee_period p where p.valid_from >= ${on} or p.valid_to > ${on}`.execute(db)
  return rows
}

/** Which of these committees have a seat, a mandate or a post that begins on a day or later. One query. */
export async function committeesWithComing(
  db: Reader,
  committeeIds: readonly string[],
  on: IsoDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.committee_id as id from seat s left join mandate m on m.seat_id = s.id
    where s.committee_id = any(${[...committeeIds]}::uuid[]) and (s.valid_from >= ${on} or m.valid_from >= ${on})
    union
    select held.committee_id from committee_post held
    where held.committee_id = any(${[...committeeIds]}::uuid[]) and held.valid_from >= ${on}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whether any body belongs to one of these units, at any time. */
export async function anyBodyIn(db: Reader, unitIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select 1 from committee_period p where p.unit_id = any(${[...unitIds]}::uuid[])) as used`.execute(db)
  return rows[0]?.used === true
}

/**
 * Whom to write to about each of some committees on a day: its secretary, or its chair where nobody is secretary. One
 * query.
 */
export async function toldAbout(
  db: Reader,
  committeeIds: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, readonly Receiver[]>> {
  const { rows } = await sql<Receiver & { committeeId: string }>`
    select cp.committee_id as "committeeId", cp.person_id as "personId", ${nameOf(sql.ref('cp.person_id'))} as name,
      ${emailOf(sql.ref('cp.person_id'))} as email, ${languageOf(sql.ref('cp.person_id'))} as lang, cp.post as standing
    from committee_post cp
    where cp.committee_id = any(${[...committeeIds]}::uuid[]) and cp.post in ('secretary', 'chair') and ${validOn('cp', on)}
    order by cp.committee_id, cp.person_id`.execute(db)
  const holders = Map.groupBy(rows, ({ committeeId }) => committeeId)
  return new Map(
    [...holders].map(([id, all]) => {
      const secretaries = all.filter(({ standing }) => standing === 'secretary')
      return [id, secretaries.length > 0 ? secretaries : all]
    }),
  )
}
