import type { ComponentChildren } from 'preact'
import { isoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { TextField } from '../../../ui/components/field/text-field.tsx'
import { SearchForm } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import type { AgreementClocks } from '../../agreement/rules.ts'
import { committeePaths } from '../../committees/paths.ts'
import { messages as guidelineWords } from '../../guidelines/messages.ts'
import { guidelinePaths } from '../../guidelines/paths.ts'
import { interpretationPaths } from '../../interpretations/paths.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { directoryPaths } from '../../organisation/directory/paths.ts'
import { organisationPaths } from '../../organisation/paths.ts'
import { messages } from '../messages.ts'
import { searchPaths } from '../paths.ts'
import type { Found, FoundTexts } from '../queries.ts'
import { isChosen, type Choice, type Shown } from '../rules.ts'
import { Meant, Texts } from './found-texts.tsx'

interface SearchPageProps {
  lang: Lang
  text: string
  chosen: Choice
  /** null: too little was typed. */
  found: Found | null
  /** null: only words that stand everywhere. */
  texts: FoundTexts | null
  /** What levels are called. */
  agreement: AgreementClocks | null
}

/** What was found by name, and what items say. */
export function SearchPage(props: SearchPageProps) {
  const { lang, text } = props
  const t = messages[lang]
  return (
    <>
      <PageHeader title={text === '' ? t.title : t.titleOf(text)} lead={t.hint} />
      <SearchForm action={searchPaths.search()} label={t.label}>
        <TextField lang={lang} name="q" label={t.label} type="search" width="medium" value={text} />
        <Button kind="primary">{t.go}</Button>
      </SearchForm>
      <Results {...props} />
    </>
  )
}

function Results({ lang, text, chosen, found, texts, agreement }: SearchPageProps) {
  const t = messages[lang]
  const names = found === null ? [] : Object.values<Shown<unknown>>({ ...found })
  const hasNames = names.some(({ items }) => items.length > 0)
  const hasTexts = texts !== null && (texts.shown.length > 0 || isChosen(chosen))
  if (found === null || !(hasNames || hasTexts)) {
    return (
      <Card>
        {texts?.meant && <Meant lang={lang} meant={texts.meant} />}
        <EmptyState title={found === null ? t.startTitle : t.nothingTitle(text)}>
          <p>{found === null ? t.startText : t.nothingText}</p>
        </EmptyState>
      </Card>
    )
  }
  return (
    <Stack gap="loose">
      <People lang={lang} text={text} found={found} />
      <Committees lang={lang} text={text} found={found} />
      <Units lang={lang} found={found} />
      <Guidelines lang={lang} found={found} />
      <Interpretations lang={lang} text={text} found={found} />
      <UnderWay lang={lang} found={found} />
      {!hasTexts && texts?.meant && <Meant lang={lang} meant={texts.meant} />}
      {hasTexts && <Texts lang={lang} text={text} chosen={chosen} texts={texts} agreement={agreement} />}
    </Stack>
  )
}

interface GroupProps<T> {
  title: string
  lead?: string
  shown: Shown<T>
  more: ComponentChildren
  children: (one: T) => ComponentChildren
}

function Group<T>({ title, lead, shown, more, children }: GroupProps<T>) {
  if (shown.items.length === 0) return null
  return (
    <Card title={title} footer={shown.hasMore && more}>
      {lead !== undefined && <p class="meta">{lead}</p>}
      <List label={title}>{shown.items.map(children)}</List>
    </Card>
  )
}

type PartProps = { lang: Lang; found: Found }

function People({ lang, text, found }: PartProps & { text: string }) {
  const t = messages[lang]
  return (
    <Group
      title={t.people}
      shown={found.people}
      more={<a href={directoryPaths.people({}, { q: text })}>{t.morePeople}</a>}
    >
      {({ id, name, workplaces }) => (
        <Row
          key={id}
          title={name}
          href={directoryPaths.person({ personId: id })}
          meta={workplaces.map((place) => [place.jobTitle, place.unitName].filter(Boolean).join(', ')).join(' · ')}
        />
      )}
    </Group>
  )
}

function Committees({ lang, text, found }: PartProps & { text: string }) {
  const t = messages[lang]
  const more = <a href={committeePaths.committees({}, { q: text })}>{t.moreCommittees}</a>
  return (
    <Group title={t.committees} shown={found.committees} more={more}>
      {({ id, name, kind, level, unitName }) => (
        <Row
          key={id}
          title={name}
          href={committeePaths.committee({ committeeId: id })}
          tags={<LevelMark level={level as Level}>{kind === 'staff_meeting' ? t.staffMeeting : t.committee}</LevelMark>}
          meta={unitName}
        />
      )}
    </Group>
  )
}

function Units({ lang, found }: PartProps) {
  const t = messages[lang]
  return (
    <Group title={t.units} shown={found.units} more={<p class="meta">{t.more}</p>}>
      {({ id, name, kind, parentName }) => (
        <Row
          key={id}
          title={name}
          href={organisationPaths.unit({ unitId: id })}
          meta={[kind, parentName].filter(Boolean).join(' · ')}
        >
          <a href={committeePaths.representatives({}, { unit: id })} aria-label={`${t.representatives} ${name}`}>
            {t.representatives}
          </a>
        </Row>
      )}
    </Group>
  )
}

function Guidelines({ lang, found }: PartProps) {
  const t = messages[lang]
  const more = <a href={guidelinePaths.guidelines()}>{t.moreGuidelines}</a>
  return (
    <Group title={t.guidelines} shown={found.guidelines} more={more}>
      {({ id, title, kind }) => (
        <Row
          key={id}
          title={title}
          href={guidelinePaths.guideline({ guidelineId: id })}
          meta={guidelineWords[lang].kinds[kind]}
        />
      )}
    </Group>
  )
}

function Interpretations({ lang, text, found }: PartProps & { text: string }) {
  const t = messages[lang]
  const more = <a href={interpretationPaths.interpretations({}, { q: text })}>{t.moreInterpretations}</a>
  return (
    <Group title={t.interpretations} shown={found.interpretations} more={more}>
      {({ id, title, clause, decidedOn }) => (
        <Row
          key={id}
          title={title}
          href={interpretationPaths.interpretation({ interpretationId: id })}
          meta={`${clause} · ${sayDate(decidedOn, lang, 'medium')}`}
        />
      )}
    </Group>
  )
}

function UnderWay({ lang, found }: PartProps) {
  const t = messages[lang]
  return (
    <Group title={t.underWay} lead={t.underWayLead} shown={found.underWay} more={<p class="meta">{t.more}</p>}>
      {({ id, title, meetingId, committeeName, meetingOn }) => (
        <Row
          key={id}
          title={title}
          href={meetingPaths.item({ meetingId, itemId: id })}
          meta={`${committeeName} · ${sayDate(isoDate(meetingOn), lang, 'medium')}`}
        />
      )}
    </Group>
  )
}
