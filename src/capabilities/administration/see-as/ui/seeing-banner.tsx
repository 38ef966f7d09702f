import { sayTime } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { messages } from '../messages.ts'
import { seeAsPaths } from '../paths.ts'

/** On every page while an administrator sees as another: whose pages these are, that nothing can be changed, and the way out. */
export function SeeingBanner({ lang, seenName, until }: { lang: Lang; seenName: string; until: Date }) {
  const t = messages[lang]
  return (
    <aside class="seeing-banner" aria-label={t.bannerLabel}>
      <p>
        <strong>{t.banner(seenName)}.</strong> {t.bannerText(sayTime(until, lang))}
      </p>
      <ButtonForm action={seeAsPaths.ending()} kind="primary">
        {t.end}
      </ButtonForm>
    </aside>
  )
}
