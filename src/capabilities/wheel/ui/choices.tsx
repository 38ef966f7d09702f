import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../messages.ts'

interface Choice {
  readonly label: string
  readonly href: string
  readonly isChosen: boolean
}

/** Links to the same page in another year or on another level; the chosen one is said to be so. */
export function WheelChoices({
  lang,
  years,
  levels,
}: {
  lang: Lang
  years: readonly Choice[]
  levels: readonly Choice[]
}) {
  const t = messages[lang]
  return (
    <div class="wheel-choices">
      <Choices label={t.showYear} all={years} />
      {levels.length > 2 && <Choices label={t.showLevel} all={levels} />}
    </div>
  )
}

function Choices({ label, all }: { label: string; all: readonly Choice[] }) {
  return (
    <nav aria-label={label}>
      <ul class="wheel-choice" role="list">
        {all.map(({ label: said, href, isChosen }) => (
          <li key={href}>
            <a href={href} aria-current={isChosen ? 'true' : undefined}>
              {said}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
