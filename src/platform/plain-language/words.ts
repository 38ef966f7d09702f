import type { Lang } from '../i18n/lang.ts'
import { messages } from './messages.ts'
import { readingOf, type Advice, type LanguageReport } from './plain-language.ts'

export interface SaidReport {
  /** How hard the text is, in one line. */
  readonly lead: string
  /** One line for each piece of advice. */
  readonly lines: readonly string[]
}

/** A report in words, for the server's page and for the script that follows the writer. Null for an empty text. */
export function sayReport(report: LanguageReport, lang: Lang): SaidReport | null {
  if (report.words === 0) return null
  const t = messages[lang]
  const { lix, words, sentences, advice } = report
  const measured = lix === null ? t.short : t.lix(lix, t.readings[readingOf(lix)])
  return {
    lead: [measured, t.size(words, sentences), ...(advice.length === 0 ? [t.nothing] : [])].join(' '),
    lines: advice.map((one) => sayAdvice(one, lang)),
  }
}

function sayAdvice(advice: Advice, lang: Lang): string {
  const t = messages[lang]
  switch (advice.kind) {
    case 'long_sentence':
      return t.longSentence(advice.words, advice.quote)
    case 'abbreviation':
      return advice.meaning === null ? t.abbreviation(advice.quote) : t.abbreviationMeans(advice.quote, advice.meaning)
    case 'passive':
      return t.passive(advice.count, advice.of, advice.quote)
  }
}
