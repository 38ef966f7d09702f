import { today } from '../../../platform/clock/dates.ts'
import { sayDate, sayTime } from '../../../platform/clock/words.ts'
import type { EventFilter, LoggedEvent } from '../../../platform/operations/event-log.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../ui/components/field/text-field.tsx'
import { SearchForm } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { messages as eventWords } from '../events/messages.ts'
import { messages } from '../messages.ts'
import { administrationPaths } from '../paths.ts'
import type { Events } from '../queries.ts'
import { sayFacts } from './event-facts.ts'
import { OlderAndNewest } from './older-and-newest.tsx'

interface EventsPageProps {
  lang: Lang
  data: Events
  filter: EventFilter
}

/** The filter as it stands in the address. */
function asQuery(filter: EventFilter, before?: string) {
  return {
    name: filter.name ?? undefined,
    person: filter.actor ?? undefined,
    kind: filter.subjectKind ?? undefined,
    subject: filter.subjectId ?? undefined,
    before,
  }
}

export function EventsPage({ lang, data, filter }: EventsPageProps) {
  const t = messages[lang]
  return (
    <Stack>
      <PageHeader title={t.eventsTitle} lead={t.eventsLead} />
      <Filter lang={lang} data={data} filter={filter} />
      {data.events.length === 0 ? (
        <EmptyState title={t.noEvents}>
          <p>{t.noEventsText}</p>
        </EmptyState>
      ) : (
        <Card>
          <EventTable lang={lang} events={data.events} />
        </Card>
      )}
      <OlderAndNewest
        lang={lang}
        older={data.next === null ? null : administrationPaths.events({}, asQuery(filter, data.next))}
        newest={filter.olderThan === null ? null : administrationPaths.events({}, asQuery(filter))}
      />
    </Stack>
  )
}

function Filter({ lang, data, filter }: EventsPageProps) {
  const t = messages[lang]
  const { names, subjects } = eventWords[lang]
  const choices = (values: readonly string[], words: Readonly<Record<string, string>>) =>
    values.map((value) => ({ value, label: words[value] ?? value }))
  return (
    <SearchForm action={administrationPaths.events()} label={t.filter}>
      <SelectField
        lang={lang}
        name="name"
        label={t.eventName}
        empty={t.all}
        value={filter.name ?? ''}
        choices={choices(data.names, names)}
      />
      <TextField
        lang={lang}
        name="person"
        label={t.person}
        hint={t.personHint}
        width="medium"
        value={filter.actor ?? ''}
      />
      <SelectField
        lang={lang}
        name="kind"
        label={t.subjectKind}
        empty={t.all}
        value={filter.subjectKind ?? ''}
        choices={choices(data.subjectKinds, subjects)}
      />
      <TextField lang={lang} name="subject" label={t.subjectId} width="medium" value={filter.subjectId ?? ''} />
      <Button>{t.show}</Button>
    </SearchForm>
  )
}

function EventTable({ lang, events }: { lang: Lang; events: readonly LoggedEvent[] }) {
  const t = messages[lang]
  const { names, subjects } = eventWords[lang]
  return (
    <Table
      caption={t.eventsCaption}
      rows={events}
      keyOf={(event) => event.id}
      columns={[
        { label: t.when, cell: (event) => sayShortMoment(event.at, lang) },
        { label: t.who, cell: (event) => event.actorName ?? t.system },
        { label: t.what, cell: (event) => names[event.name] ?? <code>{event.name}</code>, names: true },
        {
          label: t.about,
          cell: ({ subject }) => (
            <a href={administrationPaths.events({}, { subject: subject.id })}>
              {subjects[subject.kind] ?? subject.kind} {subject.id.slice(-6)}
            </a>
          ),
        },
        { label: t.facts, cell: (event) => sayFacts(event.data, lang) },
      ]}
    />
  )
}

/** Short: a log is read down its column. */
const sayShortMoment = (at: Date, lang: Lang) => `${sayDate(today(at), lang, 'short')} ${sayTime(at, lang)}`
