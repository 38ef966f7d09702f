import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { hasSeats } from '../../committees/forums/rules.ts'
import type { Side, Standing } from '../../committees/schema.ts'
import type { Meeting } from '../rules.ts'

/*
 * The pre-meeting (formøde) of one side before a meeting of a committee: a room of its own.
 * Owns: pre-meeting (time and place), pre-meeting note.
 * Words: side (side), pre-meeting (formøde), note (note), called in (indkaldt).
 * The room opens for who sits on that side today and for a substitute who is called in to this meeting: whatever roles
 * anybody else has, it does not open for them. Events say that something was written, never what.
 */

export const sides = ['management', 'employee'] as const satisfies readonly Side[]

/** What decides which rooms open for one person. */
export interface Sitting {
  /** Their seats in the committee today. */
  readonly seats: readonly { readonly side: Side; readonly standing: Standing }[]
  /** The sides they are called in for at this meeting. */
  readonly calledIn: readonly Side[]
  /** The chair leads the management side and the vice-chair the employee side, also without a seat. */
  readonly post: 'chair' | 'vice_chair' | null
}

const sideOfPost = { chair: 'management', vice_chair: 'employee' } as const satisfies Record<
  'chair' | 'vice_chair',
  Side
>

/**
 * The sides whose rooms open: where they sit as a member; where they are called in, if they still are a substitute there;
 * and for chair and vice-chair without a seat, the side they lead.
 */
export function sidesOpenTo({ seats, calledIn, post }: Sitting): readonly Side[] {
  const sitsOn = sides.filter((side) => seats.some((seat) => seat.side === side && seat.standing === 'member'))
  const substituteOn = sides.filter(
    (side) => calledIn.includes(side) && seats.some((seat) => seat.side === side && seat.standing === 'substitute'),
  )
  const led = post !== null && sitsOn.length === 0 ? [sideOfPost[post]] : []
  return sides.filter((side) => [...sitsOn, ...substituteOn, ...led].includes(side))
}

/** Only a committee has sides. */
export const hasSides = ({ committee }: Pick<Meeting, 'committee'>): boolean => hasSeats(committee.kind)

export interface PreMeetingNote {
  readonly id: string
  readonly itemId: string | null
  /** About one item, which may be gone since. */
  readonly isAboutItem: boolean
  readonly content: RichText
  readonly writerId: string | null
  readonly writtenBy: string | null
  readonly writtenAt: Date
  readonly version: number
}

export interface PlannedTime {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
}

/** What is stored of a room; a room in which nothing has been done yet has no row. */
export interface PreMeeting {
  readonly id: string | null
  readonly planned: PlannedTime | null
  readonly calendarSequence: number
  readonly version: number
  readonly notes: readonly PreMeetingNote[]
}

export type PreMeetingRefusal = Refusal<
  | 'not_found'
  | 'changed_meanwhile'
  | 'meeting_cancelled'
  | 'ends_before_it_begins'
  | 'after_the_meeting'
  | 'nothing_written'
>

/** A pre-meeting ends after it begins, and begins before the meeting does. */
export function mayPlan(
  meeting: Pick<Meeting, 'startsAt' | 'cancellation'>,
  time: PlannedTime,
): Result<undefined, PreMeetingRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (time.endsAt <= time.startsAt) return refuse('ends_before_it_begins')
  return time.startsAt < meeting.startsAt ? ok() : refuse('after_the_meeting')
}

/**
 * The notes as one reader may see them: beside the items that they can read themselves, and the common ones. What was
 * written about an item that is not sent yet, or not theirs to read, shows when the item does; of an item that is gone
 * nobody can say any more who may read it, so the note stays with who wrote it.
 */
export function notesFor<T extends Pick<PreMeetingNote, 'itemId' | 'isAboutItem' | 'writerId'>>(
  notes: readonly T[],
  { personId, readableIds }: { readonly personId: string; readonly readableIds: readonly string[] },
): { readonly common: readonly T[]; readonly byItem: ReadonlyMap<string, readonly T[]> } {
  const byItem = Map.groupBy(
    notes.filter((note) => note.itemId !== null && readableIds.includes(note.itemId)),
    (note) => note.itemId ?? '',
  )
  const common = notes.filter((note) => note.itemId === null && (!note.isAboutItem || note.writerId === personId))
  return { common, byItem }
}
