import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Cluster } from '../../../../ui/components/layout/layout.tsx'
import { referralPaths } from '../../paths.ts'
import { messages } from '../messages.ts'

/** The journey as a file, the program that checks it, and the number that changes with every step. */
export function JourneyCheck({ lang, journeyId, root }: { lang: Lang; journeyId: string; root: string }) {
  const t = messages[lang].check
  const name = `${journeyId}.json`
  return (
    <Card title={t.title}>
      <p>{t.text}</p>
      <p>
        {t.root}: <code class="journey-root">{root}</code>
      </p>
      <Cluster>
        <LinkButton href={referralPaths.journeyExport({ journeyId })} download={`journey-${name}`}>
          {t.file}
        </LinkButton>
        <LinkButton href={referralPaths.journeyVerifier({ journeyId })} download="verify-journey.mjs">
          {t.program}
        </LinkButton>
      </Cluster>
      <p class="meta">
        {t.how} <code>node verify-journey.mjs journey-{name}</code>
      </p>
    </Card>
  )
}
