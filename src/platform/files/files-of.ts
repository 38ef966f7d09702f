import { sql, type RawBuilder } from 'kysely'

/** What a list shows about a file. */
export interface FileLine {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

/** The files of one thing in their order, inside another query: `filesOf('agenda_item', sql.ref('i.id'))`. */
export function filesOf(kind: string, subjectId: RawBuilder<unknown>): RawBuilder<FileLine[]> {
  return sql<FileLine[]>`coalesce((
    select json_agg(json_build_object('id', file.id, 'name', file.name, 'mediaType', file.media_type,
      'sizeBytes', file.size_bytes) order by file.position, file.id)
    from attached_file file where file.subject_kind = ${kind} and file.subject_id = ${subjectId}), '[]')`
}
