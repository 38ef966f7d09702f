import { sql, type RawBuilder } from 'kysely'

/*
 * What people type against what is stored. Both are folded: small letters, without accents, signs between words as
 * blanks; å and aa, ø and oe, æ and ae are the same. The database does it to what is stored (the function folded, columns
 * ending in _folded), this file to what is typed.
 */

const letters = new Map(
  [...'áàâãéèêëíìîïóòôõúùûüýÿçñ'].map((letter, at) => [letter, [...'aaaaeeeeiiiioooouuuuyycn'][at] ?? '']),
)
const between = /[-–—.,:;/()[\]{}"&+\\|_\s\p{Cc}]+/u
const pairs: readonly (readonly [RegExp, string])[] = [
  [/[äæ]/g, 'ae'],
  [/[öø]/g, 'oe'],
  [/å/g, 'aa'],
  [/oe/g, 'o'],
  [/aa/g, 'a'],
]
const mostWords = 6

const withoutAccents = (text: string): string =>
  [...text.toWellFormed().normalize('NFC').toLowerCase()].map((one) => letters.get(one) ?? one).join('')

/** One word of a text in small letters without accents. Unlike in names, o is not ø: of many texts rod must not find rød. */
export const foldedLetters = (word: string): string => withoutAccents(word).replaceAll('ä', 'æ').replaceAll('ö', 'ø')

/** The words that a word may be: ae, oe and aa are also written for æ, ø and å. */
export function formsOf(folded: string): string[] {
  if (!/ae|oe|aa/.test(folded)) return [folded]
  return [folded, folded.replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å')]
}

/** The words typed, folded; at most six. */
export function foldedWords(text: string): string[] {
  return withoutAccents(text)
    .split(between)

    .map((word) => pairs.reduce((folded, [from, to]) => folded.replace(from, to), word))
    .filter((word) => word !== '')
    .slice(0, mostWords)
}

/** Too little to search for: nearly everything would be found. */
export const isTooShort = (words: readonly string[]): boolean => words.join('').length < 2

const likeText = (word: string): string => word.replaceAll(/[\\%_]/g, String.raw`\$&`)

/** Whether a folded text holds every word, anywhere. */
export function holdsWords(folded: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(
    words.map((word) => sql`${folded} like ${`%${likeText(word)}%`}`),
    sql` and `,
  )})`
}

/** How well a folded text answers: 0 the very words, 1 begins with them, 2 each begins a word, 3 somewhere. */
export function rankOf(folded: RawBuilder<unknown>, words: readonly string[]): RawBuilder<number> {
  const whole = ` ${words.join(' ')}`
  const begins = sql.join(
    words.map((word) => sql`${folded} like ${`% ${likeText(word)}%`}`),
    sql` and `,
  )
  return sql<number>`case when ${folded} = ${whole} then 0 when ${folded} like ${`${likeText(whole)}%`} then 1
    when ${begins} then 2 else 3 end`
}
