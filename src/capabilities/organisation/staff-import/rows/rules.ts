import { addDays, isoDate, parseIsoDate, type IsoDate } from '../../../../platform/clock/dates.ts'
import { looksLikeCpr } from '../../../../platform/cpr-number.ts'
import type { Table } from '../../../../platform/tables/table.ts'
import type { ColumnMapping } from '../columns/rules.ts'
import type { RowError, RowErrorCode } from '../rules.ts'

/*
 * Rows: what the cells of a staff file say. Each line keeps what is wrong in it, with the number a text editor or Excel
 * gives the line.
 */

/** Every line of a file, with what can be told wrong without knowing what the file is about. */
export function readRows(table: Table, mapping: ColumnMapping): RowReader[] {
  const uneven = new Set(table.unevenLines)
  const columnAt = new Map(Object.entries(mapping).map(([key, place]) => [place, key]))
  const formulas = new Map<number, string[]>()
  for (const { line, column } of table.formulaCells) {
    const key = columnAt.get(column)
    if (key !== undefined) formulas.set(line, [...(formulas.get(line) ?? []), key])
  }
  return table.rows.map(({ line, cells }) => {
    const row = new RowReader(line, cells, mapping)
    if (uneven.has(line)) row.refuse('uneven', null, String(cells.length))
    for (const key of formulas.get(line) ?? []) row.refuse('formula', key, row.raw(key))
    return row
  })
}

/** Lines in which something looks like a CPR number, in whatever column; the headings' line is 1. */
export function linesWithCpr(table: Table): number[] {
  const lines = table.rows.filter(({ cells }) => cells.some(looksLikeCpr)).map(({ line }) => line)
  return table.header.some(looksLikeCpr) ? [1, ...lines] : lines
}

/** One line's cells by column. A column that is not in the file reads undefined, an empty cell is ''. */
export class RowReader {
  readonly line: number
  readonly errors: RowError[] = []
  private readonly cells: readonly string[]
  private readonly mapping: ColumnMapping

  constructor(line: number, cells: readonly string[], mapping: ColumnMapping) {
    this.line = line
    this.cells = cells
    this.mapping = mapping
  }

  refuse(code: RowErrorCode, column: string | null, value = ''): void {
    this.errors.push({ line: this.line, column, code, value: value.slice(0, 80) })
  }

  has(column: string): boolean {
    return this.mapping[column] !== undefined
  }

  raw(column: string): string {
    const place = this.mapping[column]
    return place === undefined ? '' : (this.cells[place] ?? '').trim().replaceAll(/ +/g, ' ').normalize('NFC')
  }

  text(column: string, limits: { max: number; required?: boolean }): string {
    const value = this.raw(column)
    if (value === '' && limits.required) this.refuse('missing', column)
    if (value.length > limits.max) this.refuse('too_long', column, value)
    if (unreadable.test(value)) this.refuse('bad_text', column, value)
    return value
  }

  date(column: string): IsoDate | null {
    const value = this.raw(column)
    if (value === '') return null
    const date = readDate(value)
    if (date === null) this.refuse('not_a_date', column, value)
    else if (date < earliest || date > latest) this.refuse('date_out_of_range', column, value)
    else return date
    return null
  }

  /** The day after the last day that the cell names. undefined: no such column. null: no end. */
  dayAfter(column: string): IsoDate | null | undefined {
    if (!this.has(column)) return undefined
    if (readDate(this.raw(column))?.startsWith('9999')) return null
    const last = this.date(column)
    return last === null ? null : addDays(last, 1)
  }
}

/** Control characters, and the sign that stands for a letter that was lost on the way. */
const unreadable = /[\p{Cc}\uFFFD]/u
const earliest = isoDate('1900-01-01')
const latest = isoDate('2199-12-31')
const dayFirst = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/

/** dd-mm-yyyy with -, . or /, or yyyy-mm-dd. Month first is never guessed. */
export function readDate(text: string): IsoDate | null {
  const found = dayFirst.exec(text)
  if (!found) return parseIsoDate(text)
  const [, day = '', month = '', year = ''] = found
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Hours a week with decimal comma or point, two decimals at most. null when it is no such number. */
export function readHours(text: string): string | null {
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(text)) return null
  const hours = Number(text.replace(',', '.'))
  return hours <= 80 ? hours.toFixed(2) : null
}
