import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { TaskOutcome } from './schema.ts'

/*
 * Rows of tasks as they are written. Who may, and whether, is decided by the capability tasks before it calls these.
 */

export interface TaskWords {
  readonly title: string
  readonly text: string
  readonly ownerId: string | null
  readonly dueOn: IsoDate | null
}

const columns = ({ title, text, ownerId, dueOn }: TaskWords) => ({ title, text, owner_id: ownerId, due_on: dueOn })

export async function insertTask(
  tx: Writer,
  actor: Actor,
  task: TaskWords & { committeeId: string; itemId: string | null },
  now: Date,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('task')
    .values({
      id,
      committee_id: task.committeeId,
      agenda_item_id: task.itemId,
      from_item: task.itemId !== null,
      ...columns(task),
      asked_by: actor.personId,
      created_at: now,
    })
    .execute()
  return id
}

export async function updateTask(tx: Writer, taskId: string, words: TaskWords): Promise<void> {
  await tx
    .updateTable('task')
    .set({ ...columns(words), version: sql`version + 1` })
    .where('id', '=', taskId)
    .execute()
}

/** Handed back: without owner from now on. */
export async function insertReturn(tx: Writer, actor: Actor, taskId: string, reason: string, now: Date): Promise<void> {
  await tx
    .insertInto('task_return')
    .values({ id: newId(), task_id: taskId, reason, returned_by: actor.personId, returned_at: now })
    .execute()
  await tx
    .updateTable('task')
    .set({ owner_id: null, version: sql`version + 1` })
    .where('id', '=', taskId)
    .execute()
}

export async function insertEnding(
  tx: Writer,
  actor: Actor,
  ending: { taskId: string; outcome: TaskOutcome; note: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('task_ending')
    .values({
      task_id: ending.taskId,
      outcome: ending.outcome,
      note: ending.note,
      ended_by: actor.personId,
      ended_at: now,
    })
    .execute()
}

export async function insertPlacements(
  tx: Writer,
  actor: Actor,
  placement: { taskIds: readonly string[]; itemId: string },
  now: Date,
): Promise<void> {
  if (placement.taskIds.length === 0) return
  await tx
    .insertInto('task_placement')
    .values(
      placement.taskIds.map((taskId) => ({
        id: newId(),
        task_id: taskId,
        agenda_item_id: placement.itemId,
        placed_by: actor.personId,
        placed_at: now,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** Gives a task to another body, with everything that is written of it. */
export async function moveTask(tx: Writer, taskId: string, toCommitteeId: string): Promise<void> {
  await tx
    .updateTable('task')
    .set({ committee_id: toCommitteeId, version: sql`version + 1` })
    .where('id', '=', taskId)
    .execute()
}
