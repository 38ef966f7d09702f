import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { messages } from '../../editions/messages.ts'
import type { Share } from '../rules.ts'

/** For who prepare the meetings: whether the minutes are read, and never by whom. */
export function ReadershipCard({ lang, share }: { lang: Lang; share: Share }) {
  const t = messages[lang]
  const said =
    share.kind === 'share' ? t.openedShare(share.percent) : share.kind === 'nearly_all' ? t.openedNearly : t.openedFew
  return (
    <Card title={t.openedTitle} id="readership">
      <p>{said}</p>
      <p class="meta">{t.openedExplained}</p>
    </Card>
  )
}
