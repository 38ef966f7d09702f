import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ChildFailure, createChildPool } from '../child-pool/child-pool.ts'
import { refuse, type Result } from '../result.ts'
import { defaultLimits, type Table, type TableLimits, type TableRefusal } from './table.ts'

export interface TableJob {
  /** Where the bytes lie: a message would have them four times over in memory on their way. */
  file: string
  limits: TableLimits
}

const fromSource = import.meta.url.endsWith('.ts')

/** One file at a time, each in a child of its own that ends with it: nothing of one person's file is left for the next. */
const readers = createChildPool<TableJob, Result<Table, TableRefusal>>({
  entry: new URL(fromSource ? './worker.ts' : './table-worker.js', import.meta.url),
  size: 1,
  timeoutMs: 30_000,
  heapMb: 224,
  memoryCapMb: 320,
  recycleAfter: 1,
})

/**
 * A table that a person has uploaded, CSV or xlsx (its first sheet); what it is, is told by its contents, not by its name.
 * Reads in a child process with a memory cap and a clock, so that no file can hold up or bring down the server.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<TableLimits> = {},
): Promise<Result<Table, TableRefusal>> {
  const all = { ...defaultLimits, ...limits }
  if (bytes.length === 0) return refuse('file_empty')
  if (bytes.length > all.bytes) return refuse('file_too_large', { maxMegabytes: Math.floor(all.bytes / 1024 / 1024) })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'medspil-'))
  const file = path.join(folder, 'table')
  try {
    await writeFile(file, bytes, { mode: 0o600 })
    return await readers.run({ file, limits: all })
  } catch (error) {
    if (!(error instanceof ChildFailure) || error.reason === 'closed') throw error
    // Whatever made the reader give up, die or be stopped came from the file.
    return refuse(/\.xls[a-z]?$/i.test(fileName) ? 'xlsx_unreadable' : 'not_a_table', { reason: error.reason })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
