import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/node'
import { refuse, type Result } from '../result.ts'
import { tableBuilder, tooManyRows } from './build-table.ts'
import { directoryIsComplete, measureEntry, zipEntries } from './inspect-zip.ts'
import type { Table, TableLimits, TableRefusal } from './table.ts'

const maxUnpackedBytes = 50 * 1024 * 1024
/** A sheet of ordinary text packs 10 to 20 times; a bomb a thousand times. */
const maxRatio = 100
/** How far a sheet that claims to be too large is counted, to tell an honest long list from a bomb. */
const maxMeasuredBytes = 256 * 1024 * 1024
const sheetPath = /^xl\/worksheets\/[^/]+\.xml$/

export async function readXlsx(file: Buffer, limits: TableLimits): Promise<Result<Table, TableRefusal>> {
  const refusal = await inspect(file, limits)
  if (refusal) return { ok: false, refusal }
  const table = tableBuilder({ encoding: 'xlsx', delimiter: null, bom: false }, limits)
  const rows = await readRows(file)
  if (rows === null) return refuse('xlsx_unreadable')
  for (const [index, row] of rows.entries()) {
    if (!table.add(index + 1, row.map(asText))) break
  }
  const result = table.finish()
  if (!result.ok) return result
  const width = result.value.header.length
  const padded = result.value.rows.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')],
  }))
  return { ok: true, value: { ...result.value, rows: padded } }
}

/**
 * What must be known before a parser may see the file. The directory's own figures are checked first; then every entry
 * is unpacked without being kept, because a hostile directory lies.
 */
async function inspect(file: Buffer, limits: TableLimits): Promise<TableRefusal | null> {
  const entries = zipEntries(file)
  if (!entries?.some(({ name }) => name === 'xl/workbook.xml')) return { code: 'xlsx_unreadable' }
  if (entries.some(({ encrypted }) => encrypted)) return { code: 'xlsx_unreadable', params: { found: 'password' } }
  if (entries.some(({ name }) => /vbaProject/i.test(name)))
    return { code: 'xlsx_unreadable', params: { found: 'macros' } }
  const suspicious: TableRefusal = { code: 'zip_suspicious', params: { maxMegabytes: maxUnpackedBytes / 1024 / 1024 } }
  const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (claimed > maxMeasuredBytes || claimed / file.length > maxRatio || !directoryIsComplete(file, entries))
    return suspicious

  let actual = 0
  for (const entry of entries) {
    const rowsToCount = sheetPath.test(entry.name) ? limits.rows + 1 : Infinity
    const measured = await measureEntry(
      file,
      entry,
      Math.min(maxMeasuredBytes, file.length * maxRatio) - actual,
      rowsToCount,
    )
    if (!measured) return { code: 'xlsx_unreadable' }
    actual += measured.bytes
    if (actual / file.length > maxRatio) return suspicious
    if (measured.rows > rowsToCount) return tooManyRows(limits)
  }
  return actual > maxUnpackedBytes ? suspicious : null
}

async function readRows(file: Buffer): Promise<unknown[][] | null> {
  try {
    return await readSheet(file, { trim: false })
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) return null
    throw error
  }
}

/** A cell as a Danish spreadsheet shows it: dates as dd-mm-yyyy, decimal comma. So a column reads the same from xlsx and from CSV. */
function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateText(cell)
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'SAND' : 'FALSK'
  return typeof cell === 'string' ? cell.replaceAll(/\r\n?/g, '\n') : ''
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  const danish = day.split('-').reverse().join('-')
  return time.startsWith('00:00') ? danish : `${danish} ${time.slice(0, 5)}`
}

// NOTE: Excel itself shows 15 significant digits; more is noise from binary fractions.
const numberText = (value: number) => String(Number(value.toPrecision(15))).replace('.', ',')
