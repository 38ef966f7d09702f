import { sql, type RawBuilder } from 'kysely'
import type { Grant } from '../../platform/auth/actor.ts'
import type { GrantRows } from '../../platform/auth/grants.ts'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { statement } from '../../platform/db/statement.ts'
import { validOn, type Day } from '../../platform/db/valid-on.ts'
import { peopleEmployedUnder, unitIdsAbove, unitNameOf, workplaceIdsOf } from '../organisation/area/queries.ts'
import { emailOf, languageOf, nameOf } from '../people/queries.ts'
import { forumGrants, forumMembers, isMed } from './forums/queries.ts'
import type { Committee, CommitteeInTree, PersonRef, PostHolders, Receiver, SeatWithHolders } from './rules.ts'
import type { Post, Side } from './schema.ts'

/**
 * A committee's name beside an id, inside another capability's query: `committeeNameOf(sql.ref('meeting.committee_id'), on)`.
 * What it was called on the day; the nearest name when it did not exist on that day.
 */
export function committeeNameOf(committeeId: RawBuilder<unknown>, on: IsoDate): RawBuilder<string> {
  return sql<string>`(
    select cp.name from committee_period cp where cp.committee_id = ${committeeId}
    order by cp.valid_from <= ${on} desc, case when cp.valid_from <= ${on} then cp.valid_from end desc nulls last, cp.valid_from
    limit 1)`
}

const committeeColumns = sql`
  p.committee_id as id, p.name, p.kind, p.level, p.unit_id as "unitId", p.parent_committee_id as "parentId",
  p.valid_from as "validFrom", p.valid_to as "validTo"`

/** The committee as it is on a day; null when it does not exist then. */
export async function committeeOn(db: Reader, committeeId: string, on: IsoDate): Promise<Committee | null> {
  const { rows } = await sql<Committee>`
    select ${committeeColumns} from committee_period p
    where p.committee_id = ${committeeId} and ${validOn('p', on)}`.execute(db)
  return rows[0] ?? null
}

/** Every committee and staff meeting of a day, by level and name, with its seats counted. One query, however many there are. */
export async function committeeTree(db: Reader, on: IsoDate): Promise<CommitteeInTree[]> {
  const { rows } = await sql<CommitteeInTree>`
    select ${committeeColumns}, ${unitNameOf(sql.ref('p.unit_id'), on)} as "unitName",
      coalesce(counted.seats, 0)::int as seats, coalesce(counted.vacant, 0)::int as vacant
    from committee_period p
    left join (
      select s.committee_id, count(*) as seats, count(*) filter (where m.id is null) as vacant
      from seat s left join mandate m on m.seat_id = s.id and m.standing = 'member' and ${validOn('m', on)}
      where ${validOn('s', on)} group by s.committee_id
    ) as counted on counted.committee_id = p.committee_id
    where ${validOn('p', on)} and ${isMed('p')}
    order by p.level, p.name collate danish, p.committee_id`.execute(db)
  return rows
}

/** The main committee of a day: the highest that has none above it; null before one is set up. */
export async function mainCommitteeOn(db: Reader, on: IsoDate): Promise<Committee | null> {
  const { rows } = await sql<Committee>`
    select ${committeeColumns} from committee_period p
    where p.kind = 'committee' and p.parent_committee_id is null and ${validOn('p', on)}
    order by p.level, p.committee_id limit 1`.execute(db)
  return rows[0] ?? null
}

/** Who holds the three posts on a day. */
export async function postHoldersOn(db: Reader, committeeId: string, on: IsoDate): Promise<PostHolders> {
  const { rows } = await sql<PersonRef & { post: Post }>`
    select cp.post, cp.person_id as "personId", ${nameOf(sql.ref('cp.person_id'))} as name
    from committee_post cp where cp.committee_id = ${committeeId} and ${validOn('cp', on)}`.execute(db)
  const holding = (post: Post): PersonRef | null => {
    const row = rows.find((candidate) => candidate.post === post)
    return row ? { personId: row.personId, name: row.name } : null
  }
  return { chair: holding('chair'), viceChair: holding('vice_chair'), secretary: holding('secretary') }
}

/** Seats of a day by a condition on `s`, each with the member who sits there and the substitutes as JSON. */
function seatsWithHolders(which: RawBuilder<unknown>, on: Day): RawBuilder<unknown> {
  const holder = sql`json_build_object('mandateId', m.id, 'personId', m.person_id, 'name', ${nameOf(sql.ref('m.person_id'))},
    'kind', m.kind, 'electorate', m.electorate, 'organisation', m.organisation, 'from', m.valid_from, 'to', m.valid_to)`
  return sql`
    select s.id, s.side, case when earlier.title is null then s.title else earlier.title end as title,
      case when earlier.title is null then s.election_group else earlier.election_group end as election_group, s.position,
      (select ${holder} from mandate m
        where m.seat_id = s.id and m.standing = 'member' and ${validOn('m', on)} limit 1) as holder,
      coalesce((select json_agg(${holder} order by m.valid_from, m.id) from mandate m
        where m.seat_id = s.id and m.standing = 'substitute' and ${validOn('m', on)}), '[]') as substitutes
    from seat s
    left join lateral (
      select e.title, e.election_group from seat_earlier_name e where e.seat_id = s.id and e.valid_to > ${on}
      order by e.valid_to limit 1
    ) as earlier on true
    where ${which} and ${validOn('s', on)}`
}

