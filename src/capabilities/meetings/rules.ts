import {
  deadlineAfter,
  deadlineBefore,
  levelName,
  ruleFor,
  type AgreementClocks,
  type Deadline,
} from '../agreement/rules.ts'
import { da as committeeWords } from '../committees/messages.ts'
import { isForum } from '../committees/forums/rules.ts'
import type { CommitteeKind } from '../committees/schema.ts'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Guest, KeyPost, KeyPurpose, MeetingDeadline } from './schema.ts'

/*
 * Meetings of a committee: planned, prepared, held and reported.
 * Owns: meeting, cancellation, agenda item, keys, waivers, publications of agenda and minutes, attendance, minutes.
 * Words: agenda (dagsorden), item (punkt), key (nøgle), waiver (fravigelse), publication (udsendelse), correction (rettelse),
 * case presentation (sagsfremstilling), recommendation (indstilling), raised item (foreslået punkt).
 * States of a meeting: planned → agenda published → opened → closed → minutes published, or cancelled. Each is a row with
 * who and when; the state is derived here and stored nowhere.
 * What was published never changes: a correction opens the working copy again, and a new version follows with a reason.
 * The agenda has two owners: chair and vice-chair each turn a key before it is sent. MED does not vote.
 */

export type MeetingStatus = 'planned' | 'cancelled' | 'agenda_published' | 'opened' | 'closed' | 'minutes_published'

export interface PersonRef {
  readonly personId: string
  readonly name: string
}

export interface TurnedKey {
  readonly purpose: KeyPurpose
  readonly version: number
  readonly post: KeyPost
  readonly personId: string | null
  readonly name: string | null
  readonly turnedAt: Date
}

export interface Waiver {
  readonly deadline: MeetingDeadline
  readonly reason: string
  readonly proposedBy: string | null
  readonly proposedAt: Date
}

export interface PublishedVersion {
  readonly id: string
  readonly version: number
  readonly reason: string | null
  readonly publishedAt: Date
}

export interface Correction {
  readonly purpose: 'agenda' | 'minutes'
  readonly version: number
  readonly reason: string
  readonly openedAt: Date
}

/** A meeting with everything its state follows from. Items, attendance and texts are read beside it. */
export interface Meeting {
  readonly id: string
  readonly committee: {
    readonly id: string
    readonly name: string
    readonly kind: CommitteeKind
    readonly level: number
    /** What it publishes is for its own members only. */
    readonly isShut?: boolean
  }
  readonly kind: 'ordinary' | 'extraordinary'
  readonly startsAt: Date
  readonly endsAt: Date
  /** The Danish date of the meeting: deadlines count from it. */
  readonly on: IsoDate
  readonly place: string
  readonly plannedAt: Date
  readonly version: number
  readonly calendarSequence: number
  /** Who holds the posts on the day of asking. */
  readonly posts: {
    readonly chair: PersonRef | null
    readonly viceChair: PersonRef | null
    readonly secretary: PersonRef | null
  }
  readonly cancellation: { readonly reason: string; readonly cancelledAt: Date } | null
  readonly keys: readonly TurnedKey[]
  readonly waivers: readonly Waiver[]
  readonly corrections: readonly Correction[]
  readonly agendaVersions: readonly PublishedVersion[]
  readonly minutesVersions: readonly PublishedVersion[]
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  /** The agreement in force on the day of the meeting. */
  readonly agreement: AgreementClocks | null
  /** What else stands at the head of its agenda and minutes; null or left out when nothing is written there. */
  readonly header?: MeetingHeader | null
}

/** The head of agenda and minutes besides time, place and posts; each left out when there is nothing. */
export interface MeetingHeader {
  /** Year and number, or the committee's own way of counting. */
  readonly meetingNumber?: string
  readonly caseNumber?: string
  readonly documentNumber?: string
  readonly placeVisited?: string
  /** Who leads the meeting, when it alternates. */
  readonly leader?: string
  readonly minuteTaker?: string
  readonly advisers?: readonly Guest[]
}

/** Guests as they are typed: one a line, a name and after a comma what they are. */
export function guestLines(guests: readonly Guest[]): string {
  return guests.map(({ name, what }) => (what === '' ? name : `${name}, ${what}`)).join('\n')
}

/** What somebody is at the meetings of one committee; decided in policy.ts. */
export interface Abilities {
  readonly prepares: boolean
  readonly belongs: boolean
  /** The posts whose key they hold. */
  readonly keyPosts: readonly KeyPost[]
}

export type WaitingKind =
  | 'answer_raised'
  | 'make_agenda'
  | 'turn_key'
  | 'send_agenda'
  | 'turn_waiver_key'
  | 'write_minutes'
  | 'turn_minutes_key'
  | 'send_minutes'
  | 'answer_remarks'
  | 'handle_referral'
  | 'note_referral'
  | 'handle_return'
  | 'find_receiver'
  | 'do_task'
  | 'find_task_owner'
  | 'revise_guideline'
  | 'answer_hearing'
  | 'gather_hearing'
  | 'sign_discussion'
  | 'answer_advice'
  | 'handle_dispute'

