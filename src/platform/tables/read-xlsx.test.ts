import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readTable } from './read-table.ts'
import type { Table, TableRefusal } from './table.ts'
import { aZip, textRow, workbookParts } from './testing.ts'

type Cell = string | number | boolean | Date | null
const cellOf = (value: Cell) =>
  value instanceof Date ? { value, format: 'dd-mm-yyyy' } : value === null ? null : { value }
const workbook = (rows: Cell[][]): Promise<Buffer> => writeXlsxFile(rows.map((row) => row.map(cellOf))).toBuffer()

async function read(bytes: Buffer): Promise<Table> {
  const result = await readTable(bytes, 'liste.xlsx')
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
async function refusalOf(bytes: Buffer): Promise<TableRefusal | null> {
  const result = await readTable(bytes, 'liste.xlsx')
  return result.ok ? null : result.refusal
}
const megabytes = (count: number) => count * 1024 * 1024

test('a workbook reads like the CSV file a Danish Excel would make of it', async () => {
  const table = await read(
    await workbook([
      ['Nr', 'Navn', 'Ansat fra', 'Timer', 'Leder'],
      [70001, ' Jørgen Ærø', new Date('2013-11-01'), 37.5, true],
      [null, null, null, null, null],
      [70002, null, null, 0.1 + 0.2, null],
    ]),
  )
  expect(table).toMatchObject({ encoding: 'xlsx', delimiter: null, bom: false, unevenLines: [], formulaCells: [] })
  expect(table.header).toEqual(['Nr', 'Navn', 'Ansat fra', 'Timer', 'Leder'])
  expect(table.rows).toEqual([
    { line: 2, cells: ['70001', ' Jørgen Ærø', '01-11-2013', '37,5', 'SAND'] },
    { line: 4, cells: ['70002', '', '', '0,3', ''] },
  ])
})

test('text that starts like a formula is pointed out; a moment keeps its time', async () => {
  const table = await read(
    await workbook([
      ['a', 'b'],
      ['=1+1', new Date('2026-03-12T13:30:00Z')],
    ]),
  )
  expect(table.formulaCells).toEqual([{ line: 2, column: 0 }])
  expect(table.rows[0]?.cells[1]).toBe('12-03-2026 13:30')
})

test('rows keep the numbers Excel shows, also when the sheet does not start at the top', async () => {
  const table = await read(aZip(workbookParts(textRow(3, 'Nr', 'Navn') + textRow(6, '1', 'Bo'))))
  expect(table.header).toEqual(['Nr', 'Navn'])
  expect(table.rows).toEqual([{ line: 6, cells: ['1', 'Bo'] }])
})

test('an honest long list is told that it is long, however large it is unpacked', async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) =>
    textRow(i + 1, String(i), randomBytes(4).toString('hex'), 'Pædagog', 'Nordsund'),
  )
  expect(await refusalOf(aZip(workbookParts(rows.join(''))))).toEqual({
    code: 'too_many_rows',
    params: { max: 60_000 },
  })
})

test('a bomb is refused by what its directory says', async () => {
  const bomb = aZip([
    ...workbookParts(''),
    { name: 'xl/sharedStrings.xml', content: Buffer.alloc(megabytes(200), ' ') },
  ])
  expect(bomb.length).toBeLessThan(megabytes(1))
  expect(await refusalOf(bomb)).toMatchObject({ code: 'zip_suspicious' })
})

test('a bomb whose directory lies is refused by what it holds', async () => {
  const bomb = aZip([
    ...workbookParts(''),
    { name: 'xl/sharedStrings.xml', content: Buffer.alloc(megabytes(200), ' '), claimedSize: 1000 },
  ])
  expect(await refusalOf(bomb)).toMatchObject({ code: 'zip_suspicious' })
})

test('a bomb padded with noise to look little packed is refused by its size', async () => {
  const bomb = aZip([
    ...workbookParts(''),
    { name: 'xl/sharedStrings.xml', content: Buffer.alloc(megabytes(60), ' '), claimedSize: 1000 },
    { name: 'xl/media/noise.bin', content: randomBytes(megabytes(2)) },
  ])
  expect(await refusalOf(bomb)).toMatchObject({ code: 'zip_suspicious' })
})

test('a bomb that the directory hides is found, and the next file is read', async () => {
  const hidden = aZip([{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(megabytes(60), ' ') }])
  const honest = aZip(workbookParts(textRow(1, 'a', 'b')))
  const start = hidden.subarray(0, hidden.length - 22 - 46 - 'xl/sharedStrings.xml'.length)
  expect(await refusalOf(Buffer.concat([start, moved(honest, start.length)]))).toMatchObject({ code: 'zip_suspicious' })
  expect((await read(honest)).header).toEqual(['a', 'b'])
})

test.each<[string, () => Buffer | Promise<Buffer>]>([
  [
    'a workbook with macros',
    () => aZip([...workbookParts(textRow(1, 'a', 'b')), { name: 'xl/vbaProject.bin', content: 'x' }]),
  ],
  ['another kind of ZIP file', () => aZip([{ name: 'word/document.xml', content: '<x/>' }])],
  ['a workbook cut short', async () => (await workbook([['a', 'b']])).subarray(0, 1500)],
  ['a workbook with broken XML', () => aZip(workbookParts('<row r="1"><c r="A1"'))],
  ['an empty ZIP file', () => aZip([])],
  ['two letters', () => Buffer.from('PK')],
])('%s is refused', async (_, make) => {
  expect(await refusalOf(await make())).toMatchObject({ code: 'xlsx_unreadable' })
})

/** The same ZIP file with its directory pointing `by` bytes further on. */
function moved(zip: Buffer, by: number): Buffer {
  const copy = Buffer.from(zip)
  const end = copy.length - 22
  let at = copy.readUInt32LE(end + 16)
  copy.writeUInt32LE(at + by, end + 16)
  for (let i = 0; i < copy.readUInt16LE(end + 10); i++) {
    copy.writeUInt32LE(copy.readUInt32LE(at + 42) + by, at + 42)
    at += 46 + copy.readUInt16LE(at + 28)
  }
  return copy
}
