import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { attachedTo, fileBytes } from '../../../platform/files/files.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { Table } from '../../../platform/tables/table.ts'
import { nameOf } from '../../people/queries.ts'
import { missingColumns, type ColumnMapping } from './columns/rules.ts'
import { employeePlan, type EmployeePlanAndIds } from './employees/queries.ts'
import { readRows } from './rows/rules.ts'
import type { ImportCounts, ImportKind } from './rules.ts'
import { sourceAsJson, type ImportSource } from './sources/queries.ts'
import { unitPlan, type UnitPlanAndIds } from './units/queries.ts'

export interface StaffImport {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly uploadedAt: Date
  readonly uploadedByName: string | null
  readonly appliedAt: Date | null
  readonly appliedByName: string | null
  /** What it changed when it was applied. */
  readonly counts: ImportCounts | null
  readonly mapping: ColumnMapping
  /** Where it comes from again and again; null for a file that somebody uploaded. */
  readonly source: ImportSource | null
  /** Why it was not applied by itself. */
  readonly stoppedBy: StoppedBy | null
  readonly reason: string | null
}

export type StoppedBy = 'held_back' | 'rows_have_errors' | 'columns_missing'

/** Files that have been read in, the newest first. */
export function recentImports(db: Reader, limit: number): Promise<StaffImport[]> {
  return selectImports(db).orderBy('id', 'desc').limit(limit).execute()
}

export async function importById(db: Reader, id: string): Promise<StaffImport | null> {
  return (await selectImports(db).where('id', '=', id).executeTakeFirst()) ?? null
}

function selectImports(db: Reader) {
  return db
    .selectFrom('staff_import')
    .select([
      'id',
      'kind',
      'file_name as fileName',
      'uploaded_at as uploadedAt',
      'applied_at as appliedAt',
      'column_mapping as mapping',
      nameOf(sql.ref('staff_import.uploaded_by')).as('uploadedByName'),
      nameOf(sql.ref('staff_import.applied_by')).as('appliedByName'),
      sql<ImportCounts | null>`summary`.as('counts'),
      'stopped_by as stoppedBy',
      'apply_reason as reason',
      sourceAsJson(sql.ref('staff_import.source_id')).as('source'),
    ])
}

/** The file as it was uploaded, byte for byte. */
export async function importedBytes(db: Reader, id: string): Promise<Uint8Array | null> {
  const file = (await attachedTo(db, 'staff_import', [id])).get(id)?.[0]
  return file ? fileBytes(db, file.id) : null
}

export type ImportPlan = (({ kind: 'units' } & UnitPlanAndIds) | ({ kind: 'employees' } & EmployeePlanAndIds)) & {
  /** The same plan has the same sum: what was seen is what is applied. */
  readonly sum: string
}

/**
 * What applying a file would do on this day, against what is known now. The same for web page and command line:
 * knows nothing of requests.
 */
export async function planImport(
  db: Reader,
  kind: ImportKind,
  table: Table,
  mapping: ColumnMapping,
  today: IsoDate,
  endsAbsent = false,
): Promise<Result<ImportPlan, Refusal<'columns_missing'>>> {
  if (missingColumns(kind, mapping).length > 0) return refuse('columns_missing')
  const rows = readRows(table, mapping)
  if (kind === 'units') {
    const prepared = await unitPlan(db, rows, today)
    return ok({ kind, ...prepared, sum: sumOf(prepared.plan) })
  }
  const prepared = await employeePlan(db, rows, today, endsAbsent)
  return ok({ kind, ...prepared, sum: sumOf(prepared.plan) })
}

/** Piece by piece: a plan for a large municipality is many megabytes as one text. */
function sumOf({ steps, ...plan }: { readonly steps: readonly object[] }): string {
  const sum = createHash('sha256').update(JSON.stringify(plan))
  for (const step of steps) sum.update(JSON.stringify(step))
  return sum.digest('hex').slice(0, 24)
}
