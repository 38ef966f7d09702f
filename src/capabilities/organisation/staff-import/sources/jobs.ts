import { onJob, type JobHandler } from '../../../../platform/jobs/runner.ts'
import { readTable } from '../../../../platform/tables/read-table.ts'
import { applyImport, stopFor, stopImport } from '../commands.ts'
import { importById, importedBytes } from '../queries.ts'
import { staffFileArrived } from './events.ts'

/** Applies a file that came by itself, or notes why it waits for a person. Applied twice it changes nothing. */
export const sourceJobs: readonly JobHandler[] = [
  onJob(staffFileArrived, async ({ database, now }, { importId }) => {
    const found = await importById(database.reader, importId)
    const bytes = found && (await importedBytes(database.reader, importId))
    if (!found || !bytes || found.appliedAt) return
    const read = await readTable(bytes, found.fileName)
    if (!read.ok) throw new Error(`a file that was read when it came cannot be read: ${read.refusal.code}`)
    const application = { importId, table: read.value, seenSum: null }
    const result = await database.write(async (tx) => applyImport(tx, null, application, now))
    if (result.ok || result.refusal.code === 'already_applied') return
    const stop = stopFor(result.refusal)
    if (stop === null) throw new Error(`applying a file of a source was refused: ${result.refusal.code}`)
    await database.write((tx) => stopImport(tx, importId, stop))
  }),
]
