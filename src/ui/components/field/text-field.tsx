import { controlProps, FieldFrame, type FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  value?: string | number | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | undefined
  /** How long an answer is expected: short (numbers, codes), medium, full. */
  width?: 'short' | 'medium' | 'full' | undefined
  /** "name", "email", "organization" …: lets the browser fill it in. */
  autocomplete?: string | undefined
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | undefined
  maxLength?: number | undefined
  /** Names offered while typing, any other text allowed. */
  suggestions?: readonly string[] | undefined
  /** A unit after the field: "minutter". */
  unit?: string | undefined
}

/** One line of text. */
export function TextField({
  type = 'text',
  width = 'full',
  value,
  autocomplete,
  inputMode,
  maxLength,
  suggestions,
  unit,
  ...field
}: TextFieldProps) {
  const control = controlProps(field)
  const listId = suggestions && `${control.id}-list`
  // NOTE Preact types each kind of input apart; this one element serves them all.
  const anyType = type as 'text'
  return (
    <FieldFrame field={field}>
      <span class="field-line">
        <input
          {...control}
          class={`input input-${width}`}
          type={anyType}
          value={value}
          autocomplete={autocomplete}
          inputmode={inputMode}
          maxlength={maxLength}
          list={listId}
        />
        {unit && <span class="field-unit">{unit}</span>}
      </span>
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option value={text} key={text} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  )
}

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
}

/** Several lines of plain text; grows with what is typed where the browser can. */
export function TextArea({ value, rows = 4, maxLength, ...field }: TextAreaProps) {
  return (
    <FieldFrame field={field}>
      <textarea {...controlProps(field)} class="input textarea" rows={rows} maxlength={maxLength} value={value ?? ''} />
    </FieldFrame>
  )
}
