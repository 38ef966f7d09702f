import type { FieldErrors, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import type { Reorganisation } from '../queries.ts'

export interface Shown {
  readonly typed: Typed | undefined
  readonly errors: FieldErrors
  readonly refusal?: string | undefined
}

/** First on the page after a refused form: which field, and what the rules said. */
export function Problems({ lang, shown }: { lang: Lang; shown: Shown }) {
  const errors = Object.entries(shown.errors).map(([name, text]) => ({ name, text }))
  return <ErrorSummary lang={lang} errors={shown.refusal ? [{ text: shown.refusal }, ...errors] : errors} />
}

interface DetailsPageProps {
  lang: Lang
  account: string
  title: string
  action: string
  back: string
  /** Null for a new one. */
  found: Reorganisation | null
  earliest: string
  shown: Shown
}

export function DetailsPage({ lang, account, title, action, back, found, earliest, shown }: DetailsPageProps) {
  const t = messages[lang]
  const { typed, errors } = shown
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={title} />
      <Form
        action={action}
        makesOne={found === null}
        hidden={found ? { version: found.version } : {}}
        keepFor={account}
      >
        <TextField
          lang={lang}
          name="title"
          label={t.name}
          hint={t.nameHint}
          value={typedText(typed, 'title', found?.title)}
          error={errors['title']}
          maxLength={160}
        />
        <TextArea
          lang={lang}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={typedText(typed, 'reason', found?.reason)}
          error={errors['reason']}
          maxLength={2000}
          rows={4}
        />
        <DateField
          lang={lang}
          name="on"
          label={t.on}
          hint={t.onHint}
          value={typedText(typed, 'on', found?.on)}
          error={errors['on']}
          min={earliest}
        />
        <FormButtons>
          <LinkButton href={back}>{t.cancel}</LinkButton>
          <Button kind="primary">{found ? t.save : t.begin}</Button>
        </FormButtons>
      </Form>
    </>
  )
}
