import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { messages } from '../messages.ts'

/** Through a list that grows at the top: numbers of pages would move while one reads. */
export function OlderAndNewest({ lang, older, newest }: { lang: Lang; older: string | null; newest: string | null }) {
  if (older === null && newest === null) return null
  const t = messages[lang]
  return (
    <div class="cluster">
      {newest !== null && <LinkButton href={newest}>{t.newest}</LinkButton>}
      {older !== null && <LinkButton href={older}>{t.older}</LinkButton>}
    </div>
  )
}
