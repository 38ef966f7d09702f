import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { messages as journeyMessages } from '../../journeys/messages.ts'
import { stateOf } from '../../journeys/rules.ts'
import { messages } from '../messages.ts'
import { referralPaths } from '../paths.ts'
import type { ShownLeg } from '../queries.ts'
import { JourneyPicture } from './journey-picture.tsx'
import { LegClockMark, sayDue } from './leg-clock.tsx'
import { LegSteps } from './leg-steps.tsx'

/** A matter's way between the committees: a picture for who would rather look, and the same facts as a list. */
export function JourneyPage({ lang, title, legs }: { lang: Lang; title: string; legs: readonly ShownLeg[] }) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={t.journeyTitle(title)} lead={t.journey.lead(legs.length)} />
      <Card title={t.journey.picture}>
        <JourneyPicture lang={lang} legs={legs} />
      </Card>
      <Card title={t.journey.legs}>
        <List numbered label={t.journey.legs}>
          {legs.map((leg, index) => (
            <LegRow lang={lang} leg={leg} number={index + 1} key={leg.id} />
          ))}
        </List>
      </Card>
    </Stack>
  )
}

function LegRow({ lang, leg, number }: { lang: Lang; leg: ShownLeg; number: number }) {
  const t = messages[lang]
  const j = journeyMessages[lang]
  return (
    <Row
      number={number}
      headingLevel={3}
      title={t.between(leg.from.name, leg.to.name)}
      href={referralPaths.referral({ referralId: leg.id })}
      aside={<LegClockMark lang={lang} leg={leg} />}
      tags={
        <>
          <Tag tone="info">{j.purposes[leg.purpose]}</Tag>
          <Tag>{j.states[stateOf(leg)]}</Tag>
        </>
      }
      meta={sayDue(leg, lang)}
    >
      <LegSteps lang={lang} leg={leg} />
    </Row>
  )
}
