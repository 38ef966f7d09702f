import type { IsoDate } from '../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { isStopWord, stemOf, wordsOf } from '../../platform/search/danish.ts'
import { foldedLetters } from '../../platform/search/folding.ts'

/*
 * How the agreement is understood. To interpret it is a task of the main committee (framework agreement § 9); what it
 * answers is kept here with its clause, so that the next who wonder find it.
 * Owns: interpretations, and the advice about the level an item belongs to (right-level).
 * Words: interpretation (fortolkning), clause (paragraf), restricted (kun for Hovedudvalget), lapsed (gælder ikke
 * længere), similar (ligner). Names of persons never stand in one.
 */

/** What an interpretation is about; the right-level ones are those about a level. */
export const abouts = ['agreement', 'information', 'guideline', 'level'] as const
export type About = (typeof abouts)[number]

export interface Interpretation {
  readonly id: string
  readonly about: About
  readonly title: string
  readonly question: string
  readonly answer: string
  readonly clause: string
  /** None named: all levels. */
  readonly levels: readonly number[]
  readonly decidedOn: IsoDate
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  /** From this day on it no longer holds. */
  readonly lapsedOn: IsoDate | null
  readonly isRestricted: boolean
  readonly version: number
}

export type InterpretationContent = Omit<Interpretation, 'id' | 'decidedByName' | 'version'>

export type InterpretationRefusal = Refusal<
  | 'not_found'
  | 'forbidden'
  | 'changed_meanwhile'
  | 'decided_later'
  | 'lapsed_before'
  | 'names_a_person'
  | 'body_unknown'
>

/** What can be ticked of the levels an answer holds for. */
export const levelTicks = ['all', '1', '2', '3', '4'] as const

/** As it is kept: none named is all. */
export const levelsOf = (ticked: readonly string[]): number[] =>
  ticked.includes('all') ? [] : [...new Set(ticked.map(Number))].toSorted((a, b) => a - b)

/** What is decided is decided by now, and lapses after it was decided. */
export function checkDays(
  { decidedOn, lapsedOn }: Pick<Interpretation, 'decidedOn' | 'lapsedOn'>,
  on: IsoDate,
): Result<undefined, InterpretationRefusal> {
  if (decidedOn > on) return refuse('decided_later')
  return lapsedOn !== null && lapsedOn <= decidedOn ? refuse('lapsed_before') : ok()
}

/** It has not lapsed on a day. */
export const holdsOn = ({ lapsedOn }: Pick<Interpretation, 'lapsedOn'>, on: IsoDate): boolean =>
  lapsedOn === null || lapsedOn > on

/** Words that stand in whatever is written about MED: that two texts have them says nothing of what they are about. */
const fieldStems = new Set(
  (
    'med medindflydelse medbestemmelse udvalg udvalget hovedudvalg hoved lokal lokaludvalg center område møde mødet punkt sag sager aftale aftalen ' +
    'rammeaftale leder lederen ledelse ledelsen medarbejder medarbejdere medarbejderside niveau rette kommune spørgsmål ' +
    'fortolke fortolkning drøfte drøftelse drøftes orientere orientering information informere beslutte beslutning ' +
    'besluttes dagsorden referat paragraf stk formand næstformand side sider hører høre gælder gælde ønsker ønske arbejde arbejds arbejdsplads ' +
    'arbejdspladser forhold ændring ændre ændres ny nye nyt stor større mange flere sende behandle behandles part parter'
  )
    .split(' ')
    .map((word) => stemOf(foldedLetters(word))),
)

/** It says nothing of what a text is about: a word of the field, or a number. */
export const isFieldWord = (term: string): boolean => fieldStems.has(term) || /^\d+$/.test(term)

/** A word as it is compared: found by itself, or by both parts of it when it is a compound. */
export interface ComparedWord {
  readonly stem: string
  readonly parts: readonly string[]
}

/** The words of a text that say what it is about, each once. */
export function comparedWords(text: string, partsOf: (folded: string) => readonly string[]): ComparedWord[] {
  const words = new Map<string, ComparedWord>()
  for (const { folded } of wordsOf(text)) {
    const stem = stemOf(folded)
    if (isStopWord(folded) || isFieldWord(stem) || words.has(stem)) continue
    words.set(stem, { stem, parts: partsOf(folded) })
  }
  return [...words.values()]
}

export interface Compared {
  readonly title: readonly ComparedWord[]
  readonly all: readonly ComparedWord[]
}

const halfOfTitle = 0.5
const fewestShared = 2
const enoughTogether = 3.4

/**
 * How alike a text and an interpretation are; null when not enough. Alike are two that share half of what the
 * interpretation's title says, or much of what it says in all. A word says less the more items have it.
 */
export function likeness(
  textTerms: ReadonlySet<string>,
  interpretation: Compared,
  itemsWith: (stem: string) => number,
): number | null {
  const isShared = ({ stem, parts }: ComparedWord) =>
    textTerms.has(stem) || (parts.length > 0 && parts.every((part) => textTerms.has(part)))
  const weight = ({ stem }: ComparedWord) => 1 / (1 + Math.log(1 + itemsWith(stem)))
  const sum = (words: readonly ComparedWord[]) => words.reduce((total, word) => total + weight(word), 0)
  const inTitle = interpretation.title.filter(isShared)
  const shared = interpretation.all.filter(isShared)
  if (shared.length < fewestShared || inTitle.length === 0) return null
  const ofTitle = sum(inTitle) / sum(interpretation.title)
  const together = sum(shared)
  const isAlike = ofTitle >= halfOfTitle || together >= enoughTogether
  return isAlike ? ofTitle + together : null
}
