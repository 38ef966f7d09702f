import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { enqueue } from '../../platform/jobs/jobs.ts'
import { ok, refuse, type Result } from '../../platform/result.ts'
import { committeeOn } from '../committees/queries.ts'
import { insertEnding, insertReturn, insertTask, moveTask, updateTask, type TaskWords } from '../follow-up/commands.ts'
import { lockTask, standingAt } from '../follow-up/queries.ts'
import type { Task } from '../follow-up/rules.ts'
import type { TaskOutcome } from '../follow-up/schema.ts'
import { exclusionGrants } from '../meetings/exclusion/queries.ts'
import { isExcluded } from '../meetings/policy.ts'
import { whereaboutsOf, type Whereabouts } from '../meetings/whereabouts/queries.ts'
import { taskMailKind } from './jobs.ts'
import { may } from './policy.ts'
import { mayBeDue, mayOwn, type TaskRefusal } from './rules.ts'

type Done<T = undefined> = Promise<Result<T, TaskRefusal>>

const noted = (tx: Writer, actor: Actor, now: Date, name: string, task: Pick<Task, 'id' | 'committeeId'>, data = {}) =>
  record(tx, actor, now, { name, subject: { kind: 'task', id: task.id }, committeeId: task.committeeId, data })

export interface CreateTask extends TaskWords {
  readonly committeeId: string
  /** null: a free task. */
  readonly itemId: string | null
}

/** Asks somebody of the body, or employed under it, for something. Records task_created and asks for the mail. */
export async function createTask(tx: Writer, actor: Actor, input: CreateTask, now: Date): Done<string> {
  const { committeeId, itemId } = input
  const on = today(now)
  if (!isId(committeeId) || !(await committeeOn(tx, committeeId, on))) return refuse('not_found')
  if (!may.create(actor, committeeId)) return refuse('forbidden')
  const item = itemId === null ? null : await itemFor(tx, actor, { committeeId, itemId }, now)
  if (item === undefined) return refuse('not_found')
  if (item && !item.agendaSent) return refuse('item_not_sent')
  const due = mayBeDue(input.dueOn, on, null)
  if (!due.ok) return due
  const owner = await ownerAllowed(tx, input, item, now)
  if (!owner.ok) return owner
  const id = await insertTask(tx, actor, input, now)
  await noted(tx, actor, now, 'task_created', { id, committeeId }, { ownerId: input.ownerId, itemId })
  await tellOwner(tx, actor, { id, ownerId: input.ownerId, version: 1 }, now)
  return ok(id)
}

/** The item on the body's own agendas, unless there is nothing of it for the actor. */
async function itemFor(
  tx: Writer,
  actor: Actor,
  { committeeId, itemId }: { committeeId: string; itemId: string },
  now: Date,
): Promise<Whereabouts | undefined> {
  if (!isId(itemId) || isExcluded(actor, itemId)) return undefined
  const item = (await whereaboutsOf(tx, [itemId], now)).get(itemId)
  return item?.committeeId === committeeId ? item : undefined
}

async function ownerAllowed(
  tx: Writer,
  { committeeId, ownerId, itemId }: Pick<CreateTask, 'committeeId' | 'ownerId' | 'itemId'>,
  item: Whereabouts | null,
  now: Date,
): Promise<Result<undefined, TaskRefusal>> {
  if (ownerId === null) return ok()
  if (!isId(ownerId)) return refuse('owner_outside')
  const on = today(now)
  const standing = (await standingAt(tx, committeeId, [ownerId], on)).get(ownerId)
  if (!standing) return refuse('owner_outside')
  const ownerIsExcluded = itemId !== null && (await isPersonExcluded(tx, ownerId, itemId, now))
  return mayOwn({ ...standing, ownerIsExcluded }, item?.isClosed ?? false)
}

async function isPersonExcluded(tx: Writer, personId: string, itemId: string, now: Date): Promise<boolean> {
  const grants = exclusionGrants(sql<string>`${personId}::uuid`, sql`${today(now)}::date`)
  const { rows } = await sql<{ is: boolean }>`
    select exists (select 1 from (${grants}) as held where held.place = ${itemId}::uuid) as is`.execute(tx)
  return rows[0]?.is ?? false
}

interface Held {
  readonly task: Task
  readonly item: Whereabouts | null
}

