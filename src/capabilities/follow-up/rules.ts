import type { IsoDate } from '../../platform/clock/dates.ts'
import type { TaskOutcome } from './schema.ts'

/*
 * What came of items: tasks, as far as items and their pages need to know of them. What people do with tasks, and who may,
 * is the capability tasks. Owns: task, its return, ending and placement on a later agenda.
 * Words: task (opgave), owner (ansvarlig), asked by (bedt om af), body (udvalg eller forum), hand back (aflevere tilbage),
 * drop (lade bortfalde), placement (sat på en senere dagsorden).
 * States: open → done or dropped. An open task whose owner handed it back, or no longer belongs, is without owner.
 */

export interface TaskEnding {
  readonly outcome: TaskOutcome
  readonly note: string
  readonly byName: string | null
  readonly at: Date
}

export interface Task {
  readonly id: string
  readonly committeeId: string
  readonly committeeName: string
  readonly itemId: string | null
  readonly fromItem: boolean
  readonly title: string
  readonly text: string
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly askedById: string | null
  readonly askedByName: string | null
  readonly dueOn: IsoDate | null
  readonly createdAt: Date
  readonly version: number
  /** The owner belongs to the body today. */
  readonly ownerBelongs: boolean
  /** The owner is employed in the body's area today. */
  readonly ownerIsEmployed: boolean
  /** Why the last owner handed it back. */
  readonly returned: { readonly reason: string; readonly byName: string | null; readonly at: Date } | null
  readonly ending: TaskEnding | null
  /** Items of later agendas where it was taken up. */
  readonly placedOn: readonly string[]
}

/** How far an open task is from its day; null when it is ended. */
export function standOf(task: Pick<Task, 'ending' | 'dueOn'>, on: IsoDate): 'open' | 'late' | null {
  if (task.ending) return null
  return task.dueOn !== null && task.dueOn < on ? 'late' : 'open'
}

/** Open ones first by the day they are due, those without a day last; then the ended ones, the latest first. */
export function inOrder<T extends Pick<Task, 'id' | 'dueOn' | 'ending'>>(tasks: readonly T[]): T[] {
  const key = ({ dueOn }: T): string => dueOn ?? '9999'
  return tasks.toSorted((a, b) => {
    if (a.ending && b.ending) return b.ending.at.getTime() - a.ending.at.getTime()
    if (a.ending || b.ending) return a.ending ? 1 : -1
    return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1
  })
}
