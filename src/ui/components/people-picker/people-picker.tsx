import { messages } from '../../messages.ts'
import { fieldId, GroupFrame, type FieldProps } from '../field/field.tsx'

export interface PersonChoice {
  id: string
  name: string
  /** What tells two of the same name apart: title and workplace. */
  detail?: string | undefined
}

export interface PeoplePickerProps extends FieldProps {
  /** GET `<source>?q=ben` answers a JSON list of PersonChoice (at most about ten). */
  source: string
  /** The one chosen so far. Posted as `name=<id>`. */
  chosen?: PersonChoice | undefined
  /** What was searched for, when the page is the answer to "Find" (`find=<name>`, text in `<name>_search`). */
  search?: string | undefined
  /** What the search found; undefined before any search. */
  found?: readonly PersonChoice[] | undefined
}

/**
 * Find one person. Without script: type, press "Find" (posts the form with `find=<name>`; the server shows the page again with
 * `search` and `found`), choose among radio buttons. With script: suggestions while typing.
 */
export function PeoplePicker({ source, chosen, search, found, ...field }: PeoplePickerProps) {
  const m = messages[field.lang]
  const id = field.id ?? fieldId(field.name)
  const choices = merge(chosen, found)
  return (
    <GroupFrame field={field}>
      <people-picker class="people-picker" source={source} data-name={field.name}>
        <span class="field-line" data-search>
          <input
            class="input input-medium"
            type="text"
            id={id}
            name={`${field.name}_search`}
            value={search}
            autocomplete="off"
            aria-label={field.label}
            aria-invalid={field.error ? 'true' : undefined}
          />
          <button type="submit" class="button button-secondary" name="find" value={field.name} formnovalidate>
            {m.find}
          </button>
        </span>
        <div class="choices" data-choices>
          {found?.length === 0 && <p class="meta">{m.noResults}</p>}
          {choices.map((person, index) => (
            <div class="choice" key={person.id}>
              <input
                type="radio"
                id={`${id}-${index + 1}`}
                name={field.name}
                value={person.id}
                checked={person.id === chosen?.id}
              />
              <label for={`${id}-${index + 1}`}>
                {person.name}
                {person.detail && <span class="meta"> {person.detail}</span>}
              </label>
            </div>
          ))}
        </div>
      </people-picker>
    </GroupFrame>
  )
}

function merge(chosen: PersonChoice | undefined, found: readonly PersonChoice[] = []): readonly PersonChoice[] {
  if (!chosen) return found
  return [chosen, ...found.filter((person) => person.id !== chosen.id)]
}
