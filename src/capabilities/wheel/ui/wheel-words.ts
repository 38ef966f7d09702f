import { messages as clockWords } from '../../../platform/clock/messages.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import { asSentence, sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { AgreementLevel } from '../../agreement/rules.ts'
import type { Followed } from '../following/rules.ts'
import type { Ring, WheelLine } from '../listing/rules.ts'
import { messages, sayMonths } from '../messages.ts'
import type { Months, WheelItem } from '../rules.ts'

/** What pages, picture and print say of the same line, so that they say it in the same words. */
export interface Wording {
  readonly lang: Lang
  readonly levels: readonly AgreementLevel[]
  /** Names of the bodies that something comes from. */
  readonly bodyName: (id: string) => string
  readonly titleOf: (itemId: string) => string | undefined
}

export const sayLevel = ({ lang, levels }: Pick<Wording, 'lang' | 'levels'>, level: number): string =>
  levels.find((one) => one.level === level)?.name ?? messages[lang].level(level)

export const sayRing = (wording: Pick<Wording, 'lang' | 'levels'>, ring: Ring): string =>
  'level' in ring ? sayLevel(wording, ring.level) : messages[wording.lang].sources[ring.source]

/** "marts–april", "15. maj, hvert 3. år fra 2026, efter Høring om budgettet". */
export function sayWhen(wording: Wording, item: WheelItem, months: Months): string {
  const { lang } = wording
  const t = messages[lang]
  const isOwn = item.months?.from === months.from && item.months.to === months.to
  const month =
    isOwn && item.day !== null
      ? t.onDay(item.day, clockWords[lang].months[months.from - 1] ?? '')
      : sayMonths(months, lang)
  const other = item.relation && wording.titleOf(item.relation.itemId)
  const parts = [
    month,
    item.everyYears > 1 && item.firstYear !== null && t.every(item.everyYears, item.firstYear),
    item.relation && other !== undefined && other !== null && t[item.relation.kind](other),
  ]
  return asSentence(parts.filter((part) => typeof part === 'string').join(', '))
}

/** Where an item comes from: its source and what it refers to. */
export const saySource = (lang: Lang, { source, citation }: Pick<WheelItem, 'source' | 'citation'>): string =>
  citation === '' ? messages[lang].sources[source] : `${messages[lang].sources[source]}: ${citation}`

export function sayValidity(
  lang: Lang,
  { validFrom, validTo }: Pick<WheelItem, 'validFrom' | 'validTo'>,
  on: IsoDate,
): string {
  const t = messages[lang].valid
  const say = (day: IsoDate) => sayDate(day, lang, 'medium')
  if (validFrom !== null && validTo !== null) return t.fromTo(say(validFrom), say(validTo))
  if (validFrom !== null) return t.from(say(validFrom))
  return validTo === null ? '' : (validTo <= on ? t.to : t.ends)(say(validTo))
}

/** "Behandlet på mødet den 3. marts 2026", "Udeladt: …". */
export function sayState(wording: Wording, one: Followed): string {
  const t = messages[wording.lang]
  const { state, on, occurrence, isLate } = one
  if (state === 'left_out') return sayLeftOut(wording, one)
  if (state === 'coming' && on === null) return `${t.states.coming}. ${t.noMeeting}`
  const at = on === null ? '' : ` ${t.atMeeting(sayDate(on, wording.lang, 'medium'))}`
  const moved = occurrence.adaptation?.months ? `. ${sayMoved(wording, one)}` : ''
  return `${t.states[state]}${at}${isLate ? `, ${t.late}` : ''}${moved}`
}

function sayLeftOut({ lang, bodyName }: Wording, { occurrence }: Followed): string {
  const t = messages[lang]
  const { adaptation, body } = occurrence
  const above =
    adaptation && adaptation.committeeId !== body.id
      ? t.leftOutAbove(bodyName(adaptation.committeeId))
      : t.states.left_out
  if (!adaptation || adaptation.reason === '') return above
  return above === t.states.left_out ? t.leftOutWith(adaptation.reason) : `${above}: ${adaptation.reason}`
}

function sayMoved({ lang, bodyName }: Wording, { occurrence }: Followed): string {
  const { adaptation, item } = occurrence
  const from = item.months ? sayMonths(item.months, lang) : messages[lang].wholeYear
  return messages[lang].movedBy(bodyName(adaptation?.committeeId ?? ''), from)
}

/** What a line says besides number and title. In the same order on the page and in print. */
export function sayLine(
  wording: Wording,
  line: WheelLine,
  on: IsoDate,
): { when: string; whom: string; source: string; state: string } {
  const { lang } = wording
  const { item, followed } = line
  const t = messages[lang]
  const prepares = followed?.occurrence.prepares ?? item.prepares
  const from = item.committeeId === null ? '' : t.ownItemOf(wording.bodyName(item.committeeId))
  const levels = followed ? '' : item.levels.map((level) => sayLevel(wording, level)).join(', ')
  const validity = sayValidity(lang, item, on)
  return {
    when: sayWhen(wording, item, line.months),
    whom: [levels, prepares && `${t.prepares} ${prepares}`].filter(Boolean).join('. '),
    source: [saySource(lang, item), from, validity].filter(Boolean).join('. '),
    state: followed ? sayState(wording, followed) : '',
  }
}
