import { placesHeld, type Actor } from '../../platform/auth/actor.ts'
import type { Task } from '../follow-up/rules.ts'
import { belonging, isExcluded, may as atMeetings, preparers } from '../meetings/policy.ts'
import type { Whereabouts } from '../meetings/whereabouts/queries.ts'

/** What of its item decides who may read a task; null for a free task, and when the item is gone. */
export type TaskItem = Pick<Whereabouts, 'isClosed' | 'agendaSent' | 'result'>

export type TaskAccess = Pick<Task, 'committeeId' | 'ownerId' | 'askedById' | 'itemId' | 'fromItem'>

/** In full, or as one line: what it is and whether it is done. */
export type TaskSight = 'full' | 'line'

export const may = {
  /** Ask for something: who belong to the body. */
  create: (actor: Actor, committeeId: string): boolean =>
    actor.seenBy === undefined && atMeetings.belong(actor, committeeId),

  /**
   * What of a task somebody may read. Who belong to the body, who owns it and who asked for it: all of it. Everybody: one
   * line of what came of an open item, once its minutes are sent. The task of a closed item is closed like the item, and
   * of an item that is not sent only for who prepare it and the two it is between. Who is excluded from the item: nothing.
   */
  read: (actor: Actor, task: TaskAccess, item: TaskItem | null): TaskSight | null => {
    if (task.itemId !== null && isExcluded(actor, task.itemId)) return null
    const line = item !== null && !item.isClosed && item.agendaSent && item.result !== null ? 'line' : null
    if (actor.seenBy) return line
    const belongs = atMeetings.belong(actor, task.committeeId)
    if (item?.isClosed) return belongs ? 'full' : null
    const isBetween = actor.personId === task.ownerId || actor.personId === task.askedById
    if (task.fromItem && !item?.agendaSent) {
      return isBetween || atMeetings.prepare(actor, task.committeeId) ? 'full' : null
    }
    return belongs || isBetween ? 'full' : line
  },

  /** Change words, owner and day, and let it drop: who asked for it, and who prepare the body's meetings. */
  change: (actor: Actor, task: TaskAccess): boolean =>
    actor.personId === task.askedById || atMeetings.prepare(actor, task.committeeId),

  /** Say that it is done: its owner, and who prepare the body's meetings when it was said there. */
  complete: (actor: Actor, task: TaskAccess): boolean =>
    actor.personId === task.ownerId || atMeetings.prepare(actor, task.committeeId),

  /** Hand it back: its owner alone. */
  handBack: (actor: Actor, task: TaskAccess): boolean => actor.personId === task.ownerId,
}

/** The bodies whose tasks the actor follows. */
export const bodiesOf = (actor: Actor): string[] => (actor.seenBy ? [] : placesHeld(actor, belonging))

/** The bodies where a task without owner waits for the actor. */
export const bodiesPreparedBy = (actor: Actor): string[] => (actor.seenBy ? [] : placesHeld(actor, preparers))
