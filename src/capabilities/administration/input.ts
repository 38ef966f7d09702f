import { isId } from '../../platform/db/ids.ts'
import type { EventFilter } from '../../platform/events/event-log.ts'

/** A filter in an address: what is not an id, or not text that the database can hold, filters nothing. */
export function readEventFilter(query: Readonly<Record<string, string>>): EventFilter {
  const text = (name: string): string | null => {
    const value = (query[name] ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, 100)
    return value === '' ? null : value
  }
  return {
    name: text('name'),
    actor: text('person'),
    subjectKind: text('kind'),
    subjectId: readId(text('subject')),
    olderThan: readId(text('before')),
  }
}

export function readId(value: string | null | undefined): string | null {
  return isId(value) ? value : null
}
