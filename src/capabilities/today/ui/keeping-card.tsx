import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { agreementPaths } from '../../agreement/paths.ts'
import { vacancyPaths } from '../../committees/vacancies/paths.ts'
import { committeePaths } from '../../committees/paths.ts'
import { structurePaths } from '../../structure/paths.ts'
import { trioPaths } from '../../trio/paths.ts'
import { messages } from '../messages.ts'
import { keepingPlaces, type KeepingPlace } from '../rules.ts'

const addresses: Record<KeepingPlace, string> = {
  structure: structurePaths.structure(),
  vacancies: vacancyPaths.vacancies(),
  committees: committeePaths.committees(),
  trios: trioPaths.trios(),
  agreement: agreementPaths.agreement(),
}

/** Where whoever keeps the MED organisation goes on, when the first steps are done. */
export function KeepingCard({ lang }: { lang: Lang }) {
  const t = messages[lang].keeping
  return (
    <Card title={t.title}>
      <List label={t.title}>
        {keepingPlaces.map((place) => (
          <Row title={t.places[place].title} href={addresses[place]} meta={t.places[place].text} key={place} />
        ))}
      </List>
    </Card>
  )
}
