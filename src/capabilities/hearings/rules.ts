import { addDays, type IsoDate } from '../../platform/clock/dates.ts'
import { addWorkingDays, isWorkingDay } from '../../platform/clock/working-days.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'
import { deadlineAfter, type AgreementClocks } from '../agreement/rules.ts'
import type { AnsweredAs, AnswerPost, AnswerSide, HearingKind } from './schema.ts'

/*
 * Hearings (høringer): a body asks others for their answer to some questions by a day, sends what they need to know, and
 * gathers the answers in one document that goes up with the political case.
 * Owns: hearing with its receivers, extensions, placements, drafts, keys, answers and replies.
 * Words: hearing (høring), who asks (den, der hører), receiver (høringspart), answer (høringssvar), side (side),
 * period (høringsfrist), reply (samlet høringssvar).
 * States: a hearing is a draft, running or ended, by its days alone. A body has not answered, or has answered: once for
 * each side, or together, as the hearing says. An answer is fixed when it is sent; a correction is a new version with its
 * reason, until the day. Nothing is put to a vote.
 */

export interface Hearing {
  readonly id: string
  readonly committeeId: string
  readonly committeeName: string
  /** The item that it springs from; null when it springs from none. */
  readonly itemId: string | null
  readonly kind: HearingKind
  readonly answeredAs: AnsweredAs
  readonly title: string
  readonly text: RichText | null
  readonly questions: readonly string[]
  /** The last day for answers. In a draft: the day wished for; null for the usual one, counted when it is sent. */
  readonly answersBy: IsoDate | null
  readonly periodClause: string | null
  readonly periodReason: string
  readonly caseNumber: string
  /** Who decides the political case, and when. */
  readonly decidedBy: string
  readonly decidedOn: IsoDate | null
  readonly createdByName: string | null
  readonly sentAt: Date | null
  /** When the answers were gathered, unless the day was moved since: then nothing more is answered. */
  readonly closedAt: Date | null
  readonly version: number
}

export type HearingRefusal = Refusal<
  | 'not_found'
  | 'forbidden'
  | 'changed_meanwhile'
  | 'hearing_sent'
  | 'no_receivers'
  | 'day_past'
  | 'reason_missing'
  | 'hearing_ended'
  | 'hearing_running'
  | 'not_later'
  | 'not_answered_so'
  | 'answer_empty'
  | 'no_change'
  | 'key_not_needed'
  | 'key_already_turned'
  | 'one_person_both_keys'
  | 'item_elsewhere'
  | 'item_closed'
  | 'item_not_published'
>

export type HearingState = 'draft' | 'running' | 'ended'

/** Running to the end of its last day, or until who asks has gathered the answers because all had answered. */
export function stateOf(
  { sentAt, answersBy, closedAt }: Pick<Hearing, 'sentAt' | 'answersBy' | 'closedAt'>,
  on: IsoDate,
): HearingState {
  if (sentAt === null || answersBy === null) return 'draft'
  return on <= answersBy && closedAt === null ? 'running' : 'ended'
}

export interface Period {
  readonly on: IsoDate
  /** The clause it comes from; null where the agreement has none and it is what is usual here. */
  readonly clause: string | null
}

/** Working days that a budget hearing lasts, and calendar days that another does, where the agreement has no rule. */
export const usualPeriod = { budget: 5, ordinary: 14 } as const

/**
 * The last day for answers to a hearing sent on a day: as the agreement of who asks says, otherwise five whole working days
 * for the budget and 14 days for anything else, moved to the next working day where no clause fixes the day. The day it is
 * sent is not counted.
 */
export function usualDay(
  kind: HearingKind,
  sentOn: IsoDate,
  { agreement, level }: { agreement: AgreementClocks | null; level: number },
): Period {
  const agreed = deadlineAfter(agreement, kind === 'budget' ? 'budget_hearing' : 'hearing', level, sentOn)
  if (agreed) return agreed
  const on =
    kind === 'budget'
      ? addWorkingDays(sentOn, usualPeriod.budget, agreement?.closingDays)
      : nextWorkingDay(addDays(sentOn, usualPeriod.ordinary), agreement?.closingDays)
  return { on, clause: null }
}

/** The day itself, or the first working day after it. */
export const nextWorkingDay = (day: IsoDate, closingDays?: ReadonlySet<IsoDate>): IsoDate =>
  isWorkingDay(day, closingDays) ? day : addWorkingDays(day, 1, closingDays)

