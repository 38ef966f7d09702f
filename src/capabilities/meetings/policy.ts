import { sql, type RawBuilder } from 'kysely'
import { holds, holdsAny, holdsInOwnRight, placesHeld, type Actor, type Role } from '../../platform/auth/actor.ts'
import { shutCommittees, shutToOthers } from '../committees/forums/queries.ts'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Abilities } from './rules.ts'
import type { KeyPost } from './schema.ts'

/** Who prepare a committee's meetings together; a preparer does it for a chair or vice-chair. */
export const preparers: readonly Role[] = ['secretary', 'chair', 'vice_chair', 'preparer']

/** Who belong to a committee. At a staff meeting with MED status everybody employed there is a member. */
export const belonging: readonly Role[] = [...preparers, 'member', 'substitute']

/**
 * Excluded from an item (habilitet): then nothing of it is theirs but its number, whatever else they are. Every request
 * brings it along with what the actor holds, so that no page has to ask for it.
 */
export const isExcluded = (actor: Actor, itemId: string): boolean => holds(actor, 'excluded', itemId)

/** isExcluded as a condition on an expression that is the id of an item. */
export const excludedFrom = (actor: Actor, itemId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`${itemId} = any(${placesHeld(actor, ['excluded'])}::uuid[])`

/** What decides whether somebody may read one item, as it is now. */
export interface ItemAccess {
  readonly id: string
  readonly committeeId: string
  readonly raisedBy: string | null
  /** In the working copy. */
  readonly closed: boolean
  /** In the agenda last sent: whether it is there at all, and whether it is closed there. */
  readonly published: { readonly closed: boolean } | null
}

export const may = {
  /** Know of the meetings at all: everybody, but those of a forum that is for its members only. */
  see: (actor: Actor, committee: { readonly id: string; readonly isShut?: boolean }): boolean =>
    committee.isShut !== true || may.readClosed(actor, committee.id),

  /** Plan, change and cancel meetings, edit the agenda, publish when the keys are turned. */
  prepare: (actor: Actor, committeeId: string): boolean => holdsAny(actor, preparers, committeeId),

  /** Turn the key of a post: only who holds it. A key is never lent. */
  turnKey: (actor: Actor, committeeId: string, post: KeyPost): boolean => holdsInOwnRight(actor, post, committeeId),

  /** Raise an item, and read closed items once they are sent. */
  belong: (actor: Actor, committeeId: string): boolean => holdsAny(actor, belonging, committeeId),

  /** Read closed items once they are sent: who belong to the committee, and never an administrator who sees as one. */
  readClosed: (actor: Actor, committeeId: string): boolean =>
    actor.seenBy === undefined && may.belong(actor, committeeId),

  /** Read what is not sent yet: who prepare the meeting, and never an administrator who sees as one of them. */
  readDrafts: (actor: Actor, committeeId: string): boolean =>
    actor.seenBy === undefined && may.prepare(actor, committeeId),

  /**
   * Read an item in full. Who is excluded from it: never. Who prepare the meeting: always. Everybody: open items of the agenda last sent. Who belong to
   * the committee: closed ones too. Who raised it: their own, for as long as it is open or they belong to the committee.
   */
  readItem: (actor: Actor, item: ItemAccess): boolean => {
    if (isExcluded(actor, item.id)) return false
    if (actor.seenBy) return item.published !== null && !item.published.closed
    if (may.prepare(actor, item.committeeId)) return true
    const belongs = may.belong(actor, item.committeeId)
    if (item.raisedBy === actor.personId && (belongs || !item.closed)) return true
    return item.published !== null && (belongs || !item.published.closed)
  },
}

/** What decides which items of sent minutes somebody reads. */
export interface MinutesReader {
  readonly belongs: boolean
  readonly isExcluded: (itemId: string) => boolean
}

export const readerOfMinutes = (actor: Actor, committeeId: string): MinutesReader => ({
  belongs: may.readClosed(actor, committeeId),
  isExcluded: (itemId) => isExcluded(actor, itemId),
})

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

/** Where the actor holds a role, as a condition on `m`; an administrator who sees as somebody reads as one who holds none. */
const at = (actor: Actor, roles: readonly Role[]) =>
  actor.seenBy ? sql`false` : sql`m.committee_id = any(${placesHeld(actor, roles)}::uuid[])`
const prepares = (actor: Actor) => at(actor, preparers)
const belongs = (actor: Actor) => at(actor, belonging)

/** may.readItem of the working copy as a condition on `i` (agenda_item) and `m` (meeting). */
export const readsWorkingCopy = (actor: Actor, on: IsoDate): RawBuilder<boolean> => sql<boolean>`(
  not ${excludedFrom(actor, sql.ref('i.id'))} and (${prepares(actor)} or (${actor.seenBy === undefined} and i.raised_by = ${actor.personId} and (${belongs(actor)} or not ${closedOn(on)}))))`

/** may.readItem of what was last sent as a condition on `sent.item` (of the snapshot) and `m` (meeting). */
export const readsAsSent = (actor: Actor, on: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`(not ${excludedFrom(actor, sql`(sent.item ->> 'id')::uuid`)} and (${belongs(actor)} or not ${sentClosedOn(on)}))`

/** The same of what was published, as it is searched: a condition on `d` (search_document). */
export const readsAsFound = (actor: Actor, on: IsoDate): RawBuilder<boolean> => sql<boolean>`(
  not ${excludedFrom(actor, sql.ref('d.item_id'))} and (
    d.committee_id = any(${actor.seenBy ? [] : placesHeld(actor, belonging)}::uuid[]) or not (
      d.committee_id in (select shut.committee_id from ${shutCommittees}) or (
        d.is_closed and (d.closed_until is null or d.closed_until > ${on}::date)))))`

/** may.readItem as a query: the ids of every item that the actor may read in full on a day. */
export function visibleItems(actor: Actor, on: IsoDate): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`
    select i.id from agenda_item i join meeting m on m.id = i.meeting_id
    where ${readsWorkingCopy(actor, on)}
    union
    select (sent.item ->> 'id')::uuid from (
      select distinct on (p.meeting_id) p.meeting_id, p.snapshot from agenda_publication p
      order by p.meeting_id, p.version desc
    ) as last
    join meeting m on m.id = last.meeting_id
    cross join lateral jsonb_array_elements(last.snapshot -> 'items') as sent (item)
    where ${readsAsSent(actor, on)}`
}

const closedOn = (on: IsoDate) => sql`(${shutToOthers(sql.ref('m.committee_id'))} or (
  i.closed_ground is not null and (i.closed_until is null or i.closed_until > ${on}::date)))`

const sentClosedOn = (on: IsoDate) => sql`(${shutToOthers(sql.ref('m.committee_id'))} or (
  sent.item ->> 'closedGround' is not null
  and (sent.item ->> 'closedUntil' is null or (sent.item ->> 'closedUntil')::date > ${on}::date)))`
