import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import type { Point, Step, Unit } from '../rules.ts'

const quarterOf = (first: IsoDate): number => (Number(first.slice(5, 7)) + 2) / 3
const locale = { da: 'da-DK', en: 'en-GB' } as const

/** "marts 2026", "1. kvartal 2026"; short for the axis. */
export function periodWords(lang: Lang, first: IsoDate, step: Step, isShort = false): string {
  const t = messages[lang]
  const year = first.slice(0, 4)
  if (step === 'quarter') {
    return isShort ? t.quarterShort(quarterOf(first), year.slice(2)) : t.quarter(quarterOf(first), year)
  }
  const at = new Date(`${first}T12:00:00Z`)
  const form = isShort ? ({ month: 'short', year: '2-digit' } as const) : ({ month: 'long', year: 'numeric' } as const)
  return new Intl.DateTimeFormat(locale[lang], { ...form, timeZone: 'UTC' }).format(at)
}

const rounded = (value: number): number => Math.round(value * 10) / 10

/** A number as it is said by itself: "83 %", "12 dage", "4". */
export function valueWords(lang: Lang, value: number, unit: Unit): string {
  if (unit === 'share') return `${Math.round(value * 100)}${lang === 'da' ? '\u00a0' : ''}%`
  const said = new Intl.NumberFormat(locale[lang], { maximumFractionDigits: 1 }).format(rounded(value))
  return unit === 'days' ? messages[lang].days(rounded(value)).replace(/^[\d.]+/, said) : said
}

/** A point with what it is made of: "83 % (5 af 6)". */
export function pointWords(lang: Lang, { value, part, whole, isHidden }: Point, unit: Unit): string {
  const t = messages[lang]
  if (value === null) return isHidden ? t.hidden : t.none
  return unit === 'share' ? t.share(Math.round(value * 100), part, whole) : valueWords(lang, value, unit)
}
