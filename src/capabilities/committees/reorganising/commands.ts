import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { changeRows, copyRows, newRows, takeBackRows, type RowChange } from '../../../platform/db/row-changes.ts'
import type { Post } from '../schema.ts'
import type { Placed } from './queries.ts'

/*
 * Writes what a reorganisation decided about committees, seats, mandates and posts, from one day on. Whether it may be
 * done is decided by the capability reorganisation before it calls these, under lockStructure.
 */

export interface CommitteePlan {
  readonly on: IsoDate
  readonly ended: readonly string[]
  readonly changed: readonly Placed[]
  readonly begun: readonly Placed[]
  /** Mandates that end though their committee goes on. */
  readonly mandates: readonly string[]
  readonly posts: readonly { readonly committeeId: string; readonly personId: string; readonly post: Post }[]
  /** Why mandates end: on a committee that ends, and of whoever leaves the area. */
  readonly reasons: { readonly ended: string; readonly outside: string }
}

/** Ends, begins and changes committees, and ends what ends with them, all from the day on. Answers what was written. */
export async function applyCommitteePlan(tx: Writer, plan: CommitteePlan, now: Date): Promise<RowChange[]> {
  const { on } = plan
  const touched = [...plan.ended, ...plan.changed.map(({ id }) => id)].toSorted()
  // Whoever puts somebody on a seat or in a post there has finished.
  await sql`select c.id from committee c where c.id = any(${touched}::uuid[]) order by c.id for update`.execute(tx)
  await sql`select s.id from seat s where s.committee_id = any(${touched}::uuid[]) order by s.id for update`.execute(tx)
  const changes: RowChange[] = []
  for (const committee of plan.begun) changes.push(...(await beginCommittee(tx, committee, on, now)))
  for (const committee of plan.changed) changes.push(...(await changeFrom(tx, committee, on, now)))
  const end = async (table: 'mandate' | 'seat' | 'committee_post' | 'committee_period', ids: string[]) => {
    changes.push(...(await changeRows(tx, table, ids, { valid_to: on })))
  }
  const because = async (ids: readonly string[], reason: string) => {
    changes.push(...(await changeRows(tx, 'mandate', ids, { valid_to: on, end_reason: reason })))
  }
  await because(await mandatesOpenOn(tx, plan.ended, on), plan.reasons.ended)
  await because(plan.mandates, plan.reasons.outside)
  for (const table of ['seat', 'committee_post', 'committee_period'] as const) {
    await end(table, await openOn(tx, table, plan.ended, on))
  }
  await end('committee_post', await postsOf(tx, plan))
  return changes
}

async function beginCommittee(tx: Writer, committee: Placed, on: IsoDate, now: Date): Promise<RowChange[]> {
  const period = newId()
  await tx.insertInto('committee').values({ id: committee.id, created_at: now }).execute()
  await tx
    .insertInto('committee_period')
    .values({
      id: period,
      committee_id: committee.id,
      ...placeOf(committee),
      valid_from: on,
      valid_to: null,
      created_at: now,
    })
    .execute()
  return [...(await newRows(tx, 'committee', [committee.id])), ...(await newRows(tx, 'committee_period', [period]))]
}

const placeOf = ({ name, kind, level, unitId, parentId }: Placed) => ({
  name,
  kind,
  level,
  unit_id: unitId,
  parent_committee_id: parentId,
})

async function changeFrom(tx: Writer, committee: Placed, on: IsoDate, now: Date): Promise<RowChange[]> {
  const { rows } = await sql<{ id: string; from: IsoDate }>`
    select p.id, p.valid_from as "from" from committee_period p where p.committee_id = ${committee.id}
      and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to > ${on})`.execute(tx)
  const period = rows[0]
  if (!period) throw new Error('a committee that changes is there on the day')
  if (period.from === on) return changeRows(tx, 'committee_period', [period.id], placeOf(committee))
  const copied = { ...placeOf(committee), valid_from: on, created_at: now.toISOString() }
  const begun = await copyRows(tx, 'committee_period', [[period.id, newId()]], copied)
  return [...begun, ...(await changeRows(tx, 'committee_period', [period.id], { valid_to: on }))]
}

async function openOn(
  tx: Writer,
  table: 'seat' | 'committee_post' | 'committee_period',
  committeeIds: readonly string[],
  on: IsoDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(table)} t where t.committee_id = any(${[...committeeIds]}::uuid[])
      and (t.valid_to is null or t.valid_to > ${on})`.execute(tx)
  return rows.map(({ id }) => id)
}

async function mandatesOpenOn(tx: Writer, committeeIds: readonly string[], on: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from mandate m join seat s on s.id = m.seat_id
    where s.committee_id = any(${[...committeeIds]}::uuid[]) and (m.valid_to is null or m.valid_to > ${on})`.execute(tx)
  return rows.map(({ id }) => id)
}

async function postsOf(tx: Writer, { posts, on, ended }: CommitteePlan): Promise<string[]> {
  const going = posts.filter(({ committeeId }) => !ended.includes(committeeId))
  const { rows } = await sql<{ id: string }>`
    select held.id from committee_post held
    join json_to_recordset(${JSON.stringify(going)}::json)
      as ending ("committeeId" uuid, "personId" uuid, post text)
      on ending."committeeId" = held.committee_id and ending."personId" = held.person_id and ending.post = held.post
    where held.valid_from < ${on} and (held.valid_to is null or held.valid_to > ${on})`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Takes a plan back, as long as nobody has built on it. Answers false when somebody has changed a row since, or a new
 * committee has got seats, posts or something under it.
 */
export async function takeBackCommitteePlan(tx: Writer, changes: readonly RowChange[]): Promise<boolean> {
  const begun = changes.filter(({ table, before }) => table === 'committee' && before === null).map(({ id }) => id)
  const dated = changes.filter(({ table }) => table !== 'committee')
  if ((await takeBackRows(tx, dated)) !== null) return false
  const { rows } = await sql<{ used: boolean }>`
    select exists (select 1 from seat s where s.committee_id = any(${begun}::uuid[]))
      or exists (select 1 from committee_post held where held.committee_id = any(${begun}::uuid[]))
      or exists (select 1 from committee_period p
        where p.committee_id = any(${begun}::uuid[]) or p.parent_committee_id = any(${begun}::uuid[])) as used`.execute(
    tx,
  )
  return rows[0]?.used !== true
}
