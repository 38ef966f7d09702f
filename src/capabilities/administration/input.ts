import { z } from 'zod'
import type { EventFilter } from '../../platform/operations/event-log.ts'

const Id = z.uuid()

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
    subjectId: readId(query['subject']?.trim()),
    olderThan: readId(query['before']),
  }
}

export function readId(value: string | undefined): string | null {
  return Id.safeParse(value).data ?? null
}
