import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Database, Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { enqueue } from '../../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { readTable } from '../../../../platform/tables/read-table.ts'
import { may } from '../../policy.ts'
import { uploadImport } from '../commands.ts'
import { importById } from '../queries.ts'
import { staffFileArrived } from './events.ts'
import type { SourceInput } from './input.ts'
import { importSources, sourceById, type ImportSource } from './queries.ts'

/** A place that staff files come from again and again. Records import_source_made. */
export async function makeSource(
  tx: Writer,
  actor: Actor,
  input: SourceInput,
  now: Date,
): Promise<Result<string, Refusal<'forbidden' | 'source_name_taken'>>> {
  if (!may.importStaff(actor)) return refuse('forbidden')
  const slug = slugOf(input.name)
  if ((await importSources(tx)).some((source) => source.slug === slug)) return refuse('source_name_taken')
  const id = newId()
  const inserted = await tx
    .insertInto('import_source')
    .values({
      id,
      name: input.name,
      slug,
      kind: input.kind,
      headings: '{}',
      largest_share: input.share,
      ends_absent: input.kind === 'employees' && input.endsAbsent,
      created_by: actor.personId,
      created_at: now,
    })
    .onConflict((oc) => oc.column('slug').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) return refuse('source_name_taken')
  await record(tx, actor, now, { name: 'import_source_made', subject: { kind: 'import_source', id } })
  return ok(id)
}

/** What may vanish before a person must look, and whether the absent have left. Records import_source_changed. */
export async function changeSource(
  tx: Writer,
  actor: Actor,
  input: { id: string; share: number; endsAbsent: boolean; version: number },
  now: Date,
): Promise<Result<undefined, Refusal<'forbidden' | 'not_found' | 'changed_meanwhile'>>> {
  if (!may.importStaff(actor)) return refuse('forbidden')
  await tx.selectFrom('import_source').select('id').where('id', '=', input.id).forUpdate().execute()
  const source = await sourceById(tx, input.id)
  if (!source) return refuse('not_found')
  if (source.version !== input.version) return refuse('changed_meanwhile')
  await tx
    .updateTable('import_source')
    .set({
      largest_share: input.share,
      ends_absent: source.kind === 'employees' && input.endsAbsent,
      version: source.version + 1,
    })
    .where('id', '=', source.id)
    .execute()
  const data = { share: input.share, ends_absent: input.endsAbsent }
  await record(tx, actor, now, {
    name: 'import_source_changed',
    subject: { kind: 'import_source', id: source.id },
    data,
  })
  return ok()
}

/** How a file's columns were read in the end is how the next files of its source are read. */
export async function keepHeadings(tx: Writer, importId: string, header: readonly string[]): Promise<void> {
  const found = await importById(tx, importId)
  if (!found?.source) return
  const places = Object.entries(found.mapping).map(([key, place]) => [key, header[place] ?? ''] as const)
  await tx
    .updateTable('import_source')
    .set({ headings: JSON.stringify(Object.fromEntries(places)) })
    .where('id', '=', found.source.id)
    .execute()
}

/**
 * Takes in a file of a source and asks for it to be applied, after which nobody needs to do anything: unless it has
 * errors, or more would vanish than may. Answers the import's id.
 */
export async function takeInFile(
  database: Database,
  source: ImportSource,
  file: { bytes: Uint8Array; name: string },
  now: Date,
): Promise<Result<string, Refusal>> {
  const read = await readTable(file.bytes, file.name)
  if (!read.ok) return read
  const uploaded = { kind: source.kind, fileName: file.name, bytes: file.bytes, table: read.value, source }
  return database.write<string, Refusal>(async (tx) => {
    const result = await uploadImport(tx, null, uploaded, now)
    if (result.ok) await enqueue(tx, staffFileArrived, { importId: result.value }, { at: now })
    return result
  })
}

/** Small Latin letters, digits and dashes. */
function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
  return (
    plain
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-$/, '') || 'kilde'
  )
}
