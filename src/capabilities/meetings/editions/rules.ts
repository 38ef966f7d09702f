import { today } from '../../../platform/clock/dates.ts'
import { sayDate, sayPeriod } from '../../../platform/clock/words.ts'
import { sentencesOf } from '../../../platform/plain-language/sentences.ts'
import { plainText } from '../../../platform/rich-text/plain-text.ts'
import type { PublishedMinutes } from '../approval/queries.ts'
import type { MinutesSnapshot, ReadItem } from '../approval/rules.ts'
import type { ShortDocument, ShortDocumentItem } from '../documents/short-document.ts'
import { messages as minutesWords } from '../minutes/messages.ts'
import type { PublishedVersion } from '../rules.ts'
import type { Outcome } from '../schema.ts'
import { documentWords } from './messages.ts'

/*
 * The minutes that were sent, in other lengths for other readers: in short for everybody, one sheet for the board on the
 * wall, one item alone, and the whole. Each is a page, a PDF and a text for word processing.
 * Owns no tables: an edition (udgave) is made from what was sent, and says nothing that is not there.
 */

export interface ShortItem {
  readonly id: string
  readonly position: number | null
  readonly title: string
  readonly outcome: Outcome | null
  /** The beginning of what the minutes say. */
  readonly decided: string | null
  /** The secretary's own line for everybody. */
  readonly meaning: string | null
  readonly closedGround: string | null
}

/** Characters: what is said of one item in short. */
const longestDecided = 320

/** The first whole sentences of a text that there is room for; a first sentence that is too long is cut at a word. */
export function inBrief(text: string, room = longestDecided): string {
  let brief = ''
  for (const sentence of sentencesOf(text)) {
    const longer = brief === '' ? sentence : `${brief} ${sentence}`
    if (longer.length > room) break
    brief = longer
  }
  if (brief !== '' || text.trim() === '') return brief
  const cut = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .slice(0, room - 2)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), room / 2)).toWellFormed()} …`
}

/** What goes to everybody, whoever asks: of a closed item its number and legal ground. A break is nothing to tell. */
export function shortItems(items: readonly ReadItem[]): ShortItem[] {
  return items.flatMap((one): ShortItem[] => {
    if (!one.readable) return [closedItem(one.id, one.position, one.closedGround)]
    const { item, closed } = one
    if (closed) return [closedItem(item.id, item.position, item.closedGround ?? '')]
    if (item.outcome === null) return []
    const decided = item.text === null ? '' : inBrief(plainText(item.text))
    const { id, position, title, outcome, meaning = null } = item
    return [{ id, position, title, outcome, meaning, closedGround: null, decided: decided === '' ? null : decided }]
  })
}

const closedItem = (id: string, position: number | null, closedGround: string): ShortItem => ({
  id,
  position,
  title: '',
  outcome: null,
  decided: null,
  meaning: null,
  closedGround,
})

interface Printing {
  readonly municipality: string
  readonly paper: 'a4' | 'a3'
  /** Where the whole minutes can be read. */
  readonly address: string
}

interface Shortened {
  readonly snapshot: MinutesSnapshot
  readonly items: readonly ReadItem[]
  readonly edition: Pick<PublishedVersion, 'publishedAt' | 'reason'>
}

/** The short minutes as they are printed: in Danish, as all documents. */
export function shortDocument(found: PublishedMinutes, printing: Printing): ShortDocument {
  const { snapshot, items, publication: edition } = found
  return shortDocumentOf({ snapshot, items, edition }, printing)
}

export function shortDocumentOf(
  { snapshot, items, edition }: Shortened,
  { municipality, paper, address }: Printing,
): ShortDocument {
  const startsAt = new Date(snapshot.startsAt)
  const date = sayDate(today(startsAt), 'da', 'medium')
  return {
    lang: 'da',
    municipality,
    committee: snapshot.committeeName,
    level: snapshot.level,
    title: documentWords.title(date),
    short: documentWords.short(date),
    when: sayPeriod(startsAt, new Date(snapshot.endsAt), 'da'),
    place: snapshot.place,
    publishedText: sayDate(today(edition.publishedAt), 'da', 'medium'),
    reason: edition.reason,
    paper,
    items: shortItems(items).map(printed),
    readMore: documentWords.readMore(address),
    labels: documentWords.labels,
  }
}

function printed({ position, outcome, ...item }: ShortItem): ShortDocumentItem {
  const { title, decided, meaning, closedGround } = item
  const words = outcome === null ? null : minutesWords.da.outcomes[outcome]
  return { number: String(position ?? ''), title, outcome: words, decided, meaning, closedGround }
}
