import { deepestList } from '../../../../platform/rich-text/normal-form.ts'
import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import type { Block, Inline, List, Text } from '../../../../platform/rich-text/rich-text.ts'
import type {
  WordListPlace,
  WordParagraph,
  WordPart,
  WordRun,
  WordTable,
} from '../../../../platform/word-reading/word-text.ts'
import { columnOf, partAt, type Part } from '../parts/rules.ts'

/*
 * A Word document as the lines that people see: a paragraph is as many lines as it has breaks, and a table becomes the
 * lines that say the same.
 */

export interface Line {
  /** What its runs say together; no white space at the ends. */
  readonly text: string
  readonly runs: readonly WordRun[]
  /** Every word of it. */
  readonly isBold: boolean
  readonly heading: number | null
  readonly list: WordListPlace | null
  /** In the same paragraph as the line before. */
  readonly continues: boolean
  /** Said by the column of a table, so it needs no guessing: a new item, or a part of one. */
  readonly mark: 'item' | Part | null
}

const plain = (text: string, mark: Line['mark'] = null): Line => ({
  text,
  runs: text === '' ? [] : [{ text }],
  isBold: false,
  heading: null,
  list: null,
  continues: false,
  mark,
})

export function linesOf(blocks: readonly WordPart[]): Line[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? paragraphLines(block) : tableLines(block)))
}

function paragraphLines({ runs, heading, list }: WordParagraph): Line[] {
  const parts: WordRun[][] = [[]]
  for (const run of runs) {
    if (run.text === '\n') parts.push([])
    else parts.at(-1)?.push(run)
  }
  return parts
    .map(trimmed)
    .filter((part) => part.length > 0)
    .map((part, index) => ({
      text: part.map(({ text }) => text).join(''),
      runs: part,
      isBold: part.every((run) => run.bold === true || run.text.trim() === ''),
      heading,
      list: index === 0 ? list : null,
      continues: index > 0,
      mark: null,
    }))
}

/** One space is one space, and none at the ends. */
function trimmed(runs: readonly WordRun[]): WordRun[] {
  const all: WordRun[] = []
  for (const run of runs) {
    const before = all.at(-1)?.text ?? ' '
    const squeezed = run.text.replaceAll(/\s+/g, ' ')
    const text = before.endsWith(' ') ? squeezed.trimStart() : squeezed
    if (text !== '') all.push({ ...run, text })
  }
  const last = all.at(-1)
  if (!last?.text.endsWith(' ')) return all
  const text = last.text.trimEnd()
  return text === '' ? all.slice(0, -1) : [...all.slice(0, -1), { ...last, text }]
}

/** The line without its first signs. */
export function withoutStart(line: Line, count: number): Line {
  let left = count
  const runs = line.runs.flatMap((run) => {
    const text = run.text.slice(left)
    left = Math.max(0, left - run.text.length)
    return text === '' ? [] : [{ ...run, text }]
  })
  const rest = trimmed(runs)
  return { ...line, runs: rest, text: rest.map(({ text }) => text).join(''), mark: null }
}

type Cell = readonly WordParagraph[]
const cellLines = (cell: Cell): Line[] => cell.flatMap(paragraphLines)
const cellText = (cell: Cell): string =>
  cellLines(cell)
    .map(({ text }) => text)
    .join(' ')

/**
 * A table is one of three: the agenda itself, with columns that say what they hold; a form, where the first column says
 * what the second holds; or figures inside an item, which become a list, since our texts have no tables.
 */
function tableLines({ rows }: WordTable): Line[] {
  const [head = []] = rows
  const columns = head.map((cell) => columnOf(cellText(cell)))
  const known = columns.filter((column) => column !== null)
  if (rows.length > 1 && known.length > 1 && columns.includes('title')) {
    return rows.slice(1).flatMap((row) => agendaRow(row, columns))
  }
  if (isForm(rows)) return rows.flatMap(formRow)
  // One cell around text is a frame.
  if (rows.length === 1 || head.length === 1) return rows.flatMap((row) => row.flatMap(cellLines))
  return figures(rows)
}

