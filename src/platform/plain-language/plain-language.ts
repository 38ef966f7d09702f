import { everyday, household, meanings, shorthand } from './abbreviations.ts'
import { isLong, sentencesOf, wordsOf } from './sentences.ts'

/*
 * Help to write Danish that its readers understand: how hard a text is to read (LIX, Björnsson 1968), sentences that are
 * long, short forms that nobody explains, and a text that hides who does what. Advice, never a gate: what it says is
 * counted by rules that anybody can follow, and it never changes a word.
 */

/** The scale of LIX as it is used for Danish. */
export type Reading = 'very_easy' | 'easy' | 'middle' | 'hard' | 'very_hard'

export type Advice =
  | { readonly kind: 'long_sentence'; readonly quote: string; readonly words: number }
  | { readonly kind: 'abbreviation'; readonly quote: string; readonly meaning: string | null }
  | { readonly kind: 'passive'; readonly quote: string; readonly count: number; readonly of: number }

export interface LanguageReport {
  readonly words: number
  readonly sentences: number
  /** Null for a text too short to measure. */
  readonly lix: number | null
  readonly advice: readonly Advice[]
}

/** Words: a sentence with more is long. */
export const longestSentence = 25
/** Words: LIX of fewer says nothing. */
const leastForLix = 20
/** Passives: this many, in at least a third of the sentences, are many. */
const leastPassives = 3

/** What there is to say about a text. `known`: letters in a row that its readers know without explanation. */
export function checkLanguage(text: string, known: ReadonlySet<string> = new Set()): LanguageReport {
  const sentences = sentencesOf(text)
  const words = wordsOf(text)
  return {
    words: words.length,
    sentences: sentences.length,
    lix: words.length < leastForLix ? null : lixOf(words, sentences.length),
    advice: [...longSentences(sentences), ...unexplained(text, known), ...passives(sentences)],
  }
}

/** Words per sentence and long words per hundred, added and rounded. */
function lixOf(words: readonly string[], sentences: number): number {
  return Math.round(words.length / Math.max(1, sentences) + (100 * words.filter(isLong).length) / words.length)
}

export function readingOf(lix: number): Reading {
  if (lix < 25) return 'very_easy'
  if (lix < 35) return 'easy'
  if (lix < 45) return 'middle'
  return lix < 55 ? 'hard' : 'very_hard'
}

function longSentences(sentences: readonly string[]): Advice[] {
  return sentences.flatMap((sentence) => {
    const words = wordsOf(sentence).length
    return words > longestSentence ? [{ kind: 'long_sentence' as const, quote: beginningOf(sentence), words }] : []
  })
}

/** Enough of a sentence to find it by. */
function beginningOf(sentence: string): string {
  if (sentence.length <= 60) return sentence
  const cut = sentence.slice(0, 60)
  const space = cut.lastIndexOf(' ')
  return `${(space > 30 ? cut.slice(0, space) : cut).toWellFormed()} …`
}

const letters = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}\p{N}]{1,6}|\p{N}\p{Lu}{1,3})(?![\p{L}\p{N}])/gu
/** For each the whole text is looked through. */
const mostLetters = 100
const roman = /^[IVXLC]+$/
const shortForm = /(?<![\p{L}\p{N}])\p{L}[\p{L}.]{0,8}(?![\p{L}\p{N}])/gu

/** Short forms, each once: office shorthand, and letters in a row that stand unexplained. */
function unexplained(text: string, known: ReadonlySet<string>): Advice[] {
  const found = new Map<string, string | null>()
  for (const [written] of text.matchAll(shortForm)) {
    const word = written.toLowerCase()
    const meaning = everyday.has(word) ? undefined : shorthand.get(word.replaceAll('.', ''))
    if (meaning !== undefined && !found.has(written)) found.set(written, meaning)
  }
  if (!isMostlyCapitals(text)) {
    for (const written of [...new Set(text.match(letters))].slice(0, mostLetters)) {
      const needsNone = known.has(written) || household.has(written) || roman.test(written)
      if (!needsNone && !isExplained(text, written)) found.set(written, meanings.get(written) ?? null)
    }
  }
  return [...found].map(([quote, meaning]) => ({ kind: 'abbreviation', quote, meaning }))
}

/** A heading in capitals is not a row of abbreviations. */
function isMostlyCapitals(text: string): boolean {
  const words = wordsOf(text)
  return words.length > 3 && words.filter((word) => word === word.toUpperCase()).length > words.length / 2
}

/** "elektronisk sags- og dokumenthåndtering (ESDH)" and "ESDH (elektronisk …)" explain. */
function isExplained(text: string, written: string): boolean {
  return text.includes(` (${written})`) || new RegExp(`${written} \\(\\p{L}{2}`, 'u').test(text)
}

/** Verbs that end in -s without being passive, and words that look like one. */
const neverPassive: ReadonlySet<string> = new Set(
  `alles andres begges blues deres dennes des dets dettes egnes enes findes fleres færdes fås
  glædes heles hendes hilses hinandens jeres lykkes længes manges mindes mislykkes mødes nogles nyes
  omgås selves skyldes slås sommes synes trives tykkes undres vores væmmes enkeltes ældres yngres øvriges`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const sPassive = /^\p{Ll}{2,}(?:es|tes|edes)$/u
/** Genitives and plurals of nouns: medarbejdernes, ledelsens, udvalgenes. */
const nounEnding =
  /(?:ernes|erens|arnes|(?<!m|tj|for|gr|l)enes|elses|hedes|tternes|ionernes|ørnes|eres|lses|iers|kes\b(?<=kirkes))$/u
const becomes = /^(?:bliver?|blive|blev|blevet)$/u
const participle = /^\p{Ll}{2,}(?:et|ede|[dgklnprst]t)$/u
/** Words that stand after "blev" without being a participle. */
const adverbs: ReadonlySet<string> = new Set('først godt klart langt lidt meget noget sent sidst tidligt'.split(' '))
const isParticiple = (word: string | undefined): word is string =>
  word !== undefined && participle.test(word) && !adverbs.has(word)

function passivesIn(sentence: string): string[] {
  const words = wordsOf(sentence)
  return words.flatMap((word, index) => {
    const isS = sPassive.test(word) && !nounEnding.test(word) && !neverPassive.has(word)
    if (isS) return [word]
    const next = [words[index + 1], words[index + 2]].find(isParticiple)
    return becomes.test(word) && next !== undefined ? [`${word} ${next}`] : []
  })
}

/** One piece of advice for a text where a third of the sentences or more are passive. */
function passives(sentences: readonly string[]): Advice[] {
  const bySentence = sentences.map(passivesIn)
  const found = bySentence.flat()
  const touched = bySentence.filter((one) => one.length > 0).length
  if (found.length < leastPassives || touched * 3 < sentences.length) return []
  const quote = [...new Set(found)].slice(0, 4).join(', ')
  return [{ kind: 'passive', quote, count: touched, of: sentences.length }]
}