/** Something that waits for the actor, as "I dag" lists it. */
export interface Waiting {
  readonly kind: WaitingKind
  readonly href: string
  readonly title: string
  readonly committeeName: string
  readonly dueOn: IsoDate | null
  readonly clause: string | null
  readonly params: Readonly<Record<string, string | number>>
  /** Its title comes of a closed item: it is for the page, and never for a mail. */
  readonly isClosed?: boolean
}

export function statusOf(meeting: Meeting): MeetingStatus {
  if (meeting.cancellation) return 'cancelled'
  if (meeting.minutesVersions.length > 0) return 'minutes_published'
  if (meeting.closedAt) return 'closed'
  if (meeting.openedAt) return 'opened'
  return meeting.agendaVersions.length > 0 ? 'agenda_published' : 'planned'
}

/** What the body is among the others, as documents say it: its level's name, or the sort of forum. */
export function standingOf({ agreement, committee }: Meeting): string {
  return isForum(committee.kind) ? committeeWords.kinds[committee.kind] : levelName(agreement, committee.level)
}

export type MeetingClock = MeetingDeadline | 'notice_of_meeting' | 'items_in_working_environment'

/** The deadline that the agreement in force on the day of the meeting sets, with its clause; null when it sets none. */
export function deadlineOf(meeting: Meeting, clock: MeetingClock): Deadline | null {
  // The agreement's clocks are those of the MED organisation.
  if (isForum(meeting.committee.kind)) return null
  const shift = clock === 'minutes_out' ? deadlineAfter : deadlineBefore
  return shift(meeting.agreement, clock, meeting.committee.level, meeting.on)
}

const bothPosts: readonly KeyPost[] = ['chair', 'vice_chair']

/**
 * The posts whose keys are needed. A committee: both sides (two keys, MED agreement). A staff meeting with MED status has
 * no vice-chair: the agreement's rule staff_meeting_keys says how many, and without such a rule the chair's key is enough.
 * A forum has its convener's key alone.
 */
export function keysNeeded(meeting: Meeting): readonly KeyPost[] {
  return keysOfBody(meeting.committee, meeting.agreement)
}

/** The same outside a meeting. */
export function keysOfBody(
  { kind, level }: { readonly kind: CommitteeKind; readonly level: number },
  agreement: Meeting['agreement'],
): readonly KeyPost[] {
  if (kind === 'committee') return bothPosts
  if (isForum(kind)) return ['chair']
  const rule = ruleFor(agreement, 'staff_meeting_keys', level)
  return rule && rule.amount >= 2 ? bothPosts : ['chair']
}

export function keysTurned(meeting: Meeting, purpose: KeyPurpose, version: number): readonly TurnedKey[] {
  return meeting.keys.filter((key) => key.purpose === purpose && key.version === version)
}

/** The posts that still have to turn their key. */
export function keysMissing(meeting: Meeting, purpose: KeyPurpose, version: number): readonly KeyPost[] {
  const turned = keysTurned(meeting, purpose, version).map((key) => key.post)
  return keysNeeded(meeting).filter((post) => !turned.includes(post))
}

const waiverPurposes = {
  items_in: 'waive_items_in',
  agenda_out: 'waive_agenda_out',
  minutes_out: 'waive_minutes_out',
} as const satisfies Record<MeetingDeadline, KeyPurpose>

export function waiverPurpose(deadline: MeetingDeadline): KeyPurpose {
  return waiverPurposes[deadline]
}

/** Whether chair and vice-chair have set a deadline aside: proposed with a reason, and all needed keys turned. */
export function isWaived(meeting: Meeting, deadline: MeetingDeadline): boolean {
  const proposed = meeting.waivers.some((waiver) => waiver.deadline === deadline)
  return proposed && keysMissing(meeting, waiverPurpose(deadline), 1).length === 0
}

/** The version that the next publication gets, and that keys turned now count for. */
export function nextVersion(meeting: Meeting, what: 'agenda' | 'minutes'): number {
  const published = what === 'agenda' ? meeting.agendaVersions : meeting.minutesVersions
  return published.reduce((highest, { version }) => Math.max(highest, version), 0) + 1
}

/** The correction that has opened the working copy again and is not yet published. */
export function openCorrection(meeting: Meeting, what: 'agenda' | 'minutes'): Correction | null {
  const version = nextVersion(meeting, what)
  return meeting.corrections.find((one) => one.purpose === what && one.version === version) ?? null
}

/** Why the working copy of the agenda cannot be changed now; null when it can. */
export function agendaIsFixed(meeting: Meeting): 'meeting_cancelled' | 'meeting_opened' | 'agenda_published' | null {
  if (meeting.cancellation) return 'meeting_cancelled'
  if (meeting.openedAt) return 'meeting_opened'
  if (meeting.agendaVersions.length > 0 && !openCorrection(meeting, 'agenda')) return 'agenda_published'
  return null
}

/** A closed item has a legal ground and perhaps an end date: it is closed until that day, and open from it. */
export function isClosedOn(
  item: { readonly closedGround: string | null; readonly closedUntil: IsoDate | null },
  on: IsoDate,
): boolean {
  return item.closedGround !== null && (item.closedUntil === null || item.closedUntil > on)
}
