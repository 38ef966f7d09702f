import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../../messages.ts'

/** What every form field takes. */
export interface FieldProps {
  lang: Lang
  name: string
  label: string
  /** Help before one types: format, an example, what not to write. */
  hint?: string | undefined
  /** What is wrong and how to put it right. */
  error?: string | undefined
  /** The word after the label. The server decides; the browser's own refusals are not used. */
  need?: 'required' | 'optional' | undefined
  /** Only needed when the same name stands twice on a page. */
  id?: string | undefined
}

/** The id a field gets from its name, which is what the error summary links to. */
export const fieldId = (name: string) => `field-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`

/** `id`, `aria-describedby`, `aria-invalid` and `aria-required` of the control in the field. */
export function controlProps({ name, id = fieldId(name), hint, error, need }: FieldProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-required': need === 'required' ? ('true' as const) : undefined,
  }
}

/** Label, hint and error around one control. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const id = field.id ?? fieldId(field.name)
  return (
    <div class={field.error ? 'field field-invalid' : 'field'}>
      <label class="field-label" for={id}>
        {field.label} <NeedWord {...field} />
      </label>
      <HintAndError field={field} id={id} />
      {children}
    </div>
  )
}

/** Legend, hint and error around several controls that answer one question. */
export function GroupFrame({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const id = field.id ?? fieldId(field.name)
  const { 'aria-describedby': describedBy } = controlProps(field)
  return (
    <fieldset class={field.error ? 'field field-invalid' : 'field'} aria-describedby={describedBy}>
      <legend class="field-label">
        {field.label} <NeedWord {...field} />
      </legend>
      <HintAndError field={field} id={id} />
      {children}
    </fieldset>
  )
}

function NeedWord({ lang, need }: FieldProps) {
  return need ? <span class="field-need">{messages[lang][need]}</span> : null
}

function HintAndError({ field, id }: { field: FieldProps; id: string }) {
  return (
    <>
      {field.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.error && (
        <p class="field-error" id={`${id}-error`}>
          <span class="said">{messages[field.lang].error} </span>
          {field.error}
        </p>
      )}
    </>
  )
}
