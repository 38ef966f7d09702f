import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import type { Side } from '../schema.ts'
import { may, ownCommittees } from './policy.ts'
import { measuringDays, spreadOn, spreadPerCentre, type HeldPost, type ShownMeasure } from './rules.ts'

const years = 5

export interface MeasuredRow {
  readonly key: string
  readonly label: string
  readonly measure: ShownMeasure
}

/** One side of the whole municipality, over time and per centre today. */
export interface WholeSide {
  readonly side: Side
  readonly days: readonly { readonly on: IsoDate; readonly measure: ShownMeasure }[]
  readonly centres: readonly MeasuredRow[]
}

export interface Spread {
  /** Both sides for HR; empty for others. */
  readonly whole: readonly WholeSide[]
  /** The actor's own committees today. */
  readonly own: readonly MeasuredRow[]
}

/** How posts are spread, as far as the actor may see it; null for whom it is not for. Two queries. */
export async function spreadPage(db: Reader, actor: Actor, on: IsoDate): Promise<Spread | null> {
  if (!may.seeSome(actor)) return null
  const mine = ownCommittees(actor)
  const held = await heldPostsSince(db, measuringDays(on, years)[0] ?? on)
  const centres = may.seeWhole(actor) ? held.flatMap(({ centreId }) => (centreId === null ? [] : [centreId])) : []
  const names = await committeeNames(db, [...new Set([...mine, ...centres])], on)
  const own = names
    .filter(({ id }) => mine.includes(id))
    .map(({ id, name }) => ({ key: id, label: name, measure: spreadOn(held, on, (post) => post.committeeId === id) }))
  const sides: readonly Side[] = may.seeWhole(actor) ? ['employee', 'management'] : []
  return { whole: sides.map((side) => wholeSide(held, side, on, names)), own }
}

function wholeSide(
  held: readonly HeldPost[],
  side: Side,
  on: IsoDate,
  names: readonly { readonly id: string; readonly name: string }[],
): WholeSide {
  const centres = spreadPerCentre(held, on, side)
  return {
    side,
    days: measuringDays(on, years).map((day) => ({
      on: day,
      measure: spreadOn(held, day, (post) => post.side === side),
    })),
    centres: names.flatMap(({ id, name }) =>
      centres.has(id) ? [{ key: id, label: name, measure: centres.get(id) ?? null }] : [],
    ),
  }
}

/** Every member mandate that held on or after a day, with the centre its committee stands under (today, or last). One query. */
async function heldPostsSince(db: Reader, since: IsoDate): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    with recursive latest as (
      select distinct on (p.committee_id) p.committee_id, p.level, p.parent_committee_id
      from committee_period p where p.kind in ('committee', 'staff_meeting')
      order by p.committee_id, p.valid_from desc
    ), placed (committee_id, centre_id) as (
      select committee_id, case when level = 2 then committee_id end from latest where level <= 2
      union all
      select below.committee_id, coalesce(placed.centre_id, case when below.level = 2 then below.committee_id end)
      from placed join latest below on below.parent_committee_id = placed.committee_id and below.level > 2
    )
    select m.person_id as "personId", s.committee_id as "committeeId", placed.centre_id as "centreId", s.side,
      m.valid_from as "from", m.valid_to as "to"
    from mandate m join seat s on s.id = m.seat_id
    join placed on placed.committee_id = s.committee_id
    where m.standing = 'member' and (m.valid_to is null or m.valid_to > ${since})`.execute(db)
  return rows
}

/** The names of committees on a day. */
async function committeeNames(
  db: Reader,
  ids: readonly string[],
  on: IsoDate,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.committee_id as id, p.name from committee_period p
    where p.committee_id = any(${[...ids]}::uuid[]) and ${validOn('p', on)} and p.kind in ('committee', 'staff_meeting')
    order by p.level, p.name collate danish`.execute(db)
  return rows
}
