import { ok, refuse, type Result } from '../result.ts'
import type { Table, TableLimits, TableRefusal } from './table.ts'

type Source = Pick<Table, 'encoding' | 'delimiter' | 'bom'>
export type Contents = Pick<Table, 'header' | 'rows' | 'formulaCells' | 'unevenLines'>

/** Starts a formula in Excel, LibreOffice or Google Sheets. A carriage return has become a line feed by the time it is read. */
const formulaStart = /^[=+\-@\t\r\n]/

export const isFormula = (cell: string): boolean => formulaStart.test(cell)

/**
 * Takes lines one at a time and keeps the limits while doing so: `add` returns false once there is no use in reading on.
 */
export function tableBuilder(source: Source, limits: TableLimits) {
  const contents: Contents = { header: [], rows: [], formulaCells: [], unevenLines: [] }
  let refusal: TableRefusal | null = null

  function add(line: number, read: readonly string[]): boolean {
    if (read.every((cell) => cell.trim() === '')) return true
    const isHeader = contents.header.length === 0
    const cells = withoutTrailingEmpty(read, isHeader ? 0 : contents.header.length)
    refusal = refusalOf(line, cells, limits) ?? (contents.rows.length >= limits.rows ? tooManyRows(limits) : null)
    if (refusal) return false
    for (const [column, cell] of cells.entries()) {
      if (isFormula(cell)) contents.formulaCells.push({ line, column })
    }
    if (isHeader) contents.header = cells.map((cell) => cell.trim())
    else {
      if (cells.length !== contents.header.length) contents.unevenLines.push(line)
      contents.rows.push({ line, cells })
    }
    return true
  }

  function finish(): Result<Table, TableRefusal> {
    if (refusal) return { ok: false, refusal }
    if (contents.header.length === 0) return refuse('file_empty')
    if (contents.header.length < 2) return refuse('not_a_table', { columns: contents.header.length })
    return ok({ ...contents, ...source })
  }

  return { add, finish }
}

export const tooManyRows = (limits: TableLimits): TableRefusal => ({
  code: 'too_many_rows',
  params: { max: limits.rows },
})

function refusalOf(line: number, cells: readonly string[], limits: TableLimits): TableRefusal | null {
  if (cells.length > limits.columns) return { code: 'too_many_columns', params: { line, max: limits.columns } }
  const long = cells.findIndex((cell) => cell.length > limits.cellChars)
  return long < 0 ? null : { code: 'cell_too_long', params: { line, column: long + 1, max: limits.cellChars } }
}

function withoutTrailingEmpty(cells: readonly string[], keep: number): string[] {
  let end = cells.length
  while (end > keep && cells[end - 1]?.trim() === '') end -= 1
  return cells.slice(0, end)
}
