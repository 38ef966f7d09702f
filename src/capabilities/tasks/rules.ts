import type { IsoDate } from '../../platform/clock/dates.ts'
import { addWorkingDays, workingDaysBetween } from '../../platform/clock/working-days.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import type { Task } from '../follow-up/rules.ts'

/*
 * Tasks of a body: asked for, owned, done with a note, handed back with a reason. Rows are kept by follow-up, so that the
 * pages of items can show them; here is what people do with them.
 * Words: owner (ansvarlig), asked by (bedt om af), hand back (aflevere tilbage), drop (lade bortfalde), without owner
 * (mangler en ansvarlig).
 * No task is lost: one whose owner handed it back, left, or may no longer read it waits for who prepare the body's meetings.
 */

export type TaskRefusal = Refusal<
  | 'not_found'
  | 'forbidden'
  | 'changed_meanwhile'
  | 'task_ended'
  | 'owner_outside'
  | 'owner_must_belong'
  | 'owner_excluded'
  | 'due_past'
  | 'item_not_sent'
>

/** What decides whether somebody can own a task today. */
export interface Standing {
  readonly ownerBelongs: boolean
  readonly ownerIsEmployed: boolean
  readonly ownerIsExcluded: boolean
}

/** An owner belongs to the body or is employed under it; of a closed item only who may read it, and never who is excluded. */
export function mayOwn(standing: Standing | undefined, itemIsClosed: boolean): Result<undefined, TaskRefusal> {
  if (!standing?.ownerBelongs && !standing?.ownerIsEmployed) return refuse('owner_outside')
  if (standing.ownerIsExcluded) return refuse('owner_excluded')
  return itemIsClosed && !standing.ownerBelongs ? refuse('owner_must_belong') : ok()
}

/** An open task that nobody can be asked about: it waits for who prepare the body's meetings. */
export function lacksOwner(task: Pick<Task, 'ownerId' | 'ending'> & Standing, itemIsClosed: boolean): boolean {
  return task.ending === null && (task.ownerId === null || !mayOwn(task, itemIsClosed).ok)
}

/** A day to come, or the one it had already. */
export function mayBeDue(dueOn: IsoDate | null, on: IsoDate, before: IsoDate | null): Result<undefined, TaskRefusal> {
  return dueOn !== null && dueOn < on && dueOn !== before ? refuse('due_past') : ok()
}

/** Working days before the day that the owner is reminded, and after it that who asked is told. */
export const remindBefore = 2
export const tellAskerAfter = 3

export type Reminder = 'due_soon' | 'late_to_owner' | 'late_to_asker'

/**
 * What is to be said of an open task on a day, to whom. Each is said once for each day and receiver (by its dedupe key), so
 * what was missed on one morning is said on the next. Who asked for what they own themselves is told once.
 */
export function remindersOf(
  task: Pick<Task, 'dueOn' | 'ending' | 'ownerId' | 'askedById'>,
  on: IsoDate,
  closingDays?: ReadonlySet<IsoDate>,
): Reminder[] {
  const { dueOn, ending, ownerId, askedById } = task
  if (ending || dueOn === null) return []
  if (dueOn >= on) {
    const isSoon = addWorkingDays(dueOn, -remindBefore, closingDays) <= on
    return isSoon && ownerId !== null ? ['due_soon'] : []
  }
  const daysLate = workingDaysBetween(dueOn, on, closingDays)
  const isOld = daysLate >= tellAskerAfter
  return [
    ...(ownerId === null ? [] : (['late_to_owner'] as const)),
    ...(isOld && askedById !== null && askedById !== ownerId ? (['late_to_asker'] as const) : []),
  ]
}

/** What is known of the meeting that a task was taken up at. */
export interface TakenUp {
  readonly isCancelled: boolean
  readonly closedAt: Date | null
}

/**
 * Whether a task belongs on the next agenda. An open one, unless it stands on one that is still to be held: an item stays
 * alive until its tasks are done. One that is done, until its note has been before a meeting that was held after it.
 */
export function isForAgenda(task: Pick<Task, 'ending'>, takenUp: readonly TakenUp[]): boolean {
  const held = takenUp.filter(({ isCancelled }) => !isCancelled)
  if (held.some(({ closedAt }) => closedAt === null)) return false
  const { ending } = task
  if (!ending) return true
  return ending.outcome === 'done' && !held.some(({ closedAt }) => closedAt !== null && closedAt > ending.at)
}
