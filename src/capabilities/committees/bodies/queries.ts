import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { peopleEmployedUnder } from '../../organisation/area/queries.ts'
import { nameOf } from '../../people/queries.ts'
import { forumMembers } from '../forums/queries.ts'
import type { CommitteeKind, MandateKind, Post, Side, Standing } from '../schema.ts'

/*
 * The committees and staff meetings of a whole municipality with everybody who sits there, for those who look at all of
 * it at once: three queries however many there are.
 */

export interface BodyHolder {
  readonly mandateId: string
  readonly personId: string
  readonly name: string
  readonly kind: MandateKind
  readonly from: IsoDate
  readonly to: IsoDate | null
}

export interface BodySeat {
  readonly id: string
  readonly side: Side
  readonly title: string
  readonly electionGroup: string | null
  readonly holder: BodyHolder | null
  readonly substitutes: readonly BodyHolder[]
  /** Of a vacant seat: its last member mandate that has ended. */
  readonly last: { readonly kind: MandateKind; readonly endedOn: IsoDate } | null
  /** When the next member begins, where the seat is vacant or the holder's end is known. */
  readonly filledFrom: IsoDate | null
  /** The day by which somebody was to be found for it, where that has been asked for. */
  readonly dueOn: IsoDate | null
}

export interface BodyPost {
  readonly post: Post
  readonly personId: string
  readonly name: string
}

export interface Body {
  readonly id: string
  readonly name: string
  readonly kind: Extract<CommitteeKind, 'committee' | 'staff_meeting'>
  readonly level: number
  readonly unitId: string
  readonly parentId: string | null
  readonly posts: readonly BodyPost[]
  /** The posts that somebody has, or has had before. */
  readonly everHeld: readonly Post[]
  readonly seats: readonly BodySeat[]
}

interface SeatRow {
  committeeId: string
  id: string
  side: Side
  title: string
  electionGroup: string | null
  mandateId: string | null
  personId: string
  name: string
  kind: MandateKind
  standing: Standing | null
  from: IsoDate
  to: IsoDate | null
  last: { kind: MandateKind; endedOn: IsoDate } | null
  filledFrom: IsoDate | null
  dueOn: IsoDate | null
}

/** Every committee and staff meeting of a day, by level and name, with posts and seats. Three queries. */
export async function bodiesOn(db: Reader, on: IsoDate): Promise<Body[]> {
  const { rows: bodies } = await sql<Omit<Body, 'posts' | 'seats'>>`
    select p.committee_id as id, p.name, p.kind, p.level, p.unit_id as "unitId", p.parent_committee_id as "parentId",
      coalesce((select json_agg(distinct held.post) from committee_post held
        where held.committee_id = p.committee_id and held.valid_from <= ${on}), '[]') as "everHeld"
    from committee_period p where p.kind in ('committee', 'staff_meeting') and ${validOn('p', on)}
    order by p.level, p.name collate danish, p.committee_id`.execute(db)
  const posts = Map.groupBy(await postsOn(db, on), (row) => row.committeeId)
  const seats = Map.groupBy(await seatRowsOn(db, on), (row) => row.committeeId)
  return bodies.map((body) => ({
    ...body,
    posts: (posts.get(body.id) ?? []).map(({ post, personId, name }) => ({ post, personId, name })),
    seats: seatsFrom(seats.get(body.id) ?? []),
  }))
}

async function postsOn(db: Reader, on: IsoDate): Promise<(BodyPost & { committeeId: string })[]> {
  const { rows } = await sql<BodyPost & { committeeId: string }>`
    select cp.committee_id as "committeeId", cp.post, cp.person_id as "personId", ${nameOf(sql.ref('cp.person_id'))} as name
    from committee_post cp where ${validOn('cp', on)}`.execute(db)
  return rows
}

