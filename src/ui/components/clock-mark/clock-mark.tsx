import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { Icon, type IconName } from '../icon/icon.tsx'

export type ClockTone = 'fine' | 'soon' | 'late' | 'met'

const icons: Record<ClockTone, IconName> = { fine: 'clock', soon: 'soon', late: 'late', met: 'check' }

export interface ClockMarkProps {
  lang: Lang
  tone: ClockTone
  /** The time in words, made by `sayDaysLeft` or `sayMoment`: "3 hverdage tilbage". */
  text: string
  /** Machine-readable moment, for `<time datetime>`. */
  at?: string | undefined
}

/** How a deadline stands. A form of its own per tone (clock, hourglass, triangle, tick), so colour is never alone. */
export function ClockMark({ lang, tone, text, at }: ClockMarkProps) {
  const m = messages[lang]
  const said = { fine: m.clockFine, soon: m.clockSoon, late: m.clockLate, met: m.clockMet }[tone]
  return (
    <span class={`clock-mark clock-mark-${tone}`}>
      <Icon name={icons[tone]} />
      <span>
        <span class="said">{said} </span>
        {at ? <time datetime={at}>{text}</time> : text}
      </span>
    </span>
  )
}
