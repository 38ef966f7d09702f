import type { FieldErrors, Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { FormButtons } from '../../../ui/components/form/form.tsx'

/** A form shown again: what was typed, what is wrong with which field, and what the rules said. */
export interface Shown {
  readonly typed?: Typed | undefined
  readonly errors: FieldErrors
  readonly refusal?: string | undefined
}

/** First on the page after a refused form. */
export function Problems({ lang, shown }: { lang: Lang; shown: Shown | undefined }) {
  if (!shown) return null
  const errors = Object.entries(shown.errors).map(([name, text]) => ({ name, text }))
  return <ErrorSummary lang={lang} errors={shown.refusal ? [{ text: shown.refusal }, ...errors] : errors} />
}

export const fieldOf = (lang: Lang, name: string, shown: Shown | undefined) => ({
  lang,
  name,
  error: shown?.errors[name],
})

export function SaveOrBack({ save, cancel, back }: { save: string; cancel: string; back: string }) {
  return (
    <FormButtons>
      <Button kind="primary">{save}</Button>
      <LinkButton kind="quiet" href={back}>
        {cancel}
      </LinkButton>
    </FormButtons>
  )
}
