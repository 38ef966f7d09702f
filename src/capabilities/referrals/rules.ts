import { addDays, type IsoDate } from '../../platform/clock/dates.ts'
import { isWorkingDay } from '../../platform/clock/working-days.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { emptyRichText, type Block, type RichText } from '../../platform/rich-text/rich-text.ts'
import { deadlineAfter, type Agreement, type Deadline } from '../agreement/rules.ts'
import { asksForReply, isBackWithSenders, notedAt, type Leg, type Matter, type Steps } from '../journeys/rules.ts'
import type { NotingPost, ReferralPurpose } from '../journeys/schema.ts'
import type { ItemKind } from '../meetings/schema.ts'

/*
 * Passing a matter from one committee to another, and what the receivers do with it.
 * Owns: the decisions and pages about referrals; the rows are kept by journeys.
 * Words: pass on (sende videre), up, down, across (op, ned, på tværs), right level (rette niveau: where the decision is
 * taken), receipt (kvittering), placement (sat på dagsordenen), noting (taget til efterretning uden for møde), reply
 * (svar), return (returnering: "hører ikke til her"), due (svarfrist), owner of a clock (den, fristen løber hos).
 * A matter is passed on from what everybody could read, as it was sent; a closed item never leaves its committee.
 * The receivers give a receipt, put it on an agenda and answer, each once and in any order; a reply ends the leg. What is
 * for information only can be noted by both keys instead. What does not belong with them goes back with the reason, and
 * the senders send it on or end it.
 * The due date is the receivers' own: the agreement's clock for replies at their level, one day for each receiver, and may
 * be changed. The clocks pass_up and pass_down run for senders, from their meeting until they pass a matter on.
 */

export const purposes = [
  'information',
  'discussion_and_reply',
  'decision',
  'raise_above',
] as const satisfies readonly ReferralPurpose[]

export type Direction = 'up' | 'down' | 'across'

/** Level 1 is the highest. */
export function directionOf(fromLevel: number, toLevel: number): Direction {
  if (toLevel === fromLevel) return 'across'
  return toLevel < fromLevel ? 'up' : 'down'
}

/**
 * The last day of a leg that begins today, by the agreement's clock for replies at the level that receives it. A day on
 * which nobody works gives way to the next on which they do. Null when the agreement has no such clock for them: then the
 * sender sets the day.
 */
export function proposedDue(agreement: Agreement | null, toLevel: number, on: IsoDate): Deadline | null {
  const deadline = deadlineAfter(agreement, 'reply', toLevel, on)
  if (!deadline) return null
  let day = deadline.on
  while (!isWorkingDay(day, agreement?.closingDays)) day = addDays(day, 1)
  return { on: day, clause: deadline.clause }
}

export interface ReceivingCommittee {
  readonly id: string
  readonly name: string
  readonly level: number
  readonly parentId: string | null
}

/** What is known of an item when it is to leave its meeting. */
export interface ItemToPassOn {
  readonly committee: { readonly id: string; readonly level: number }
  /** Its agenda or its minutes are published, with the item in them. */
  readonly isPublished: boolean
  readonly isClosed: boolean
  /** The legs that already began at this item. */
  readonly legs: readonly Pick<Leg, 'to' | 'replied' | 'returned'>[]
}

export type PassingRefusal = Refusal<
  | 'item_not_published'
  | 'item_closed'
  | 'to_itself'
  | 'committee_unknown'
  | 'already_referred'
  | 'nothing_above'
  | 'due_missing'
  | 'due_past'
  | 'due_not_working_day'
  | 'already_returned'
>

/**
 * Whether an item may leave its meeting at all. Only what everybody can read: closed items stay where they are, since
 * confidentiality holds for the one committee (forvaltningsloven § 27).
 */
export function mayLeave(item: Pick<ItemToPassOn, 'isPublished' | 'isClosed'>): Result<undefined, PassingRefusal> {
  if (item.isClosed) return refuse('item_closed')
  return item.isPublished ? ok() : refuse('item_not_published')
}

export interface PassingWish {
  readonly to: ReceivingCommittee | null
  readonly purpose: ReferralPurpose
  /** null: by the agreement's clock. */
  readonly dueOn: IsoDate | null
}

/** Decides one leg: the day it is due, with the clause when that is the agreement's own day. */
export function passOn(
  item: ItemToPassOn,
  wish: PassingWish,
  agreement: Agreement | null,
  on: IsoDate,
): Result<{ dueOn: IsoDate; dueClause: string | null }, PassingRefusal> {
  const leaving = mayLeave(item)
  if (!leaving.ok) return leaving
  const { to } = wish
  if (!to) return refuse('committee_unknown')
  if (to.id === item.committee.id) return refuse('to_itself')
  if (item.legs.some((leg) => leg.to.id === to.id && !leg.replied && !leg.returned))
    return refuse('already_referred', { committee: to.name })
  if (wish.purpose === 'raise_above' && to.parentId === null) return refuse('nothing_above', { committee: to.name })
  const proposed = proposedDue(agreement, to.level, on)
  const dueOn = wish.dueOn ?? proposed?.on
  if (dueOn === undefined) return refuse('due_missing')
  if (dueOn < on) return refuse('due_past')
  if (!isWorkingDay(dueOn, agreement?.closingDays)) return refuse('due_not_working_day')
  return ok({ dueOn, dueClause: dueOn === proposed?.on ? proposed.clause : null })
}

