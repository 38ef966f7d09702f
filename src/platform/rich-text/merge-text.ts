import { parseLight, toLight } from './light-notation.ts'

/*
 * Two people write in one text at once. Both began from the same text (base); what each changed, paragraph by paragraph
 * and list item by list item, is kept. Where both changed the same paragraph no program can know what was meant: that is a
 * clash, which holds the words of both until one of them chooses. No word that either wrote is ever left out.
 * Without the schema library, since the browser merges too.
 */

/** What both changed, each in their own way. */
export interface Clash {
  readonly base: string
  readonly ours: string
  readonly theirs: string
}

export type Choice = 'ours' | 'theirs' | 'both'

export interface Merged {
  /** The text where nothing clashed; with clashes it holds what `choice` says of each, both when nothing was chosen. */
  readonly text: string
  readonly clashes: readonly Clash[]
}

/** A line, and whether a blank line stands before it: a paragraph or list begins. */
type Piece = string
const opening = '\u0001'

interface Change {
  readonly from: number
  readonly to: number
  readonly pieces: readonly Piece[]
}

/** In the form in which texts are compared and stored. */
export const normalLight = (text: string): string => toLight(parseLight(text))

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let afterBlank = true
  for (const line of text === '' ? [] : text.split('\n')) {
    if (line === '') afterBlank = true
    else {
      pieces.push(afterBlank ? opening + line : line)
      afterBlank = false
    }
  }
  return pieces
}

function textOf(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) {
    const begins = piece.startsWith(opening)
    if (text !== '') text += begins ? '\n\n' : '\n'
    text += begins ? piece.slice(1) : piece
  }
  return text
}

/** Pairs of pieces: more would take the memory of the whole program. */
const mostPairs = 4_000_000

/**
 * The pieces that both have in common and in order, as pairs of places: the longest such row. Of texts with thousands of
 * lines that differ throughout none, so that they are one change.
 */
export function commonPlaces(a: readonly Piece[], b: readonly Piece[]): [number, number][] {
  if (a.length * b.length > mostPairs) return []
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
    }
  }
  const places: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) places.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1
    else j += 1
  }
  return places
}

/** What one writer did to the base: stretches of it, each with what stands there now. */
function changesOf(base: readonly Piece[], written: readonly Piece[]): Change[] {
  let start = 0
  while (start < base.length && start < written.length && base[start] === written[start]) start += 1
  let end = 0
  const shortest = Math.min(base.length, written.length)
  while (end < shortest - start && base.at(-1 - end) === written.at(-1 - end)) end += 1
  const middle = [base.slice(start, base.length - end), written.slice(start, written.length - end)] as const
  const places = [...commonPlaces(...middle), [middle[0].length, middle[1].length] as const]
  const changes: Change[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of places) {
    if (nextI > i || nextJ > j) {
      changes.push(...paragraphByParagraph(start + i, start + nextI, middle[1].slice(j, nextJ)))
    }
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return changes
}

/** As many paragraphs as before are those paragraphs, rewritten: each is a change of its own. */
function paragraphByParagraph(from: number, to: number, pieces: readonly Piece[]): Change[] {
  if (to - from !== pieces.length) return [{ from, to, pieces }]
  return pieces.map((piece, at) => ({ from: from + at, to: from + at + 1, pieces: [piece] }))
}

const isInsertion = ({ from, to }: Change): boolean => from === to

/** Two changes meet when they touch the same paragraph, or one writes inside what the other replaced. */
function meets(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to
}

interface Stretch {
  from: number
  to: number
  ours: Change[]
  theirs: Change[]
}

/** Changes put together where they meet, in the order of the base; what is only put in comes before what is replaced there. */
function stretchesOf(ours: readonly Change[], theirs: readonly Change[]): Stretch[] {
  const all = [
    ...theirs.map((change) => ({ change, by: 'theirs' as const })),
    ...ours.map((change) => ({ change, by: 'ours' as const })),
  ].toSorted((a, b) => a.change.from - b.change.from || a.change.to - b.change.to)
  const stretches: Stretch[] = []
  for (const { change, by } of all) {
    const last = stretches.at(-1)
    if (last && meets(last, change)) {
      last.to = Math.max(last.to, change.to)
      last[by].push(change)
    } else {
      const { from, to } = change
      stretches.push({ from, to, ours: by === 'ours' ? [change] : [], theirs: by === 'theirs' ? [change] : [] })
    }
  }
  return stretches
}

/** What one writer made of a stretch. */
function written(base: readonly Piece[], { from, to }: Stretch, changes: readonly Change[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const change of changes) {
    pieces.push(...base.slice(at, change.from), ...change.pieces)
    at = change.to
  }
  return [...pieces, ...base.slice(at, to)]
}

const same = (a: readonly Piece[], b: readonly Piece[]): boolean =>
  a.length === b.length && a.every((piece, at) => piece === b[at])

const isAt = (outer: readonly Piece[], from: number, inner: readonly Piece[]): boolean =>
  inner.every((piece, at) => piece === outer[from + at])

const holds = (outer: readonly Piece[], inner: readonly Piece[]): boolean =>
  outer.slice(0, Math.max(0, outer.length - inner.length + 1)).some((_, at) => isAt(outer, at, inner))

/** Two put something in at the same place: both stay, once when one has the other's words already. */
function bothPutIn(stretches: Stretch[]): Stretch[] {
  return stretches.filter((one, at) => {
    const [other] = one.ours
    const before = stretches[at - 1]
    const theirs = before?.theirs[0]
    if (!other || !theirs || !isInsertion(other) || !isInsertion(theirs) || other.from !== theirs.from) return true
    if (holds(theirs.pieces, other.pieces)) return false
    if (holds(other.pieces, theirs.pieces) && before) before.theirs = []
    return true
  })
}

/**
 * What two writers made of one text, put together. When only one changed it, it is theirs as it stands. `choice` settles
 * the clashes; without one the text holds both, theirs first.
 */
export function mergeText(base: string, ours: string, theirs: string, choice: Choice = 'both'): Merged {
  const from = piecesOf(normalLight(base))
  const [own, other] = [piecesOf(normalLight(ours)), piecesOf(normalLight(theirs))]
  if (same(own, from) || same(own, other)) return { text: textOf(other), clashes: [] }
  if (same(other, from)) return { text: textOf(own), clashes: [] }
  const pieces: Piece[] = []
  const clashes: Clash[] = []
  let at = 0
  for (const stretch of bothPutIn(stretchesOf(changesOf(from, own), changesOf(from, other)))) {
    pieces.push(...from.slice(at, stretch.from))
    at = stretch.to
    const [mine, others] = [written(from, stretch, stretch.ours), written(from, stretch, stretch.theirs)]
    if (stretch.theirs.length === 0 || same(mine, others)) pieces.push(...mine)
    else if (stretch.ours.length === 0) pieces.push(...others)
    else {
      clashes.push({ base: textOf(from.slice(stretch.from, stretch.to)), ours: textOf(mine), theirs: textOf(others) })
      if (choice !== 'ours') pieces.push(...others)
      if (choice !== 'theirs') pieces.push(...mine)
    }
  }
  return { text: normalLight(textOf([...pieces, ...from.slice(at)])), clashes }
}
