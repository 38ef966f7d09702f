import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { minutesPaths } from '../../minutes/paths.ts'
import { messages } from '../messages.ts'
import type { EarlierRemarks } from '../queries.ts'
import { RemarkList } from './remark-list.tsx'

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly meetingId: string
  readonly itemId: string
  readonly earlier: EarlierRemarks
}

/** Where a meeting approves the last minutes: what members remarked on them, to be noted in one press. */
export function RemarksOffer({ lang, now, meetingId, itemId, earlier }: Props) {
  const t = messages[lang]
  const positions = new Map(earlier.items.map(({ id, position }) => [id, position]))
  return (
    <details>
      <summary>{t.offer}</summary>
      <div class="stack">
        <p class="meta">{t.offerText}</p>
        <RemarkList lang={lang} now={now} remarks={earlier.remarks} numberOf={(id) => positions.get(id) ?? null} />
        <Button small formAction={minutesPaths.advice({ meetingId })} name="insert" value={itemId}>
          {t.insert}
        </Button>
      </div>
    </details>
  )
}
