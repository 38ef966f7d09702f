import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { SearchForm } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { List } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Pagination } from '../../../ui/components/pagination/pagination.tsx'
import { reorganisationPaths } from '../../reorganisation/paths.ts'
import { messages as findingMessages } from '../findings/messages.ts'
import type { FindingQuery } from '../input.ts'
import { messages } from '../messages.ts'
import { structurePaths } from '../paths.ts'
import type { CheckPage } from '../queries.ts'
import { kindNames, severities } from '../rules.ts'
import { FindingRow } from './finding-row.tsx'
import { ChoresCard } from './chores-card.tsx'

export interface StructurePageProps {
  lang: Lang
  on: IsoDate
  /** One committee's own findings. */
  committeeId: string | null
  chosen: FindingQuery
  found: CheckPage
  maySimulate: boolean
}

/** So many of each kind on the page of all kinds, and so many on a page of one. */
const first = 10
const perPage = 100

/** What does not match the agreement: kind by kind, each with its reason, its clause and the way to solve it. */
export function StructurePage(props: StructurePageProps) {
  const { lang, on, committeeId, chosen, found, maySimulate } = props
  const t = messages[lang]
  const day = sayDate(on, lang, 'medium')
  return (
    <Stack gap="loose">
      <PageHeader
        title={found.committeeName === null ? t.title : t.titleOf(found.committeeName)}
        lead={found.agreementTitle === null ? t.leadWithout(day) : t.lead(found.agreementTitle, day)}
        actions={
          maySimulate && (
            <>
              <LinkButton href={structurePaths.simulation()}>{t.simulation}</LinkButton>
              <LinkButton href={reorganisationPaths.reorganisations()}>{t.reorganisations}</LinkButton>
            </>
          )
        }
      />
      {committeeId === null ? (
        <Filters {...props} />
      ) : (
        <p>
          <a href={structurePaths.structure()}>{t.showAll}</a>
        </p>
      )}
      {found.chores.length > 0 && (
        <ChoresCard lang={lang} chores={found.chores} unit={chosen.unit} keeps={maySimulate} />
      )}
      {found.count === 0 ? <Nothing {...props} /> : <Groups {...props} />}
    </Stack>
  )
}

/** The address with something else chosen. */
const addressOf = ({ committeeId, chosen }: StructurePageProps, other: Partial<Record<'kind' | 'page', string>>) =>
  structurePaths.structure(
    {},
    {
      committee: committeeId ?? undefined,
      unit: chosen.unit ?? undefined,
      kind: other.kind ?? chosen.kind ?? undefined,
      severity: chosen.severity ?? undefined,
      page: other.page,
    },
  )

function Filters({ lang, chosen, found }: StructurePageProps) {
  const t = messages[lang]
  const words = findingMessages[lang]
  const { kinds, severities: pressing } = found.counts
  const all = { value: '', label: t.all }
  const counted = (label: string, count: number | undefined) => `${label} (${count ?? 0})`
  return (
    <SearchForm action={structurePaths.structure()} label={t.filters}>
      <SelectField
        lang={lang}
        name="unit"
        label={t.centre}
        value={chosen.unit ?? ''}
        choices={[all, ...found.areas.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        lang={lang}
        name="kind"
        label={t.kind}
        value={chosen.kind ?? ''}
        choices={[
          all,
          ...kindNames.map((kind) => ({ value: kind, label: counted(words.kinds[kind], kinds.get(kind)) })),
        ]}
      />
      <SelectField
        lang={lang}
        name="severity"
        label={t.severity}
        value={chosen.severity ?? ''}
        choices={[
          all,
          ...severities.map((one) => ({ value: one, label: counted(words.severities[one], pressing.get(one)) })),
        ]}
      />
      <Button>{t.filter}</Button>
      {(chosen.unit ?? chosen.kind ?? chosen.severity) !== null && (
        <LinkButton kind="quiet" href={structurePaths.structure()}>
          {t.clear}
        </LinkButton>
      )}
    </SearchForm>
  )
}

function Nothing({ lang, found, committeeId }: StructurePageProps) {
  const t = messages[lang]
  if (found.chores.length > 0) {
    return <EmptyState title={t.notYet.nothingAgainst}>{t.notYet.nothingAgainstText}</EmptyState>
  }
  const isChosen = found.all > 0 && committeeId === null
  return (
    <EmptyState title={isChosen ? t.nothingHere : t.nothing}>{isChosen ? t.nothingHereText : t.nothingText}</EmptyState>
  )
}

function Groups(props: StructurePageProps) {
  const { lang, found } = props
  return (
    <>
      <p class="meta" role="status">
        {messages[lang].found(found.count, found.all)}
      </p>
      {found.groups.map((group) => (
        <Group {...props} group={group} key={group.kind} />
      ))}
    </>
  )
}

/** The first few of a kind; all of them, page by page, when the kind is chosen; all at once for one committee. */
function Group(props: StructurePageProps & { group: CheckPage['groups'][number] }) {
  const { lang, chosen, committeeId, group } = props
  const { kind, findings } = group
  const t = messages[lang]
  const label = findingMessages[lang].kinds[kind]
  const isAlone = chosen.kind !== null
  const size = isAlone ? perPage : first
  const pages = isAlone ? Math.ceil(findings.length / perPage) : 1
  const page = Math.min(isAlone ? chosen.page : 1, pages)
  const shown = committeeId === null ? findings.slice((page - 1) * size, page * size) : findings
  const seeAll = (
    <LinkButton small href={addressOf(props, { kind })} label={`${t.seeAll(findings.length)}: ${label}`}>
      {t.seeAll(findings.length)}
    </LinkButton>
  )
  return (
    <Card
      title={label}
      aside={t.counts(findings.length)}
      footer={!isAlone && findings.length > shown.length ? seeAll : undefined}
    >
      <List label={label}>
        {shown.map((finding) => (
          <FindingRow lang={lang} finding={finding} />
        ))}
      </List>
      <Pagination
        lang={lang}
        page={page}
        pages={committeeId === null ? pages : 1}
        hrefOf={(other) => addressOf(props, { page: String(other) })}
      />
    </Card>
  )
}
