import { sql, type RawBuilder } from 'kysely'
import { holds, holdsAny, placesHeld, type Actor, type Role } from '../../platform/auth/actor.ts'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Abilities } from './rules.ts'
import type { KeyPost } from './schema.ts'

/** Who prepare a committee's meetings together. */
export const preparers: readonly Role[] = ['secretary', 'chair', 'vice_chair']

/** Who belong to a committee. At a staff meeting with MED status everybody employed there is a member. */
export const belonging: readonly Role[] = [...preparers, 'member', 'substitute']

/** What decides whether somebody may read one item, as it is now. */
export interface ItemAccess {
  readonly committeeId: string
  readonly raisedBy: string | null
  /** In the working copy. */
  readonly closed: boolean
  /** In the agenda last sent: whether it is there at all, and whether it is closed there. */
  readonly published: { readonly closed: boolean } | null
}

export const may = {
  /** Plan, change and cancel meetings, edit the agenda, publish when the keys are turned. */
  prepare: (actor: Actor, committeeId: string): boolean => holdsAny(actor, preparers, committeeId),

  /** Turn the key of a post: only who holds it. */
  turnKey: (actor: Actor, committeeId: string, post: KeyPost): boolean => holds(actor, post, committeeId),

  /** Raise an item, and read closed items once they are sent. */
  belong: (actor: Actor, committeeId: string): boolean => holdsAny(actor, belonging, committeeId),

  /**
   * Read an item in full. Who prepare the meeting: always. Everybody: open items of the agenda last sent. Who belong to
   * the committee: closed ones too. Who raised it: their own, for as long as it is open or they belong to the committee.
   */
  readItem: (actor: Actor, item: ItemAccess): boolean => {
    if (may.prepare(actor, item.committeeId)) return true
    const belongs = may.belong(actor, item.committeeId)
    if (item.raisedBy === actor.personId && (belongs || !item.closed)) return true
    return item.published !== null && (belongs || !item.published.closed)
  },
}

/** The posts of a committee whose key the actor holds. */
export function keyPostsOf(actor: Actor, committeeId: string): readonly KeyPost[] {
  return (['chair', 'vice_chair'] as const).filter((post) => may.turnKey(actor, committeeId, post))
}

/** What the actor is at the meetings of a committee, as pages are told it. */
export function abilitiesAt(actor: Actor, committeeId: string): Abilities {
  return {
    prepares: may.prepare(actor, committeeId),
    belongs: may.belong(actor, committeeId),
    keyPosts: keyPostsOf(actor, committeeId),
  }
}

/** may.readItem as a query: the ids of every item that the actor may read in full on a day. */
export function visibleItems(actor: Actor, on: IsoDate): RawBuilder<{ id: string }> {
  const prepares = sql`m.committee_id = any(${placesHeld(actor, preparers)}::uuid[])`
  const belongs = sql`m.committee_id = any(${placesHeld(actor, belonging)}::uuid[])`
  return sql<{ id: string }>`
    select i.id from agenda_item i join meeting m on m.id = i.meeting_id
    where ${prepares}
      or (i.raised_by = ${actor.personId} and (${belongs} or not ${closedOn(on)}))
    union
    select (sent.item ->> 'id')::uuid from (
      select distinct on (p.meeting_id) p.meeting_id, p.snapshot from agenda_publication p
      order by p.meeting_id, p.version desc
    ) as last
    join meeting m on m.id = last.meeting_id
    cross join lateral jsonb_array_elements(last.snapshot -> 'items') as sent (item)
    where ${belongs} or not ${sentClosedOn(on)}`
}

const closedOn = (on: IsoDate) =>
  sql`(i.closed_ground is not null and (i.closed_until is null or i.closed_until > ${on}::date))`

const sentClosedOn = (on: IsoDate) => sql`(
  sent.item ->> 'closedGround' is not null
  and (sent.item ->> 'closedUntil' is null or (sent.item ->> 'closedUntil')::date > ${on}::date))`
