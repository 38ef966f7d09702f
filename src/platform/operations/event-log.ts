import { sql } from 'kysely'
import type { Reader } from '../db/database.ts'

export interface LoggedEvent {
  readonly id: string
  readonly name: string
  readonly at: Date
  readonly actorName: string | null
  readonly subject: { readonly kind: string; readonly id: string }
  readonly data: Readonly<Record<string, unknown>>
  readonly requestId: string | null
}

export interface EventFilter {
  readonly name: string | null
  /** A piece of the actor's name. */
  readonly actor: string | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
  /** Only those before this one. */
  readonly olderThan: string | null
}

/** The newest events that fit all of the filter. */
export async function eventLog(db: Reader, filter: EventFilter, most: number): Promise<LoggedEvent[]> {
  const { name, actor, subjectKind, subjectId, olderThan } = filter
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .$if(name !== null, (query) => query.where('name', '=', name))
    .$if(actor !== null, (query) => query.where(sql<boolean>`position(lower(${actor}::text) in lower(actor_name)) > 0`))
    .$if(subjectKind !== null, (query) => query.where('subject_kind', '=', subjectKind))
    .$if(subjectId !== null, (query) => query.where('subject_id', '=', subjectId))
    .$if(olderThan !== null, (query) => query.where('id', '<', olderThan))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    at: row.at,
    actorName: row.actor_name,
    subject: { kind: row.subject_kind, id: row.subject_id },
    data: row.data,
    requestId: row.request_id,
  }))
}

/** What has happened at all, and to which kinds of things: the choices of a filter. */
export async function eventKinds(db: Reader): Promise<{ names: string[]; subjectKinds: string[] }> {
  const rows = await db.selectFrom('event').select(['name', 'subject_kind']).distinct().execute()
  const sorted = (values: readonly string[]) => [...new Set(values)].sort()
  return { names: sorted(rows.map((row) => row.name)), subjectKinds: sorted(rows.map((row) => row.subject_kind)) }
}
