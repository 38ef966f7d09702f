import { stringify } from 'csv-stringify/sync'
import { isFormula } from './build-table.ts'

export type CsvCell = string | number | null

/**
 * A CSV file that Danish Excel opens as it is: byte order mark, semicolon, CRLF, decimal comma. Text that a spreadsheet
 * would run as a formula gets an apostrophe in front; numbers, negative ones too, stay numbers.
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const records = [header, ...rows].map((cells) => cells.map(written))
  // By itself the library quotes a cell only for a whole CRLF in it; a bare line feed would then end the record.
  return stringify(records, { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

function written(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return isFormula(cell) ? `'${cell}` : cell
}
