import type { Refusal } from '../result.ts'

export interface Table {
  /** The first line with anything in it; names are trimmed, empty columns at the end cut. */
  header: string[]
  /** Lines with anything in them, as they were read; nothing is trimmed. */
  rows: TableRow[]
  encoding: 'utf-8' | 'windows-1252' | 'xlsx'
  delimiter: Delimiter | null
  bom: boolean
  /** Cells a spreadsheet would run as a formula if it ever got them back: refuse them row by row. `column` counts from 0. */
  formulaCells: { line: number; column: number }[]
  /** Lines whose number of cells differs from the header's. Always empty for xlsx, where short rows are filled. */
  unevenLines: number[]
}

export interface TableRow {
  /** As a text editor or Excel numbers it, from 1; a line break inside a cell counts. */
  line: number
  cells: string[]
}

export const delimiters = [';', '\t', '|', ','] as const
export type Delimiter = (typeof delimiters)[number]

export type TableRefusalCode =
  | 'file_empty'
  | 'file_too_large'
  | 'not_a_table'
  | 'unknown_encoding'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'cell_too_long'
  | 'zip_suspicious'
  | 'xlsx_unreadable'
  | 'binary_file'
export type TableRefusal = Refusal<TableRefusalCode>

export interface TableLimits {
  bytes: number
  rows: number
  columns: number
  cellChars: number
}

/** Above the staff list of the largest Danish municipality or region, and within what the server's memory is made for. */
export const defaultLimits: TableLimits = { bytes: 30 * 1024 * 1024, rows: 60_000, columns: 60, cellChars: 2_000 }
