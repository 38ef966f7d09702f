import type { IsoDate } from '../../../platform/clock/dates.ts'
import { plainText } from '../../../platform/rich-text/plain-text.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { mayBeCompound, partsOf, possibleParts } from '../../../platform/search/compounds.ts'
import { isStopWord, longestWord, stemOf, wordsOf, type Word } from '../../../platform/search/danish.ts'
import { foldedLetters, formsOf } from '../../../platform/search/folding.ts'
import { mistakesBetween, mistakesForgiven, restsOf } from '../../../platform/search/misspelling.ts'
import type { ItemDetails } from '../agenda/rules.ts'
import type { Apsa, ItemKind, Outcome } from '../schema.ts'

/*
 * What was published of an item, as it is searched.
 * Words: document (one item as one publication says it), term (what a word is found by: its stem, and the stems of its
 * parts), vocabulary (the words of open items).
 */

/** Goes up when the same text becomes other terms: everything is then read again. */
export const edition = 1

/** An item of a sent agenda or of published minutes. What came later is not in those sent before. */
export interface PublishedItem {
  readonly id: string
  readonly title: string
  readonly kind: ItemKind
  readonly apsa: readonly Apsa[]
  readonly presentation: RichText | null
  readonly recommendation: RichText | null
  readonly closedGround: string | null
  readonly closedUntil: IsoDate | null
  readonly details?: ItemDetails
  readonly isBreak?: boolean
  readonly outcome?: Outcome | null
  readonly text?: RichText | null
  readonly statements?: readonly { readonly text: string }[]
}

/** Everything that an item says besides its title, the decision first. */
export function textOf(item: PublishedItem): string {
  const rich = (text: RichText | null | undefined) => (text ? plainText(text) : '')
  const { occasion, summary, economy, strategicLink } = item.details ?? {}
  const statements = item.statements?.map(({ text }) => text) ?? []
  const decided = [rich(item.text), ...statements]
  const presented = [summary, rich(item.presentation), rich(item.recommendation), occasion, economy, strategicLink]
  return [...decided, ...presented].filter((part) => part !== undefined && part !== '').join('\n')
}

/** What a document can be chosen by. */
export interface Facets {
  readonly level: number
  readonly heldOn: IsoDate
  readonly kind: string
  readonly apsa: readonly string[]
  readonly outcome: string | null
}

/** Half of a year: the newest are looked through first. */
export const halfOf = (on: IsoDate): string => `/h:${on.slice(0, 4)}-${Number(on.slice(5, 7)) <= 6 ? 1 : 2}`

/** The half of a year that a day is in, with the one before and the one after: meetings are planned ahead. */
export function halvesUntil(on: IsoDate): string[] {
  const year = Number(on.slice(0, 4))
  const all = [year - 1, year, year + 1].flatMap((one) => [`/h:${one}-1`, `/h:${one}-2`])
  const at = all.indexOf(halfOf(on))
  return all.slice(at - 1, at + 2)
}

const facetTerms = ({ level, heldOn, kind, apsa, outcome }: Facets): string[] => [
  `/l:${level}`,
  `/y:${heldOn.slice(0, 4)}`,
  halfOf(heldOn),
  `/k:${kind}`,
  ...apsa.map((one) => `/a:${one}`),
  ...(outcome === null ? [] : [`/o:${outcome}`]),
]

/** Words with a hyphen between them are also one word: e-mail, email. */
const hyphened = /\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)+/gu
/** Letters that hang together. Longer than any word they are none, and to look for words in them takes its square in time. */
const together = /[\p{L}\p{N}-]+/gu
const longestTogether = 200
const joinedWords = (text: string): string[] =>
  (text.match(together) ?? [])
    .filter((run) => run.includes('-') && run.length <= longestTogether)
    .flatMap((run) => run.match(hyphened) ?? [])
    .map((word) => foldedLetters(word.replaceAll('-', '')))
    .filter((word) => word.length <= longestWord)

/** The terms of a folded word, each word taken apart once. */
export type TermsOfWord = (folded: string) => readonly string[]

export function termsBy(isKnown: (stem: string) => boolean): TermsOfWord {
  const taken = new Map<string, readonly string[]>()
  return (folded) => {
    const before = taken.get(folded)
    if (before) return before
    const terms = isStopWord(folded) ? [] : formsOf(folded).flatMap((form) => [stemOf(form), ...partsOf(form, isKnown)])
    taken.set(folded, terms)
    return terms
  }
}

/** The terms of a text, each once. */
export function termsOfText(text: string, ofWord: TermsOfWord): Set<string> {
  const words = new Set([...wordsOf(text).map(({ folded }) => folded), ...joinedWords(text)])
  return new Set([...words].flatMap(ofWord))
}

/** The terms that a document is found by. */
export function termsOf(item: PublishedItem, facets: Facets, ofWord: TermsOfWord): string[] {
  const title = termsOfText(item.title, ofWord)
  const all = new Set([...title, ...termsOfText(textOf(item), ofWord)])
  return [...all, ...[...title].map((term) => `^${term}`), ...facetTerms(facets)]
}

const isForVocabulary = ({ written, folded }: Word): boolean =>
  written.length >= 3 && written.length <= 40 && /^\p{L}+$/u.test(written) && !isStopWord(folded)

/** The words that an open item gives to the vocabulary; a closed one gives none, also when its time is out. */
export function vocabularyOf(item: PublishedItem): string[] {
  if (item.closedGround !== null) return []
  const words = wordsOf(`${item.title}\n${textOf(item)}`).filter(isForVocabulary)
  return [...new Set(words.map(({ written }) => written))]
}

/** The stems that must be looked up before the words of a text can be taken apart. */
export function stemsInQuestion(texts: readonly string[]): string[] {
  const words = new Set(texts.flatMap((text) => [...wordsOf(text).map(({ folded }) => folded), ...joinedWords(text)]))
  const long = [...words].flatMap(formsOf).filter(mayBeCompound)
  return [...new Set(long.flatMap(possibleParts).flatMap((part) => [stemOf(part), stemOf(part.replace(/s$/, ''))]))]
}

/** What a word of the vocabulary is kept with. */
export function keptWord(word: string): { word: string; stem: string; rests: string[] } {
  const folded = foldedLetters(word)
  const stem = stemOf(folded)
  return { word, stem, rests: [...new Set([...restsOf(folded), ...restsOf(stem)])] }
}

/** What a word typed is looked up by among those kept. */
export function lookedUp(folded: string): { typed: string; stems: string[]; rests: string[] } {
  const forms = formsOf(folded)
  const stems = forms.map(stemOf)
  return { typed: folded, stems, rests: [...new Set([...forms, ...stems].flatMap(restsOf))] }
}

/** How many mistakes lie between what was typed and a word of the vocabulary; null when too many. */
export function mistakesIn(typed: string, word: string): number | null {
  const most = mistakesForgiven(typed.length)
  const folded = foldedLetters(word)
  const all = formsOf(typed).flatMap((form) => [
    mistakesBetween(form, folded, most),
    mistakesBetween(stemOf(form), stemOf(folded), most) + 0.5,
  ])
  const least = Math.min(...all)
  return least <= most ? least : null
}
