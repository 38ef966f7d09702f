import type { FieldErrors, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import type { AgreementClocks } from '../../agreement/rules.ts'
import { messages } from '../messages.ts'
import { abouts, type Interpretation } from '../rules.ts'
import { LevelsField } from './level-words.tsx'

export interface InterpretationFormProps {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  readonly action: string
  readonly back: string
  /** null: a new one. */
  readonly kept: Interpretation | null
  readonly agreement: AgreementClocks | null
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Enters an interpretation by hand, or changes one. */
export function InterpretationForm(props: InterpretationFormProps) {
  const { lang, accountId, title, action, back, kept, errors } = props
  const t = messages[lang]
  const summary = Object.entries(errors ?? {}).map(([name, text]) => ({ name, text }))
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={title} />
      <Card>
        <Form action={action} makesOne={kept === null} keepFor={accountId} hidden={{ version: kept?.version ?? 1 }}>
          <Texts {...props} />
          <Facts {...props} />
          <Restricted {...props} />
          <FormButtons>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={back}>
              {t.cancel}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}

function Texts({ lang, kept, errors, typed }: InterpretationFormProps) {
  const t = messages[lang].fields
  const field = (name: 'title' | 'question' | 'answer' | 'clause') => ({
    lang,
    name,
    label: t[name],
    need: 'required' as const,
    error: errors?.[name],
    value: typedText(typed, name, kept?.[name] ?? ''),
  })
  return (
    <>
      <SelectField
        lang={lang}
        name="about"
        label={t.about}
        need="required"
        error={errors?.['about']}
        value={typedText(typed, 'about', kept?.about ?? 'agreement')}
        choices={abouts.map((value) => ({ value, label: messages[lang].abouts[value] }))}
      />
      <TextField {...field('title')} hint={t.titleHint} maxLength={200} />
      <TextArea {...field('question')} rows={4} maxLength={4000} />
      <TextArea {...field('answer')} rows={6} maxLength={4000} />
      <TextField {...field('clause')} hint={t.clauseHint} maxLength={60} width="medium" />
    </>
  )
}

function Facts({ lang, kept, agreement, bodies, errors, typed }: InterpretationFormProps) {
  const t = messages[lang]
  return (
    <>
      <LevelsField
        lang={lang}
        agreement={agreement}
        kept={kept?.levels ?? null}
        need="required"
        errors={errors}
        typed={typed}
      />
      <DateField
        lang={lang}
        name="decided_on"
        label={t.fields.decidedOn}
        need="required"
        error={errors?.['decided_on']}
        value={typedText(typed, 'decided_on', kept?.decidedOn ?? '')}
      />
      <SelectField
        lang={lang}
        name="decided_by"
        label={t.fields.decidedBy}
        error={errors?.['decided_by']}
        empty={t.fields.nobody}
        value={typedText(typed, 'decided_by', kept ? (kept.decidedBy ?? '') : (bodies[0]?.id ?? ''))}
        choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {kept && (
        <DateField
          lang={lang}
          name="lapsed_on"
          label={t.fields.lapsedOn}
          hint={t.fields.lapsedOnHint}
          need="optional"
          error={errors?.['lapsed_on']}
          value={typedText(typed, 'lapsed_on', kept.lapsedOn ?? '')}
        />
      )}
    </>
  )
}

function Restricted({ lang, kept, typed }: InterpretationFormProps) {
  const t = messages[lang]
  return (
    <Checkbox
      lang={lang}
      name="restricted"
      label={t.fields.restricted}
      value="yes"
      checked={typed ? typed['restricted'] !== undefined : (kept?.isRestricted ?? false)}
    />
  )
}
