import type { Refusal } from '../result.ts'
import type { AppContext } from './context.ts'
import { typedFields, type FieldErrors, type FormBody, type Typed } from './form.ts'
import { refusalText, statusOfRefusal, type RefusalTexts, type Status } from './respond.tsx'

/** A form that is shown again after a command refused it: why, by the field it is about, and everything that was typed. */
export interface RefusedForm {
  readonly errors: FieldErrors
  readonly typed: Typed
  readonly status: Status
}

/** As the form's page takes it. `field` is the one whose answer the refusal is about. */
export const refusedForm = (
  c: AppContext,
  body: FormBody,
  refusal: Refusal,
  { field, texts }: { readonly field: string; readonly texts: RefusalTexts },
): RefusedForm => ({
  errors: { [field]: refusalText(c, refusal, texts) },
  typed: typedFields(body),
  status: statusOfRefusal(refusal),
})