/** The seats of a day, management first, each with the member who sits there and the substitutes. One query. */
export const rosterOn = statement<[committeeId: string, on: IsoDate], SeatWithHolders>(
  (committeeId, on) => sql`
    select seats.id as "seatId", side, title, election_group as "electionGroup", position, holder, substitutes
    from (${seatsWithHolders(sql`s.committee_id = ${committeeId}`, on)}) as seats
    order by side desc, position, seats.id`,
)

/** The same inside another query, of its committee and day: an array. */
export const rosterPart = (committeeId: RawBuilder<unknown>, on: RawBuilder<unknown>) => sql<SeatWithHolders[]>`(
  select coalesce(json_agg(json_build_object('seatId', id, 'side', side, 'title', title, 'electionGroup', election_group,
    'position', position, 'holder', holder, 'substitutes', substitutes) order by side desc, position, id), '[]')
  from (select ${committeeId} as committee_id, ${on} as day offset 0) as asked
  cross join lateral (${seatsWithHolders(sql`s.committee_id = asked.committee_id`, sql.ref('asked.day'))}) as seats)`

/**
 * Everybody who gets the committee's agendas and minutes on a day, each once: members, substitutes and posts; at a
 * staff meeting also everybody employed in the unit or under it.
 */
export async function receiversOf(db: Reader, committeeId: string, on: IsoDate): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    with standing (person_id, standing, rank) as (
      select cp.person_id, cp.post, case cp.post when 'chair' then 1 when 'vice_chair' then 2 else 3 end
      from committee_post cp where cp.committee_id = ${committeeId} and ${validOn('cp', on)}
      union all
      select m.person_id, m.standing, case m.standing when 'member' then 4 else 5 end
      from seat s join mandate m on m.seat_id = s.id and ${validOn('m', on)}
      where s.committee_id = ${committeeId} and ${validOn('s', on)}
      union all
      select part.person_id, 'member', 4 from ${forumMembers(on)} as part where part.committee_id = ${committeeId}
      union all
      select area.person_id, 'employee', 6
      from committee_period p cross join lateral ${peopleEmployedUnder(sql.ref('p.unit_id'), on)} as area
      where p.committee_id = ${committeeId} and p.kind = 'staff_meeting' and ${validOn('p', on)}
    ), first as (select distinct on (person_id) person_id, standing, rank from standing order by person_id, rank)
    select * from (
      select first.person_id as "personId", ${nameOf(sql.ref('first.person_id'))} as name,
        ${emailOf(sql.ref('first.person_id'))} as email, ${languageOf(sql.ref('first.person_id'))} as lang,
        first.standing, first.rank
      from first) as receiver
    order by rank, name collate danish, "personId"`.execute(db)
  return rows.map(({ personId, name, email, lang, standing }) => ({ personId, name, email, lang, standing }))
}

/** Posts, members and substitutes of committees. At a staff meeting everybody employed in its area is a member. */
export const committeeGrants: GrantRows = (personId, on) => sql<{ role: Grant['role']; place: string | null }>`
  select cp.post as role, cp.committee_id as place from committee_post cp
  where cp.person_id = ${personId} and ${validOn('cp', on)}
  union all
  select m.standing, s.committee_id from mandate m join seat s on s.id = m.seat_id and ${validOn('s', on)}
  where m.person_id = ${personId} and ${validOn('m', on)}
  union all
  select 'member', met.committee_id from ${unitIdsAbove(workplaceIdsOf(personId, on), on)} as area (id) cross join lateral (
    -- Offset 0 keeps the planner to the few units: by itself it reads every staff meeting there is.
    select p.committee_id from committee_period p
    where p.unit_id = area.id and p.kind = 'staff_meeting' and ${validOn('p', on)} offset 0) as met
  union all
  ${forumGrants(personId, on)}`

export interface SideHeld {
  readonly committeeId: string
  readonly side: Side
}

/**
 * Which side somebody is on in each committee of a day: by seat, as member or substitute, and by post; at a staff meeting
 * the leader is management and everybody else employed there is the employee side. One query.
 */
export async function sidesHeldBy(db: Reader, personId: string, on: IsoDate): Promise<ReadonlyMap<string, Side>> {
  const { rows } = await sql<SideHeld>`
    select p.committee_id as "committeeId", 'employee' as side, 3 as rank
    from ${unitIdsAbove(workplaceIdsOf(sql`${personId}::uuid`, on), on)} as area (id)
    join committee_period p on p.unit_id = area.id and p.kind = 'staff_meeting' and ${validOn('p', on)}
    union all
    select s.committee_id, s.side, 2 from mandate m join seat s on s.id = m.seat_id and ${validOn('s', on)}
    where m.person_id = ${personId} and ${validOn('m', on)}
    union all
    select cp.committee_id, case cp.post when 'chair' then 'management' else 'employee' end, 1 from committee_post cp
    where cp.person_id = ${personId} and cp.post in ('chair', 'vice_chair') and ${validOn('cp', on)}
    order by rank desc`.execute(db)
  return new Map(rows.map(({ committeeId, side }) => [committeeId, side]))
}

/** A committee that speaks for a workplace, with both sides as they sit. */
export interface Representation extends Committee {
  readonly chair: PersonRef | null
  readonly viceChair: PersonRef | null
  readonly seats: readonly SeatWithHolders[]
}

/** Who represents a person on a day: the committees over every workplace the person has, nearest first. One query. */
export function representativesOf(db: Reader, personId: string, on: IsoDate): Promise<Representation[]> {
  return representationFor(db, workplaceIdsOf(sql`${personId}::uuid`, on), on)
}

/** Who represents the people of a workplace on a day, nearest first. One query. */
export function representativesOfUnit(db: Reader, unitId: string, on: IsoDate): Promise<Representation[]> {
  return representationFor(db, sql`select ${unitId}::uuid`, on)
}

async function representationFor(db: Reader, units: RawBuilder<unknown>, on: IsoDate): Promise<Representation[]> {
  const post = (name: Post) => sql`(
    select json_build_object('personId', cp.person_id, 'name', ${nameOf(sql.ref('cp.person_id'))}) from committee_post cp
    where cp.committee_id = p.committee_id and cp.post = ${name} and ${validOn('cp', on)} limit 1)`
  const { rows } = await sql<Representation>`
    with recursive over_me (id) as (
      select p.committee_id from committee_period p
      where p.unit_id in ${unitIdsAbove(units, on)} and ${isMed('p')} and ${validOn('p', on)}
      union
      select p.parent_committee_id from over_me
      join committee_period p on p.committee_id = over_me.id and ${validOn('p', on)}
      where p.parent_committee_id is not null
    )
    select ${committeeColumns}, ${post('chair')} as chair, ${post('vice_chair')} as "viceChair",
      coalesce((select json_agg(json_build_object('seatId', s.id, 'side', s.side, 'title', s.title,
          'electionGroup', s.election_group, 'position', s.position, 'holder', s.holder, 'substitutes', s.substitutes)
          order by s.side desc, s.position, s.id)
        from (${seatsWithHolders(sql`s.committee_id = p.committee_id`, on)}) as s), '[]') as seats
    from over_me join committee_period p on p.committee_id = over_me.id and ${validOn('p', on)}
    order by p.level desc, p.name collate danish`.execute(db)
  return rows
}

export interface CommitteeFacts extends Committee {
  readonly unitName: string
  readonly parentName: string | null
  readonly children: readonly Pick<Committee, 'id' | 'name' | 'kind' | 'level'>[]
  readonly posts: readonly (PersonRef & { post: Post })[]
}

/** A committee on a day with its unit, what stands over and under it, and its posts. One query. */
export async function committeeFactsOn(db: Reader, committeeId: string, on: IsoDate): Promise<CommitteeFacts | null> {
  const { rows } = await sql<CommitteeFacts>`
    select ${committeeColumns}, ${unitNameOf(sql.ref('p.unit_id'), on)} as "unitName",
      ${committeeNameOf(sql.ref('p.parent_committee_id'), on)} as "parentName",
      coalesce((select json_agg(json_build_object('id', c.committee_id, 'name', c.name, 'kind', c.kind, 'level', c.level)
          order by c.level, c.name collate danish)
        from committee_period c where c.parent_committee_id = p.committee_id and ${validOn('c', on)}), '[]') as children,
      coalesce((select json_agg(json_build_object('post', cp.post, 'personId', cp.person_id,
          'name', ${nameOf(sql.ref('cp.person_id'))}))
        from committee_post cp where cp.committee_id = p.committee_id and ${validOn('cp', on)}), '[]') as posts
    from committee_period p
    where p.committee_id = ${committeeId} and ${validOn('p', on)}`.execute(db)
  return rows[0] ?? null
}

/** The days on which a committee exists, for a committee that is coming or closed. */
export async function committeeSpan(
  db: Reader,
  committeeId: string,
): Promise<{ from: IsoDate; to: IsoDate | null } | null> {
  const { rows } = await sql<{ from: IsoDate | null; to: IsoDate | null; open: boolean }>`
    select min(valid_from) as "from", max(valid_to) as "to", bool_or(valid_to is null) as open
    from committee_period where committee_id = ${committeeId}`.execute(db)
  const row = rows[0]
  return row?.from ? { from: row.from, to: row.open ? null : row.to } : null
}
