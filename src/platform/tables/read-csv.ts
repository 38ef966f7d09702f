import Papa from 'papaparse'
import { refuse, type Result } from '../result.ts'
import { tableBuilder } from './build-table.ts'
import { decodeText } from './decode.ts'
import { type Delimiter, delimiters, type Table, type TableLimits, type TableRefusal } from './table.ts'

const sampleRows = 50
const anyContent = /[^\s;,|\ufeff]/
/** A page or a data file that somebody gave the wrong name. */
const otherFormat = /^\s*(<|\{|\[)/

export function readCsv(bytes: Uint8Array, limits: TableLimits): Result<Table, TableRefusal> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { encoding, bom } = decoded.value
  const text = decoded.value.text.replaceAll(/\r\n?/g, '\n')
  if (!anyContent.test(text)) return refuse('file_empty')
  if (otherFormat.test(text)) return refuse('not_a_table')
  const delimiter = findDelimiter(text)
  if (delimiter === null) return refuse('not_a_table')

  const table = tableBuilder({ encoding, delimiter, bom }, limits)
  const lines = lineCounter(text)
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, meta }, parser) => {
      const line = lines.startOfRow()
      lines.rowEndsAt(meta.cursor)
      if (!table.add(line, data)) parser.abort()
    },
  })
  return table.finish()
}

/** The delimiter that gives the most lines as many cells as the first; of equals, the one that gives more cells. */
function findDelimiter(text: string): Delimiter | null {
  const candidates = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sampleOf(text), {
      delimiter,
      newline: '\n',
      preview: sampleRows,
      skipEmptyLines: 'greedy',
    })
    const columns = data[0]?.length ?? 0
    const agreeing = data.filter((row) => row.length === columns).length / data.length
    return { delimiter, columns, agreeing }
  })
  const [best] = candidates
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.agreeing - a.agreeing || b.columns - a.columns)
  return best?.delimiter ?? null
}

const sampleOf = (text: string) => text.slice(0, 200_000)

/** Which line of the file a row starts on, told where each row ends. */
function lineCounter(text: string) {
  let line = 1
  let at = 0
  return {
    startOfRow: () => line,
    rowEndsAt(end: number) {
      for (let next = text.indexOf('\n', at); next >= 0 && next < end; next = text.indexOf('\n', next + 1)) line += 1
      at = end
    },
  }
}
