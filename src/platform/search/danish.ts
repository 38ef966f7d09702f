import { foldedLetters, formsOf } from './folding.ts'

/*
 * Danish words as they are searched: each becomes a stem, the same for its forms. The steps are those of
 * the Snowball stemmer for Danish (https://snowballstem.org/algorithms/danish/stemmer.html); before and
 * after them come the forms that Snowball leaves: mænd, regler, centre, registrering.
 */

/** One word of a text, and where it stands. */
export interface Word {
  /** As written, in small letters. */
  readonly written: string
  /** Without accents: see folding.ts. */
  readonly folded: string
  readonly from: number
  readonly to: number
}

const wordPattern = /[\p{L}\p{N}]+/gu
export const longestWord = 60

/** Every word of a text in its order; signs are left out. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].flatMap((match) => {
    const written = match[0].toLowerCase()
    if (written.length > longestWord) return []
    return [{ written, folded: foldedLetters(written), from: match.index, to: match.index + match[0].length }]
  })
}

const stopWords = new Set(
  (
    'af alle alt anden andre at bare begge blev blive bliver da de dem den denne der deres det dette dig din disse dog du ' +
    'efter ej eller en er et for fra få får før ham han hans har have havde hende hendes her hos hun hvad hver hvilken hvis ' +
    'hvor hvordan hvorfor i ikke ind ja jeg jer jo kan kom kunne lidt man mange med meget men mig min mod mon må ned nej ' +
    'noget nogen nogle når og også om op os over på samt selv sig sin sine sit skal skulle som så sådan the til ud under var ' +
    'ved vi vil ville vores være været'
  )
    .split(' ')
    .map((word) => foldedLetters(word)),
)

/** Words that stand in nearly every text and say nothing of what it is about. */
export const isStopWord = (folded: string): boolean => formsOf(folded).some((form) => stopWords.has(form))

/** Plurals with another vowel, alone and as the last part of a word: formænd, skolebørn. */
const irregular: readonly (readonly [RegExp, string])[] = [
  [/mænd(?:ene|ne)?s?$/, 'mand'],
  [/børn(?:ene|ne)?s?$/, 'barn'],
  [/fædre(?:ene|ne)?s?$/, 'far'],
  [/mødre(?:ene|ne)?s?$/, 'mor'],
  [/brødre(?:ene|ne)?s?$/, 'bror'],
  [/døtre(?:ene|ne)?s?$/, 'datter'],
  [/hænder(?:ene|ne)?s?$/, 'hånd'],
  [/nætter(?:ene|ne)?s?$/, 'nat'],
  [/tænder(?:ene|ne)?s?$/, 'tand'],
  [/stæder(?:ene|ne)?s?$/, 'sted'],
  [/kræfter(?:ene|ne)?s?$/, 'kraft'],
  [/bøger(?:ene|ne)?s?$/, 'bog'],
  [/fødder(?:ene|ne)?s?$/, 'fod'],
  [/rødder(?:ene|ne)?s?$/, 'rod'],
  [/bønder(?:ene|ne)?s?$/, 'bonde'],
  [/øjne(?:ene|ne)?s?$/, 'øje'],
]

const mayBeIrregular =
  /(?:mænd|børn|fædre|mødre|brødre|døtre|hænder|nætter|tænder|stæder|kræfter|bøger|fødder|rødder|bønder|øjne)(?:ene|ne)?s?$/

const steps1 =
  'erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres eret hed ene ere ens ers ets en er es et e'.split(
    ' ',
  )
const beforeS = /[abcdfghjklmnoprtvyzå]s$/
const steps3 = ['elig', 'lig', 'els', 'ig']

/** Where the ending of a word may begin: after the first consonant that follows a vowel, and after three letters. */
function endingFrom(word: string): number {
  const at = /[aeiouyæøå][^aeiouyæøå]/.exec(word)
  return at ? Math.max(3, at.index + 2) : word.length
}

const without = (word: string, endings: readonly string[], from: number): string => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= from)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

function snowball(word: string): string {
  const from = endingFrom(word)
  const step1 = without(word, steps1, from)
  const unpaired = (one: string) => (one.length > from + 1 && /(gd|dt|gt|kt)$/.test(one) ? one.slice(0, -1) : one)
  const hasS = step1 === word && word.length > from && beforeS.test(word)
  const step2 = unpaired(hasS ? word.slice(0, -1) : step1)
  const step3 = without(step2.replace(/igst$/, 'ig'), steps3, from)
  const last = step3 === step2 ? step2 : unpaired(step3)
  return last.length > from && /([^aeiouyæøå0-9])\1$/.test(last) ? last.slice(0, -1) : last
}

/** regel and regler, center and centre; økonomi and økonomisk; registrering and registreres. */
function evened(stem: string): string {
  if (stem.endsWith('ering') && stem.length >= 9) return evened(stem.slice(0, -5))
  if (stem.endsWith('isk') && stem.length >= 8) return evened(stem.slice(0, -3))
  if (stem.endsWith('i') && stem.length >= 6) return stem.slice(0, -1)
  if (stem.endsWith('el'))
    return stem.replace(/^(.*?[aeiouyæøå].*?)(?:([bdfgkmnprst])\2|([bdfghjkmnprstv]))el$/, '$1$2$3l')
  if (stem.endsWith('l')) return stem.replace(/([bdfgkmnprst])\1l$/, '$1l')
  if (stem.endsWith('r')) return stem.replace(/^(.*?[aeiouyæøå].*[bdgkt])r$/, '$1')
  return stem
}

const known = new Map<string, string>()
const mostKnown = 200_000

/** What the forms of a folded word have in common. */
export function stemOf(folded: string): string {
  const before = known.get(folded)
  if (before !== undefined) return before
  const regular = mayBeIrregular.test(folded)
    ? irregular.reduce((word, [ending, instead]) => word.replace(ending, instead), folded)
    : folded
  const stem = /\d/.test(regular) || regular.length < 4 ? regular : evened(snowball(regular))
  if (known.size >= mostKnown) known.clear()
  known.set(folded, stem)
  return stem
}
