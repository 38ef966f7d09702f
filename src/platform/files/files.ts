import { createHash } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { AppContext } from '../http/context.ts'
import { ok, refuse, type Refusal, type Result } from '../result.ts'
import { fileKinds, kindOfEnding, sniff, type FileKind } from './file-kinds.ts'
import { cleanFileName } from './file-name.ts'
import type { AttachedFileTable } from './schema.ts'

export const largestFileBytes = 20 * 1024 * 1024

export interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly subject: { readonly kind: string; readonly id: string }
  readonly position: number
  readonly sha256: string
  readonly uploadedAt: Date
}

export type FileRefusal = Refusal<
  'file_empty' | 'file_too_large' | 'file_type' | 'file_type_mismatch' | 'file_has_macros'
>

export interface NewFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** The person who uploads it; null for the system itself. */
  readonly uploadedBy: string | null
  readonly now: Date
  /** Its place among the subject's files; last when left out. */
  readonly position?: number
}

/**
 * Attaches a file to one thing. Its kind is decided by its bytes, and the name must agree. The same bytes are kept
 * once, however many things they are attached to. Who may attach and read is decided by the subject's capability.
 */
export async function storeFile(tx: Writer, file: NewFile): Promise<Result<AttachedFile, FileRefusal>> {
  const name = cleanFileName(file.name)
  const kind = acceptFile(file.bytes, name)
  if (!kind.ok) return kind
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  await tx
    .insertInto('file_content')
    .values({ sha256, bytes: file.bytes, size_bytes: file.bytes.length })
    // The update holds the row, so that removing its last other use at the same time waits and then leaves it.
    .onConflict((oc) => oc.column('sha256').doUpdateSet((eb) => ({ size_bytes: eb.ref('excluded.size_bytes') })))
    .execute()
  const row = await tx
    .insertInto('attached_file')
    .values({
      id: newId(),
      sha256,
      name,
      media_type: fileKinds[kind.value].mediaType,
      size_bytes: file.bytes.length,
      subject_kind: file.subject.kind,
      subject_id: file.subject.id,
      position: file.position ?? nextPosition(file.subject),
      uploaded_by: file.uploadedBy,
      uploaded_at: file.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return ok(asAttachedFile(row))
}

function nextPosition(subject: { kind: string; id: string }) {
  return sql<number>`(select coalesce(max(position), 0) + 1 from attached_file
    where subject_kind = ${subject.kind} and subject_id = ${subject.id})`
}

/** Whether these bytes under this name may be kept at all, and as what. */
export function acceptFile(bytes: Uint8Array, name: string): Result<FileKind, FileRefusal> {
  if (bytes.length === 0) return refuse('file_empty')
  if (bytes.length > largestFileBytes) return refuse('file_too_large')
  const named = kindOfEnding(name)
  const { kind, hasMacros } = sniff(bytes)
  if (hasMacros) return refuse('file_has_macros')
  if (named === null || kind === null) return refuse('file_type')
  const agrees = kind === 'text' ? named === 'txt' || named === 'csv' : named === kind
  return agrees ? ok(named) : refuse('file_type_mismatch')
}

/** The files of many things at once, in their order. A thing without files is not in the map. */
export async function attachedTo(
  db: Reader,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly AttachedFile[]>> {
  const files = new Map<string, AttachedFile[]>()
  if (ids.length === 0) return files
  const rows = await db
    .selectFrom('attached_file')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where(sql<boolean>`subject_id = any(${[...ids]}::uuid[])`)
    .orderBy('position')
    .orderBy('id')
    .execute()
  for (const row of rows) files.set(row.subject_id, [...(files.get(row.subject_id) ?? []), asAttachedFile(row)])
  return files
}

/** One file without its bytes, to decide who may have it. */
export async function attachedFile(db: Reader, id: string): Promise<AttachedFile | null> {
  const row = await db.selectFrom('attached_file').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? asAttachedFile(row) : null
}

export async function fileBytes(db: Reader, id: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('attached_file')
    .innerJoin('file_content', 'file_content.sha256', 'attached_file.sha256')
    .select('file_content.bytes')
    .where('attached_file.id', '=', id)
    .executeTakeFirst()
  return row?.bytes ?? null
}

/** Takes a file off its thing; its bytes go too when nothing else has them. */
export async function removeFile(tx: Writer, id: string): Promise<Result<AttachedFile, Refusal<'not_found'>>> {
  const row = await tx.deleteFrom('attached_file').where('id', '=', id).returningAll().executeTakeFirst()
  if (!row) return refuse('not_found')
  // Held first and counted in a statement of its own, which sees what was attached while this one waited.
  await tx.selectFrom('file_content').select('size_bytes').where('sha256', '=', row.sha256).forUpdate().execute()
  await tx
    .deleteFrom('file_content')
    .where('sha256', '=', row.sha256)
    .where(sql<boolean>`not exists (select 1 from attached_file where sha256 = ${row.sha256})`)
    .execute()
  return ok(asAttachedFile(row))
}

/** Attaches the same bytes under the same name to another thing: for versions that are kept as they were sent. */
export async function copyFile(
  tx: Writer,
  file: AttachedFile,
  subject: AttachedFile['subject'],
  now: Date,
): Promise<AttachedFile> {
  // Held until the copy stands, so that its bytes do not go with a removal at the same time.
  const original = await tx
    .selectFrom('attached_file')
    .selectAll()
    .where('id', '=', file.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const row = await tx
    .insertInto('attached_file')
    .values({ ...original, id: newId(), subject_kind: subject.kind, subject_id: subject.id, uploaded_at: now })
    .returningAll()
    .executeTakeFirstOrThrow()
  return asAttachedFile(row)
}

/** Sends a file to be saved, never to be shown inside our own pages. The caller has decided that the reader may have it. */
export async function fileResponse(c: AppContext, file: AttachedFile): Promise<Response> {
  const bytes = await fileBytes(c.var.db, file.id)
  if (!bytes) throw new Error(`the bytes of file ${file.id} are missing`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(bytes.length),
      'content-disposition': contentDisposition(file.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Both forms of RFC 6266: plain letters for old programs, UTF-8 for the rest. */
export function contentDisposition(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

function asAttachedFile(row: Selectable<AttachedFileTable>): AttachedFile {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    subject: { kind: row.subject_kind, id: row.subject_id },
    position: row.position,
    sha256: row.sha256,
    uploadedAt: row.uploaded_at,
  }
}
