import { isStopWord, stemOf } from './danish.ts'
import { foldedLetters } from './folding.ts'

/*
 * Danish writes its compounds in one word, and people search for the parts. A word is taken apart where both parts are
 * words that are known by themselves, with an s or e between them if need be; known are the words of the texts and a few
 * of the field's own.
 */

/** Short words and words of the field that compounds are made of, so that the first texts are taken apart too. */
const startWords =
  'løn tid fag mål råd mus apv job syg ryg lov by vej hus år møde aftale arbejde miljø drøftelse fravær ferie plan planlægning skat regel center ' +
  'politik samtale gruppe medarbejder leder ledelse udvalg personale uddannelse kursus skole børn barn have pleje hjem hjælp hjælper ' +
  'sikkerhed trivsel måling sygdom ulykke skade vagt vold risiko vurdering retningslinje handling tillid repræsentant forhandling ' +
  'overenskomst budget økonomi besparelse udvikling kompetence proces ansvar forskel undersøgelse orientering opfølgning vilkår ' +
  'gode ordning senior barsel orlov stress indsats forebyggelse organisation ændring bygning lokale rum støj klima bord skærm ' +
  'data system digital it fond pulje tillæg krise bered skab område afdeling enhed kommune borger kunde elev lærer pædagog ' +
  'valg plads punkt dag uge måned rapport referat dagsorden'

const startStems = new Set(startWords.split(' ').map((word) => stemOf(foldedLetters(word))))

/** Beginnings and endings that look like words and are none in a compound: med-arbejder, sikker-hed. */
const noParts = new Set(
  'med for mod ind und over under ved til fra sam mis gen bort frem til hen her der den det som man ere ene erne ende else ning inger hed skab dom bar lig lige ligt isk iske ing tion ation ering'
    .split(' ')
    .concat(['andre', 'anden', 'ens', 'ers', 'sens', 'tet']),
)
/** After these endings an s joins: what comes before it is a word, known or not. */
const joins = /^(.{2,}(?:tion|hed|skab|ning|ling|ring|itet|dom|ment))s(.{3,})$/

const shortest = 8

export const mayBeCompound = (folded: string): boolean => folded.length >= shortest - 1 && !/\d/.test(folded)

const isPart = (part: string, isKnown: (stem: string) => boolean): boolean => {
  if (part.length < 3 || noParts.has(part) || isStopWord(part)) return false
  const stem = stemOf(part)
  return stem.length >= 2 && (startStems.has(stem) || (part.length >= 4 && isKnown(stem)))
}

/** Every place where a word might be cut: what would have to be known. */
export function possibleParts(folded: string): string[] {
  if (!mayBeCompound(folded)) return []
  const cuts = Array.from({ length: folded.length - 5 }, (_, index) => index + 3)
  return cuts.flatMap((at) => [folded.slice(0, at), folded.slice(at)])
}

interface Cut {
  readonly first: string
  readonly last: string
}

const deepest = 2

/** A word by itself, or a compound that can be taken apart in its turn. */
const isWord = (part: string, isKnown: (stem: string) => boolean, depth: number): boolean =>
  isPart(part, isKnown) || (depth < deepest && mayBeCompound(part) && cutOf(part, isKnown, depth + 1) !== null)

/** Where a word is cut: so that its last part is as long as may be. */
function cutOf(folded: string, isKnown: (stem: string) => boolean, depth: number): Cut | null {
  for (let at = 3; at <= folded.length - 3; at += 1) {
    const [first, last] = [folded.slice(0, at), folded.slice(at)]
    if (!isPart(last, isKnown)) continue
    // The joining s belongs to neither part: arbejds-miljø. The e of skatte-regler goes with the stem.
    if (isWord(first, isKnown, depth)) return { first, last }
    if (first.endsWith('s') && isWord(first.slice(0, -1), isKnown, depth)) return { first: first.slice(0, -1), last }
  }
  const [, first = '', last = ''] = joins.exec(folded) ?? []
  return last === '' || noParts.has(last) ? null : { first, last }
}

/** The parts of a compound as stems, the parts of its parts too; none when it is not known to be one. */
export function partsOf(folded: string, isKnown: (stem: string) => boolean, depth = 0): string[] {
  const cut = mayBeCompound(folded) && depth <= deepest ? cutOf(folded, isKnown, 0) : null
  if (!cut) return []
  const parts = [cut.first, cut.last]
  return [...new Set(parts.flatMap((part) => [stemOf(part), ...partsOf(part, isKnown, depth + 1)]))]
}

/** The two parts of a compound, which together say the same; none when it is not known to be one. */
export function twoPartsOf(folded: string, isKnown: (stem: string) => boolean): string[] {
  const cut = mayBeCompound(folded) ? cutOf(folded, isKnown, 0) : null
  return cut ? [...new Set([stemOf(cut.first), stemOf(cut.last)])] : []
}
