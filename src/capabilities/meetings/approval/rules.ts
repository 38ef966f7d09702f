import type { IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { Side } from '../../committees/schema.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import {
  attendanceIsComplete,
  type AttendanceEntry,
  type MeetingAttendance,
  type VacantSeat,
} from '../attendance/rules.ts'
import { mayReturnKey, maySend, mayTurnKey, type KeyRefusal } from '../keys/rules.ts'
import { itemHeld, type ItemHeld, type LiveFacts } from '../live/rules.ts'
import { progressOf, type MinutesItem, type Speaker } from '../minutes/rules.ts'
import { isClosedOn, nextVersion, openCorrection, standingOf, type Meeting, type MeetingHeader } from '../rules.ts'
import type { MinutesReader } from '../policy.ts'
import type { MinutesStyle } from '../minutes/style/rules.ts'
import type { KeyPost, Outcome, Presence } from '../schema.ts'

/*
 * From written minutes to minutes that everybody can read: keys, publication, correction.
 * Owns: minutes publication, and the keys and corrections of minutes.
 * Words: approval (godkendelse), key (nøgle), publication (udsendelse), correction (rettelse), version (version).
 * Chair and vice-chair approve the minutes together: each turns a key (two keys; a staff meeting has what its agreement
 * says). Any change takes the keys back. What was sent never changes; a correction is a new version with a reason.
 */

export type ApprovalRefusal =
  | KeyRefusal
  | Refusal<
      | 'meeting_cancelled'
      | 'meeting_not_closed'
      | 'minutes_published'
      | 'minutes_not_published'
      | 'no_items'
      | 'outcome_missing'
      | 'attendance_missing'
      | 'correction_already_open'
      | 'changed_meanwhile'
    >

/** What the minutes are made of, as they are now. */
export interface Draft {
  readonly items: readonly MinutesItem[]
  readonly attendance: MeetingAttendance
  readonly style?: MinutesStyle
  /** When items were taken and who came for them. */
  readonly live?: LiveFacts
}

/** What the minutes lack before a key can be turned or they can be sent. */
export function minutesAreReady(meeting: Meeting, { items, attendance }: Draft): Result<undefined, ApprovalRefusal> {
  const open = mayApprove(meeting)
  if (!open.ok) return open
  if (items.length === 0) return refuse('no_items')
  const { missing } = progressOf(items)
  if (missing.length > 0) return refuse('outcome_missing', { count: missing.length, numbers: missing.join(', ') })
  return attendanceIsComplete(attendance) ? ok() : refuse('attendance_missing')
}

function mayApprove(meeting: Meeting): Result<undefined, ApprovalRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (!meeting.closedAt) return refuse('meeting_not_closed')
  const isSent = meeting.minutesVersions.length > 0 && !openCorrection(meeting, 'minutes')
  return isSent ? refuse('minutes_published') : ok()
}

/** Turning the key of one post for the minutes as they are now. Two keys are two people. */
export function turnMinutesKey(
  meeting: Meeting,
  draft: Draft,
  post: KeyPost,
  personId: string,
): Result<{ version: number }, ApprovalRefusal> {
  const ready = minutesAreReady(meeting, draft)
  if (!ready.ok) return ready
  const version = nextVersion(meeting, 'minutes')
  const allowed = mayTurnKey(meeting, { purpose: 'minutes', version, post }, personId)
  return allowed.ok ? ok({ version }) : allowed
}

/** Taking one's own key back, until the minutes are sent. */
export function returnMinutesKey(meeting: Meeting, post: KeyPost): Result<{ version: number }, ApprovalRefusal> {
  const open = mayApprove(meeting)
  return open.ok ? mayReturnKey(meeting, 'minutes', post) : open
}

/**
 * Whether the minutes can be sent now, and as which version with which reason. Every item has an outcome, the attendance
 * is registered, all needed keys are turned, and the agreement's deadline (minutes_out, counted from the meeting) is kept
 * or waived; a correction has no deadline.
 */
export function publishMinutes(
  meeting: Meeting,
  draft: Draft,
  on: IsoDate,
): Result<{ version: number; reason: string | null }, ApprovalRefusal> {
  const ready = minutesAreReady(meeting, draft)
  return ready.ok ? maySend(meeting, 'minutes', on) : ready
}

/** Opens the working copy of sent minutes again; what was sent stays readable. */
export function correctMinutes(meeting: Meeting): Result<{ version: number }, ApprovalRefusal> {
  if (meeting.cancellation) return refuse('meeting_cancelled')
  if (meeting.minutesVersions.length === 0) return refuse('minutes_not_published')
  if (openCorrection(meeting, 'minutes')) return refuse('correction_already_open')
  return ok({ version: nextVersion(meeting, 'minutes') })
}

export interface SentPerson {
  readonly personId: string
  readonly name: string
  readonly side: Side
  readonly role: string
  readonly post: 'chair' | 'vice_chair' | null
  readonly presence: Presence
  readonly substituteFor: string | null
  readonly note: string
  /** Left out by versions sent before times were kept, and when somebody was there all the time. */
  readonly arrivedAt?: string
  readonly leftAt?: string
  readonly led?: true
}

export interface SentItem extends Omit<AgendaItem, 'raisedBy' | 'postponedBecause' | 'version'>, ItemHeld {
  /** null for a break alone. */
  readonly outcome: Outcome | null
  readonly text: RichText | null
  readonly statements: readonly { readonly by: Speaker; readonly text: string }[]
  /** One line for everybody, when the secretary wrote it. */
  readonly meaning?: string
}

