import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Reader, Writer } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { employedUnderBody } from '../committees/area/queries.ts'
import { committeeGrants, committeeNameOf } from '../committees/queries.ts'
import { nameOf } from '../people/queries.ts'
import type { Task } from './rules.ts'

type Stored = Omit<Task, 'returned' | 'ending'> & {
  readonly returned: { reason: string; byName: string | null; at: string } | null
  readonly ending: { outcome: 'done' | 'dropped'; note: string; byName: string | null; at: string } | null
}

const owner = sql.ref('t.owner_id')
const body = sql.ref('t.committee_id')

/** Tasks by a condition on `t`, with what follows after it. One query, however many. */
export async function tasksWhere(db: Reader, which: RawBuilder<unknown>, on: IsoDate): Promise<Task[]> {
  const { rows } = await sql<Stored>`
    select t.id, t.committee_id as "committeeId", ${committeeNameOf(body, on)} as "committeeName",
      t.agenda_item_id as "itemId", t.from_item as "fromItem", t.title, t.text, t.owner_id as "ownerId",
      ${nameOf(owner)} as "ownerName", t.asked_by as "askedById", ${nameOf(sql.ref('t.asked_by'))} as "askedByName",
      t.due_on as "dueOn", t.created_at as "createdAt", t.version,
      exists (select 1 from (${committeeGrants(owner as RawBuilder<string>, sql`${on}::date`)}) as held
        where held.place = t.committee_id) as "ownerBelongs",
      ${employedUnderBody(body, owner, on)} as "ownerIsEmployed",
      (select json_build_object('reason', r.reason, 'byName', ${nameOf(sql.ref('r.returned_by'))}, 'at', r.returned_at)
        from task_return r where r.task_id = t.id order by r.returned_at desc, r.id desc limit 1) as returned,
      (select json_build_object('outcome', e.outcome, 'note', e.note, 'byName', ${nameOf(sql.ref('e.ended_by'))},
        'at', e.ended_at) from task_ending e where e.task_id = t.id) as ending,
      coalesce((select json_agg(p.agenda_item_id order by p.placed_at) from task_placement p where p.task_id = t.id), '[]')
        as "placedOn"
    from task t where ${which}`.execute(db)
  return rows.map((row) => ({
    ...row,
    returned: row.returned && { ...row.returned, at: new Date(row.returned.at) },
    ending: row.ending && { ...row.ending, at: new Date(row.ending.at) },
  }))
}

/** That a task is not ended, as a condition on `t`. */
export const isOpen = sql<boolean>`not exists (select 1 from task_ending e where e.task_id = t.id)`

/** That it is open or was ended on a day or later, as a condition on `t`. */
export const isOpenOrEndedSince = (day: IsoDate) =>
  sql<boolean>`(${isOpen} or exists (select 1 from task_ending e where e.task_id = t.id and e.ended_at >= ${day}::date))`

/** That it is open or among the latest of its body that were ended, as a condition on `t`. */
export const isOpenOrLatestOf = (committeeId: string, latest: number) =>
  sql<boolean>`(${isOpen} or t.id in (
    select e.task_id from task_ending e join task ended on ended.id = e.task_id
    where ended.committee_id = ${committeeId} order by e.ended_at desc limit ${latest}))`

/** The tasks that came of an item or were taken up at it, the first first. */
export function tasksAtItem(db: Reader, itemId: string, on: IsoDate): Promise<Task[]> {
  return tasksWhere(
    db,
    sql`t.agenda_item_id = ${itemId} or exists (
      select 1 from task_placement p where p.task_id = t.id and p.agenda_item_id = ${itemId}) order by t.id`,
    on,
  )
}

/** The open tasks of some bodies, by body. One query. */
export async function openTasksOf(
  db: Reader,
  committeeIds: readonly string[],
): Promise<{ readonly id: string; readonly committeeId: string }[]> {
  if (committeeIds.length === 0) return []
  const { rows } = await sql<{ id: string; committeeId: string }>`
    select t.id, t.committee_id as "committeeId" from task t
    where t.committee_id = any(${[...committeeIds]}::uuid[]) and ${isOpen} order by t.id`.execute(db)
  return rows
}

/** One task; null when there is none. */
export async function taskById(db: Reader, taskId: string, on: IsoDate): Promise<Task | null> {
  if (!isId(taskId)) return null
  return (await tasksWhere(db, sql`t.id = ${taskId}`, on))[0] ?? null
}

/** The task, held until the transaction ends. */
export async function lockTask(tx: Writer, taskId: string, on: IsoDate): Promise<Task | null> {
  if (!isId(taskId)) return null
  await tx.selectFrom('task').select('id').where('id', '=', taskId).forUpdate().execute()
  return taskById(tx, taskId, on)
}

/** Whether somebody could own a task of a body today. */
export async function standingAt(
  db: Reader,
  committeeId: string,
  personIds: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, Pick<Task, 'ownerBelongs' | 'ownerIsEmployed'>>> {
  const { rows } = await sql<{ id: string; ownerBelongs: boolean; ownerIsEmployed: boolean }>`
    select who.id, exists (select 1 from (${committeeGrants(sql.ref('who.id'), sql`${on}::date`)}) as held
        where held.place = ${committeeId}::uuid) as "ownerBelongs",
      ${employedUnderBody(sql`${committeeId}::uuid`, sql.ref('who.id'), on)} as "ownerIsEmployed"
    from unnest(${[...personIds]}::uuid[]) as who (id)`.execute(db)
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}
