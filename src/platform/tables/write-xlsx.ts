import writeExcelFile from 'write-excel-file/node'

export type XlsxCell = string | number | null

/**
 * A workbook of one sheet with a bold first line that stays in view. Text is written as text: nothing anybody has typed
 * can become a formula, also when the cell is edited later.
 */
export async function writeXlsx(
  sheet: string,
  columns: readonly { readonly label: string; readonly width: number }[],
  rows: readonly (readonly XlsxCell[])[],
): Promise<Uint8Array> {
  const head = columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((cells) => cells.map(written))
  const workbook = writeExcelFile([head, ...body], {
    sheet: sheetName(sheet),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  })
  return new Uint8Array(await workbook.toBuffer())
}

const written = (cell: XlsxCell) => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: cell, type: String, format: '@' }
}

/** Excel refuses longer names, and some signs in them. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31) || 'Ark1'
