import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as unitMessages } from '../../messages.ts'
import { organisationPaths } from '../../paths.ts'
import type { UnitNode } from '../../rules.ts'
import { messages } from '../messages.ts'
import { lifetimePaths } from '../paths.ts'

interface FormProps {
  lang: Lang
  today: string
  typed: Typed | undefined
  errors: FieldErrors
}

const listed = (errors: FieldErrors) =>
  Object.entries(errors).map(([name, text]) => ({ name: name === 'form' ? undefined : name, text }))

export function NewUnitPage({ lang, today, tree, typed, errors }: FormProps & { tree: readonly UnitNode[] }) {
  const t = messages[lang]
  const unit = unitMessages[lang]
  const text = (name: string, label: string, maxLength: number, hint?: string) => (
    <TextField
      lang={lang}
      name={name}
      label={label}
      hint={hint}
      value={typedText(typed, name)}
      error={errors[name]}
      maxLength={maxLength}
    />
  )
  return (
    <>
      <ErrorSummary lang={lang} errors={listed(errors)} />
      <PageHeader title={t.newTitle} lead={t.newLead} />
      <Form action={lifetimePaths.newUnit()}>
        {text('name', unit.name, 160)}
        {text('number', t.number, 40, t.numberHint)}
        {text('kind', unit.kind, 60, unit.kindHint)}
        <SelectField
          lang={lang}
          name="parent"
          label={unit.parent}
          empty={unit.noParent}
          value={typedText(typed, 'parent')}
          error={errors['parent']}
          choices={tree.map((node) => ({ value: node.id, label: `${'– '.repeat(node.depth)}${node.name}` }))}
        />
        <DateField
          lang={lang}
          name="from"
          label={t.from}
          value={typedText(typed, 'from', today)}
          error={errors['from']}
        />
        <FormButtons>
          <LinkButton href={organisationPaths.organisation()}>{t.cancel}</LinkButton>
          <Button kind="primary">{t.make}</Button>
        </FormButtons>
      </Form>
    </>
  )
}

interface ClosingProps extends FormProps {
  unitId: string
  name: string
  version: number
}

export function ClosingPage({ lang, today, unitId, name, version, typed, errors }: ClosingProps) {
  const t = messages[lang]
  return (
    <>
      <ErrorSummary lang={lang} errors={listed(errors)} />
      <PageHeader title={t.closeTitle(name)} lead={t.closeLead} />
      <Form action={lifetimePaths.closing({ unitId })} hidden={{ version }}>
        <DateField
          lang={lang}
          name="last_day"
          label={t.lastDay}
          value={typedText(typed, 'last_day', today)}
          error={errors['last_day']}
        />
        <FormButtons>
          <LinkButton href={organisationPaths.unit({ unitId })}>{t.cancel}</LinkButton>
          <Button kind="danger">{t.close}</Button>
        </FormButtons>
      </Form>
    </>
  )
}
