import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { CheckboxGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { Form, FormButtons, SearchForm } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table, type Column } from '../../../../ui/components/table/table.tsx'
import { ruleFor, type Agreement } from '../../../agreement/rules.ts'
import type { UnitNode } from '../../../organisation/rules.ts'
import { committeePaths } from '../../paths.ts'
import type { Committee } from '../../rules.ts'
import { fieldOf, Problems, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'
import type { Proposal } from '../rules.ts'

interface SeveralPageProps {
  lang: Lang
  on: IsoDate
  agreement: Agreement
  units: readonly UnitNode[]
  committees: readonly Committee[]
  level: number | undefined
  unitKinds: readonly string[]
  /** undefined until level and kinds are chosen. */
  proposals: readonly Proposal[] | undefined
  shown: Shown | undefined
}

/** Choose level and kinds of units, look the proposals through, set them all up at once. */
export function SeveralPage(props: SeveralPageProps) {
  const { lang, proposals, shown } = props
  const t = messages[lang]
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.several} lead={t.severalLead} />
      <Stack gap="loose">
        <Choice {...props} />
        {proposals && <Preview {...props} proposals={proposals} />}
      </Stack>
    </>
  )
}

function Choice({ lang, on, agreement, units, level, unitKinds }: SeveralPageProps) {
  const t = messages[lang]
  const counts = Map.groupBy(units, (unit) => unit.kind)
  const kinds = [...counts].map(([kind, all]) => ({ value: kind, label: t.unitKind(kind, all.length) }))
  return (
    <Card>
      <SearchForm action={committeePaths.severalCommittees()} label={t.several}>
        <SelectField
          lang={lang}
          name="level"
          label={t.level}
          value={level === undefined ? undefined : String(level)}
          choices={agreement.levels.map((one) => ({ value: String(one.level), label: one.name }))}
        />
        <DateField lang={lang} name="on" label={t.validFrom} value={on} />
        <CheckboxGroup lang={lang} name="kind" label={t.unitKinds} choices={kinds} values={unitKinds} />
        <FormButtons>
          <Button>{t.preview}</Button>
        </FormButtons>
      </SearchForm>
    </Card>
  )
}

function Preview({
  lang,
  on,
  agreement,
  committees,
  level = 1,
  proposals,
  shown,
}: SeveralPageProps & { proposals: readonly Proposal[] }) {
  const t = messages[lang]
  const open = proposals.filter((proposal) => proposal.existing === null)
  const staffMeetings = open.filter((proposal) => proposal.kind === 'staff_meeting').length
  const below = staffMeetings > 0 ? (ruleFor(agreement, 'staff_meeting_below', level)?.amount ?? null) : null
  const title = t.previewTitle(open.length - staffMeetings, staffMeetings)
  if (open.length === 0) return <Card title={title}>{t.nothing}</Card>
  return (
    <Card title={title}>
      <p class="meta">{t.previewText(below)}</p>
      <Form action={committeePaths.severalCommittees()} hidden={{ level, valid_from: on }} label={t.createSeveral}>
        <Table
          caption={title}
          captionHidden
          columns={columns(lang, level, committees, shown)}
          rows={open}
          keyOf={(proposal) => proposal.unitId}
        />
        <FormButtons>
          <Button kind="primary">{t.createSeveral}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function columns(
  lang: Lang,
  level: number,
  committees: readonly Committee[],
  shown: Shown | undefined,
): Column<Proposal>[] {
  const t = messages[lang]
  const nameOfParent = (id: string | null) => committees.find((committee) => committee.id === id)?.name
  const impossible = (proposal: Proposal) => (level > 1 && proposal.parentId === null ? t.noParentFound : null)
  return [
    {
      label: t.columns.choose,
      cell: (proposal) => (
        <ChosenInput lang={lang} proposal={proposal} shown={shown} isPossible={impossible(proposal) === null} />
      ),
    },
    { label: t.columns.unit, names: true, cell: (proposal) => proposal.unitName },
    { label: t.columns.heads, align: 'end', cell: (proposal) => proposal.heads },
    {
      label: t.columns.name,
      cell: (proposal) => impossible(proposal) ?? <NameInput lang={lang} proposal={proposal} shown={shown} />,
    },
    {
      label: t.columns.kind,
      cell: (proposal) => impossible(proposal) === null && <KindInput lang={lang} proposal={proposal} shown={shown} />,
    },
    {
      label: t.columns.parent,
      cell: (proposal) => (
        <>
          {nameOfParent(proposal.parentId) ?? ''}
          <input type="hidden" name={`parent-${proposal.unitId}`} value={proposal.parentId ?? ''} />
        </>
      ),
    },
  ]
}

interface CellProps {
  lang: Lang
  proposal: Proposal
  shown: Shown | undefined
}

function ChosenInput({ lang, proposal, shown, isPossible }: CellProps & { isPossible: boolean }) {
  const typed = shown?.typed?.['chosen']
  const isChosen = typed === undefined ? isPossible : [typed].flat().includes(proposal.unitId)
  return (
    <input
      type="checkbox"
      name="chosen"
      value={proposal.unitId}
      checked={isChosen}
      disabled={!isPossible}
      aria-label={messages[lang].chooseOne(proposal.unitName)}
    />
  )
}

const typedOr = (shown: Shown | undefined, name: string, otherwise: string): string => {
  const typed = shown?.typed?.[name]
  return typeof typed === 'string' ? typed : otherwise
}

function NameInput({ lang, proposal, shown }: CellProps) {
  const name = `name-${proposal.unitId}`
  const { error } = fieldOf(lang, name, shown)
  return (
    <input
      class="input input-in-table"
      type="text"
      name={name}
      value={typedOr(shown, name, proposal.name)}
      maxlength={160}
      aria-label={messages[lang].nameOf(proposal.unitName)}
      aria-invalid={error ? 'true' : undefined}
    />
  )
}

function KindInput({ lang, proposal, shown }: CellProps) {
  const name = `kind-${proposal.unitId}`
  const chosen = typedOr(shown, name, proposal.kind)
  return (
    <select class="input select" name={name} aria-label={messages[lang].kindOf(proposal.unitName)}>
      {Object.entries(messages[lang].shortKinds).map(([value, label]) => (
        <option value={value} selected={value === chosen} key={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
