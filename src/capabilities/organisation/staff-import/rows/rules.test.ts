import { describe, expect, it } from 'vitest'
import type { Table } from '../../../../platform/tables/table.ts'
import { linesWithCpr, readDate, readHours, readRows, RowReader } from './rules.ts'

const table = (rows: string[][], rest: Partial<Table> = {}): Table => ({
  header: ['a', 'b'],
  rows: rows.map((cells, i) => ({ line: i + 2, cells })),
  encoding: 'utf-8',
  delimiter: ';',
  bom: false,
  formulaCells: [],
  unevenLines: [],
  ...rest,
})

describe('cells', () => {
  it.each([
    ['01-02-2026', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['1/2/2026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['31-02-2026', null],
    ['12-31-2026', null],
    ['01-02-26', null],
    ['i morgen', null],
  ])('date %s', (text, date) => expect(readDate(text)).toBe(date))

  it.each([
    ['37', '37.00'],
    ['28,5', '28.50'],
    ['28.50', '28.50'],
    ['0', '0.00'],
    ['80,01', null],
    ['-3', null],
    ['1e1', null],
    ['tredive', null],
  ])('hours %s', (text, hours) => expect(readHours(text)).toBe(hours))

  it('last days become the day after; the end of time is no end; out of time is refused', () => {
    const row = (cell: string) => new RowReader(2, [cell], { validTo: 0 })
    expect(row('31-12-2026').dayAfter('validTo')).toBe('2027-01-01')
    expect(row('31-12-9999').dayAfter('validTo')).toBeNull()
    expect(row('').dayAfter('validTo')).toBeNull()
    expect(new RowReader(2, [''], {}).dayAfter('validTo')).toBeUndefined()
    const far = row('01-01-3000')
    far.dayAfter('validTo')
    expect(far.errors.map((error) => error.code)).toEqual(['date_out_of_range'])
  })

  it('refuse what cannot be read, is empty or too long', () => {
    const row = new RowReader(7, ['  B\u0007 ', 'x'.repeat(81), '\uFFFD'], { a: 0, b: 1, c: 2 })
    row.text('a', { max: 80 })
    row.text('b', { max: 80 })
    row.text('c', { max: 80 })
    row.text('d', { max: 80, required: true })
    expect(row.errors.map((e) => [e.line, e.column, e.code])).toEqual([
      [7, 'a', 'bad_text'],
      [7, 'b', 'too_long'],
      [7, 'c', 'bad_text'],
      [7, 'd', 'missing'],
    ])
  })
})

describe('lines', () => {
  it('are refused when uneven, or a formula stands in a column that is read', () => {
    const formulaCells = [
      { line: 3, column: 1 },
      { line: 3, column: 0 },
    ]
    const rows = readRows(table([['1'], ['x', '=1']], { unevenLines: [2], formulaCells }), { name: 1 })
    expect(rows.flatMap((row) => row.errors).map((e) => [e.line, e.column, e.code])).toEqual([
      [2, null, 'uneven'],
      [3, 'name', 'formula'],
    ])
  })

  it('with something like a CPR number are found in any column', () => {
    expect(
      linesWithCpr(
        table([
          ['1', 'Anne'],
          ['0101901234', 'Bo'],
          ['3', 'c 311299-1234'],
        ]),
      ),
    ).toEqual([3, 4])
    expect(
      linesWithCpr(
        table([
          ['4512345678', '01-02-2026'],
          ['12345678', '1201901234567'],
        ]),
      ),
    ).toEqual([])
    expect(linesWithCpr(table([], { header: ['010190-1234', 'b'] }))).toEqual([1])
  })
})
