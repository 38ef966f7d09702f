import { fieldId, GroupFrame, type FieldProps } from './field.tsx'
import type { Choice } from './select-field.tsx'

export interface RadioGroupProps extends FieldProps {
  value?: string | undefined
  choices: readonly Choice[]
  /** Short choices beside each other. */
  inline?: boolean | undefined
}

/** One out of few, all in sight. */
export function RadioGroup({ value, choices, inline, ...field }: RadioGroupProps) {
  return (
    <GroupFrame field={field}>
      <Choices
        type="radio"
        field={field}
        choices={choices}
        chosen={value === undefined ? [] : [value]}
        inline={inline}
      />
    </GroupFrame>
  )
}

export interface CheckboxGroupProps extends FieldProps {
  values?: readonly string[] | undefined
  choices: readonly Choice[]
  inline?: boolean | undefined
}

/** Any number out of few: posts `name` once per tick. */
export function CheckboxGroup({ values = [], choices, inline, ...field }: CheckboxGroupProps) {
  return (
    <GroupFrame field={field}>
      <Choices type="checkbox" field={field} choices={choices} chosen={values} inline={inline} />
    </GroupFrame>
  )
}

export interface CheckboxProps extends FieldProps {
  checked?: boolean | undefined
  /** Posted when ticked. */
  value?: string | undefined
}

/** One yes or no: posts `name=on` (or `value`) when ticked, nothing otherwise. */
export function Checkbox({ checked, value = 'on', error, ...field }: CheckboxProps) {
  const id = field.id ?? fieldId(field.name)
  return (
    <div class={error ? 'field field-invalid' : 'field'}>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <ChoiceLine
        type="checkbox"
        id={id}
        name={field.name}
        choice={{ value, label: field.label, hint: field.hint }}
        checked={checked ?? false}
        errorId={error ? `${id}-error` : undefined}
      />
    </div>
  )
}

interface ChoicesProps {
  type: 'radio' | 'checkbox'
  field: FieldProps
  choices: readonly Choice[]
  chosen: readonly string[]
  inline: boolean | undefined
}

function Choices({ type, field, choices, chosen, inline }: ChoicesProps) {
  const id = field.id ?? fieldId(field.name)
  return (
    <div class={inline ? 'choices choices-inline' : 'choices'}>
      {choices.map((choice, index) => (
        <ChoiceLine
          type={type}
          id={index === 0 ? id : `${id}-${index}`}
          name={field.name}
          choice={choice}
          checked={chosen.includes(choice.value)}
          key={choice.value}
        />
      ))}
    </div>
  )
}

interface ChoiceLineProps {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  choice: Choice
  checked: boolean
  errorId?: string | undefined
}

function ChoiceLine({ type, id, name, choice, checked, errorId }: ChoiceLineProps) {
  const describedBy = [choice.hint && `${id}-note`, errorId].filter(Boolean).join(' ')
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        aria-describedby={describedBy || undefined}
        aria-invalid={errorId ? 'true' : undefined}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint && (
        <span class="choice-note" id={`${id}-note`}>
          {choice.hint}
        </span>
      )}
    </div>
  )
}
