import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../../../platform/db/database.ts'
import type { ImportKind } from '../rules.ts'

/** Where staff files come from again and again, and how they are read. */
export interface ImportSource {
  readonly id: string
  readonly name: string
  /** Its place in an address. */
  readonly slug: string
  readonly kind: ImportKind
  /** Column to heading; empty while nobody has corrected what is guessed. */
  readonly headings: Readonly<Record<string, string>>
  /** Per cent of those in force who may vanish before a person must look. */
  readonly largestShare: number
  /** Whether its files hold everybody, so that whoever is missing has left. */
  readonly endsAbsent: boolean
  readonly version: number
}

const shown = sql`s.id, s.name, s.slug, s.kind, s.headings, s.largest_share as "largestShare",
  s.ends_absent as "endsAbsent", s.version`

/** A source beside its id, as one value. */
export function sourceAsJson(id: RawBuilder<unknown>): RawBuilder<ImportSource | null> {
  return sql<ImportSource | null>`(select row_to_json(source) from
    (select ${shown} from import_source s where s.id = ${id}) as source)`
}

export async function importSources(db: Reader): Promise<ImportSource[]> {
  const { rows } =
    await sql<ImportSource>`select ${shown} from import_source s order by s.name collate danish, s.id`.execute(db)
  return rows
}

export async function sourceById(db: Reader, id: string): Promise<ImportSource | null> {
  const { rows } = await sql<ImportSource>`select ${shown} from import_source s where s.id = ${id}`.execute(db)
  return rows[0] ?? null
}

export async function sourceBySlug(db: Reader, slug: string): Promise<ImportSource | null> {
  const { rows } = await sql<ImportSource>`select ${shown} from import_source s where s.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}
