import { parseLight, toLight } from '../../../platform/rich-text/light-notation.ts'
import type { Refusal } from '../../../platform/result.ts'
import { isEmpty } from '../../../platform/rich-text/plain-text.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { WordText } from '../../../platform/word-reading/word-text.ts'
import type { Apsa, Outcome } from '../schema.ts'
import { asLight, linesOf, withoutStart, type Line } from './lines/rules.ts'
import {
  apsaFor,
  apsaIn,
  isApsaSentence,
  isKindSentence,
  kindIn,
  outcomeIn,
  partAt,
  type KindChoice,
  type Part,
} from './parts/rules.ts'
import { splitItems, type Section } from './splitting/rules.ts'

/*
 * An old agenda or minutes from Word, proposed item by item and corrected by the secretary before anything is taken in.
 * Owns: word_import, one draft for each file, gone when it is taken in or given up.
 * Words: draft (kladde), proposed item (forslag til punkt), to take in (at tage ind), to leave out (at udelade).
 * States: read, corrected, then gone. On an agenda that may change it becomes items; once the meeting is opened its
 * decisions go into the minutes of the items that are there.
 */

/** As it stands in the fields of the preview. Texts are in light notation. */
export interface ProposedItem {
  readonly title: string
  readonly kind: KindChoice | ''
  readonly apsa: readonly Apsa[]
  readonly presentation: string
  readonly recommendation: string
  readonly decision: string
  readonly presenter: string
  readonly minutes: string
  /** Named in the text; they are files of their own and do not come along. */
  readonly attachments: string
  readonly isTaken: boolean
  /** The item of the agenda that its decision belongs to, when the meeting is opened; '' for none. */
  readonly onto: string
  readonly outcome: Outcome | ''
}

export interface Proposal {
  readonly items: readonly ProposedItem[]
  /** What stands before the first item, in light notation: it is shown, so that nothing goes unseen. */
  readonly before: string
}

export type ImportRefusal = Refusal<'nothing_to_take' | 'too_many_items' | 'nothing_to_split'>

export const mostItems = 100
export const longestTitle = 200

/** The items that a document seems to have, each with its parts. `fallback` names the one item of a document without any. */
export function proposalFrom(document: WordText, fallback: string): Proposal {
  const { before, sections } = splitItems(linesOf(document.blocks), fallback)
  return { before: asLight(before), items: sections.map(itemFrom) }
}

interface Bits {
  title: string
  kind: KindChoice | null
  apsa: Apsa[]
  minutes: string
  presenter: string
  attachments: string[]
}

/** Said on one line, which is taken as it is. */
const isFact = (part: Part): boolean => part === 'presenter' || part === 'minutes' || part === 'kind'

/** The part that a line opens: by its column, or by its words where it is not a fact that is expected. */
function partOf(line: Line, part: Part): ReturnType<typeof partAt> {
  if (line.mark !== null && line.mark !== 'item') return { part: line.mark, length: 0 }
  return isFact(part) ? null : partAt(line.text)
}

function itemFrom({ title, lines }: Section): ProposedItem {
  const bits: Bits = { title, kind: null, apsa: [], minutes: '', presenter: '', attachments: [] }
  readTitle(bits)
  const parts: Record<'presentation' | 'recommendation' | 'decision', Line[]> = {
    presentation: [],
    recommendation: [],
    decision: [],
  }
  let part: Part = 'presentation'
  for (const line of lines) {
    const opened = partOf(line, part)
    if (opened) part = opened.part
    const rest = opened ? withoutStart(line, opened.length) : line
    if (rest.text === '') continue
    if (part === 'presentation' || part === 'recommendation' || part === 'decision') parts[part].push(rest)
    else if (readFact(bits, part, rest.text)) part = 'presentation'
  }
  const presentation = withoutPurpose(bits, parts.presentation)
  const decision = asLight(parts.decision)
  const long = bits.title.length > longestTitle
  return {
    title: shortTitle(bits.title),
    kind: bits.kind ?? kindFor(bits.title),
    apsa: bits.apsa.length > 0 ? [...new Set(bits.apsa)] : apsaFor(bits.title),
    presentation: [...(long ? [escaped(bits.title)] : []), asLight(presentation)]
      .filter((text) => text !== '')
      .join('\n\n'),
    recommendation: asLight(parts.recommendation),
    decision,
    presenter: cut(bits.presenter, 160),
    minutes: bits.minutes,
    attachments: bits.attachments.join('; '),
    isTaken: true,
    onto: '',
    outcome: outcomeIn(decision) ?? '',
  }
}

