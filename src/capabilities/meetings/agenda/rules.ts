import type { IsoDate } from '../../../platform/clock/dates.ts'
import { fingerprint } from '../../../platform/fingerprint.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { itemsFor, type Agreement, type Deadline } from '../../agreement/rules.ts'
import type { Origin } from '../../journeys/queries.ts'
import { agendaIsFixed, deadlineOf, isWaived, type Meeting, type MeetingHeader, type PersonRef } from '../rules.ts'
import type { Apsa, Guest, ItemKind, KeyPost } from '../schema.ts'

/*
 * The agenda of one meeting: its items in order, and the items that members raise for it.
 * Words: item (punkt), kind (til orientering, til drøftelse, til enighed om retningslinje), APSA (arbejde, personale,
 * samarbejde, arbejdsmiljø: at least one on every item), raised item (foreslået punkt), closed item (lukket punkt).
 * An item has a position, or it was raised by a member and waits: then it is placed, or postponed with a reason.
 * The working copy may change until the agenda is sent, and again while a correction is open.
 */

export const itemKinds = ['information', 'discussion', 'agreement'] as const satisfies readonly ItemKind[]
export const apsaTags = ['work', 'staff', 'cooperation', 'working_environment'] as const satisfies readonly Apsa[]

/** A file beside an item. */
export interface Attachment {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

/** What is read, written, and kept as sent. */
export interface ItemContent {
  readonly title: string
  readonly kind: ItemKind
  readonly apsa: readonly Apsa[]
  readonly presentation: RichText | null
  readonly recommendation: RichText | null
  readonly presenter: string
  readonly minutes: number | null
  readonly closedGround: string | null
  readonly closedUntil: IsoDate | null
  /** The weaker of two purposes: "til drøftelse og beslutning" is agreement with discussion beside it. */
  readonly alsoKind?: 'information' | 'discussion' | null
  /** A break between items: it takes time and has no outcome. */
  readonly isBreak?: boolean
  readonly details?: ItemDetails
}

/** What an item says besides; each left out when there is nothing. Agendas sent long ago have none of it. */
export interface ItemDetails {
  /** Why it is taken up now (anledning). */
  readonly occasion?: string
  readonly summary?: string
  readonly economy?: string
  /** The goal or strategy that it serves. */
  readonly strategicLink?: string
  readonly caseNumber?: string
  readonly documentNumber?: string
  /** KL's subject number, xx.xx.xx. */
  readonly kleNumber?: string
  /** The action facet beside it, such as P35 for meetings. */
  readonly kleFacet?: string
  /** Who comes for this item only. */
  readonly guests?: readonly Guest[]
}

export interface AgendaItem extends ItemContent {
  readonly id: string
  /** 1 for the first; null while a raised item waits. */
  readonly position: number | null
  readonly raisedBy: PersonRef | null
  readonly origin: Origin | null
  readonly attachments: readonly Attachment[]
  readonly version: number
  readonly postponedBecause: string | null
  /** Where the agreement places it, when it is one of the agreement's items. Agendas sent long ago do not say. */
  readonly fixed?: 'first' | 'last' | null
  /** Which of the two owners put it on the agenda; nobody in particular when the secretary did. */
  readonly proposedBy?: KeyPost | null
}

/** One of the items that every ordinary meeting has. */
export interface FixedItem {
  readonly content: ItemContent
  readonly fixed: 'first' | 'last'
}

/** The agenda as it was sent. Never changes. */
export interface AgendaSnapshot {
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly committeeName: string
  readonly chair: string | null
  readonly viceChair: string | null
  readonly secretary: string | null
  readonly items: readonly AgendaItem[]
  /** Agendas sent long ago have none. */
  readonly header?: MeetingHeader | null
}

/**
 * A sent version as it may be read now: what a later version closed is closed in the earlier ones too. Closing an item
 * that should never have been open is what a correction is for, so the old version must not go on telling it.
 */
export function closedSince<T extends Pick<AgendaItem, 'id' | 'closedGround' | 'closedUntil'>>(
  items: readonly T[],
  last: readonly Pick<AgendaItem, 'id' | 'closedGround' | 'closedUntil'>[],
): T[] {
  return items.map((item) => {
    const later = last.find(({ id }) => id === item.id)
    if (!later || later.closedGround === null) return item
    return { ...item, closedGround: later.closedGround, closedUntil: later.closedUntil }
  })
}

export type AgendaRefusal = Refusal<
  | 'meeting_cancelled'
  | 'meeting_opened'
  | 'agenda_published'
  | 'changed_meanwhile'
  | 'past_deadline'
  | 'raised_item_stays'
  | 'item_of_chair_stays'
  | 'item_of_vice_chair_stays'
  | 'referred_item_stays'
  | 'already_placed'
  | 'already_has_standard_items'
>

/** The working copy may be changed until it is sent, and again while a correction is open. */
export function mayChangeAgenda(meeting: Meeting): Result<Meeting, AgendaRefusal> {
  const fixed = agendaIsFixed(meeting)
  return fixed ? refuse(fixed) : ok(meeting)
}

/** The last day for a matter to come in: one of the working environment by its own clock, where the agreement has one. */
export function raiseBy(meeting: Meeting, apsa: readonly Apsa[]): Deadline | null {
  const own = apsa.includes('working_environment') ? deadlineOf(meeting, 'items_in_working_environment') : null
  return own ?? deadlineOf(meeting, 'items_in')
}

/**
 * Items come in until the agreement's deadline for them, unless it is waived; never after the agenda is sent. While it is
 * not known what a matter is about (`apsa` left out), something may be raised as long as any matter may.
 */
export function mayRaise(meeting: Meeting, on: IsoDate, apsa?: readonly Apsa[]): Result<Meeting, AgendaRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (meeting.openedAt) return refuse('meeting_opened')
  if (meeting.agendaVersions.length > 0) return refuse('agenda_published')
  const deadline = apsa ? raiseBy(meeting, apsa) : lastToRaise(meeting)
  if (deadline && on > deadline.on && !isWaived(meeting, 'items_in')) {
    return refuse('past_deadline', { on: deadline.on, clause: deadline.clause })
  }
  return ok(meeting)
}

