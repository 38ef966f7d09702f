import { today } from '../../../../platform/clock/dates.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import type { PublishedMinutes } from '../../approval/queries.ts'
import { messages } from '../messages.ts'
import { remarkPaths } from '../paths.ts'
import { mayRemark, type Remark } from '../rules.ts'
import { RemarkList } from './remark-list.tsx'
import { UntilLine } from './remarks-page.tsx'

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly found: PublishedMinutes
  readonly remarks: readonly Remark[]
  /** Answers remarks: who prepares the meetings. */
  readonly answers: boolean
}

/** Under the minutes: what members remarked and what was answered. Nothing where nobody has remarked, or can. */
export function RemarksCard({ lang, now, found, remarks, answers }: Props) {
  const { meeting, belongs, items } = found
  const t = messages[lang]
  const writes = belongs && mayRemark(meeting, today(now)).ok
  if (remarks.length === 0 && !writes) return null
  const waits = answers && remarks.some(({ answer }) => answer === null)
  const label = waits ? t.answerAll : writes ? t.write : t.all
  const positions = new Map(items.flatMap((one) => (one.readable ? [[one.item.id, one.item.position] as const] : [])))
  return (
    <Card
      title={t.title}
      id="remarks"
      footer={<LinkButton href={remarkPaths.remarks({ meetingId: meeting.id })}>{label}</LinkButton>}
    >
      <RemarkList lang={lang} now={now} remarks={remarks} numberOf={(itemId) => positions.get(itemId) ?? null} />
      <UntilLine lang={lang} now={now} meeting={meeting} />
    </Card>
  )
}
