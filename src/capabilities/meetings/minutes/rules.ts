import { fingerprint } from '../../../platform/fingerprint.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { toLight } from '../../../platform/rich-text/light-notation.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { Side } from '../../committees/schema.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import { openCorrection, type Meeting, type PersonRef } from '../rules.ts'
import type { ItemKind, Outcome } from '../schema.ts'

/*
 * The working copy of the minutes: for each item of the agenda as sent an outcome, a text, and statements.
 * Owns: item minutes, statement.
 * Words: minutes (referat), outcome (beslutning), statement (udtalelse til referatet), side (side).
 * MED does not vote: there are no counts here. A guideline exists only when both sides agree; without agreement
 * management decides after the discussion. A statement is the words of one side or one person, beside the outcome.
 * States: not begun, in writing (opened, also closed), fixed once sent; open again while a correction is.
 */

export const outcomes = [
  'noted',
  'discussed',
  'agreed',
  'guideline_agreed',
  'no_agreement',
  'postponed',
  'referred',
] as const satisfies readonly Outcome[]

/** What an item can end with. A guideline is agreed only where the agenda asked for agreement. */
export function outcomesFor(kind: ItemKind): readonly Outcome[] {
  return kind === 'agreement' ? outcomes : outcomes.filter((outcome) => outcome !== 'guideline_agreed')
}

export type Speaker = { readonly side: Side } | PersonRef

export interface Statement {
  readonly id: string
  readonly by: Speaker
  readonly text: string
}

/** What is written about one item; version 0 when nothing is. */
export interface ItemMinutes {
  readonly outcome: Outcome | null
  readonly text: RichText | null
  readonly version: number
  readonly writtenBy: string | null
  readonly writtenAt: Date | null
  readonly statements: readonly Statement[]
  /** One line for everybody: what it means for them. Left out when nobody wrote it. */
  readonly meaning?: string
}

export interface MinutesItem {
  /** As it stood on the agenda that was sent last. */
  readonly item: AgendaItem
  readonly minutes: ItemMinutes
}

export const nothingWritten: ItemMinutes = {
  outcome: null,
  text: null,
  version: 0,
  writtenBy: null,
  writtenAt: null,
  statements: [],
}

/** Why the working copy cannot be written in now; null when it can. */
export function minutesAreFixed(
  meeting: Meeting,
): 'meeting_cancelled' | 'meeting_not_opened' | 'minutes_published' | null {
  if (meeting.cancellation) return 'meeting_cancelled'
  if (!meeting.openedAt) return 'meeting_not_opened'
  if (meeting.minutesVersions.length > 0 && !openCorrection(meeting, 'minutes')) return 'minutes_published'
  return null
}

export type MinutesRefusal = Refusal<
  | 'meeting_cancelled'
  | 'meeting_not_opened'
  | 'minutes_published'
  | 'changed_meanwhile'
  | 'not_an_item'
  | 'guideline_needs_agreement'
  | 'not_a_speaker'
  | 'no_such_statement'
>

export interface Written {
  readonly outcome: Outcome | null
  readonly text: RichText | null
}

/** A short mark of what is written: a form carries it, so that the server knows what its writer changed. */
export function writtenMark({ outcome, text }: Written): string {
  return fingerprint([outcome ?? '', text ? toLight(text) : ''])
}

/** What one writer saw (`seen`, `version`) and wants an item's minutes to say. */
export interface Wish extends Written {
  readonly version: number
  readonly seen: string
}

/**
 * Whether a wish changes anything, and whether it may. What the writer left alone is left alone, also when another has
 * changed it meanwhile; what both changed is refused, so that both texts can be shown.
 */
export function decideWish(now: MinutesItem, wish: Wish): Result<'unchanged' | 'changed', MinutesRefusal> {
  const mark = writtenMark(wish)
  if (mark === wish.seen || mark === writtenMark(now.minutes)) return ok('unchanged')
  if (wish.outcome !== null && !outcomesFor(now.item.kind).includes(wish.outcome)) {
    return refuse('guideline_needs_agreement', { number: now.item.position ?? 0 })
  }
  if (wish.version !== now.minutes.version) return refuse('changed_meanwhile', { number: now.item.position ?? 0 })
  return ok('changed')
}

export interface Progress {
  readonly done: number
  readonly of: number
  /** Numbers of the items without an outcome. */
  readonly missing: readonly number[]
}

export function progressOf(items: readonly MinutesItem[]): Progress {
  const decided = items.filter(({ item }) => item.isBreak !== true)
  const missing = decided.filter(({ minutes }) => minutes.outcome === null).map(({ item }) => item.position ?? 0)
  return { done: decided.length - missing.length, of: decided.length, missing }
}

/** A short mark of all the minutes: a key is turned for what was seen, not for what it became meanwhile. */
export function minutesMark(items: readonly MinutesItem[], attendanceMark: string): string {
  const lines = items.map(({ item, minutes }) =>
    [item.id, writtenMark(minutes), ...minutes.statements.map((statement) => statement.id), minutes.meaning ?? ''].join(
      ':',
    ),
  )
  return fingerprint([attendanceMark, ...lines])
}

/** Who can have said something: members, and who came instead. */
export function speakersAt(
  { participants }: { readonly participants: readonly PersonRef[] },
  entries: readonly PersonRef[],
): PersonRef[] {
  const people = [...participants, ...entries]
  return people
    .filter((one, index) => people.findIndex(({ personId }) => personId === one.personId) === index)
    .map(({ personId, name }) => ({ personId, name }))
}
