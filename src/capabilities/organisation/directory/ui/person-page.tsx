import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { organisationPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { PersonPage as PersonPageData } from '../queries.ts'

export function PersonPage({ lang, person }: { lang: Lang; person: PersonPageData }) {
  const t = messages[lang]
  return (
    <>
      <PageHeader
        title={person.name}
        actions={<LinkButton href={`/people/${person.id}/posts`}>{t.posts}</LinkButton>}
      />
      <Card title={t.workplaces}>
        {person.workplaces.length === 0 && <p>{t.noWorkplace}</p>}
        {person.workplaces.length > 0 && (
          <List label={t.workplaces}>
            {person.workplaces.map(({ unitId, unitName, jobTitle }) => (
              <Row key={unitId} title={unitName} href={organisationPaths.unit({ unitId })} meta={jobTitle} />
            ))}
          </List>
        )}
      </Card>
      {person.leads.length > 0 && (
        <Card title={t.leads}>
          <List label={t.leads}>
            {person.leads.map(({ id, name }) => (
              <Row key={id} title={name} href={organisationPaths.unit({ unitId: id })} />
            ))}
          </List>
        </Card>
      )}
    </>
  )
}
