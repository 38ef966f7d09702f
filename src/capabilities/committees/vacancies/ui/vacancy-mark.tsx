import { sayDaysLeft } from '../../../../platform/clock/words.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ClockMark } from '../../../../ui/components/clock-mark/clock-mark.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import type { VacancyClock } from '../rules.ts'

/** So few working days left that it shows. */
const soon = 5

/** How a vacancy stands against the day by which it is to be filled. */
export function VacancyMark({ lang, clock, dueOn }: { lang: Lang; clock: VacancyClock; dueOn: IsoDate }) {
  const { state, workingDays } = clock
  if (state === 'withdrawn') return <Tag>{messages[lang].states.withdrawn}</Tag>
  if (state === 'filled') return <Tag tone="ok">{messages[lang].states.filled}</Tag>
  const late = state === 'late'
  const tone = late ? 'late' : workingDays <= soon ? 'soon' : 'fine'
  return <ClockMark lang={lang} tone={tone} text={sayDaysLeft(late ? -workingDays : workingDays, lang)} at={dueOn} />
}
