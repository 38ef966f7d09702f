import { sayDaysLeft } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { ClockMark } from './clock-mark.tsx'

/** How something with a due date stands. workingDays: left while it runs, too many when it is or was late. */
export interface DueClock {
  readonly state: 'met' | 'met_late' | 'late' | 'running'
  readonly workingDays: number
}

/** So few working days left that it shows. */
const soon = 2

/** "Til tiden", "2 hverdage for sent", "3 hverdage tilbage". */
export function sayClock({ state, workingDays }: DueClock, lang: Lang): string {
  const t = messages[lang]
  if (state === 'met') return t.wasOnTime
  if (state === 'met_late') return t.wasLate(workingDays)
  return sayDaysLeft(state === 'late' ? -workingDays : workingDays, lang)
}

export function DueMark({ lang, dueOn, clock }: { lang: Lang; dueOn: string; clock: DueClock }) {
  const { state, workingDays } = clock
  const tones = { met: 'met', met_late: 'late', late: 'late', running: workingDays <= soon ? 'soon' : 'fine' } as const
  return <ClockMark lang={lang} tone={tones[state]} text={sayClock(clock, lang)} at={dueOn} />
}