/** A row for each mandate of a day, and one for each seat without any. */
async function seatRowsOn(db: Reader, on: IsoDate): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    select s.committee_id as "committeeId", s.id, s.side, s.title, s.election_group as "electionGroup",
      m.id as "mandateId", m.person_id as "personId", ${nameOf(sql.ref('m.person_id'))} as name, m.kind, m.standing,
      m.valid_from as "from", m.valid_to as "to",
      case when m.id is null or m.standing = 'substitute' then (
        select json_build_object('kind', l.kind, 'endedOn', l.valid_to) from mandate l
        where l.seat_id = s.id and l.standing = 'member' and l.valid_to <= ${on} order by l.valid_to desc limit 1) end as last,
      case when m.id is null or m.standing = 'substitute' or m.valid_to is not null then (
        select min(c.valid_from) from mandate c
        where c.seat_id = s.id and c.standing = 'member' and c.valid_from > ${on}) end as "filledFrom",
      case when m.id is null then (
        select max(v.due_on) from vacancy v where v.seat_id = s.id
          and not exists (select 1 from vacancy_withdrawal gone where gone.vacancy_id = v.id)
          and not exists (select 1 from mandate f where f.seat_id = s.id and f.standing = 'member'
            and (f.valid_to is null or f.valid_to > v.vacant_from))) end as "dueOn"
    from seat s left join mandate m on m.seat_id = s.id and ${validOn('m', on)}
    where ${validOn('s', on)}
    order by s.side desc, s.position, s.id, m.standing, m.valid_from, m.id`.execute(db)
  return rows
}

function seatsFrom(rows: readonly SeatRow[]): BodySeat[] {
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    const holding = (standing: Standing): BodyHolder[] =>
      of.flatMap((row) =>
        row.standing === standing && row.mandateId !== null
          ? [
              {
                mandateId: row.mandateId,
                personId: row.personId,
                name: row.name,
                kind: row.kind,
                from: row.from,
                to: row.to,
              },
            ]
          : [],
      )
    const [holder = null] = holding('member')
    const { id, side, title, electionGroup } = first
    return [
      {
        id,
        side,
        title,
        electionGroup,
        holder,
        substitutes: holding('substitute'),
        last: holder ? null : first.last,
        filledFrom: first.filledFrom,
        dueOn: holder ? null : first.dueOn,
      },
    ]
  })
}

export interface BodyLine {
  readonly id: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
  readonly parentId: string | null
}

/** Committees, staff meetings and forums of a day by level and name: all of them, or those named with what stands next to them. */
export async function bodyLines(db: Reader, on: IsoDate, ids: readonly string[] | null = null): Promise<BodyLine[]> {
  const named = ids && [...ids]
  const which = named
    ? sql`(p.committee_id = any(${named}::uuid[]) or p.parent_committee_id = any(${named}::uuid[]) or p.committee_id in (
        select n.parent_committee_id from committee_period n where n.committee_id = any(${named}::uuid[]) and ${validOn('n', on)}))`
    : sql`true`
  const { rows } = await sql<BodyLine>`
    select p.committee_id as id, p.name, p.kind, p.level, p.parent_committee_id as "parentId"
    from committee_period p where ${validOn('p', on)} and ${which}
    order by p.level, p.name collate danish, p.committee_id`.execute(db)
  return rows
}

export interface Sitter {
  readonly committeeId: string
  readonly personId: string
  readonly name: string
}

/** Rows (committee_id, person_id): who holds a post or a seat or takes part in a forum on a day. */
const seated = (on: IsoDate) => sql`(
  select cp.committee_id, cp.person_id from committee_post cp where ${validOn('cp', on)}
  union
  select s.committee_id, m.person_id from mandate m join seat s on s.id = m.seat_id and ${validOn('s', on)}
  where m.standing = 'member' and ${validOn('m', on)}
  union
  select part.committee_id, part.person_id from ${forumMembers(on)} as part)`

/** Who is expected at the meetings of several bodies on a day; at a staff meeting everybody employed in its area. One query. */
export async function sittersOf(db: Reader, committeeIds: readonly string[], on: IsoDate): Promise<Sitter[]> {
  const ids = [...committeeIds]
  const { rows } = await sql<Sitter>`
    select distinct sits.committee_id as "committeeId", sits.person_id as "personId", ${nameOf(sql.ref('sits.person_id'))} as name
    from (
      select * from ${seated(on)} as by_seat where by_seat.committee_id = any(${ids}::uuid[])
      union
      select p.committee_id, area.person_id
      from committee_period p cross join lateral ${peopleEmployedUnder(sql.ref('p.unit_id'), on)} as area
      where p.committee_id = any(${ids}::uuid[]) and p.kind = 'staff_meeting' and ${validOn('p', on)}
    ) as sits order by 1, 2`.execute(db)
  return rows
}

/** Where else any of these people hold a post or a seat or take part on a day. One query. */
export async function seatsOfPeople(
  db: Reader,
  personIds: readonly string[],
  on: IsoDate,
): Promise<Omit<Sitter, 'name'>[]> {
  const { rows } = await sql<Omit<Sitter, 'name'>>`
    select distinct sits.committee_id as "committeeId", sits.person_id as "personId" from ${seated(on)} as sits
    where sits.person_id = any(${[...personIds]}::uuid[]) order by 1, 2`.execute(db)
  return rows
}

/** The levels of some bodies on a day, inside another capability's query: an array of integers. */
export const levelsOfBodies = (committeeIds: readonly string[], on: IsoDate): RawBuilder<number[]> => sql<
  number[]
>`array(
  select p.level::integer from committee_period p where p.committee_id = any(${[...committeeIds]}::uuid[]) and ${validOn('p', on)})`

/** Whether an id is of a committee or staff meeting, and not of a forum, inside another capability's query. */
export const isMedBody = (committeeId: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from committee_period p where p.committee_id = ${committeeId} and p.kind in ('committee', 'staff_meeting'))`

/** The level that a body is on, or was on last. */
export const levelOfBody = (committeeId: RawBuilder<unknown>): RawBuilder<number> => sql<number>`(
  select p.level::integer from committee_period p where p.committee_id = ${committeeId}
  order by p.valid_from desc limit 1)`
