import { parseIsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../events/facts/messages.ts'
import { factsInWords } from '../events/rules.ts'

/** What an event's data hold, in the reader's words. */
export function sayFacts(data: Readonly<Record<string, unknown>>, lang: Lang): string {
  const day = (text: string) => {
    const date = parseIsoDate(text)
    return date ? sayDate(date, lang, 'medium') : text
  }
  return factsInWords(data, { ...messages[lang], day })
}
