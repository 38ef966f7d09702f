import { messages } from '../../messages.ts'
import { controlProps, FieldFrame, type FieldProps } from './field.tsx'

export interface Choice {
  value: string
  label: string
  /** A second quiet line (radio and checkbox groups), or why it cannot be chosen. */
  hint?: string | undefined
  disabled?: boolean | undefined
}

export interface ChoiceGroup {
  label: string
  choices: readonly Choice[]
}

export interface SelectFieldProps extends FieldProps {
  value?: string | undefined
  choices: readonly (Choice | ChoiceGroup)[]
  /** Adds an empty first choice ("Vælg …"), or says it in these words. */
  empty?: boolean | string | undefined
}

/** One out of many. For up to about six, a radio group is easier to read. */
export function SelectField({ value, choices, empty, ...field }: SelectFieldProps) {
  return (
    <FieldFrame field={field}>
      <select {...controlProps(field)} class="input select">
        {empty && <option value="">{empty === true ? messages[field.lang].choose : empty}</option>}
        {choices.map((choice) =>
          'choices' in choice ? (
            <optgroup label={choice.label} key={choice.label}>
              {choice.choices.map((inner) => (
                <SelectOption choice={inner} chosen={value} key={inner.value} />
              ))}
            </optgroup>
          ) : (
            <SelectOption choice={choice} chosen={value} key={choice.value} />
          ),
        )}
      </select>
    </FieldFrame>
  )
}

function SelectOption({ choice, chosen }: { choice: Choice; chosen: string | undefined }) {
  return (
    <option value={choice.value} selected={choice.value === chosen} disabled={choice.disabled}>
      {choice.label}
    </option>
  )
}