/** The day a hearing gets when it is sent: the usual one, or another with its reason. Never before the day it is sent. */
export function dayFor(
  wish: Pick<Hearing, 'answersBy' | 'periodReason'>,
  usual: Period,
  sentOn: IsoDate,
): Result<Period, HearingRefusal> {
  const { answersBy, periodReason } = wish
  if (answersBy === null || answersBy === usual.on) return ok(usual)
  if (answersBy < sentOn) return refuse('day_past')
  return periodReason === '' ? refuse('reason_missing') : ok({ on: answersBy, clause: null })
}

/** Moving the day once it is sent: only to a later one, that has not passed. */
export function mayExtend(from: IsoDate, to: IsoDate, on: IsoDate): Result<undefined, HearingRefusal> {
  if (to <= from) return refuse('not_later')
  return to < on ? refuse('day_past') : ok()
}

/** A receiver with what it has answered. */
export interface Receiver {
  readonly committeeId: string
  readonly name: string
  readonly level: number
  readonly isStaffMeeting: boolean
  /** The version last sent of each answer. */
  readonly answers: readonly SentAnswer[]
  readonly isOnAgenda: boolean
}

export interface SentAnswer {
  readonly side: AnswerSide
  readonly version: number
  readonly sentAt: Date
  readonly sentByName: string | null
  readonly reason: string
  /** Where it was discussed; null outside a meeting. */
  readonly item: { readonly itemId: string; readonly meetingId: string; readonly meetingOn: IsoDate } | null
  /** A text to each question; null for who may not read it yet. */
  readonly texts: readonly (RichText | null)[] | null
}

/** The answers that a body is asked for. At a staff meeting everybody is a member, so it answers as one. */
export function sidesAsked(
  answeredAs: AnsweredAs,
  { isStaffMeeting }: Pick<Receiver, 'isStaffMeeting'>,
): readonly AnswerSide[] {
  return answeredAs === 'joint' || isStaffMeeting ? ['joint'] : ['management', 'employee']
}

export type Answered = 'all' | 'some' | 'none'

/** How far a body has come: with all that it is asked, some of it, or nothing. */
export function answeredOf(
  answeredAs: AnsweredAs,
  receiver: Pick<Receiver, 'isStaffMeeting'> & { readonly answers: readonly Pick<SentAnswer, 'side'>[] },
): Answered {
  const asked = sidesAsked(answeredAs, receiver)
  const given = asked.filter((side) => receiver.answers.some((answer) => answer.side === side))
  if (given.length === 0) return 'none'
  return given.length === asked.length ? 'all' : 'some'
}

/** Whose keys send an answer: a side's own, or both for a joint one; at a staff meeting without vice-chair the chair's. */
export function keysFor(side: AnswerSide, keysAtStaffMeeting: number | null): readonly AnswerPost[] {
  if (side === 'management') return ['chair']
  if (side === 'employee') return ['vice_chair']
  return keysAtStaffMeeting === 1 ? ['chair'] : ['chair', 'vice_chair']
}

export interface TurnedKey {
  readonly post: AnswerPost
  readonly personId: string | null
  readonly name: string | null
  readonly turnedAt: Date
  readonly itemId: string | null
  readonly reason: string
}

/** Turning the key of one post to a joint answer. Two keys are two people. */
export function mayTurn(
  needed: readonly AnswerPost[],
  turned: readonly TurnedKey[],
  key: { readonly post: AnswerPost; readonly personId: string },
): Result<undefined, HearingRefusal> {
  if (!needed.includes(key.post)) return refuse('key_not_needed')
  if (turned.some(({ post }) => post === key.post)) return refuse('key_already_turned')
  return turned.some(({ personId }) => personId === key.personId) ? refuse('one_person_both_keys') : ok()
}

export interface Sending {
  readonly texts: readonly (RichText | null)[]
  readonly reason: string
}

/** Sending texts as an answer: something is said, and a correction says something else and why. */
export function maySendAnswer(
  { texts, reason }: Sending,
  last: { readonly texts: readonly (RichText | null)[] } | null,
): Result<undefined, HearingRefusal> {
  if (texts.every((text) => text === null)) return refuse('answer_empty')
  if (last === null) return ok()
  if (JSON.stringify(last.texts) === JSON.stringify(texts)) return refuse('no_change')
  return reason === '' ? refuse('reason_missing') : ok()
}

/** Reminders go out so many days before the last one, to bodies that have not answered in full. */
export const reminderDays = [5, 1] as const

/** How many days before its last one a hearing is reminded of on a day; null when it is not. A missed morning is caught up. */
export function reminderOn(answersBy: IsoDate, on: IsoDate): (typeof reminderDays)[number] | null {
  if (on > answersBy) return null
  return reminderDays.toReversed().find((days) => addDays(answersBy, -days) <= on) ?? null
}
