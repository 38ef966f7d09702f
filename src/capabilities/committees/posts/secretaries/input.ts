import { isId } from '../../../../platform/db/ids.ts'
import { typedText, type Typed } from '../../../../platform/http/form.ts'
import type { NamedSecretary } from './commands.ts'

/** One field for each body. */
export const fieldFor = (committeeId: string): string => `secretary_${committeeId}`

/** Who was chosen for which body; what is no id counts as nobody chosen. */
export function readNamed(typed: Typed, committeeIds: readonly string[]): NamedSecretary[] {
  return committeeIds.flatMap((committeeId) => {
    const personId = typedText(typed, fieldFor(committeeId))
    return isId(personId) ? [{ committeeId, personId }] : []
  })
}

/** The bodies for which a name was typed and nobody chosen yet, or for which a search was asked for. */
export function searchedFor(typed: Typed, committeeIds: readonly string[]): { committeeId: string; text: string }[] {
  return committeeIds.flatMap((committeeId) => {
    const field = fieldFor(committeeId)
    const text = typedText(typed, `${field}_search`).trim()
    const isAsked = typedText(typed, 'find') === field || typedText(typed, field) === ''
    return text !== '' && isAsked ? [{ committeeId, text }] : []
  })
}
