import { commonPlaces } from './merge-text.ts'

/*
 * What one text says otherwise than another, in words: line by line first, and within lines that stand in each other's
 * place word by word.
 */

export interface Stretch {
  readonly what: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A paragraph or list item, as stretches in reading order. */
export type ComparedLine = readonly Stretch[]

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
const wordsOf = (line: string): string[] => line.match(/\S+\s*/g) ?? []

/** Neighbours of the same kind as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const one of stretches) {
    const last = all.at(-1)
    if (last?.what === one.what) all.splice(-1, 1, { what: one.what, text: last.text + one.text })
    else all.push(one)
  }
  return all
}

/** What stands between common places: first what went out, then what came in. */
function between<T>(
  a: readonly string[],
  b: readonly string[],
  same: (text: string) => T,
  other: (out: readonly string[], came: readonly string[]) => readonly T[],
): T[] {
  const found: T[] = []
  let [i, j] = [0, 0]
  for (const [atA, atB] of [...commonPlaces(a, b), [a.length, b.length] as const]) {
    if (i < atA || j < atB) found.push(...other(a.slice(i, atA), b.slice(j, atB)))
    if (atB < b.length || atA < a.length) found.push(same(b[atB] ?? ''))
    ;[i, j] = [atA + 1, atB + 1]
  }
  return found
}

function compareWords(before: string, after: string): ComparedLine {
  const stretches = between<Stretch>(
    wordsOf(before),
    wordsOf(after),
    (text) => ({ what: 'same', text }),
    (out, came) => [
      ...out.map((text) => ({ what: 'removed' as const, text })),
      ...came.map((text) => ({ what: 'added' as const, text })),
    ],
  )
  return joined(stretches)
}

/** Every line of both texts, in order, with what is new and what has gone. */
export function compareText(before: string, after: string): ComparedLine[] {
  return between<ComparedLine>(
    linesOf(before),
    linesOf(after),
    (text) => [{ what: 'same', text }],
    (out, came) =>
      Array.from({ length: Math.max(out.length, came.length) }, (_, at): ComparedLine => {
        const [was, is] = [out[at], came[at]]
        if (was === undefined) return [{ what: 'added', text: is ?? '' }]
        return is === undefined ? [{ what: 'removed', text: was }] : compareWords(was, is)
      }),
  )
}
