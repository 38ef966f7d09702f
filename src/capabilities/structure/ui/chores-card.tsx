import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { committeePaths } from '../../committees/paths.ts'
import { secretaryPaths } from '../../committees/posts/secretaries/paths.ts'
import { vacancyPaths } from '../../committees/vacancies/paths.ts'
import { trioPaths } from '../../trio/paths.ts'
import { messages } from '../messages.ts'
import { structurePaths } from '../paths.ts'
import type { CheckPage } from '../queries.ts'
import type { Chore } from '../rules.ts'

interface ChoresCardProps {
  lang: Lang
  chores: CheckPage['chores']
  /** The area that is shown. */
  unit: string | null
  /** Whether the reader keeps the whole MED organisation, and so may open the pages where many are done at once. */
  keeps: boolean
}

/** Where many are done at once; chairs and vice-chairs are chosen one by one. */
const places: Readonly<Partial<Record<Chore, string>>> = {
  bodies: committeePaths.severalCommittees(),
  seats: committeePaths.seating(),
  holders: vacancyPaths.vacancies(),
  secretaries: secretaryPaths.secretaries(),
  trios: trioPaths.trios(),
}

/** What setting up has left, by what is to be done: each with how many, how, and where to begin. */
export function ChoresCard({ lang, chores, unit, keeps }: ChoresCardProps) {
  const t = messages[lang].notYet
  return (
    <Card title={t.title}>
      <p class="meta">{t.text}</p>
      <List label={t.title}>
        {chores.map(({ chore, count, kind }) => {
          const title = t.chores[chore](count)
          const where = structurePaths.structure({}, { unit: unit ?? undefined, kind, severity: 'not_yet' })
          return (
            <Row
              key={chore}
              title={title}
              href={keeps ? places[chore] : undefined}
              meta={t.how[chore]}
              aside={
                <LinkButton small href={where} label={t.see(title)}>
                  {t.where}
                </LinkButton>
              }
            />
          )
        })}
      </List>
    </Card>
  )
}