/** The later of the two clocks; null without any. */
function lastToRaise(meeting: Meeting): Deadline | null {
  const usual = raiseBy(meeting, [])
  const environment = raiseBy(meeting, ['working_environment'])
  return usual && environment && environment.on > usual.on ? environment : usual
}

/**
 * What a member raised is not the secretary's to remove, what was passed on must be answered, and what one of the two
 * owners put there only who holds that post takes off (`posts`): for the others it is postponed with a reason.
 */
export function mayRemove(
  item: Pick<AgendaItem, 'raisedBy' | 'origin' | 'proposedBy'>,
  posts: readonly KeyPost[],
): Result<undefined, AgendaRefusal> {
  if (item.raisedBy) return refuse('raised_item_stays')
  if (item.proposedBy && !posts.includes(item.proposedBy)) return refuse(`item_of_${item.proposedBy}_stays`)
  return item.origin ? refuse('referred_item_stays') : ok()
}

/** What somebody asked for may wait, with a reason: what a member raised, and what one of the two owners put there. */
export const mayPostpone = (item: Pick<AgendaItem, 'raisedBy' | 'proposedBy'>): boolean =>
  item.raisedBy !== null || Boolean(item.proposedBy)

/** The order after one step up or down; the same order when the item already stands at that end. */
export function movedOneStep(order: readonly string[], id: string, direction: 'up' | 'down'): string[] {
  const from = order.indexOf(id)
  const to = direction === 'up' ? from - 1 : from + 1
  const moved = [...order]
  if (from === -1 || to < 0 || to >= order.length) return moved
  moved.splice(to, 0, ...moved.splice(from, 1))
  return moved
}

