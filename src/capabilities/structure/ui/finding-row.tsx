import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Row } from '../../../ui/components/list/list.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { committeePaths } from '../../committees/paths.ts'
import { messages as findingMessages, sayReason } from '../findings/messages.ts'
import type { HeadCountHistory } from '../headcount/rules.ts'
import { messages } from '../messages.ts'
import type { ShownFinding } from '../queries.ts'
import type { ActionCode, Severity } from '../rules.ts'

const tones: Readonly<Record<Severity, 'danger' | 'warn' | 'info' | 'neutral'>> = {
  against: 'danger',
  soon: 'warn',
  not_yet: 'info',
  attention: 'neutral',
}

/** What a committee's own secretary may do; the rest is for HR. */
const byTheSecretary: readonly ActionCode[] = ['fill_seat', 'end_mandate', 'add_seats', 'choose_secretary']

/** One finding: where, why, by which clause, and the way to solve it for whoever may. */
export function FindingRow({ lang, finding }: { lang: Lang; finding: ShownFinding }) {
  const t = messages[lang]
  const words = findingMessages[lang]
  const place = String(finding.params['place'])
  const action = words.actions[finding.action.label]
  return (
    <Row
      title={place}
      href={
        finding.committeeId === null
          ? `/organisation/units/${finding.unitId}`
          : committeePaths.committee({ committeeId: finding.committeeId })
      }
      tags={<Tag tone={tones[finding.severity]}>{words.severities[finding.severity]}</Tag>}
      actionsAtEnd
      actions={
        finding.maySolve ? (
          <LinkButton small href={finding.action.href} label={`${action}: ${place}`}>
            {action}
          </LinkButton>
        ) : (
          <span class="meta">{byTheSecretary.includes(finding.action.label) ? t.bySecretary : t.byHr}</span>
        )
      }
    >
      <p>
        {sayReason(finding, lang)} {finding.clause !== null && <span class="meta">{t.clause(finding.clause)}</span>}
      </p>
      {finding.history && <History lang={lang} history={finding.history} />}
    </Row>
  )
}

/** Up and down over the past year: when the threshold was crossed, else between which numbers it kept. */
function History({ lang, history }: { lang: Lang; history: HeadCountHistory }) {
  const t = messages[lang]
  if (history.crossings.length === 0) return <p class="meta">{t.always(history.low, history.high)}</p>
  return (
    <div class="meta">
      {history.crossings.map(({ day, before, after }) => (
        <p>{t.history(sayDate(day, lang, 'medium'), before, after)}</p>
      ))}
    </div>
  )
}
