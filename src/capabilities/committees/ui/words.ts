import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import type { Period } from '../rules.ts'

/** "siden 1. januar 2025", or "1. januar 2025 til 31. december 2025": the last day is said, not the first without. */
export function sayTerm(period: Period, lang: Lang): string {
  const t = messages[lang]
  const from = sayDate(period.from, lang, 'medium')
  return period.to === null ? t.since(from) : t.fromTo(from, sayLastDay(period.to, lang))
}

export const sayLastDay = (to: IsoDate, lang: Lang): string => sayDate(addDays(to, -1), lang, 'medium')
