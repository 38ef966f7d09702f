/*
 * Whether two headings name the same matter, told by their words alone. Never decides by itself: it is said to whoever
 * would otherwise put the same thing on an agenda twice.
 */

const smallWords = new Set([
  'af',
  'og',
  'fra',
  'til',
  'for',
  'på',
  'i',
  'om',
  'med',
  'den',
  'det',
  'de',
  'mødet',
  'møde',
  'sidste',
  'the',
  'of',
  'and',
])

const wordsOf = (title: string): string[] =>
  (title.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !smallWords.has(word))

/** Whether two headings are the same but for small words and signs. */
export const isSameTitle = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ')

/** Whether two headings name the same matter: the same words, or all of the shorter's. "Eventuelt" is "Eventuelt og evaluering". */
export function isSameMatter(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length)
  return few !== undefined && few.length > 0 && few.every((word) => many?.includes(word))
}
