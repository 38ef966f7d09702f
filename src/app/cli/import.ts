import { readFileSync } from 'node:fs'
import path from 'node:path'
import { mapColumns } from '../../capabilities/organisation/staff-import/columns/rules.ts'
import {
  applyImport,
  stopFor,
  stopImport,
  uploadImport,
} from '../../capabilities/organisation/staff-import/commands.ts'
import { messages as texts, sayCounts, sayRowError } from '../../capabilities/organisation/staff-import/messages.ts'
import { planImport, type ImportPlan } from '../../capabilities/organisation/staff-import/queries.ts'
import { importKinds, type ImportCounts, type ImportKind } from '../../capabilities/organisation/staff-import/rules.ts'
import { sourceBySlug } from '../../capabilities/organisation/staff-import/sources/queries.ts'
import { systemClock } from '../../platform/clock/clock.ts'
import { today } from '../../platform/clock/dates.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/result.ts'
import { readTable } from '../../platform/tables/read-table.ts'
import type { Table } from '../../platform/tables/table.ts'
import { openForWork } from '../start.ts'
import { BadCall, type Command, type ExitCode, type Terminal } from './command.ts'

interface StaffFile {
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly table: Table
}

const mostErrorsShown = 50

/** The same plan, the same words and the same transaction as the pages of Administration. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import units|employees FILE [--apply] | --source NAME FILE',
  run: async (words, terminal) => {
    if (words[0] === '--source') return importFromSource(words[1], words[2], terminal)
    const [kind, file] = words.filter((word) => !word.startsWith('--'))
    if (!isKind(kind)) throw new BadCall(terminal.t.importKinds)
    if (file === undefined) throw new BadCall(terminal.t.missing('FILE'))
    const bytes = readFileSync(file)
    const read = await readTable(bytes, path.basename(file))
    if (!read.ok) return refused(read.refusal, terminal)
    const staffFile = { kind, fileName: path.basename(file), bytes, table: read.value }
    terminal.progress(`${staffFile.fileName}: ${read.value.rows.length}`)
    const database = await openForWork(terminal.config)
    try {
      return await planAndApply(database, staffFile, words.includes('--apply'), terminal)
    } finally {
      await database.close()
    }
  },
}

/** A file of a regular source: read as the source is, applied at once unless it has errors or is held back. */
async function importFromSource(
  slug: string | undefined,
  file: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  if (slug === undefined || file === undefined) throw new BadCall(terminal.t.missing('NAME FILE'))
  const bytes = readFileSync(file)
  const read = await readTable(bytes, path.basename(file))
  if (!read.ok) return refused(read.refusal, terminal)
  terminal.progress(`${path.basename(file)}: ${read.value.rows.length}`)
  const database = await openForWork(terminal.config)
  try {
    const source = await sourceBySlug(database.reader, slug)
    if (!source) throw new BadCall(terminal.t.unknownSource(slug))
    const staffFile = { kind: source.kind, fileName: path.basename(file), bytes, table: read.value, source }
    const now = systemClock.now()
    const uploaded = await database.write((tx) => uploadImport(tx, null, staffFile, now))
    if (!uploaded.ok) return refused(uploaded.refusal, terminal)
    const application = { importId: uploaded.value, table: read.value, seenSum: null }
    const done = await database.write((tx) => applyImport(tx, null, application, now))
    if (done.ok) return sayDone(source.kind, done.value, terminal)
    const stop = stopFor(done.refusal)
    if (stop !== null) await database.write((tx) => stopImport(tx, uploaded.value, stop))
    return refused(done.refusal, terminal)
  } finally {
    await database.close()
  }
}

function sayDone(kind: ImportKind, counts: ImportCounts, terminal: Terminal): ExitCode {
  terminal.print(terminal.t.importDone)
  for (const sentence of sayCounts(kind, counts, terminal.lang)) terminal.print(`  ${sentence}`)
  return 0
}

async function planAndApply(
  database: Database,
  file: StaffFile,
  apply: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const { kind, table } = file
  const mapping = mapColumns(kind, table.header)
  const planned = await planImport(database.reader, kind, table, mapping, today(systemClock.now()))
  if (!planned.ok) return refused(planned.refusal, terminal)
  const { plan } = planned.value
  if (plan.errors.length > 0) return showErrors(kind, plan.errors, terminal)
  if (!apply) {
    terminal.print(terminal.t.importPlan)
    for (const sentence of sayCounts(kind, plan.counts, terminal.lang)) terminal.print(`  ${sentence}`)
    return 0
  }
  const done = await database.write<ImportCounts, Refusal>(async (tx) => {
    const uploaded = await uploadImport(tx, null, file, systemClock.now())
    if (!uploaded.ok) return uploaded
    const application = { importId: uploaded.value, table, seenSum: planned.value.sum }
    return applyImport(tx, null, application, systemClock.now())
  })
  if (!done.ok) return refused(done.refusal, terminal)
  return sayDone(kind, done.value, terminal)
}

function showErrors(kind: ImportKind, errors: ImportPlan['plan']['errors'], { t, lang, print }: Terminal): ExitCode {
  for (const error of errors.slice(0, mostErrorsShown)) {
    print(t.importLine(error.line, sayRowError(kind, error, lang).join(': ')))
  }
  print(t.importErrors(errors.length))
  return 1
}

function refused(refusal: Refusal, { lang, print }: Terminal): ExitCode {
  const all: Readonly<Record<string, string | ((params: Record<string, string | number>) => string)>> =
    texts[lang].refusals
  const text = all[refusal.code]
  print(typeof text === 'function' ? text(refusal.params ?? {}) : (text ?? refusal.code))
  return 1
}

function isKind(word: string | undefined): word is ImportKind {
  return importKinds.some((kind) => kind === word)
}
