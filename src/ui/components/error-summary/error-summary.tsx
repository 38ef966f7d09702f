import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'
import { fieldId } from '../field/field.tsx'

export interface FieldError {
  /** The field's name; left out when the error belongs to no single field. */
  name?: string | undefined
  text: string
}

export interface ErrorSummaryProps {
  lang: Lang
  errors: readonly FieldError[]
  title?: string | undefined
  /** False only where the page itself is not about the errors. */
  focus?: boolean | undefined
}

/** First on the page after a refused form: takes the focus and leads to each field. Nothing when there are no errors. */
export function ErrorSummary({ lang, errors, title, focus = true }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" tabindex={-1} autofocus={focus}>
      <h2>{title ?? messages[lang].errorSummaryTitle}</h2>
      <ul role="list">
        {errors.map((error) => (
          <li key={error.text}>{error.name ? <a href={`#${fieldId(error.name)}`}>{error.text}</a> : error.text}</li>
        ))}
      </ul>
    </div>
  )
}