/** The task, held until the transaction ends, when the actor reads it in full and it is still open. */
async function holdOpen(
  tx: Writer,
  actor: Actor,
  taskId: string,
  allows: (actor: Actor, task: Task) => boolean,
  now: Date,
): Promise<Result<Held, TaskRefusal>> {
  const task = await lockTask(tx, taskId, today(now))
  if (!task) return refuse('not_found')
  const item = (task.itemId !== null && (await whereaboutsOf(tx, [task.itemId], now)).get(task.itemId)) || null
  const sight = may.read(actor, task, item)
  if (sight === null) return refuse('not_found')
  if (sight === 'line' || actor.seenBy || !allows(actor, task)) return refuse('forbidden')
  return task.ending ? refuse('task_ended') : ok({ task, item })
}

/** Other words, another day or another owner, who is told. Not over an unseen change. Records task_changed. */
export async function changeTask(
  tx: Writer,
  actor: Actor,
  input: TaskWords & { taskId: string; version: number },
  now: Date,
): Done {
  const held = await holdOpen(tx, actor, input.taskId, may.change, now)
  if (!held.ok) return held
  const { task, item } = held.value
  if (task.version !== input.version) return refuse('changed_meanwhile')
  const due = mayBeDue(input.dueOn, today(now), task.dueOn)
  if (!due.ok) return due
  const owner = await ownerAllowed(tx, { ...task, ownerId: input.ownerId }, item, now)
  if (!owner.ok) return owner
  await updateTask(tx, task.id, input)
  const isGiven = input.ownerId !== task.ownerId
  await noted(tx, actor, now, 'task_changed', task, isGiven ? { ownerId: input.ownerId } : {})
  if (isGiven) await tellOwner(tx, actor, { id: task.id, ownerId: input.ownerId, version: task.version + 1 }, now)
  return ok()
}

/** Done, with a note that returns to the next agenda. Records task_done; who asked is told. */
export async function completeTask(tx: Writer, actor: Actor, input: { taskId: string; note: string }, now: Date): Done {
  return endTask(tx, actor, { ...input, outcome: 'done' }, may.complete, now)
}

/** No longer needed, with the reason. Records task_dropped; the owner is told. */
export async function dropTask(tx: Writer, actor: Actor, input: { taskId: string; note: string }, now: Date): Done {
  return endTask(tx, actor, { ...input, outcome: 'dropped' }, may.change, now)
}

async function endTask(
  tx: Writer,
  actor: Actor,
  ending: { taskId: string; note: string; outcome: TaskOutcome },
  allows: (actor: Actor, task: Task) => boolean,
  now: Date,
): Done {
  const held = await holdOpen(tx, actor, ending.taskId, allows, now)
  if (!held.ok) return held
  const { task } = held.value
  await insertEnding(tx, actor, ending, now)
  const name = ending.outcome === 'done' ? 'task_done' : 'task_dropped'
  await noted(tx, actor, now, name, task)
  const told = ending.outcome === 'done' ? task.askedById : task.ownerId
  if (told !== null && told !== actor.personId) {
    await enqueue(tx, taskMailKind, { taskId: task.id, fact: ending.outcome, version: task.version }, { at: now })
  }
  return ok()
}

/** Handed back by its owner: it waits for the body's secretary, and who asked is told why. Records task_returned. */
export async function returnTask(tx: Writer, actor: Actor, input: { taskId: string; reason: string }, now: Date): Done {
  const held = await holdOpen(tx, actor, input.taskId, may.handBack, now)
  if (!held.ok) return held
  const { task } = held.value
  await insertReturn(tx, actor, task.id, input.reason, now)
  await noted(tx, actor, now, 'task_returned', task)
  await enqueue(tx, taskMailKind, { taskId: task.id, fact: 'returned', version: task.version + 1 }, { at: now })
  return ok()
}

/**
 * Gives an open task to the body that takes over when its own ends. Who decides it, and where it goes, is the capability
 * reorganisation's. Records task_moved.
 */
export async function rehomeTask(
  tx: Writer,
  move: { taskId: string; fromCommitteeId: string; toCommitteeId: string; reorganisationId: string },
  now: Date,
): Promise<void> {
  const { taskId, fromCommitteeId, toCommitteeId, reorganisationId } = move
  await moveTask(tx, taskId, toCommitteeId)
  await record(tx, null, now, {
    name: 'task_moved',
    subject: { kind: 'task', id: taskId },
    committeeId: toCommitteeId,
    data: { fromCommitteeId, reorganisationId },
  })
}

async function tellOwner(
  tx: Writer,
  actor: Actor,
  { id, ownerId, version }: { id: string; ownerId: string | null; version: number },
  now: Date,
): Promise<void> {
  if (ownerId === null || ownerId === actor.personId) return
  await enqueue(tx, taskMailKind, { taskId: id, fact: 'given', version }, { at: now })
}