export type StepRefusal = Refusal<
  | 'already_received'
  | 'already_placed'
  | 'already_noted'
  | 'already_answered'
  | 'already_returned'
  | 'only_information'
  | 'key_not_yours'
  | 'key_is_turned'
  | 'keys_of_two_people'
  | 'return_is_settled'
>

/** The step after which nothing more happens at the receivers. */
function ended(leg: Pick<Leg, 'replied' | 'returned'>): Result<undefined, StepRefusal> {
  if (leg.returned) return refuse('already_returned')
  return leg.replied ? refuse('already_answered') : ok()
}

/** A receipt says that the matter has come to the right people; it is given once, and a later step says it too. */
export function mayReceive(leg: Steps): Result<undefined, StepRefusal> {
  const placing = mayPlace(leg)
  if (!placing.ok) return placing
  return leg.received ? refuse('already_received') : ok()
}

/** Once, while it has not ended: neither answered, returned nor noted. */
export function mayPlace(leg: Steps): Result<undefined, StepRefusal> {
  const going = ended(leg)
  if (!going.ok) return going
  if (leg.placed) return refuse('already_placed')
  return notedAt(leg) ? refuse('already_noted') : ok()
}

/** On an agenda or not, until it has ended. */
export function mayReply(leg: Pick<Leg, 'replied' | 'returned'>): Result<undefined, StepRefusal> {
  return ended(leg)
}

/** It goes back while nobody has dealt with it. */
export function mayReturn(leg: Steps): Result<undefined, StepRefusal> {
  return mayPlace(leg)
}

/** Outside a meeting only information is taken; everything else is discussed. */
export function mayNote(leg: Steps & Pick<Leg, 'purpose'>): Result<undefined, StepRefusal> {
  return leg.purpose === 'information' ? mayPlace(leg) : refuse('only_information')
}

/** The keys of a leg that a person holding these posts can turn. Two keys are two people. */
export function keysToTurn(
  leg: Steps & Pick<Leg, 'purpose'>,
  posts: readonly NotingPost[],
  personId: string,
  needed: readonly NotingPost[],
): Result<readonly NotingPost[], StepRefusal> {
  const noting = mayNote(leg)
  if (!noting.ok) return noting
  const turned = leg.noting?.keys ?? []
  const own = posts.filter((post) => needed.includes(post))
  if (own.length === 0) return leg.noting ? refuse('key_not_yours') : ok([])
  const left = own.filter((post) => !turned.some((key) => key.post === post))
  if (left.length === 0) return refuse('key_is_turned')
  return turned.some((key) => key.personId === personId) ? refuse('keys_of_two_people') : ok(left.slice(0, 1))
}

/** The senders send a returned leg on or end it, once. */
export function maySettleReturn(leg: Pick<Leg, 'returned'>): Result<undefined, StepRefusal> {
  return isBackWithSenders(leg) ? ok() : refuse('return_is_settled')
}

/**
 * Where a leg waits, so that no clock runs without somebody: at the receivers while they owe something, at the senders when
 * it came back, or while the receivers have nobody in any post. Null when it waits for nobody. Where nobody holds a post at
 * the senders, the first committee above them where somebody does stands in.
 */
export function ownerOf(
  leg: Pick<Leg, 'returned'> & { readonly settled: boolean; readonly receiversHavePosts: boolean },
): 'receivers' | 'senders' | null {
  if (leg.returned) return isBackWithSenders(leg) ? 'senders' : null
  if (leg.settled) return null
  return leg.receiversHavePosts ? 'receivers' : 'senders'
}

/** What the receivers' own item is of: information stays information, everything else is discussed. */
export function itemKindFor(purpose: ReferralPurpose): ItemKind {
  return asksForReply(purpose) ? 'discussion' : 'information'
}

const paragraph = (line: string, bold?: true): Block => {
  // Rich text holds no tabs and other control characters.
  const text = line.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
  return { type: 'paragraph', content: [bold ? { type: 'text', text, bold } : { type: 'text', text }] }
}

const paragraphsOf = (text: string): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line))

/** What was typed as plain text, each line a paragraph. */
export const asParagraphs = (text: string): RichText => ({ type: 'doc', content: paragraphsOf(text) })

/**
 * The case presentation that the receivers begin with: what the sender wrote, the matter as it was presented, and what
 * came of it there. They may change it; the matter as sent stays on the referral.
 */
export function presentationFor(
  leg: Pick<Leg, 'text'>,
  matter: Pick<Matter, 'presentation' | 'decision'>,
  headings: { readonly presentation: string; readonly decision: string },
): RichText {
  const letter = paragraphsOf(leg.text)
  const part = (heading: string, text: RichText | null): Block[] =>
    text && text.content.length > 0 ? [paragraph(heading, true), ...text.content] : []
  const content = [
    ...letter,
    ...part(headings.presentation, matter.presentation),
    ...part(headings.decision, matter.decision),
  ]
  return content.length > 0 ? { type: 'doc', content } : emptyRichText
}

/** The meeting comes after the day that the matter is due: at it the matter would be late. */
export const isAfterDue = (leg: Pick<Leg, 'dueOn'>, meetingOn: IsoDate): boolean => meetingOn > leg.dueOn
