import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../ui/components/field/text-field.tsx'
import { SearchForm } from '../../../ui/components/form/form.tsx'
import { Cluster, Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Pagination } from '../../../ui/components/pagination/pagination.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import type { AgreementClocks } from '../../agreement/rules.ts'
import { messages } from '../messages.ts'
import { interpretationPaths } from '../paths.ts'
import type { Register, RegisterWish } from '../queries.ts'
import { holdsOn, type Interpretation } from '../rules.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import { levelChoices } from './level-words.tsx'

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly agreement: AgreementClocks | null
  readonly wish: RegisterWish
  readonly found: Register
}

/** All interpretations: searched, and chosen by clause, level and year. */
export function RegisterPage({ lang, on, agreement, wish, found }: Props) {
  const t = messages[lang]
  const isChosen = wish.text !== '' || wish.clause !== '' || wish.level !== null || wish.year !== null
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          found.mayKeep && (
            <LinkButton kind="primary" href={interpretationPaths.newInterpretation()}>
              {t.new}
            </LinkButton>
          )
        }
      />
      {(isChosen || found.total > 0) && (
        <Choices lang={lang} agreement={agreement} wish={wish} found={found} isChosen={isChosen} />
      )}
      {found.total === 0 ? (
        <EmptyState title={isChosen ? t.noneFound : t.none}>{isChosen ? t.noneFoundText : t.noneText}</EmptyState>
      ) : (
        <Card title={t.found(found.total)}>
          <List label={t.title}>
            {found.shown.map((one) => (
              <InterpretationRow lang={lang} on={on} one={one} key={one.id} />
            ))}
          </List>
        </Card>
      )}
      <Pagination lang={lang} page={found.page} pages={found.pages} hrefOf={(page) => addressOf(wish, page)} />
    </Stack>
  )
}

const addressOf = ({ text, clause, level, year }: RegisterWish, page: number): string =>
  interpretationPaths.interpretations(
    {},
    {
      q: text,
      clause,
      level: level === null ? '' : String(level),
      year: year === null ? '' : String(year),
      page: String(page),
    },
  )

function Choices({ lang, agreement, wish, found, isChosen }: Omit<Props, 'on'> & { readonly isChosen: boolean }) {
  const t = messages[lang]
  return (
    <Card>
      <SearchForm action={interpretationPaths.interpretations()} label={t.find}>
        <TextField lang={lang} name="q" label={t.text} type="search" value={wish.text} maxLength={100} />
        <Cluster>
          <SelectField
            lang={lang}
            name="clause"
            label={t.clauseChoice}
            empty={t.all}
            value={wish.clause}
            choices={found.clauses.map((clause) => ({ value: clause, label: clause }))}
          />
          <SelectField
            lang={lang}
            name="level"
            label={t.levelChoice}
            empty={t.all}
            value={wish.level === null ? '' : String(wish.level)}
            choices={levelChoices(lang, agreement)}
          />
          <SelectField
            lang={lang}
            name="year"
            label={t.yearChoice}
            empty={t.all}
            value={wish.year === null ? '' : String(wish.year)}
            choices={found.years.map((year) => ({ value: String(year), label: String(year) }))}
          />
        </Cluster>
        <Cluster>
          <Button kind="primary">{t.search}</Button>
          {isChosen && (
            <LinkButton kind="quiet" href={interpretationPaths.interpretations()}>
              {t.clear}
            </LinkButton>
          )}
        </Cluster>
      </SearchForm>
    </Card>
  )
}

function InterpretationRow({ lang, on, one }: { lang: Lang; on: IsoDate; one: Interpretation }) {
  const t = messages[lang]
  const meta = [one.clause, t.abouts[one.about], sayDate(one.decidedOn, lang, 'medium')]
  return (
    <Row
      title={one.title}
      href={interpretationPaths.interpretation({ interpretationId: one.id })}
      meta={meta.join(' · ')}
      tags={
        (one.isRestricted || !holdsOn(one, on)) && (
          <>
            {one.isRestricted && <Tag tone="warn">{t.restricted}</Tag>}
            {one.lapsedOn && !holdsOn(one, on) && <Tag>{t.lapsed(sayDate(one.lapsedOn, lang, 'medium'))}</Tag>}
          </>
        )
      }
    />
  )
}
