import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { Rhythm, TrioMember } from '../rules.ts'

/*
 * What the members of a TRIO share: notes, tasks, check-ins and their rhythm. Whoever is a member may do all of it;
 * nobody else any of it, and for nobody else the room exists.
 */

export interface NoteLine {
  readonly id: string
  readonly title: string
  readonly notedOn: IsoDate
  readonly writtenBy: string
}

export interface Note extends NoteLine {
  readonly content: RichText
  readonly version: number
}

export interface Task {
  readonly id: string
  readonly task: string
  readonly who: string | null
  readonly dueOn: IsoDate | null
  readonly isDone: boolean
}

export interface CheckInLine {
  readonly personId: string
  readonly name: string
  readonly heldOn: IsoDate
  readonly line: string
}

export interface Round {
  readonly on: IsoDate
  readonly lines: readonly CheckInLine[]
}

/** The lines by the day they were written for, the newest round first. */
export function roundsOf(lines: readonly CheckInLine[]): Round[] {
  return [...Map.groupBy(lines, ({ heldOn }) => heldOn)]
    .map(([on, own]) => ({ on, lines: own }))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
}

/** The open tasks by when they are due, those without a day last; then what is done. */
export function orderTasks(tasks: readonly Task[]): Task[] {
  const due = ({ dueOn }: Task): string => dueOn ?? '9999'
  return tasks.toSorted(
    (a, b) => Number(a.isDone) - Number(b.isDone) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0),
  )
}

export interface Room {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly rhythm: Rhythm
  /** Of the rhythm. */
  readonly version: number
  readonly members: readonly TrioMember[]
  readonly notes: readonly NoteLine[]
  readonly tasks: readonly Task[]
  readonly checkIns: readonly CheckInLine[]
}

export type RoomRefusal = Refusal<
  'not_found' | 'changed_meanwhile' | 'who_is_no_member' | 'done_already' | 'day_has_passed'
>

/** A task is somebody's in the room, or nobody's yet. */
export function mayTake(
  members: readonly Pick<TrioMember, 'personId'>[],
  who: string | null,
): Result<undefined, RoomRefusal> {
  return who === null || members.some(({ personId }) => personId === who) ? ok() : refuse('who_is_no_member')
}

/** The next meeting is today or later, or not agreed yet. */
export function mayMeetOn(nextMeetingOn: IsoDate | null, on: IsoDate): Result<undefined, RoomRefusal> {
  return nextMeetingOn !== null && nextMeetingOn < on ? refuse('day_has_passed') : ok()
}
