import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { GrantRows } from '../../../platform/auth/grants.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { receiversOf } from '../../committees/queries.ts'
import type { Receiver } from '../../committees/rules.ts'
import { nameOf } from '../../people/queries.ts'
import { itemPage, type ItemPage } from '../agenda/queries.ts'
import { may } from '../policy.ts'
import type { Exclusion } from './rules.ts'

/** What a person is excluded from, beside what they hold: the item is the place. */
export const exclusionGrants: GrantRows = (personId) => sql`
  select 'excluded'::text as role, e.agenda_item_id as place from item_exclusion e where e.person_id = ${personId}`

export async function exclusionsOf(db: Reader, itemId: string): Promise<Exclusion[]> {
  const { rows } = await sql<Exclusion>`
    select e.person_id as "personId", ${nameOf(sql.ref('e.person_id'))} as name, e.reason,
      ${nameOf(sql.ref('e.excluded_by'))} as "by", e.excluded_at as "excludedAt"
    from item_exclusion e where e.agenda_item_id = ${itemId}
    order by ${nameOf(sql.ref('e.person_id'))} collate danish, e.person_id`.execute(db)
  return rows
}

/** Who is excluded from which items of a meeting, as it is now. One query. */
export async function exclusionsAt(db: Reader, meetingId: string): Promise<ExcludedFrom[]> {
  const { rows } = await sql<ExcludedFrom>`
    select e.person_id as "personId", e.agenda_item_id as "itemId"
    from item_exclusion e join agenda_item i on i.id = e.agenda_item_id where i.meeting_id = ${meetingId}`.execute(db)
  return rows
}

/** Who is excluded from any of these items, to be left out of what is written of them. One query, none without items. */
export async function excludedFromAny(
  db: Reader,
  itemIds: readonly (string | null | undefined)[],
): Promise<ReadonlySet<string>> {
  const ids = itemIds.filter((id) => typeof id === 'string')
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ personId: string }>`
    select distinct e.person_id as "personId" from item_exclusion e
    where e.agenda_item_id = any(${ids}::uuid[])`.execute(db)
  return new Set(rows.map(({ personId }) => personId))
}

/** Whether a person is excluded from an item, inside another query. */
export const excludesPerson = (itemId: RawBuilder<unknown>, personId: RawBuilder<unknown>) => sql<boolean>`exists (
  select 1 from item_exclusion e where e.agenda_item_id = ${itemId} and e.person_id = ${personId})`

export interface ExcludedFrom {
  readonly personId: string
  readonly itemId: string
}

/** An actor who has been following since before, with what they are excluded from now. */
export function withExclusions(actor: Actor, exclusions: readonly ExcludedFrom[]): Actor {
  const own = exclusions.filter(({ personId }) => personId === actor.personId)
  const others = actor.grants.filter(({ role }) => role !== 'excluded')
  return { ...actor, grants: [...others, ...own.map(({ itemId }) => ({ role: 'excluded' as const, on: itemId }))] }
}

/** What an actor brought along as excluded from. */
export const exclusionsBrought = ({ personId, grants }: Actor): ExcludedFrom[] =>
  grants.flatMap(({ role, on }) => (role === 'excluded' && on ? [{ personId, itemId: on }] : []))

export interface ExclusionPage {
  readonly page: ItemPage
  readonly exclusions: readonly Exclusion[]
  readonly committee: readonly Receiver[]
}

/** The item with who is excluded from it, for who prepare the meeting and may read it; null for everybody else. */
export async function exclusionPage(
  db: Reader,
  actor: Actor,
  at: { meetingId: string; itemId: string },
  now: Date,
): Promise<ExclusionPage | null> {
  const page = await itemPage(db, actor, at.meetingId, at.itemId, now)
  if (!page?.shown.readable || !may.readDrafts(actor, page.meeting.committee.id)) return null
  const committee = await receiversOf(db, page.meeting.committee.id, today(now))
  return { page, exclusions: await exclusionsOf(db, at.itemId), committee }
}
