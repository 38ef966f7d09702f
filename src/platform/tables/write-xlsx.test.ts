import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import { writeXlsx } from './write-xlsx.ts'

const columns = [
  { label: 'Navn', width: 30 },
  { label: 'Antal', width: 10 },
]

test('what is written is read again, and no text has become a formula', async () => {
  const hostile = ['=1+1', '+45 12345678', '-2', '@SUM(A1)', '=HYPERLINK("https://x.example")', 'Søren Ærø & <Co>']
  const bytes = await writeXlsx(
    'Ark med [klammer]: og et meget langt navn',
    columns,
    hostile.map((text, index) => [text, index]),
  )
  const table = await readTable(Buffer.from(bytes), 'x.xlsx')
  expect(table.ok && table.value.header).toEqual(['Navn', 'Antal'])
  expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(
    hostile.map((text, index) => [text, String(index)]),
  )
})
