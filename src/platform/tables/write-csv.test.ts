import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import { writeCsv } from './write-csv.ts'

test('Danish Excel opens it as it is: byte order mark, semicolon, CRLF, decimal comma', () => {
  expect(
    writeCsv(
      ['Nr', 'Timer'],
      [
        [1, 37.5],
        [2, -3],
        [null, 'Bo'],
      ],
    ),
  ).toBe('\ufeffNr;Timer\r\n1;37,5\r\n2;-3\r\n;Bo\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+45', "'+45"],
  ['-x', "'-x"],
  ['@sum', "'@sum"],
  ['\tx', "'\tx"],
  ['=a\nb', '"\'=a\nb"'],
  ['a\n=b', '"a\n=b"'],
  ['a;b "c"', '"a;b ""c"""'],
  ['1-2', '1-2'],
])('%j is written %j', (cell, written) => {
  expect(writeCsv(['a', 'b'], [[cell, 'x']])).toBe(`\ufeffa;b\r\n${written};x\r\n`)
})

test('what is written is read again', async () => {
  const rows = [
    ['1', 'Åse; "Bo"\nIb'],
    ['2', 'x'],
  ]
  const result = await readTable(Buffer.from(writeCsv(['Nr', 'Navn'], rows)), 'liste.csv')
  expect(result).toMatchObject({
    ok: true,
    value: { bom: true, delimiter: ';', rows: rows.map((cells) => ({ cells })) },
  })
})
