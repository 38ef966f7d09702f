import type { Line } from '../lines/rules.ts'
import { partAt } from '../parts/rules.ts'

/*
 * Where one item ends and the next begins. Documents say it in different ways; the plainest way that a document uses is
 * followed throughout, so that a numbered list inside an item is not taken for items.
 */

export interface Section {
  readonly title: string
  readonly lines: readonly Line[]
}

export interface Split {
  /** What stands before the first item: letterhead, time, place, who takes part. */
  readonly before: readonly Line[]
  readonly sections: readonly Section[]
}

interface Start {
  readonly at: number
  readonly title: string
  /** Null where the document does not number. */
  readonly number: number | null
  /** Set off from the text around it. */
  readonly isStrong: boolean
}

const longestHeading = 250
const point = /^(?:ad\s+)?(?:dagsordens)?(?:pkt|punkt)\.?\s*(\d{1,2})(?!\d|\.\d)\s*[.:)–—-]*\s*(.*)$/iu
const ad = /^ad\s+(\d{1,2})(?!\d|\.\d)\s*[.:)–—-]*\s*(.*)$/iu
const numbered = /^(\d{1,2})(?:\s*[.)]\s*|\s+)(?!\d)(\S.*)$/u
const wholeDocument =
  /^(?:dagsorden|referat|beslutningsreferat|mødereferat|mødeindkaldelse|indkaldelse|punkter)(?![\p{L}-])/iu

const isStrong = (line: Line): boolean => line.isBold || line.heading !== null

/** The chain of numbers that go up, from the first: a number that does not is a list inside an item. */
function ascending(starts: readonly Start[], byOne: boolean): Start[] {
  const chain: Start[] = []
  for (const start of starts) {
    const last = chain.at(-1)?.number ?? (byOne ? 0 : -1)
    const number = start.number ?? 0
    if (byOne ? number === last + 1 : number > last) chain.push(start)
  }
  return chain
}

function numberOf(line: Line): { number: number; title: string } | null {
  if (line.list?.ordered && line.list.level === 0) {
    const label = /^\D*(\d{1,2})\W*$/.exec(line.list.label ?? '')?.[1]
    if (label !== undefined) return { number: Number(label), title: line.text }
  }
  const typed = line.list ? null : numbered.exec(line.text)
  return typed ? { number: Number(typed[1]), title: typed[2] ?? '' } : null
}

const each = (lines: readonly Line[], of: (line: Line, at: number) => Start | null): Start[] =>
  lines.flatMap((line, at) => (line.text.length > longestHeading ? [] : (of(line, at) ?? [])))

/** "Pkt. 4. Vold og trusler" or "Ad 4". If some stand out from the text, those that do not are only talked about. */
function byPoint(lines: readonly Line[]): Start[] {
  const all = each(lines, (line, at) => {
    const found = point.exec(line.text) ?? ad.exec(line.text)
    return found && { at, number: Number(found[1]), title: found[2] ?? '', isStrong: isStrong(line) }
  })
  const strong = all.filter((start) => start.isStrong)
  return ascending(strong.length > 0 ? strong : all, false)
}

/** "4. Vold og trusler", set off as a heading. */
function byStrongNumber(lines: readonly Line[]): Start[] {
  const all = each(lines, (line, at) => {
    const found = isStrong(line) ? numberOf(line) : null
    return found && { at, ...found, isStrong: true }
  })
  return ascending(all, false)
}

/** The headings of the level that has most of them. */
function byHeading(lines: readonly Line[]): Start[] {
  const all = each(lines, (line, at) => {
    const isItem = (line.heading ?? 0) > 0 && partAt(line.text) === null && !wholeDocument.test(line.text)
    return isItem ? { at, number: line.heading, title: line.text, isStrong: true } : null
  })
  const count = (level: number | null) => all.filter(({ number }) => number === level).length
  const levels = [...new Set(all.map(({ number }) => number))].toSorted((a, b) => (a ?? 0) - (b ?? 0))
  const [most] = levels.toSorted((a, b) => count(b) - count(a))
  return all.filter(({ number }) => number === most)
}

/** A plain list from 1 and on. */
function byNumber(lines: readonly Line[]): Start[] {
  const all = each(lines, (line, at) => {
    const found = numberOf(line)
    return found && { at, ...found, isStrong: false }
  })
  return ascending(all, true)
}

/** Lines in bold, after the one that says that here is the agenda. */
function byBold(lines: readonly Line[]): Start[] {
  const from = lines.findIndex((line) => isStrong(line) && wholeDocument.test(line.text))
  return each(lines, (line, at) => {
    const isItem = at > from && line.isBold && !line.continues && partAt(line.text) === null && !line.text.endsWith(':')
    return isItem ? { at, number: null, title: line.text, isStrong: true } : null
  })
}

const marked = (lines: readonly Line[]): Start[] =>
  lines.flatMap((line, at) => (line.mark === 'item' ? [{ at, number: null, title: line.text, isStrong: true }] : []))

function startsOf(lines: readonly Line[]): Start[] {
  const inTable = marked(lines)
  if (inTable.length > 0) return inTable
  const points = byPoint(lines)
  if (points.length > 0) return points
  for (const way of [byStrongNumber, byHeading, byNumber, byBold]) {
    const found = way(lines)
    if (found.length > 1) return found
  }
  return []
}

/** The sections of a document, each with its title without number. One section with everything when it has no items that can be told. */
export function splitItems(lines: readonly Line[], fallback: string): Split {
  const starts = startsOf(lines)
  const [first] = starts
  if (!first) return { before: [], sections: lines.length === 0 ? [] : [{ title: fallback, lines }] }
  const sections = starts.map(({ at, title }, index) => {
    const own = lines.slice(at + 1, starts[index + 1]?.at)
    // "Punkt 4" alone on its line: the next line says what it is.
    const [next, ...rest] = own
    return title.trim() === '' && next ? { title: next.text, lines: rest } : { title, lines: own }
  })
  return { before: lines.slice(0, first.at), sections }
}
