import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { GrantRows } from '../../platform/auth/grants.ts'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { validOn } from '../../platform/db/valid-on.ts'
import { representativesEmployedAt } from '../committees/representatives/queries.ts'
import { leaderOf, unitNameOf, workplaceIdsOf, workplaceUnits } from '../organisation/area/queries.ts'
import { unitTree } from '../organisation/queries.ts'
import type { UnitNode } from '../organisation/rules.ts'
import { emailOf, languageOf, nameOf } from '../people/queries.ts'
import { may } from './policy.ts'
import {
  proposeMembers,
  type CoveredUnit,
  type Proposed,
  type Rhythm,
  type TrioCoverage,
  type TrioMember,
} from './rules.ts'

/**
 * Every workplace of a day with who its TRIO has in each role: empty where there is none. A workplace is a unit without
 * units under it where somebody is employed. One query, however many there are.
 */
export async function trioCoverage(db: Reader, on: IsoDate): Promise<TrioCoverage[]> {
  const having = (role: string) =>
    sql`coalesce(json_agg(m.person_id order by m.id) filter (where m.role = ${role}), '[]')`
  const { rows } = await sql<TrioCoverage>`
    select place.id as "unitId", t.id as "trioId",
      ${having('leader')} as leaders, ${having('representative')} as representatives, ${having('amr')} as amrs
    from ${workplaceUnits(on)} as place
    left join trio t on t.unit_id = place.id and ${validOn('t', on)}
    left join trio_member m on m.trio_id = t.id and ${validOn('m', on)}
    group by place.id, t.id`.execute(db)
  return rows
}

/** Every workplace with the unit right under the top that it belongs to; null for whom it is not for. Two queries. */
export async function coveredUnits(db: Reader, actor: Actor, on: IsoDate): Promise<CoveredUnit[] | null> {
  if (!may.seeCoverage(actor)) return null
  const covered = new Map((await trioCoverage(db, on)).map((unit) => [unit.unitId, unit]))
  let centre: UnitNode | undefined
  return (await unitTree(db, on)).flatMap((unit) => {
    if (unit.depth <= 1) centre = unit
    const own = covered.get(unit.id)
    return own && centre ? [{ ...own, unitName: unit.name, centreId: centre.id, centreName: centre.name }] : []
  })
}

/** Which TRIOs somebody employed is in, for the menu. It opens no room: that is asked anew each time (room/queries.ts). */
export const trioGrants: GrantRows = (personId, on) => sql`
  select 'trio_member'::text as role, part.trio_id as place from trio_member part
  where part.person_id = ${personId} and ${validOn('part', on)} and exists (${workplaceIdsOf(personId, on)})`

/** The members of the trio with alias t on a day, as JSON. */
export function membersOn(on: IsoDate): RawBuilder<TrioMember[]> {
  return sql<TrioMember[]>`coalesce((
    select json_agg(json_build_object('memberId', m.id, 'personId', m.person_id, 'name', ${nameOf(sql.ref('m.person_id'))},
      'role', m.role, 'from', m.valid_from) order by array_position(array['leader', 'representative', 'amr'], m.role), m.valid_from, m.id)
    from trio_member m where m.trio_id = t.id and ${validOn('m', on)}), '[]')`
}

export interface UnitTrio {
  readonly id: string
  readonly since: IsoDate
  readonly members: readonly TrioMember[]
}

/** Who is in the TRIO of a workplace on a day; null when it has none. Names and roles, nothing of its room. */
export async function trioOfUnit(db: Reader, unitId: string, on: IsoDate): Promise<UnitTrio | null> {
  const { rows } = await sql<UnitTrio>`
    select t.id, t.valid_from as since, ${membersOn(on)} as members
    from trio t where t.unit_id = ${unitId} and ${validOn('t', on)}`.execute(db)
  return rows[0] ?? null
}

/** Who would be in a workplace's TRIO by mandate and post. Two queries. */
export async function proposedFor(db: Reader, unitId: string, on: IsoDate): Promise<Proposed[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select lead.id as "personId", ${nameOf(sql.ref('lead.id'))} as name
    from (select ${leaderOf(sql`${unitId}::uuid`, on)} as id) as lead where lead.id is not null`.execute(db)
  return proposeMembers(rows[0] ?? null, await representativesEmployedAt(db, unitId, on))
}

export interface OwnTrio extends Rhythm {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly members: readonly TrioMember[]
}

/** The TRIOs that a person is in on a day. One query. */
export async function triosOf(db: Reader, personId: string, on: IsoDate): Promise<OwnTrio[]> {
  const { rows } = await sql<OwnTrio>`
    select * from (
      select t.id, t.unit_id as "unitId", ${unitNameOf(sql.ref('t.unit_id'), on)} as "unitName",
        t.next_meeting_on as "nextMeetingOn", t.weeks_between as "weeksBetween", ${membersOn(on)} as members
      from trio t where ${validOn('t', on)} and exists (
        select 1 from trio_member own where own.trio_id = t.id and own.person_id = ${personId} and ${validOn('own', on)})
    ) as own
    order by "unitName" collate danish, id`.execute(db)
  return rows
}

export interface MailMember {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly lang: 'da' | 'en'
}

export interface TrioToTell extends Rhythm {
  readonly unitId: string
  readonly unitName: string
  /** The members of the day who can be reached by mail. */
  readonly receivers: readonly MailMember[]
}

/** A TRIO of the day with whom to write to; null when it has ended. One query. */
export async function trioToTell(db: Reader, trioId: string, on: IsoDate): Promise<TrioToTell | null> {
  const { rows } = await sql<TrioToTell>`
    select t.unit_id as "unitId", ${unitNameOf(sql.ref('t.unit_id'), on)} as "unitName",
      t.next_meeting_on as "nextMeetingOn", t.weeks_between as "weeksBetween",
      coalesce((select json_agg(json_build_object('personId', who.id, 'name', ${nameOf(sql.ref('who.id'))},
          'email', ${emailOf(sql.ref('who.id'))}, 'lang', ${languageOf(sql.ref('who.id'))}) order by who.id)
        from (select distinct m.person_id as id from trio_member m where m.trio_id = t.id and ${validOn('m', on)}) as who
        where ${emailOf(sql.ref('who.id'))} is not null), '[]') as receivers
    from trio t where t.id = ${trioId} and ${validOn('t', on)}`.execute(db)
  return rows[0] ?? null
}