/** At most so long, and never half a sign at the end: that is no text, and JSON with it in cannot be stored. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** At most as long as a heading may be, cut between words. */
export const shortTitle = (title: string): string =>
  title.length <= longestTitle ? title : `${cut(title, longestTitle - 1).replace(/\s+\S*$/, '')}…`

/** Plain text as light notation that says the same. */
export const escaped = (text: string): string =>
  text === '' ? '' : toLight({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

/** What stands in a heading besides: "(bilag 3.1 og 3.2)", "(20 min.)", "v/ Karin Holm", "(til drøftelse)". */
function readTitle(bits: Bits): void {
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(bits.title)
    if (!found) return null
    bits.title = bits.title.replace(pattern, ' ')
    return found[1] ?? ''
  }
  const attachments = take(/\((bilag[^()]*)\)/iu)
  if (attachments !== null) bits.attachments.push(attachments)
  bits.minutes = take(/\(?\b(\d{1,3}) ?min(?:\.|utter\b|\b)\)?/iu) ?? ''
  bits.kind = kindIn(
    take(
      /[([]((?:til )?(?:beslutning|godkendelse|drøftelse|orientering|efterretning|høring)[^()]*|[obd](?:\/[obd])*)[)\]]/iu,
    ) ?? '',
  )
  bits.kind ??= kindIn(
    take(/\s[–—-]\s*(til (?:beslutning|drøftelse|orientering|efterretning|godkendelse)[^–—]*)$/iu) ?? '',
  )
  bits.presenter = take(/\(?\bv\/\s*([\p{L}.' -]{2,80})\)?\s*$/iu)?.trim() ?? ''
  bits.title = bits.title
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:–—-]+$/u, '')
    .trim()
}

/** A fact is said on one line; true when it has been, so that what follows is text again. */
function readFact(bits: Bits, part: Part, text: string): boolean {
  if (part === 'attachments') {
    bits.attachments.push(text)
    return false
  }
  if (part === 'presenter') bits.presenter = text
  if (part === 'minutes') bits.minutes = /\d{1,3}/.exec(text)?.[0] ?? ''
  if (part === 'kind') {
    bits.kind = kindIn(text) ?? bits.kind
    bits.apsa.push(...(isApsaSentence(text) ? apsaIn(text) : []))
  }
  return true
}

/** Takes "Til drøftelse. Arbejdsmiljøforhold." from the start of a text: it is said by fields of their own. */
function withoutPurpose(bits: Bits, lines: readonly Line[]): Line[] {
  const [first, ...rest] = lines
  if (!first || first.list) return [...lines]
  const sentences = first.text.split(/(?<=\.)\s+/u)
  let length = 0
  for (const sentence of sentences) {
    if (isKindSentence(sentence)) bits.kind ??= kindIn(sentence)
    else if (isApsaSentence(sentence)) bits.apsa.push(...apsaIn(sentence))
    else break
    length += sentence.length + 1
  }
  if (length === 0) return [...lines]
  const left = withoutStart(first, length)
  return left.text === '' ? withoutPurpose(bits, rest) : [left, ...rest]
}

/** Where nothing is said: what such an item usually is. Most are discussed. */
function kindFor(title: string): KindChoice {
  return /^(?:orientering|meddelelser|nyt fra|siden sidst|eventuelt|velkomst)/iu.test(title)
    ? 'information'
    : 'discussion'
}

/**
 * The same for a meeting that has been opened: minutes in which no item has a decision of its own tell what happened, so
 * then all of an item's text is what is written in the minutes.
 */
export function asMinutes(items: readonly ProposedItem[]): ProposedItem[] {
  if (items.some(({ decision }) => decision.trim() !== '')) return [...items]
  return items.map((item) => {
    const decision = [item.presentation, item.recommendation].filter((text) => text !== '').join('\n\n')
    return { ...item, decision, outcome: outcomeIn(decision) ?? '' }
  })
}

/** What proposed items say together for the minutes; null when that is nothing. */
export function minutesText(...items: readonly ProposedItem[]): RichText | null {
  const text = parseLight(items.map(({ decision }) => decision).join('\n\n'))
  return isEmpty(text) ? null : text
}
