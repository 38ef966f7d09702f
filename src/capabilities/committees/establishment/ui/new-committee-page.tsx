import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons, SearchForm } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { agreementPaths } from '../../../agreement/paths.ts'
import type { Agreement } from '../../../agreement/rules.ts'
import type { UnitNode } from '../../../organisation/rules.ts'
import { messages as committeeMessages } from '../../messages.ts'
import { committeePaths } from '../../paths.ts'
import type { Committee } from '../../rules.ts'
import { fieldOf, Problems, SaveOrBack, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'
import type { Proposal } from '../rules.ts'

/** What must be there before a committee can be. */
export function NotYet({ lang, title, agreement }: { lang: Lang; title: string; agreement: Agreement | null }) {
  const t = messages[lang]
  const action = agreement ? (
    <LinkButton kind="primary" href="/organisation">
      {t.toOrganisation}
    </LinkButton>
  ) : (
    <LinkButton kind="primary" href={agreementPaths.agreement()}>
      {t.toAgreement}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={title} />
      <Card>
        <EmptyState title={agreement ? t.noUnits : t.noAgreementTitle} action={action}>
          {!agreement && <p>{t.noAgreement}</p>}
        </EmptyState>
      </Card>
    </>
  )
}

interface ChooseUnitPageProps {
  lang: Lang
  agreement: Agreement
  units: readonly UnitNode[]
  unit: string
  level: string
}

const levelChoices = (agreement: Agreement) =>
  agreement.levels.map((level) => ({ value: String(level.level), label: level.name }))

/** First question: which unit and level. Name, kind and place follow from them. */
export function ChooseUnitPage({ lang, agreement, units, unit, level }: ChooseUnitPageProps) {
  const t = messages[lang]
  const indented = (node: UnitNode) => '\u2003'.repeat(node.depth) + t.unitChoice(node.name, node.totalHeadCount)
  return (
    <>
      <PageHeader
        title={t.newTitle}
        lead={t.newLead}
        actions={<LinkButton href={committeePaths.severalCommittees()}>{t.several}</LinkButton>}
      />
      <Card>
        <SearchForm action={committeePaths.newCommittee()} label={t.newTitle}>
          <SelectField lang={lang} name="level" label={t.level} choices={levelChoices(agreement)} value={level} />
          <SelectField
            lang={lang}
            name="unit"
            label={t.unit}
            empty
            value={unit}
            choices={units.map((node) => ({ value: node.id, label: indented(node) }))}
          />
          <FormButtons>
            <Button kind="primary">{t.next}</Button>
          </FormButtons>
        </SearchForm>
      </Card>
    </>
  )
}

interface NewCommitteePageProps {
  lang: Lang
  on: IsoDate
  level: number
  levelName: string
  proposal: Proposal
  /** Those on a level above. */
  above: readonly Committee[]
  shown: Shown | undefined
}

/** Second: look the proposal through. */
export function NewCommitteePage({ lang, on, level, levelName, proposal, above, shown }: NewCommitteePageProps) {
  const t = messages[lang]
  const kinds = Object.entries(committeeMessages[lang].kinds).map(([value, label]) => ({ value, label }))
  const typed = shown?.typed
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader
        title={`${t.newTitle}: ${proposal.unitName}`}
        lead={`${levelName} · ${t.unitChoice(proposal.unitName, proposal.heads)}`}
      />
      <Card>
        <Form action={committeePaths.committees()} hidden={{ level, unit: proposal.unitId }}>
          <RadioGroup
            {...fieldOf(lang, 'kind', shown)}
            label={t.kind}
            choices={kinds}
            value={typedText(typed, 'kind', proposal.kind)}
          />
          <TextField
            {...fieldOf(lang, 'name', shown)}
            label={t.name}
            hint={t.nameHint}
            value={typedText(typed, 'name', proposal.name)}
            maxLength={160}
          />
          <SelectField
            {...fieldOf(lang, 'parent', shown)}
            label={t.parent}
            empty={t.noParent}
            value={typedText(typed, 'parent', proposal.parentId ?? '')}
            choices={above.map((committee) => ({ value: committee.id, label: committee.name }))}
          />
          <DateField
            {...fieldOf(lang, 'valid_from', shown)}
            label={t.validFrom}
            value={typedText(typed, 'valid_from', on)}
          />
          <SaveOrBack save={t.create} cancel={t.cancel} back={committeePaths.newCommittee()} />
        </Form>
      </Card>
    </>
  )
}
