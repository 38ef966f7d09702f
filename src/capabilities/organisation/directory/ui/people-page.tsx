import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { SearchForm } from '../../../../ui/components/form/form.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { directoryPaths } from '../paths.ts'
import type { FoundColleagues } from '../queries.ts'

interface PeoplePageProps {
  lang: Lang
  text: string
  found: FoundColleagues
}

export function PeoplePage({ lang, text, found }: PeoplePageProps) {
  const t = messages[lang]
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Card>
        <SearchForm action={directoryPaths.people()} label={t.title}>
          <TextField
            lang={lang}
            name="q"
            label={t.search}
            hint={t.searchHint}
            type="search"
            width="medium"
            value={text}
          />
          <Button kind="primary">{t.find}</Button>
        </SearchForm>
      </Card>
      <Card>
        <Found lang={lang} text={text} found={found} />
      </Card>
    </>
  )
}

function Found({ lang, text, found: { people, hasMore } }: PeoplePageProps) {
  const t = messages[lang]
  if (people.length === 0) {
    return (
      <EmptyState title={text === '' ? t.startTitle : t.noneTitle(text)}>
        <p>{text === '' ? t.startText : t.noneText}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <h2>{hasMore ? t.foundMore(people.length) : t.found(people.length)}</h2>
      <List label={t.results}>
        {people.map((person) => (
          <Row
            key={person.id}
            title={person.name}
            href={directoryPaths.person({ personId: person.id })}
            meta={person.detail}
          />
        ))}
      </List>
    </>
  )
}
