import { today } from '../../../../platform/clock/dates.ts'
import type { RefusalTexts } from '../../../../platform/http/respond.tsx'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { Result } from '../../../../platform/result.ts'
import { messages as words } from '../../messages.ts'
import { minutesMark } from '../../minutes/rules.ts'
import type { Abilities, Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import { minutesAreReady, publishMinutes, type Draft } from '../rules.ts'
import { ApprovalCard } from './approval-card.tsx'

interface Props {
  readonly lang: Lang
  readonly able: Abilities
  readonly meeting: Meeting
  readonly now: Date
  readonly draft: Draft
}

/** The approval of minutes that are on the same page, so that who turns a key has them before their eyes. */
export function ApprovalPanel({ lang, able, meeting, now, draft }: Props) {
  return (
    <ApprovalCard
      lang={lang}
      able={able}
      meeting={meeting}
      now={now}
      mark={minutesMark(draft.items, draft.attendance.mark)}
      notReady={whyNot(lang, minutesAreReady(meeting, draft))}
      notSendable={whyNot(lang, publishMinutes(meeting, draft, today(now)))}
    />
  )
}

function whyNot(lang: Lang, decided: Result<unknown>): string | null {
  if (decided.ok) return null
  const { code, params = {} } = decided.refusal
  const texts: RefusalTexts = { ...words[lang].refusals, ...messages[lang].refusals }
  const text = texts[code]
  if (text === undefined) throw new Error(`the refusal ${code} has no text`)
  return typeof text === 'string' ? text : text(params)
}
