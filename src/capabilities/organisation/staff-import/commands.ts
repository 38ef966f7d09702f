import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { storeFile, type FileRefusal } from '../../../platform/files/files.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { Table } from '../../../platform/tables/table.ts'
import { lockOrganisation } from '../commands.ts'
import { may } from '../policy.ts'
import { savedMapping, soundMapping, type ColumnMapping } from './columns/rules.ts'
import { applyEmployees } from './employees/commands.ts'
import { planImport, type StoppedBy } from './queries.ts'
import { linesWithCpr } from './rows/rules.ts'
import { isHeldBack, type ImportCounts, type ImportKind } from './rules.ts'
import { sourceById, type ImportSource } from './sources/queries.ts'
import { applyUnits } from './units/commands.ts'

/** null: the system itself, at the command line. */
type Importer = Actor | null

const mayImport = (importer: Importer) => importer === null || may.importStaff(importer)

export interface UploadedFile {
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Uint8Array
  /** The same bytes, read. */
  readonly table: Table
  /** Where it comes from again and again; left out for a file that somebody uploads. */
  readonly source?: ImportSource
}

/**
 * Keeps a staff file to be looked at before it is applied; answers its id. Nothing is imported by this.
 * A file with something like a CPR number anywhere in it is not kept at all. Records staff_file_uploaded.
 */
export async function uploadImport(
  tx: Writer,
  importer: Importer,
  { kind, fileName, bytes, table, source }: UploadedFile,
  now: Date,
): Promise<Result<string, FileRefusal | Refusal<'forbidden' | 'cpr_numbers'>>> {
  if (!mayImport(importer)) return refuse('forbidden')
  const lines = linesWithCpr(table)
  if (lines.length > 0) return refuse('cpr_numbers', { lines: lines.slice(0, 10).join(', '), count: lines.length })
  const id = newId()
  const stored = await storeFile(tx, {
    bytes,
    name: endingFor(fileName, table),
    subject: { kind: 'staff_import', id },
    uploadedBy: importer?.personId ?? null,
    now,
  })
  if (!stored.ok) return stored
  await tx
    .insertInto('staff_import')
    .values({
      id,
      kind,
      file_name: stored.value.name,
      sha256: stored.value.sha256,
      uploaded_by: importer?.personId ?? null,
      uploaded_at: now,
      applied_by: null,
      applied_at: null,
      summary: null,
      column_mapping: JSON.stringify(savedMapping(kind, table.header, source?.headings ?? {})),
      source_id: source?.id ?? null,
    })
    .execute()
  await record(tx, importer, now, {
    name: 'staff_file_uploaded',
    subject: { kind: 'staff_import', id },
    data: { kind, rows: table.rows.length },
  })
  return ok(id)
}

/** Payroll systems end names as they like; what was read decides. */
function endingFor(fileName: string, table: Table): string {
  const fits = table.encoding === 'xlsx' ? /\.xlsx$/i : /\.(csv|txt)$/i
  if (fits.test(fileName)) return fileName
  return `${fileName || 'fil'}.${table.encoding === 'xlsx' ? 'xlsx' : 'csv'}`
}

/** Corrects which column of the file holds what. */
export async function changeColumnMapping(
  tx: Writer,
  importer: Importer,
  input: { importId: string; header: readonly string[]; mapping: ColumnMapping },
): Promise<Result<undefined, Refusal<'not_found' | 'forbidden' | 'already_applied'>>> {
  const found = await lockImport(tx, input.importId)
  if (!found) return refuse('not_found')
  if (!mayImport(importer)) return refuse('forbidden')
  if (found.applied_at !== null) return refuse('already_applied')
  const mapping = soundMapping(found.kind, input.header, input.mapping)
  await tx
    .updateTable('staff_import')
    .set({ column_mapping: JSON.stringify(mapping) })
    .where('id', '=', input.importId)
    .execute()
  return ok()
}

export interface Application {
  readonly importId: string
  /** The uploaded bytes, read: reading takes a child process and has no place inside a transaction. */
  readonly table: Table
  /** The sum of the plan that was looked at; null when nobody looked. */
  readonly seenSum: string | null
  /** Why a file that is held back is applied all the same. */
  readonly reason?: string | null
}

type ApplicationRefusal = Refusal<
  'not_found' | 'forbidden' | 'already_applied' | 'columns_missing' | 'rows_have_errors' | 'plan_changed' | 'held_back'
>

/**
 * Carries a file into the organisation: all of it, in one transaction, or nothing. Planned again under the lock, so that
 * two people who apply at once cannot both do it, and so that nobody applies something else than what they saw.
 * Records staff_import_applied.
 */
export async function applyImport(
  tx: Writer,
  importer: Importer,
  { importId, table, seenSum, reason = null }: Application,
  now: Date,
): Promise<Result<ImportCounts, ApplicationRefusal>> {
  await lockOrganisation(tx)
  const found = await lockImport(tx, importId)
  if (!found) return refuse('not_found')
  if (!mayImport(importer)) return refuse('forbidden')
  if (found.applied_at !== null) return refuse('already_applied')
  const source = found.source_id === null ? null : await sourceById(tx, found.source_id)
  const endsAbsent = source?.endsAbsent ?? false
  const planned = await planImport(tx, found.kind, table, found.column_mapping, today(now), endsAbsent)
  if (!planned.ok) return planned
  const prepared = planned.value
  if (prepared.plan.errors.length > 0) return refuse('rows_have_errors', { count: prepared.plan.errors.length })
  if (seenSum !== null && seenSum !== prepared.sum) return refuse('plan_changed')

  const counts = prepared.plan.counts
  const isHeld = source !== null && isHeldBack(counts, source.largestShare)
  if (isHeld && (importer === null || reason === null)) return refuse('held_back', heldBy(counts, source.largestShare))

  if (prepared.kind === 'units') await applyUnits(tx, prepared, now)
  else await applyEmployees(tx, prepared, now)
  await tx
    .updateTable('staff_import')
    .set({
      applied_by: importer?.personId ?? null,
      applied_at: now,
      summary: JSON.stringify(counts),
      apply_reason: isHeld ? reason : null,
      stopped_by: null,
    })
    .where('id', '=', importId)
    .execute()
  await record(tx, importer, now, {
    name: 'staff_import_applied',
    subject: { kind: 'staff_import', id: importId },
    data: { kind: prepared.kind, ...counts },
  })
  return ok(counts)
}

function heldBy({ absent, ended, inForce }: ImportCounts, share: number): Record<string, number> {
  return { vanishing: absent + ended, of: inForce, share }
}

const stops: readonly StoppedBy[] = ['held_back', 'rows_have_errors', 'columns_missing']

/** Whether a refusal is one that waits for a person. */
export function stopFor(refusal: Refusal): StoppedBy | null {
  return stops.find((code) => code === refusal.code) ?? null
}

/** Notes why a file of a source waits for a person. */
export async function stopImport(tx: Writer, importId: string, by: StoppedBy): Promise<Result<undefined, never>> {
  await tx.updateTable('staff_import').set({ stopped_by: by }).where('id', '=', importId).execute()
  return ok()
}

async function lockImport(tx: Writer, id: string) {
  return tx
    .selectFrom('staff_import')
    .select(['kind', 'applied_at', 'column_mapping', 'source_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
