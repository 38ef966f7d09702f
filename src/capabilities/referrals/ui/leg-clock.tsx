import type { Lang } from '../../../platform/i18n/lang.ts'
import { sayDate, sayDaysLeft } from '../../../platform/clock/words.ts'
import { ClockMark } from '../../../ui/components/clock-mark/clock-mark.tsx'
import type { Leg, LegClock } from '../../journeys/rules.ts'
import { messages } from '../messages.ts'

/** So few working days left that it shows. */
const soon = 2

/** How a leg stands against its due date, in words. */
export function sayClock({ state, workingDays }: LegClock, lang: Lang): string {
  const t = messages[lang]
  if (state === 'met') return t.wasOnTime
  if (state === 'met_late') return t.wasLate(workingDays)
  return sayDaysLeft(state === 'late' ? -workingDays : workingDays, lang)
}

export function LegClockMark({ lang, leg }: { lang: Lang; leg: Pick<Leg, 'dueOn'> & { clock: LegClock } }) {
  const { state, workingDays } = leg.clock
  const tones = { met: 'met', met_late: 'late', late: 'late', running: workingDays <= soon ? 'soon' : 'fine' } as const
  return <ClockMark lang={lang} tone={tones[state]} text={sayClock(leg.clock, lang)} at={leg.dueOn} />
}

/** "Frist 24. marts 2026 (§ 10, stk. 1)". */
export function sayDue({ dueOn, dueClause }: Pick<Leg, 'dueOn' | 'dueClause'>, lang: Lang): string {
  const t = messages[lang]
  const date = sayDate(dueOn, lang, 'medium')
  return dueClause === null ? t.due(date) : t.dueWithClause(date, dueClause)
}