type Columns = readonly ReturnType<typeof columnOf>[]

function agendaRow(row: readonly Cell[], columns: Columns): Line[] {
  const title = row.flatMap((cell, at) => (columns[at] === 'title' ? [cell] : []))[0] ?? []
  const [first, ...more] = cellLines(title)
  if (!first) return []
  const rest = row.flatMap((cell, at) => {
    const column = columns[at] ?? null
    if (column === null || column === 'title' || column === 'number' || cell.length === 0) return []
    return [plain('', column), ...cellLines(cell)]
  })
  return [{ ...first, list: null, mark: 'item' }, ...more, ...rest]
}

const isForm = (rows: WordTable['rows']): boolean =>
  rows.every(({ length }) => length <= 2) &&
  rows.some((row) => row.length === 2 && (partAt(cellText(row[0] ?? [])) !== null || isPoint(cellText(row[0] ?? []))))

const isPoint = (text: string): boolean => /^(?:(?:pkt|punkt)\.?\s*)?\d{1,2}\s*[.:)]?$/i.test(text)

function formRow(row: readonly Cell[]): Line[] {
  const [left = [], right = []] = row
  const label = cellText(left)
  if (isPoint(label) && right.length > 0) {
    const [first, ...rest] = cellLines(right)
    return first ? [{ ...first, list: null, mark: 'item' }, ...rest] : []
  }
  const part = partAt(label)?.part ?? null
  return part ? [plain('', part), ...cellLines(right)] : [...cellLines(left), ...cellLines(right)]
}

/** "Lindeskov: 2025 11,8; 2026 10,9": each row with the names of its columns, when the first row has names. */
function figures(rows: WordTable['rows']): Line[] {
  const [head = [], ...body] = rows
  const names = head.map(cellText)
  const isNamed = body.length > 0 && head.flatMap(cellLines).every(({ isBold }) => isBold)
  return (isNamed ? body : rows).flatMap((row) => {
    const [first = '', ...others] = row.map(cellText)
    const values = others.flatMap((value, at) => {
      const name = isNamed ? (names[at + 1] ?? '') : ''
      return value === '' ? [] : [name === '' ? value : `${name} ${value}`]
    })
    const text = [first, values.join('; ')].filter((part) => part !== '').join(': ')
    return text === '' ? [] : [{ ...plain(text), list: { ordered: false, level: 0, label: null } }]
  })
}

/** The lines in light notation, as they stand in a field to be corrected. */
export function asLight(lines: readonly Line[]): string {
  const blocks: Block[] = []
  for (const line of lines) {
    const content = inline(line)
    if (content.length === 0) continue
    const last = blocks.at(-1)
    if (line.list) addToList(blocks, line.list, content)
    else if (line.continues && last?.type === 'paragraph')
      blocks[blocks.length - 1] = { type: 'paragraph', content: [...last.content, { type: 'break' }, ...content] }
    else blocks.push({ type: 'paragraph', content })
  }
  return toLight({ type: 'doc', content: blocks })
}

function inline({ runs }: Line): Inline[] {
  return runs.map(({ text, bold, italic, href }): Text => ({
    type: 'text',
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(href !== undefined && { href }),
  }))
}

type Growing = { type: List['type']; items: Block[][] }

/** A deeper level stands inside the item before it; without one it stands where it can. */
function addToList(blocks: Block[], { ordered, level }: WordListPlace, content: Inline[]): void {
  const type = ordered ? 'orderedList' : 'bulletList'
  let at = blocks
  for (let depth = 0; depth < Math.min(level, deepestList - 1); depth += 1) {
    const last = at.at(-1)
    const inner = last && last.type !== 'paragraph' ? (last as Growing).items.at(-1) : undefined
    if (!inner) break
    at = inner
  }
  const last = at.at(-1)
  const paragraph: Block = { type: 'paragraph', content }
  if (last?.type === type) (last as Growing).items.push([paragraph])
  else at.push({ type, items: [[paragraph]] })
}
