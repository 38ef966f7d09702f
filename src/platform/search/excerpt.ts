import { formsOf } from './folding.ts'
import { stemOf, wordsOf, type Word } from './danish.ts'

/** A piece of text as written; `isHit` where it is what was searched for. Never HTML. */
export interface Piece {
  readonly text: string
  readonly isHit: boolean
}

const longestExcerpt = 240
const leadIn = 60

const isHitBy = (stems: ReadonlySet<string>, long: readonly string[], { folded }: Word): boolean =>
  formsOf(folded).some(
    (form) => stems.has(stemOf(form)) || long.some((stem) => form.length > stem.length && form.includes(stem)),
  )

/** The text with what was searched for marked. Only its first part is looked at. */
export function marked(text: string, stems: readonly string[]): Piece[] {
  const all = new Set(stems)
  const long = stems.filter((stem) => stem.length >= 4)
  const pieces: Piece[] = []
  let at = 0
  for (const word of wordsOf(text)) {
    if (!isHitBy(all, long, word)) continue
    if (word.from > at) pieces.push({ text: text.slice(at, word.from), isHit: false })
    pieces.push({ text: text.slice(word.from, word.to), isHit: true })
    at = word.to
  }
  return at < text.length ? [...pieces, { text: text.slice(at), isHit: false }] : pieces
}

/** A part of a long text around the first thing that was searched for, cut between words. */
export function excerptOf(text: string, stems: readonly string[]): Piece[] {
  const even = text.replaceAll(/\s+/g, ' ').trim()
  const all = new Set(stems)
  const long = stems.filter((stem) => stem.length >= 4)
  const first = wordsOf(even).find((word) => isHitBy(all, long, word))
  const wished = Math.max(0, (first?.from ?? 0) - leadIn)
  const from = wished === 0 ? 0 : even.indexOf(' ', wished) + 1
  const cut = even.slice(from, from + longestExcerpt)
  const isWhole = from + cut.length >= even.length
  const shown = isWhole ? cut : cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))
  return marked(`${from > 0 ? '… ' : ''}${shown}${isWhole ? '' : ' …'}`, stems)
}
