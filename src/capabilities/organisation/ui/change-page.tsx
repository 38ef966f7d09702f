import { typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker, type PersonChoice } from '../../../ui/components/people-picker/people-picker.tsx'
import { directoryPaths } from '../directory/paths.ts'
import { messages } from '../messages.ts'
import { organisationPaths } from '../paths.ts'
import type { UnitHistory } from '../queries.ts'
import type { UnitNode } from '../rules.ts'

export interface ChangeForm {
  readonly typed: Typed | undefined
  readonly errors: FieldErrors
  /** The answer to "Find": what was searched for and who was found. */
  readonly search: string | undefined
  readonly found: readonly PersonChoice[] | undefined
  readonly chosen: PersonChoice | undefined
  /** Somebody else saved while this was typed. */
  readonly changedMeanwhile: boolean
}

interface ChangePageProps {
  lang: Lang
  account: string
  today: string
  history: UnitHistory
  /** Units that this one may belong to. */
  parents: readonly UnitNode[]
  form: ChangeForm
}

export function ChangePage(props: ChangePageProps) {
  const { lang, account, history, form } = props
  const t = messages[lang]
  const unitId = history.id
  const errors = Object.entries(form.errors).map(([name, text]) => ({ name: name === 'form' ? undefined : name, text }))
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageHeader title={t.changeTitle(history.periods.at(-1)?.name ?? '')} lead={t.changeLead} />
      {form.changedMeanwhile && <Theirs lang={lang} history={history} />}
      <Form action={organisationPaths.changes({ unitId })} hidden={{ version: history.version }} keepFor={account}>
        <WhatAndWhere {...props} />
        <LeaderAndDay {...props} />
        <FormButtons>
          <LinkButton href={organisationPaths.unit({ unitId })}>{t.cancel}</LinkButton>
          <Button kind="primary">{t.save}</Button>
        </FormButtons>
      </Form>
    </>
  )
}

function WhatAndWhere({ lang, history, parents, form: { typed, errors } }: ChangePageProps) {
  const t = messages[lang]
  const last = history.periods.at(-1)
  return (
    <>
      <TextField
        lang={lang}
        name="name"
        label={t.name}
        value={typedText(typed, 'name', last?.name)}
        error={errors['name']}
        maxLength={160}
      />
      <TextField
        lang={lang}
        name="kind"
        label={t.kind}
        hint={t.kindHint}
        width="medium"
        value={typedText(typed, 'kind', last?.kind)}
        error={errors['kind']}
        maxLength={60}
      />
      <SelectField
        lang={lang}
        name="parent"
        label={t.parent}
        empty={t.noParent}
        value={typedText(typed, 'parent', last?.parentId ?? '')}
        error={errors['parent']}
        choices={parents.map((node) => ({ value: node.id, label: `${'– '.repeat(node.depth)}${node.name}` }))}
      />
    </>
  )
}

function LeaderAndDay({ lang, today, history, form }: ChangePageProps) {
  const t = messages[lang]
  const { typed, errors, chosen, search, found } = form
  return (
    <>
      <PeoplePicker
        lang={lang}
        name="leader"
        label={t.newLeader}
        hint={t.newLeaderHint}
        source={directoryPaths.suggestions()}
        chosen={chosen}
        search={search}
        found={found}
        error={errors['leader']}
      />
      <Checkbox
        lang={lang}
        name="without_leader"
        label={t.withoutLeader}
        checked={typedText(typed, 'without_leader') !== ''}
      />
      <DateField
        lang={lang}
        name="from"
        label={t.takesEffect}
        hint={t.takesEffectHint}
        value={typedText(typed, 'from', today)}
        error={errors['from']}
        min={history.periods.at(-1)?.from}
      />
    </>
  )
}

function Theirs({ lang, history }: Pick<ChangePageProps, 'lang' | 'history'>) {
  const t = messages[lang]
  const last = history.periods.at(-1)
  return (
    <Notice lang={lang} tone="warn" title={t.theirs}>
      <p>{t.theirsText}</p>
      <DescriptionList
        facts={[
          { term: t.name, value: last?.name },
          { term: t.kind, value: last?.kind },
          { term: t.parent, value: last?.parentName },
          { term: t.leader, value: last?.leaderName ?? t.nobody },
        ]}
      />
    </Notice>
  )
}
