import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { SearchForm } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { agreementPaths } from '../../paths.ts'
import type { KeptAgreement } from '../../queries.ts'
import { levelName } from '../../rules.ts'
import { messages } from '../messages.ts'
import { differences, sections, type Difference } from '../rules.ts'
import { differenceWords } from './difference-words.ts'

interface DifferencesProps {
  lang: Lang
  version: KeptAgreement
  before: KeptAgreement
}

/** "MED-aftale for Nordsund Kommune (gælder fra 1. januar 2025)" */
const named = (lang: Lang, { title, validFrom }: KeptAgreement) =>
  messages[lang].version(title, sayDate(validFrom, lang, 'medium'))

interface PageProps {
  lang: Lang
  version: KeptAgreement
  before: KeptAgreement | null
  /** Every other version, for choosing what to compare with. */
  others: readonly KeptAgreement[]
}

/** Everything in which a version differs from another, under the name of each part. */
export function DifferencesPage({ lang, version, before, others }: PageProps) {
  const t = messages[lang]
  const found = before ? differences(before, version) : []
  return (
    <>
      <PageHeader title={t.title} lead={named(lang, version)} />
      <Stack gap="loose">
        {others.length > 0 && (
          <SearchForm action={agreementPaths.differences({ agreementId: version.id })} label={t.compareWith}>
            <SelectField
              lang={lang}
              name="with"
              label={t.compareWith}
              value={before?.id ?? ''}
              choices={others.map((other) => ({ value: other.id, label: named(lang, other) }))}
            />
            <Button>{t.compare}</Button>
          </SearchForm>
        )}
        <p>{before ? countWords(lang, found, before) : t.noneBefore}</p>
        {before &&
          sections.map((section) => {
            const own = found.filter((difference) => difference.section === section)
            return (
              own.length > 0 && (
                <Card key={section} title={t.sections[section]}>
                  <DifferenceList
                    lang={lang}
                    version={version}
                    before={before}
                    found={own}
                    label={t.sections[section]}
                  />
                </Card>
              )
            )
          })}
      </Stack>
    </>
  )
}

const countWords = (lang: Lang, found: readonly Difference[], before: KeptAgreement) =>
  found.length === 0 ? messages[lang].none(named(lang, before)) : messages[lang].lead(found.length, named(lang, before))

const tones = { added: 'ok', removed: 'danger', changed: 'info' } as const

function DifferenceList({
  lang,
  version,
  before,
  found,
  label,
}: DifferencesProps & { found: readonly Difference[]; label: string }) {
  const t = messages[lang]
  const nameOf = (level: number) =>
    version.levels.some((each) => each.level === level) ? levelName(version, level) : levelName(before, level)
  return (
    <List label={label}>
      {found.map((difference) => {
        const { subject, sentence } = differenceWords(lang, difference)
        return (
          <Row
            key={`${difference.level}:${subject}:${sentence}`}
            title={subject}
            tags={
              <>
                <Tag tone={tones[difference.what]}>{t.what[difference.what]}</Tag>
                {difference.level !== null && <Tag>{nameOf(difference.level)}</Tag>}
              </>
            }
          >
            <p>{sentence}</p>
          </Row>
        )
      })}
    </List>
  )
}

/** On the page of a version there is room for so many. */
const shownOnVersion = 5

/** The first differences from the version before, with the way to the rest. */
export function DifferencesCard({ lang, version, before }: DifferencesProps) {
  const t = messages[lang]
  const found = differences(before, version)
  return (
    <Card
      id="differences"
      title={t.cardTitle}
      footer={
        found.length > 0 && (
          <LinkButton href={agreementPaths.differences({ agreementId: version.id })}>{t.all}</LinkButton>
        )
      }
    >
      <p class="meta">{countWords(lang, found, before)}</p>
      {found.length > 0 && (
        <DifferenceList
          lang={lang}
          version={version}
          before={before}
          found={found.slice(0, shownOnVersion)}
          label={t.cardTitle}
        />
      )}
    </Card>
  )
}
