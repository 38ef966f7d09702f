import { describe, expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import type { Table, TableLimits, TableRefusal } from './table.ts'

async function readAs(fileName: string, content: string | Uint8Array, limits?: Partial<TableLimits>): Promise<Table> {
  const result = await readTable(typeof content === 'string' ? Buffer.from(content) : content, fileName, limits)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
const read = (content: string | Uint8Array, limits?: Partial<TableLimits>) => readAs('liste.csv', content, limits)

async function refusalOf(content: string | Uint8Array, limits?: Partial<TableLimits>): Promise<TableRefusal | null> {
  const result = await readTable(typeof content === 'string' ? Buffer.from(content) : content, 'liste.csv', limits)
  return result.ok ? null : result.refusal
}
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const bomOf = (text: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])

describe('encoding', () => {
  const text = 'Nr;Navn\r\n1;Åse Ærø-Møller\r\n'

  test.each([
    ['UTF-8', Buffer.from(text), { encoding: 'utf-8', bom: false }],
    ['UTF-8 with a byte order mark', bomOf(text), { encoding: 'utf-8', bom: true }],
    ['windows-1252', latin1(text), { encoding: 'windows-1252', bom: false }],
  ])('%s is told by the bytes', async (_, bytes, expected) => {
    const table = await read(bytes)
    expect(table).toMatchObject({ ...expected, delimiter: ';', header: ['Nr', 'Navn'] })
    expect(table.rows).toEqual([{ line: 2, cells: ['1', 'Åse Ærø-Møller'] }])
  })

  test.each([
    [
      'UTF-16 with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      'unknown_encoding',
    ],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'unknown_encoding'],
    ['UTF-8 cut inside a letter', Buffer.from('Nr;Navn\n1;Jørgen\n2;Bæ').subarray(0, -1), 'unknown_encoding'],
    ['UTF-8 and windows-1252 in one file', Buffer.concat([Buffer.from(text), latin1('2;Søren')]), 'unknown_encoding'],
    ['the DOS code page', Buffer.from([...latin1('Nr;Navn\n1;J'), 0x9b, ...latin1('rgen')]), 'unknown_encoding'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'binary_file'],
    ['a PDF', latin1('%PDF-1.7\n1;2'), 'binary_file'],
    ['Excel before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'binary_file'],
    ['a zero byte far into the file', latin1(`a;b\n${'1;2\n'.repeat(5000)}\0`), 'binary_file'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toMatchObject({ code })
  })
})

describe('delimiter', () => {
  test.each([
    [';', 'Nr;Navn;Timer\n1;Bo;37,00\n2;Ib;32,50'],
    [',', 'Nr,Navn,Timer\n1,Bo,"37,00"\n2,Ib,"32,50"'],
    ['\t', 'Nr\tNavn\tTimer\n1\tBo\t37,00\n2\tIb\t32,50'],
    ['|', 'Nr|Navn|Timer\n1|Bo|37,00\n2|Ib|32,50'],
  ])('%j is found though hours have a decimal comma', async (delimiter, text) => {
    const table = await read(text)
    expect(table.delimiter).toBe(delimiter)
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Bo', '37,00'],
      ['2', 'Ib', '32,50'],
    ])
  })

  test.each([
    ['prose', 'Kære alle\nHermed listen.\n'],
    ['a web page', '<html><body>1;2\n3;4'],
    ['a JSON file', '{"a": 1, "b": 2}'],
  ])('%s is not a table', async (_, text) => {
    expect(await refusalOf(text)).toMatchObject({ code: 'not_a_table' })
  })
})

describe('lines', () => {
  test('are numbered as an editor does, with empty lines and line breaks inside cells', async () => {
    const table = await read('\r\n a ;b\r\n\r\n1;"to\r\nlinjer"\r\n;\r\n2;x\r\n')
    expect(table.header).toEqual(['a', 'b'])
    expect(table.rows).toEqual([
      { line: 4, cells: ['1', 'to\nlinjer'] },
      { line: 7, cells: ['2', 'x'] },
    ])
  })

  test('with too few or too many cells are told', async () => {
    const table = await read('a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;;\n')
    expect(table.unevenLines).toEqual([3, 4])
  })

  test('of three kinds of line ends in one file', async () => {
    expect((await read('a;b\r\n1;2\n3;4\r5;6')).rows.map(({ line }) => line)).toEqual([2, 3, 4])
  })
})

test('cells that a spreadsheet would run are pointed out, in header and rows', async () => {
  const table = await read('a;=b\n=1+1;x\n"\tx";+45\n-5;@sum\n"\rx";1-2\n a=b;37,00\n')
  expect(table.formulaCells).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 0 },
    { line: 3, column: 0 },
    { line: 3, column: 1 },
    { line: 4, column: 0 },
    { line: 4, column: 1 },
    { line: 5, column: 0 },
  ])
})

describe('limits', () => {
  test.each<[string, string, Partial<TableLimits>, TableRefusal]>([
    ['nothing', '', {}, { code: 'file_empty' }],
    ['blank lines', '\n \r\n\n', {}, { code: 'file_empty' }],
    ['delimiters alone', ';;\n;;\n', {}, { code: 'file_empty' }],
    ['one column', 'Navn;\nBo;\n', {}, { code: 'not_a_table', params: { columns: 1 } }],
    ['a row too many', 'a;b\n1;2\n3;4\n5;6', { rows: 2 }, { code: 'too_many_rows', params: { max: 2 } }],
    ['a column too many', 'a;b\n1;2;3', { columns: 2 }, { code: 'too_many_columns', params: { line: 2, max: 2 } }],
    [
      'a cell too long',
      'a;b\n1;234',
      { cellChars: 2 },
      { code: 'cell_too_long', params: { line: 2, column: 2, max: 2 } },
    ],
    [
      'a quote never closed',
      `a;b\n1;"${'x;y\n'.repeat(1000)}`,
      {},
      { code: 'cell_too_long', params: { line: 2, column: 2, max: 2000 } },
    ],
  ])('%s', async (_, text, limits, refusal) => {
    expect(await refusalOf(text, limits)).toEqual(refusal)
  })

  test('a file too large is not even opened', async () => {
    const refusal = await refusalOf(Buffer.alloc(30 * 1024 * 1024 + 1, 'a;b\n'))
    expect(refusal).toEqual({ code: 'file_too_large', params: { maxMegabytes: 30 } })
  })

  test('as many rows as are allowed are read, and not one more', async () => {
    const rows = (count: number) => `a;b\n${'1;2\n'.repeat(count)}`
    expect((await read(rows(2), { rows: 2 })).rows).toHaveLength(2)
    expect(await refusalOf(rows(3), { rows: 2 })).toMatchObject({ code: 'too_many_rows' })
  })

  test('200,000 employees are refused, with this process under 600 MB', async () => {
    const employee = '70001;Niels;Jørgensen;Pædagogisk konsulent;niels@nordsund.example;1001;01-11-2013;;37,00\r\n'
    const refusal = await refusalOf(
      `Nr;Fornavn;Efternavn;Stilling;E-mail;Enhed;Fra;Til;Timer\r\n${employee.repeat(200_000)}`,
    )
    expect(refusal).toEqual({ code: 'too_many_rows', params: { max: 60_000 } })
    expect(process.memoryUsage().rss).toBeLessThan(600 * 1024 * 1024)
  })
})

test('files that come together are read one after another', async () => {
  const tables = await Promise.all(['a', 'b', 'c'].map((name) => read(`${name};x\n1;2`)))
  expect(tables.map(({ header }) => header[0])).toEqual(['a', 'b', 'c'])
})