/** The order with one more item: after what is there, but before the items at the end that the agreement places last. */
export function orderWith(items: readonly Pick<AgendaItem, 'id' | 'position' | 'fixed'>[], added: string): string[] {
  const order = items.filter((item) => item.position !== null)
  const lastOther = order.findLastIndex((item) => item.fixed !== 'last')
  return order.map((item) => item.id).toSpliced(lastOther + 1, 0, added)
}

/** The items of the agreement for a level as agenda items, in their order. Empty when the agreement has none. */
export function fixedItemsOf(agreement: Pick<Agreement, 'items'> | null, level: number): FixedItem[] {
  return itemsFor(agreement, level).map(({ title, kind, apsa, presenter, minutes, placed }) => ({
    fixed: placed,
    content: {
      title,
      kind,
      apsa,
      presenter,
      minutes,
      presentation: null,
      recommendation: null,
      closedGround: null,
      closedUntil: null,
    },
  }))
}

/** A new order holds exactly the items that are there now; otherwise somebody changed the agenda meanwhile. */
export function reordered(now: readonly string[], wanted: readonly string[]): Result<readonly string[], AgendaRefusal> {
  const same =
    wanted.length === now.length && new Set(wanted).size === now.length && now.every((id) => wanted.includes(id))
  return same ? ok(wanted) : refuse('changed_meanwhile')
}

/** A short mark of everything on the agenda: a key is turned for what was seen, not for what it became meanwhile. */
export function agendaMark(items: readonly Pick<AgendaItem, 'id' | 'version' | 'position'>[]): string {
  const placed = items.filter((item) => item.position !== null)
  return fingerprint(placed.map((item) => `${item.position}:${item.id}:${item.version}`))
}

/** The items that something is decided about: all but the breaks. */
export function withoutBreaks<T extends Pick<ItemContent, 'isBreak'>>(items: readonly T[]): T[] {
  return items.filter((item) => item.isBreak !== true)
}

const strengths: readonly ItemKind[] = ['information', 'discussion', 'agreement']

/** The purposes that an item may have together, the lesser first. */
export const kindPairs = ['information_discussion', 'information_agreement', 'discussion_agreement'] as const

/** Two purposes as they are kept: the stronger is the item's kind, the weaker stands beside it. */
export function bothKinds(one: ItemKind, other: ItemKind | null): Pick<ItemContent, 'kind' | 'alsoKind'> {
  const [strong, weak] = strengths.indexOf(other ?? one) > strengths.indexOf(one) ? [other ?? one, one] : [one, other]
  return { kind: strong, alsoKind: weak === strong || weak === 'agreement' ? null : weak }
}

export interface Slot {
  readonly from: Date
  readonly to: Date
}

/**
 * When each item is taken, one after the other from the start of the meeting. Known until the first item without an
 * estimate; from there on null.
 */
export function slotsOf(startsAt: Date, minutes: readonly (number | null)[]): (Slot | null)[] {
  let at: number | null = startsAt.getTime()
  return minutes.map((planned) => {
    const from: number | null = at
    at = from === null || planned === null ? null : from + planned * 60_000
    return from === null || at === null ? null : { from: new Date(from), to: new Date(at) }
  })
}

/** The same as one reader may know it: from an item they may not read nothing is said, since it would tell how long that one takes. */
export function slotsShown(
  { startsAt }: Pick<Meeting, 'startsAt'>,
  items: readonly (
    { readonly readable: true; readonly item: Pick<AgendaItem, 'minutes'> } | { readonly readable: false }
  )[],
): (Slot | null)[] {
  return slotsOf(
    startsAt,
    items.map((shown) => (shown.readable ? shown.item.minutes : null)),
  )
}

export function minutesOf(items: readonly Pick<AgendaItem, 'minutes'>[]): number {
  return items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
}
