import { checkLanguage, type LanguageReport } from '../../../../platform/plain-language/plain-language.ts'
import { parseLight } from '../../../../platform/rich-text/light-notation.ts'
import { plainText } from '../../../../platform/rich-text/plain-text.ts'

/*
 * Help with the language of minutes while they are written. It advises and never holds anything up.
 * Owns no tables. Words: plain language (klart sprog), abbreviation (forkortelse).
 */

/** What everybody in the MED organisation knows: bodies, posts, duties and organisations, as the agreements write them. */
export const medAbbreviations: ReadonlySet<string> = new Set(
  `3F AC AM AMG AMO AMR APSA APV BUPL CMU DLF DM DSR FH FOA FTF FTR GL GRUS HK HMU HU KL KMU KTO LMU LO LUS MED MUS OMU
  RLTN RMU SAMU SU TL TR TRIO TUS VMU`.split(/\s+/),
)

/** What there is to say about a text in light notation, as a form sends it. */
export function adviceOn(notation: string): LanguageReport {
  return checkLanguage(plainText(parseLight(notation)), medAbbreviations)
}
