import { isoDate, today } from '../../../platform/clock/dates.ts'
import { sayDate, sayMoment, sayPeriod, sayTime } from '../../../platform/clock/words.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { AgendaItem, AgendaSnapshot } from '../agenda/rules.ts'
import type { MinutesSnapshot, SentPerson } from '../approval/rules.ts'
import { heldFacts } from '../live/messages.ts'
import type { ItemHeld } from '../live/rules.ts'
import { timesText } from '../attendance/messages.ts'
import { slotsOf, type Slot } from '../agenda/rules.ts'
import { detailFacts, detailTexts } from '../agenda/messages.ts'
import { headerFactsOf } from '../header/messages.ts'
import { messages as meetingMessages, sayKind } from '../messages.ts'
import { messages as minutesMessages } from '../minutes/messages.ts'
import type { Speaker } from '../minutes/rules.ts'
import type { Outcome } from '../schema.ts'
import type { Attendance, DocumentItem, Labelled, MeetingDocument } from '../documents/document-model.ts'
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
  | 'alsoKind'
  | 'isBreak'
  | 'details'
> &
  ItemHeld & {
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
    ...(printed.style && { style: printed.style }),
    attendance: printed.attendance.map(attendanceOf),
    items: printed.items.filter(isIn(printing.copy)).map((item) => itemOf(item, printing)),
  }
}

/** The snapshot of an agenda does not hold who is called in, so its document lists the posts only. */
export function agendaDocument(snapshot: AgendaSnapshot, level: string, printing: Printing): MeetingDocument {
  // How long a hidden item takes is not said, so neither is when the items after it begin.
  const known = snapshot.items.map((item) => (hiddenBy(item, printing) ? null : item.minutes))
  const slots = slotsOf(new Date(snapshot.startsAt), known)
  return {
    ...frame('agenda', snapshot, printing),
    level,
    attendance: [],
    items: snapshot.items
      .map((item, index) => ({ ...item, outcome: null, text: null, statements: [], slot: slots[index] ?? null }))
      .filter(isIn(printing.copy))
      .map((item) => itemOf(item, printing, item.slot)),
  }
}

type Head = Pick<
  AgendaSnapshot,
  'startsAt' | 'endsAt' | 'place' | 'committeeName' | 'chair' | 'viceChair' | 'secretary' | 'header'
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
    header: labelled(headerFactsOf('da', head.header)),
  }
}

const labelled = (facts: readonly { term: string; value: string }[]): Labelled[] =>
  facts.map(({ term, value }) => ({ label: term, text: value }))

function detailsOf({ details, guestsThere, missed }: PrintedItem): Pick<DocumentItem, 'facts' | 'before' | 'after'> {
  const { before, after } = detailTexts('da', details)
  const texts = (all: typeof before) => all.map(({ term, text }) => ({ label: term, text }))
  const held = heldFacts('da', { ...(guestsThere && { guestsThere }), ...(missed && { missed }) })
  return { facts: labelled([...detailFacts('da', details), ...held]), before: texts(before), after: texts(after) }
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

type For = Pick<Printing, 'variant' | 'copy'>

/** Whether an item is its number alone in this copy. */
const hiddenBy = (item: Pick<PrintedItem, 'id' | 'closedGround'>, { variant, copy }: For): boolean =>
  copy.excluded.has(item.id) || (item.closedGround !== null && variant === 'everyone')

function itemOf(item: PrintedItem, printing: For, slot: Slot | null = null): DocumentItem {
  const isClosed = item.closedGround !== null
  const isExcluded = printing.copy.excluded.has(item.id)
  const ground = isExcluded ? null : item.closedGround
  const closed = hiddenBy(item, printing) ? { ground } : null
  const number = String(item.position ?? '')
  const full: DocumentItem = {
    number,
    title: isClosed ? `${item.title} (${messages.da.closedItem.toLowerCase()})` : item.title,
    kind: item.isBreak ? messages.da.breakItem : sayKind('da', item),
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
    slot: slot && `${sayTime(slot.from, 'da')}–${sayTime(slot.to, 'da')}`,
    isBreak: item.isBreak ?? false,
    ...detailsOf(item),
  }
  return closed === null ? full : { ...numberAlone(full), ...(isExcluded && { kind: '', apsa: [] }), closed }
}

/** Nothing of a closed item reaches the maker of documents, so nothing of it can be left in the file. */
function numberAlone(item: DocumentItem): DocumentItem {
  return {
    ...item,
    slot: null,
    facts: [],
    before: [],
    after: [],
    presenter: null,
    origin: null,
    presentation: null,
    recommendation: null,
    outcome: null,
    text: null,
    title: '',
    minutes: null,
    attachments: [],
    statements: [],
  }
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
