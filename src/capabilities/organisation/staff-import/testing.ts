import type { Database } from '../../../platform/db/database.ts'
import { readTable } from '../../../platform/tables/read-table.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { applyImport, uploadImport } from './commands.ts'
import type { ImportKind } from './rules.ts'

const unitHeader = 'Enhedsnr;Enhedsnavn;Overordnet enhedsnr;Enhedstype;Leder (medarb.nr);Gyldig fra;Gyldig til'
const employeeHeader = 'Medarb.nr;Fornavn;Efternavn;Stilling;E-mail;Enhedsnr;Ansat fra;Ansat til;Ugentligt timetal'

/** A file of units as a payroll system writes it, from its lines without heading. */
export function unitFile(...lines: readonly string[]): Buffer {
  return Buffer.from([unitHeader, ...lines, ''].join('\r\n'), 'utf8')
}

/** A file of employees as a payroll system writes it, from its lines without heading. */
export function employeeFile(...lines: readonly string[]): Buffer {
  return Buffer.from([employeeHeader, ...lines, ''].join('\r\n'), 'utf8')
}

/** `count` units: one top, then ten to each unit above. Numbers from 1001. */
export function manyUnits(count: number): Buffer {
  const lines = Array.from({ length: count }, (_, i) => {
    const parent = i === 0 ? '' : String(1001 + Math.floor((i - 1) / 10))
    return `${1001 + i};Enhed nummer ${i + 1};${parent};Afdeling;${70_000 + i};01-01-2019;`
  })
  return unitFile(...lines)
}

/** `count` employees spread over `units` units. Numbers from 70000. */
export function manyEmployees(count: number, units: number): Buffer {
  const lines = Array.from({ length: count }, (_, i) => {
    const email = i % 15 === 0 ? '' : `m${i}@nordsund.example`
    return `${70_000 + i};Anne;Nummer${i};Pædagog;${email};${1001 + (i % units)};01-08-2020;;37,00`
  })
  return Buffer.from([employeeHeader, ...lines, ''].join('\r\n'), 'utf8')
}

/** Reads, uploads and applies a file in one go. Answers what applyImport answers. */
export async function importFile(
  database: Database,
  importer: Actor | null,
  kind: ImportKind,
  bytes: Buffer,
  now: Date,
) {
  const read = await readTable(bytes, 'fil.csv')
  if (!read.ok) return read
  const table = read.value
  const uploaded = await database.write((tx) =>
    uploadImport(tx, importer, { kind, fileName: 'fil.csv', bytes, table }, now),
  )
  if (!uploaded.ok) return uploaded
  return database.write((tx) => applyImport(tx, importer, { importId: uploaded.value, table, seenSum: null }, now))
}
