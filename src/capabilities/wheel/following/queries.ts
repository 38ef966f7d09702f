import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { isoDate, today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { itemsInOutline, meetingsInOutline } from '../../meetings/outline/queries.ts'
import { sightOf } from '../policy.ts'
import { adaptationsOf, dayOfYear, wheelBodies, wheelItems } from '../queries.ts'
import { revisionItems } from '../revisions/queries.ts'
import { chainOf, type WheelBody } from '../rules.ts'
import {
  asSeen,
  countsOf,
  follower,
  type FollowCounts,
  type Followed,
  type FollowFacts,
  type Placement,
} from './rules.ts'

async function placementsIn(
  db: Reader,
  year: number,
  committeeIds: readonly string[] | null,
  now: Date,
): Promise<Placement[]> {
  const which = committeeIds === null ? sql`true` : sql`p.committee_id = any(${[...committeeIds]}::uuid[])`
  const { rows } = await sql<Omit<Placement, 'fate'> & { itemId: string }>`
    select coalesce(p.wheel_item_id, p.guideline_id) as "wheelItemId", p.committee_id as "committeeId", p.year, p.agenda_item_id as "itemId"
    from wheel_placement p where p.year = ${year} and ${which} order by p.placed_at, p.agenda_item_id`.execute(db)
  const items = await itemsInOutline(
    db,
    rows.map(({ itemId }) => itemId),
    now,
  )
  const fates = new Map(items.map((item) => [item.itemId, item]))
  return rows.flatMap(({ itemId, ...row }) => {
    const fate = fates.get(itemId)
    return fate ? [{ ...row, fate }] : []
  })
}

/** What the year of one body with those above it, or of all (null), is followed by. Seven queries; null without such a body. */
export async function followFacts(
  db: Reader,
  asked: { readonly year: number; readonly committeeId: string | null },
  now: Date,
): Promise<FollowFacts | null> {
  const { year, committeeId } = asked
  const bodies = await wheelBodies(db, dayOfYear(year, today(now)))
  const body = committeeId === null ? null : bodies.get(committeeId)
  if (body === undefined) return null
  const ids = body && chainOf(body, bodies).map(({ id }) => id)
  const days = { from: isoDate(`${year}-01-01`), to: isoDate(`${year}-12-31`) }
  const meetings = await meetingsInOutline(db, { ...days, committeeIds: ids }, now)
  return {
    year,
    today: today(now),
    bodies,
    items: [...(await wheelItems(db, ids)), ...(await revisionItems(db, year, bodies))],
    adaptations: await adaptationsOf(db, ids),
    meetings: Map.groupBy(meetings, (meeting) => meeting.committeeId),
    placements: await placementsIn(db, year, ids, now),
  }
}

export interface BodyYear {
  readonly body: WheelBody
  readonly followed: readonly Followed[]
  readonly facts: FollowFacts
}

/** The wheel of a body in a year and what has become of it, as it is. Seven queries. */
export async function bodyYear(
  db: Reader,
  asked: { readonly year: number; readonly committeeId: string },
  now: Date,
): Promise<BodyYear | null> {
  const facts = await followFacts(db, asked, now)
  const body = facts?.bodies.get(asked.committeeId)
  return facts && body ? { body, followed: follower(facts)(body), facts } : null
}

/** The same as the actor may see it. */
export async function bodyYearFor(
  db: Reader,
  actor: Actor,
  asked: { readonly year: number; readonly committeeId: string },
  now: Date,
): Promise<BodyYear | null> {
  const found = await bodyYear(db, asked, now)
  const sight = sightOf(actor, asked.committeeId)
  return found && { ...found, followed: found.followed.map((one) => asSeen(one, sight)) }
}

export interface BodyFollowed {
  readonly committeeId: string
  readonly name: string
  readonly level: number
  readonly counts: FollowCounts
  readonly followed: readonly Followed[]
}

/**
 * Whether the wheel is followed in a year: every body by level and name, with each item and how many of them were
 * followed. Counts alone are open to everybody; items only through asSeen. Seven queries, however many bodies.
 */
export async function wheelFollowed(db: Reader, year: number, now: Date): Promise<BodyFollowed[]> {
  const facts = await followFacts(db, { year, committeeId: null }, now)
  if (!facts) return []
  const follow = follower(facts)
  return [...facts.bodies.values()].flatMap((body) => {
    const followed = follow(body)
    if (followed.length === 0) return []
    return {
      committeeId: body.id,
      name: body.name,
      level: body.level,
      counts: countsOf(followed, facts.today),
      followed,
    }
  })
}

/** The same as the actor may see it: a draft agenda is not told by its counts either. */
export async function wheelFollowedFor(db: Reader, actor: Actor, year: number, now: Date): Promise<BodyFollowed[]> {
  const all = await wheelFollowed(db, year, now)
  return all.map((one) => {
    const followed = one.followed.map((each) => asSeen(each, sightOf(actor, one.committeeId)))
    return { ...one, followed, counts: countsOf(followed, today(now)) }
  })
}