/** The minutes as they were sent. Never change. */
export interface MinutesSnapshot {
  readonly startsAt: string
  readonly endsAt: string
  readonly openedAt: string
  readonly closedAt: string
  readonly place: string
  readonly committeeName: string
  readonly committeeKind: Meeting['committee']['kind']
  readonly level: string
  readonly chair: string | null
  readonly viceChair: string | null
  readonly secretary: string | null
  readonly agendaVersion: number
  readonly attendance: readonly SentPerson[]
  readonly vacant: readonly VacantSeat[]
  readonly items: readonly SentItem[]
  /** How they are written; minutes sent long ago do not say. */
  readonly style?: MinutesStyle
  /** Minutes sent long ago have none. */
  readonly header?: MeetingHeader | null
}

/** Everything as it is sent: later changes of names, posts, items or attendance do not reach it. */
export function snapshotOf(meeting: Meeting, draft: Draft): MinutesSnapshot {
  const { items, attendance, style } = draft
  const { openedAt, closedAt } = meeting
  if (!openedAt || !closedAt) throw new Error('minutes are sent only after the meeting is closed')
  return {
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    openedAt: openedAt.toISOString(),
    closedAt: closedAt.toISOString(),
    place: meeting.place,
    committeeName: meeting.committee.name,
    committeeKind: meeting.committee.kind,
    level: standingOf(meeting),
    chair: meeting.posts.chair?.name ?? null,
    viceChair: meeting.posts.viceChair?.name ?? null,
    secretary: meeting.posts.secretary?.name ?? null,
    agendaVersion: meeting.agendaVersions.at(-1)?.version ?? 1,
    attendance: peopleOf(attendance),
    vacant: attendance.vacant,
    items: items.map((one) => ({ ...sentItem(one), ...heldOf(draft, one.item.id, closedAt) })),
    ...(style && { style }),
    ...(meeting.header && { header: meeting.header }),
  }
}

/** What the minutes say of items that other committees passed on. */
export function resultsOf({ items }: Pick<MinutesSnapshot, 'items'>) {
  return items.flatMap(({ id, origin, outcome, text }) =>
    origin ? [{ referralId: origin.referralId, itemId: id, outcome, text }] : [],
  )
}

/** Who came for an item and who was not there for it. */
export function heldOf({ attendance, live }: Draft, itemId: string, until: Date): ItemHeld {
  const there = attendance.participants.flatMap(({ entry, substitute }) => [entry, substitute])
  return live
    ? itemHeld(
        live,
        there.filter((one) => one !== null),
        itemId,
        until,
      )
    : {}
}

function sentItem({ item, minutes }: MinutesItem): SentItem {
  const { outcome, text, statements, meaning } = minutes
  if (outcome === null && item.isBreak !== true) throw new Error(`item ${item.id} has no outcome`)
  const { raisedBy: _raisedBy, postponedBecause: _postponed, version: _version, ...content } = item
  const said = statements.map(({ by, text }) => ({ by, text }))
  return { ...content, outcome, text, statements: said, ...(meaning !== undefined && { meaning }) }
}

/** Who was there, as the minutes list them: each with the substitute who came instead just after. */
export function peopleOf({ participants, others }: MeetingAttendance): SentPerson[] {
  const seated = participants.flatMap((one): SentPerson[] => {
    const { entry, substitute, side, role, post } = one
    const person = { personId: one.personId, name: one.name, side, role, post, substituteFor: null }
    const own = entry ? [{ ...person, presence: entry.presence, note: entry.note, ...partOf(entry) }] : []
    if (!substitute) return own
    const { personId, name, presence, note } = substitute
    const instead = { personId, name, side, role, post: null, presence, note, ...partOf(substitute) }
    return [...own, { ...instead, substituteFor: one.name }]
  })
  const unseated = others.map((entry): SentPerson => ({
    personId: entry.personId,
    name: entry.name,
    side: entry.side ?? 'employee',
    role: '',
    post: null,
    presence: entry.presence,
    substituteFor: null,
    note: entry.note,
  }))
  return [...seated, ...unseated]
}

/** When they came and went, and whether they led. */
const partOf = ({ arrivedAt, leftAt, led }: AttendanceEntry): Pick<SentPerson, 'arrivedAt' | 'leftAt' | 'led'> => ({
  ...(arrivedAt && { arrivedAt: arrivedAt.toISOString() }),
  ...(leftAt && { leftAt: leftAt.toISOString() }),
  ...(led && { led }),
})

/** An item as one reader may see it: a closed one keeps its number and its legal ground. */
export type ReadItem =
  | { readonly readable: true; readonly item: SentItem; readonly closed: boolean }
  | {
      readonly readable: false
      /** The reader may not take part in it: then its ground is not said either. */
      readonly excluded: boolean
      readonly id: string
      readonly position: number | null
      readonly closedGround: string
    }

/**
 * Open items are everybody's. Closed ones are for who belong to the committee, until the day they are closed to. Who is
 * excluded from an item reads nothing of it.
 */
export function readableItems(items: readonly SentItem[], reader: MinutesReader, on: IsoDate): ReadItem[] {
  return items.map((item) => {
    const closed = isClosedOn(item, on)
    const { id, position } = item
    if (reader.isExcluded(id)) return { readable: false, excluded: true, id, position, closedGround: '' }
    if (!closed || reader.belongs) return { readable: true, item, closed }
    return { readable: false, excluded: false, id, position, closedGround: item.closedGround ?? '' }
  })
}
