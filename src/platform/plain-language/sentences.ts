import { everyday, shorthand } from './abbreviations.ts'

/** Letters and digits, with what joins them inside a word: hyphen, apostrophe, the full stops of a short form. */
const wordPattern = /[\p{L}\p{N}]+(?:[.'’/-][\p{L}\p{N}]+)*/gu

/** The words of a text: what has a letter in it. Numbers, dates and amounts are not read as words. */
export function wordsOf(text: string): string[] {
  return (text.match(wordPattern) ?? []).filter((word) => /\p{L}/u.test(word))
}

const lengthOf = (word: string): number => (word.match(/\p{L}/gu) ?? []).length

/** More than six letters, as LIX counts. */
export const isLong = (word: string): boolean => lengthOf(word) > 6

/**
 * The sentences of a text, in their order. A line of its own is one: a point of a list has no full stop. A full stop after
 * a short form, a number before a small letter (12. marts) or a single letter ends none.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap(sentencesOfLine)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)
}

const ending = /(?<![.!?…])([.!?…]+["”’»)\]]*)(\s+)(?=(\S))/gu

function sentencesOfLine(line: string): string[] {
  const found: string[] = []
  let from = 0
  for (const match of line.matchAll(ending)) {
    const [, marks = '', , next = ''] = match
    const before = line.slice(from, match.index)
    if (marks.startsWith('.') && !endsSentence(before, marks, next)) continue
    found.push(line.slice(from, match.index + marks.length))
    from = match.index + marks.length
  }
  return [...found, line.slice(from)]
}

/** Letters: a short form is shorter. All that stands before, in one piece, would take its square in time. */
const longestLooked = 40

function endsSentence(before: string, marks: string, next: string): boolean {
  if (/\p{Ll}/u.test(next)) return false
  const last =
    /\S+$/u
      .exec(before.slice(-longestLooked))?.[0]
      .replaceAll(/^["“»(]+/gu, '')
      .toLowerCase() ?? ''
  if (marks !== '.' || last === '') return true
  if (everyday.has(`${last}.`) || shorthand.has(last.replaceAll('.', ''))) return false
  return !/^\p{L}$/u.test(last)
}
