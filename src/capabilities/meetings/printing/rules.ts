import { isoDate, today } from '../../../platform/clock/dates.ts'
import { sayDate, sayMoment, sayPeriod } from '../../../platform/clock/words.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { AgendaItem, AgendaSnapshot } from '../agenda/rules.ts'
import type { MinutesSnapshot, SentPerson } from '../approval/rules.ts'
import { timesText } from '../attendance/messages.ts'
import { messages as meetingMessages } from '../messages.ts'
import { messages as minutesMessages } from '../minutes/messages.ts'
import type { Speaker } from '../minutes/rules.ts'
import type { Outcome } from '../schema.ts'
import type { Attendance, DocumentItem, MeetingDocument } from '../documents/document-model.ts'
import { messages } from './messages.ts'

/*
 * Agenda and minutes as documents to print, file and send on. The document is the official text and therefore Danish,
 * whatever language its reader uses. Two variants: for everyone, where a closed item is its number and legal ground, and
 * for who belong to the committee, where closed items stand in full and say that they are closed.
 */

export type DocumentVariant = 'everyone' | 'members'
export type DocumentKind = 'agenda' | 'minutes'

/** Something to print: a version as it was sent, or the draft (null). */
export interface Edition {
  readonly version: number
  readonly reason: string | null
  readonly publishedAt: Date
}

type PrintedItem = Pick<
  AgendaItem,
  | 'id'
  | 'title'
  | 'kind'
  | 'apsa'
  | 'minutes'
  | 'presenter'
  | 'origin'
  | 'position'
  | 'closedGround'
  | 'presentation'
  | 'recommendation'
  | 'attachments'
> & {
  readonly outcome: Outcome | null
  readonly text: RichText | null
  readonly statements: readonly { readonly by: Speaker; readonly text: string }[]
}

/** The minutes as printed: also the draft, where outcomes may be missing and the meeting may not be closed. */
export type PrintedMinutes = Omit<MinutesSnapshot, 'items' | 'openedAt' | 'closedAt' | 'agendaVersion'> & {
  readonly items: readonly PrintedItem[]
}

const words = meetingMessages.da
const outcomeWords = minutesMessages.da.outcomes
const sideWords = minutesMessages.da.sides

/** What one reader's copy holds less than everybody's: items they are excluded from, or all but their own. */
export interface Copy {
  readonly excluded: ReadonlySet<string>
  /** The items to print; null for all of them. */
  readonly only: ReadonlySet<string> | null
}

export const wholeCopy: Copy = { excluded: new Set(), only: null }

interface Printing {
  readonly municipality: string
  readonly variant: DocumentVariant
  readonly copy: Copy
  readonly edition: Edition | null
  readonly nextVersion: number
}

export function minutesDocument(printed: PrintedMinutes, printing: Printing): MeetingDocument {
  return {
    ...frame('minutes', printed, printing),
    level: printed.level,
    attendance: printed.attendance.map(attendanceOf),
    items: printed.items.filter(isIn(printing.copy)).map((item) => itemOf(item, printing)),
  }
}

/** The snapshot of an agenda does not hold who is called in, so its document lists the posts only. */
export function agendaDocument(snapshot: AgendaSnapshot, level: string, printing: Printing): MeetingDocument {
  return {
    ...frame('agenda', snapshot, printing),
    level,
    attendance: [],
    items: snapshot.items
      .filter(isIn(printing.copy))
      .map((item) => itemOf({ ...item, outcome: null, text: null, statements: [] }, printing)),
  }
}

type Head = Pick<
  AgendaSnapshot,
  'startsAt' | 'endsAt' | 'place' | 'committeeName' | 'chair' | 'viceChair' | 'secretary'
>

function frame(kind: DocumentKind, head: Head, { municipality, edition, nextVersion }: Printing) {
  const startsAt = new Date(head.startsAt)
  const date = sayDate(today(startsAt), 'da', 'medium')
  const word = messages.da[kind]
  return {
    kind,
    lang: 'da' as const,
    municipality,
    committee: head.committeeName,
    title: kind === 'agenda' ? `${word} til mødet den ${date}` : `${word} af mødet den ${date}`,
    short: `${word} · ${date}`,
    when: sayPeriod(startsAt, new Date(head.endsAt), 'da'),
    place: head.place,
    chair: head.chair ?? '',
    viceChair: head.viceChair,
    secretary: head.secretary,
    version: edition?.version ?? nextVersion,
    publishedText: edition ? sayMoment(edition.publishedAt, 'da') : null,
    reason: edition?.reason ?? null,
    labels: messages.da,
  }
}

function attendanceOf(person: SentPerson): Attendance {
  const post = person.post === null ? '' : words.posts[person.post].toLowerCase()
  const role = [person.role, post, timesText('da', person), person.note].filter((part) => part !== '').join(', ')
  const { side, name, presence, substituteFor } = person
  return { side, name, role, presence, substituteFor }
}

const isIn =
  ({ only }: Copy) =>
  ({ id }: { readonly id: string }): boolean =>
    only === null || only.has(id)

function itemOf(item: PrintedItem, { variant, copy }: Pick<Printing, 'variant' | 'copy'>): DocumentItem {
  const isClosed = item.closedGround !== null
  const isExcluded = copy.excluded.has(item.id)
  const ground = isExcluded ? null : item.closedGround
  const closed = isExcluded || (isClosed && variant === 'everyone') ? { ground } : null
  const number = String(item.position ?? '')
  const full: DocumentItem = {
    number,
    title: isClosed ? `${item.title} (${messages.da.closedItem.toLowerCase()})` : item.title,
    kind: words.kinds[item.kind],
    apsa: item.apsa.map((tag) => words.apsa[tag]),
    minutes: item.minutes,
    presenter: item.presenter === '' ? null : item.presenter,
    origin: item.origin
      ? `${item.origin.fromCommitteeName} ${sayDate(isoDate(item.origin.referredOn), 'da', 'medium')}`
      : null,
    closed: null,
    presentation: item.presentation,
    recommendation: item.recommendation,
    attachments: item.attachments.map((file, index) => ({ number: `${number}.${index + 1}`, name: file.name })),
    outcome: item.outcome === null ? null : outcomeWords[item.outcome],
    text: item.text,
    statements: item.statements.map(({ by, text }) => ({ by: 'side' in by ? sideWords[by.side] : by.name, text })),
    referredTo: [],
  }
  if (closed === null) return full
  // Nothing of a closed item reaches the maker of documents, so nothing of it can be left in the file.
  const nothing = { presenter: null, origin: null, presentation: null, recommendation: null, outcome: null, text: null }
  return { ...full, ...nothing, ...(isExcluded && { kind: '', apsa: [] }), closed, title: '', minutes: null, attachments: [], statements: [] }
}

const foldings: readonly (readonly [RegExp, string])[] = [
  [/æ/g, 'ae'],
  [/ø/g, 'oe'],
  [/å/g, 'aa'],
]

/** "referat-2026-03-19-center-med-dagtilbud-og-laering.pdf": plain letters, which every system can keep. */
export function fileNameOf(kind: DocumentKind, startsAt: Date, committeeName: string, version: number): string {
  const folded = foldings.reduce((text, [from, to]) => text.replace(from, to), committeeName.toLowerCase())
  const plain = folded
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  const later = version > 1 ? `-version-${version}` : ''
  return `${messages.da[kind].toLowerCase()}-${today(startsAt)}-${plain}${later}.pdf`
}
