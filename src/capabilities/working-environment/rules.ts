import { addDays, addMonths, type IsoDate } from '../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { deadlineAfter, ruleFor, type AgreementClocks, type Deadline } from '../agreement/rules.ts'
import type { AdviceOutcome, Point, Points, SigningPost } from './schema.ts'

/*
 * What the rules on working environment ask of a body. Once a year it discusses how it works together on it: six points,
 * and the employer must be able to prove in writing that it took place. And when management does not follow its advice,
 * management gives reasons within three weeks.
 * Owns: discussion with its signatures, advice with its answer.
 * Words: annual discussion (årlig arbejdsmiljødrøftelse), point (punkt), proof (dokumentation), advice (råd), reasons
 * (begrundelse).
 * States: a discussion is a draft or proved, which it is once the keys are turned; then nothing of it changes. Advice
 * waits, late or not, until it is followed or the reasons are given.
 */

/** The six points, in the order of the guidance of the labour inspectorate. */
export const pointOrder: readonly Point[] = ['cooperation', 'meetings', 'last_goals', 'goals', 'expertise', 'training']

export const noPoints: Points = {
  cooperation: '',
  meetings: '',
  last_goals: '',
  goals: '',
  expertise: '',
  training: '',
}

/** What the law itself says, for municipalities whose agreement has no clock of its own. */
export const lawClocks = {
  reasonsWithinWeeks: 3,
  discussionEveryMonths: 12,
  clause: 'arbejdsmiljølovgivningen',
} as const

/**
 * The last day for management to give its reasons: calendar weeks from the day the advice was given, holidays or not. The law
 * does not say what starts the weeks (domain § 3.1 and 5.2); the start that is kept is the meeting's day when it was given at
 * one, otherwise the day that is written.
 */
export function reasonsDue(givenOn: IsoDate, agreement: AgreementClocks | null, level: number): Deadline {
  const agreed = deadlineAfter(agreement, 'reasons_for_advice', level, givenOn)
  return agreed ?? { on: addDays(givenOn, lawClocks.reasonsWithinWeeks * 7), clause: lawClocks.clause }
}

/** Whether a body of a level holds the discussion: the levels that the agreement names; the main committee when it names none. */
export function holdsDiscussion(agreement: AgreementClocks | null, level: number): boolean {
  const isAgreed = agreement?.rules.some(({ rule }) => rule === 'working_environment_discussion') ?? false
  return level === 1 || (isAgreed && ruleFor(agreement, 'working_environment_discussion', level) !== null)
}

/** The last day for the next discussion after one that was held: the same day of the month, or the month's last. */
export function nextDiscussion(heldOn: IsoDate, agreement: AgreementClocks | null, level: number): Deadline {
  const agreed = deadlineAfter(agreement, 'working_environment_discussion', level, heldOn)
  return agreed ?? { on: addMonths(heldOn, lawClocks.discussionEveryMonths), clause: lawClocks.clause }
}

/** Told by its title: somebody may have put the discussion on an agenda by hand or from the annual wheel. */
export const isDiscussionTitle = (title: string): boolean => /arbejdsmilj.dr.ftelse/i.test(title)

export type DiscussionStand = 'held' | 'soon' | 'late' | 'never'

/** So many days before its last one the discussion should stand on an agenda. */
const soonDays = 90

/** How a body stands: when its last proved discussion was, and whether the next is due. */
export function standOf(
  lastHeldOn: IsoDate | null,
  { agreement, level }: { agreement: AgreementClocks | null; level: number },
  on: IsoDate,
): { readonly stand: DiscussionStand; readonly next: Deadline | null } {
  if (lastHeldOn === null) return { stand: 'never', next: null }
  const next = nextDiscussion(lastHeldOn, agreement, level)
  if (next.on < on) return { stand: 'late', next }
  return { stand: next.on <= addDays(on, soonDays) ? 'soon' : 'held', next }
}

export interface Signature {
  readonly post: SigningPost
  readonly personId: string | null
  readonly name: string | null
  readonly signedAt: Date
}

export interface Discussion {
  readonly id: string
  readonly committeeId: string
  readonly committeeName: string
  readonly itemId: string | null
  readonly heldOn: IsoDate
  /** One name a line. */
  readonly participants: string
  readonly points: Points
  readonly version: number
  readonly signedAt: Date | null
  readonly signatures: readonly Signature[]
}

export interface Advice {
  readonly id: string
  readonly committeeId: string
  readonly committeeName: string
  readonly title: string
  readonly text: string
  /** The weeks are counted from it: the meeting's day when it was given at one. */
  readonly givenOn: IsoDate
  readonly meetingId: string | null
  readonly itemId: string | null
  readonly dueOn: IsoDate
  readonly dueClause: string
  readonly recordedByName: string | null
  readonly answer: {
    readonly outcome: AdviceOutcome
    readonly text: string
    readonly byName: string | null
    readonly at: Date
  } | null
}

export type WorkingEnvironmentRefusal = Refusal<
  | 'not_found'
  | 'forbidden'
  | 'changed_meanwhile'
  | 'discussion_signed'
  | 'day_ahead'
  | 'day_missing'
  | 'meeting_unknown'
  | 'item_unknown'
  | 'points_missing'
  | 'participants_missing'
  | 'key_not_needed'
  | 'key_already_turned'
  | 'one_person_both_keys'
  | 'advice_answered'
  | 'reasons_missing'
>

/** Chair and vice-chair; at a staff meeting without vice-chair the chair alone. */
export const signersOf = (kind: string, keysAtStaffMeeting: number): readonly SigningPost[] =>
  kind === 'staff_meeting' && keysAtStaffMeeting < 2 ? ['chair'] : ['chair', 'vice_chair']

/** The points to which nothing is written. */
export const missingPoints = (given: Points): Point[] => pointOrder.filter((point) => given[point] === '')

/** Turning a key to the proof: it was held, it says who took part, and something to each of the six points. */
export function maySign(
  discussion: Pick<Discussion, 'heldOn' | 'participants' | 'points' | 'signedAt' | 'signatures'>,
  needed: readonly SigningPost[],
  key: { readonly post: SigningPost; readonly personId: string },
  on: IsoDate,
): Result<undefined, WorkingEnvironmentRefusal> {
  const { heldOn, participants, points, signedAt, signatures } = discussion
  if (signedAt) return refuse('discussion_signed')
  if (heldOn > on) return refuse('day_ahead')
  if (participants === '') return refuse('participants_missing')
  if (missingPoints(points).length > 0) return refuse('points_missing')
  if (!needed.includes(key.post)) return refuse('key_not_needed')
  if (signatures.some(({ post }) => post === key.post)) return refuse('key_already_turned')
  return signatures.some(({ personId }) => personId === key.personId) ? refuse('one_person_both_keys') : ok()
}

/** Answering advice: once; without following it only with reasons. */
export function mayAnswer(
  advice: Pick<Advice, 'answer'>,
  outcome: AdviceOutcome,
  text: string,
): Result<undefined, WorkingEnvironmentRefusal> {
  if (advice.answer) return refuse('advice_answered')
  return outcome === 'not_followed' && text === '' ? refuse('reasons_missing') : ok()
}

export type AdviceReminder = 'soon' | 'late'

/** Reminded of five days before the last day, and again once it has passed. A missed morning is caught up. */
export function reminderOf({ dueOn, answer }: Pick<Advice, 'dueOn' | 'answer'>, on: IsoDate): AdviceReminder | null {
  if (answer) return null
  if (on > dueOn) return 'late'
  return addDays(dueOn, -5) <= on ? 'soon' : null
}
