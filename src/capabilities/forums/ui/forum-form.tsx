import { typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import type { Forum } from '../../committees/forums/queries.ts'
import { forumKinds } from '../../committees/forums/rules.ts'
import { messages as committeeMessages } from '../../committees/messages.ts'
import { messages } from '../messages.ts'
import { forumPaths } from '../paths.ts'

export interface FormShown {
  readonly typed?: Typed | undefined
  readonly errors: FieldErrors
  readonly refusal?: string | undefined
}

export function Problems({ lang, form }: { lang: Lang; form: FormShown }) {
  const errors = Object.entries(form.errors).map(([name, text]) => ({ name, text }))
  return <ErrorSummary lang={lang} errors={form.refusal ? [{ text: form.refusal }, ...errors] : errors} />
}

export function NewForumPage({ lang, form }: { lang: Lang; form: FormShown }) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: form.errors[name] })
  return (
    <>
      <Problems lang={lang} form={form} />
      <PageHeader title={t.createTitle} lead={t.lead} />
      <Card>
        <Form action={forumPaths.forums()}>
          <RadioGroup
            {...field('kind')}
            label={t.kind}
            value={typedText(form.typed, 'kind')}
            choices={forumKinds.map((kind) => ({
              value: kind,
              label: committeeMessages[lang].kinds[kind],
              hint: t.kindHints[kind],
            }))}
          />
          <TextField
            {...field('name')}
            label={t.name}
            need="required"
            width="full"
            maxLength={160}
            value={typedText(form.typed, 'name')}
          />
          <TextFields lang={lang} form={form} forum={null} />
          <FormButtons>
            <Button kind="primary">{t.create}</Button>
            <LinkButton kind="quiet" href={forumPaths.forums()}>
              {t.cancel}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </>
  )
}

/** What a forum is for, until when, and who reads what it publishes. */
export function TextFields({ lang, form, forum }: { lang: Lang; form: FormShown; forum: Forum | null }) {
  const t = messages[lang]
  const field = (name: string) => ({ lang, name, error: form.errors[name] })
  return (
    <>
      <TextArea
        {...field('purpose')}
        label={t.purpose}
        need="required"
        rows={3}
        maxLength={600}
        value={typedText(form.typed, 'purpose', forum?.purpose)}
      />
      <TextArea
        {...field('mandate')}
        label={t.mandate}
        need="optional"
        rows={5}
        maxLength={4000}
        value={typedText(form.typed, 'mandate', forum?.mandate)}
      />
      <RadioGroup
        {...field('openness')}
        label={t.openness}
        value={typedText(form.typed, 'openness', forum?.openness ?? 'all')}
        choices={(['all', 'members'] as const).map((value) => ({ value, label: t.opennessChoices[value] }))}
      />
      <DateField
        {...field('ends_on')}
        label={t.endsOn}
        hint={t.endsHint}
        value={typedText(form.typed, 'ends_on', forum?.endsOn ?? '')}
      />
    </>
  )
}
