import type { Lang } from '../../../platform/i18n/lang.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Leg } from '../../journeys/rules.ts'
import { messages } from '../messages.ts'

/** "Frist 24. marts 2026 (§ 10, stk. 1)". */
export function sayDue({ dueOn, dueClause }: Pick<Leg, 'dueOn' | 'dueClause'>, lang: Lang): string {
  const t = messages[lang]
  const date = sayDate(dueOn, lang, 'medium')
  return dueClause === null ? t.due(date) : t.dueWithClause(date, dueClause)
}
