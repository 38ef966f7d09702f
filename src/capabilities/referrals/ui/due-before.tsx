import { sayDate } from '../../../platform/clock/words.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Leg } from '../../journeys/rules.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { messages } from '../messages.ts'
import { isAfterDue } from '../rules.ts'

interface Props {
  lang: Lang
  leg: Pick<Leg, 'dueOn' | 'from' | 'to'>
  /** The day of the first meeting that is offered. */
  meetingOn: IsoDate
  mayNote: boolean
}

/** Said where a meeting is chosen: at the first one offered the matter would be late, and what can be done instead. */
export function DueBefore({ lang, leg, meetingOn, mayNote }: Props) {
  if (!isAfterDue(leg, meetingOn)) return null
  const t = messages[lang].page
  const day = (date: IsoDate) => sayDate(date, lang, 'medium')
  return (
    <p class="due-before">
      <strong>{t.dueBefore(day(leg.dueOn), day(meetingOn))}</strong> {t.instead(leg.from.name, mayNote)}{' '}
      <a href={meetingPaths.newMeeting({ committeeId: leg.to.id })}>{t.planEarlier}</a>
    </p>
  )
}
