import { isSafeHref } from './href.ts'
import { sameMarks } from './normal-form.ts'
import type { Inline, Text } from './rich-text.ts'

type Mark = 'bold' | 'italic'

/** A row of one to three asterisks: `*` turns italic on or off, `**` bold, `***` both. */
interface Run {
  type: 'run'
  length: number
  mayOpen: boolean
  mayClose: boolean
  turns: Mark[]
}
type Token =
  | { type: 'text'; text: string }
  | { type: 'newline' }
  | { type: 'linkStart'; href: string | null }
  | { type: 'linkEnd' }
  | Run

const escapable = /[ !-/:-@[-`{-~]/
const plainStretch = /[^\\*[\]]+/y

/** Drops blanks at the end of a line, but not one that a backslash keeps. */
const trimLineEnd = (line: string): string => {
  let end = line.length
  while (end > 0 && line[end - 1] === ' ') end -= 1
  let backslashes = 0
  while (backslashes < end && line[end - 1 - backslashes] === '\\') backslashes += 1
  return line.slice(0, end < line.length && backslashes % 2 === 1 ? end + 1 : end)
}

/**
 * The address after "](" and where its ")" is. Stops at white space and square brackets, and starts only after one:
 * no character is read twice, however many half links there are.
 */
const readHref = (line: string, start: number): { href: string; end: number } | null => {
  let href = ''
  let parentheses = 0
  for (let at = start; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (sign === ' ' || sign === '[' || sign === ']') return null
    if (sign === ')' && parentheses === 0) return isSafeHref(href) ? { href, end: at } : null
    if (sign === '(') parentheses += 1
    else if (sign === ')') parentheses -= 1
    if (sign === '\\' && escapable.test(line.charAt(at + 1))) at += 1
    href += line.charAt(at)
  }
  return null
}

class Tokens {
  readonly list: Token[] = []
  /** Square brackets not yet closed on this line, each with the number of texts before it. */
  private brackets: { token: { type: 'linkStart'; href: string | null }; textsBefore: number }[] = []
  private texts = 0

  addLine(line: string): void {
    this.brackets = []
    let at = 0
    let afterBlank = true
    while (at < line.length) {
      const start = at
      at = this.addAt(line, at, afterBlank)
      afterBlank = line[at - 1] === ' ' && line[start] !== '\\'
    }
  }

  private addText(text: string): void {
    this.texts += 1
    this.list.push({ type: 'text', text })
  }

  private addAt(line: string, at: number, afterBlank: boolean): number {
    const sign = line.charAt(at)
    if (sign === '*') return this.addRun(line, at, afterBlank)
    if (sign === '[') return this.addBracket(at)
    if (sign === ']') return this.closeBracket(line, at)
    if (sign === '\\') {
      const next = line.charAt(at + 1)
      const escapes = escapable.test(next)
      this.addText(escapes ? next : sign)
      return at + (escapes ? 2 : 1)
    }
    plainStretch.lastIndex = at
    const stretch = plainStretch.exec(line)?.[0] ?? sign
    this.addText(stretch)
    return at + stretch.length
  }

  private addRun(line: string, at: number, afterBlank: boolean): number {
    let end = at
    while (line[end] === '*') end += 1
    const length = end - at
    const beforeBlank = end === line.length || line[end] === ' '
    if (length > 3) this.addText(line.slice(at, end))
    else this.list.push({ type: 'run', length, mayOpen: !beforeBlank, mayClose: !afterBlank, turns: [] })
    return end
  }

  private addBracket(at: number): number {
    const token = { type: 'linkStart' as const, href: null }
    this.brackets.push({ token, textsBefore: this.texts })
    this.list.push(token)
    return at + 1
  }

  private closeBracket(line: string, at: number): number {
    const bracket = this.brackets.pop()
    const link = bracket && this.texts > bracket.textsBefore && line[at + 1] === '(' ? readHref(line, at + 2) : null
    if (!bracket || !link) {
      this.addText(']')
      return at + 1
    }
    bracket.token.href = link.href
    this.brackets = []
    this.list.push({ type: 'linkEnd' })
    return link.end + 1
  }
}

/** Decides which runs begin and end bold or italic; a run without its other half stays an asterisk. */
const pairRuns = (tokens: readonly Token[], mark: Mark): void => {
  let opener: Run | null = null
  for (const token of tokens) {
    if (token.type !== 'run' || token.length === (mark === 'bold' ? 1 : 2)) continue
    if (opener && token.mayClose) {
      opener.turns.push(mark)
      token.turns.push(mark)
      opener = null
    } else if (!opener && token.mayOpen) opener = token
  }
}

/** The asterisks of a run that turn nothing. */
const leftOver = (run: Run): string =>
  '*'.repeat(run.length - run.turns.reduce((used, mark) => used + (mark === 'bold' ? 2 : 1), 0))

/** Reads the lines of one paragraph, none of them blank, into text and breaks in normal form. */
export const readInline = (lines: readonly string[]): Inline[] => {
  const tokens = new Tokens()
  for (const [index, line] of lines.entries()) {
    if (index > 0) tokens.list.push({ type: 'newline' })
    tokens.addLine(trimLineEnd(line))
  }
  pairRuns(tokens.list, 'bold')
  pairRuns(tokens.list, 'italic')

  const on = { bold: false, italic: false }
  let href: string | null = null
  const content: Inline[] = []
  const add = (text: string): void => {
    if (text === '') return
    const marks = { ...(on.bold && { bold: true as const }), ...(on.italic && { italic: true as const }) }
    const node: Text = { type: 'text', text, ...marks, ...(href !== null && { href }) }
    const last = content.at(-1)
    if (last?.type === 'text' && sameMarks(last, node))
      content[content.length - 1] = { ...node, text: last.text + text }
    else content.push(node)
  }
  for (const token of tokens.list) {
    if (token.type === 'newline') content.push({ type: 'break' })
    else if (token.type === 'text') add(token.text)
    else if (token.type === 'linkEnd') href = null
    else if (token.type === 'run') {
      add(leftOver(token))
      for (const mark of token.turns) on[mark] = !on[mark]
    } else if (token.href === null) add('[')
    else href = token.href
  }
  return content
}

const marks: readonly Mark[] = ['bold', 'italic']
const runFor = (turned: readonly Mark[]): string => turned.map((mark) => (mark === 'bold' ? '**' : '*')).join('')

interface Edges {
  atLineStart: boolean
  afterRun: boolean
  beforeRun: boolean
  escapeBrackets: boolean
}

/** Escapes only what would be read as notation, so that ordinary text looks ordinary when it is edited again. */
const escapeText = (text: string, edges: Edges): string => {
  const signs = edges.escapeBrackets ? /[\\*[\]]/g : /[\\*]/g
  let escaped = text.replace(signs, (sign, at: number) => {
    const isInside = at > 1 && at < text.length - 2
    const standsAlone = sign === '*' && isInside && text[at - 1] === ' ' && text[at + 1] === ' '
    return standsAlone ? sign : `\\${sign}`
  })
  if (edges.atLineStart) escaped = escaped.replace(/^(?=- )|(?<=^\d{1,9})(?=\. )/, '\\')
  const keepsFirst = (edges.atLineStart || edges.afterRun) && text.startsWith(' ')
  const keepsLast = edges.beforeRun && text.endsWith(' ') && !(keepsFirst && text === ' ')
  if (keepsFirst) escaped = `\\${escaped}`
  if (keepsLast) escaped = `${escaped.slice(0, -1)}\\ `
  return escaped
}

/** Writes one line: between two texts the link that ends, the marks that change, the link that begins. */
const writeLine = (texts: readonly Text[], escapeBrackets: boolean): string => {
  let line = ''
  let markedInLink: readonly Mark[] = []
  for (let index = 0; index <= texts.length; index += 1) {
    const before = texts[index - 1]
    const after = texts[index]
    const ending = marks.filter((mark) => before?.[mark] && !after?.[mark])
    const starting = marks.filter((mark) => !before?.[mark] && after?.[mark])
    const linkChanges = before?.href !== after?.href
    const linkEnds = linkChanges && before?.href !== undefined
    const endsInLink = linkEnds ? ending.filter((mark) => markedInLink.includes(mark)) : []
    if (linkEnds) {
      line += `${runFor(endsInLink)}](${before.href.replaceAll(/[()[\]]/g, '\\$&')})`
    }
    line += runFor(
      marks.filter((mark) => !endsInLink.includes(mark) && (ending.includes(mark) || starting.includes(mark))),
    )
    if (after?.href !== undefined && linkChanges) line += '['
    markedInLink = linkChanges ? [] : [...markedInLink.filter((mark) => !ending.includes(mark)), ...starting]
    if (!after) break
    const next = texts[index + 1]
    line += escapeText(after.text, {
      atLineStart: index === 0,
      afterRun: starting.length > 0,
      beforeRun: !next || marks.some((mark) => after[mark] && !next[mark]),
      escapeBrackets,
    })
  }
  return line
}

/** Writes a paragraph as its lines, without indentation. */
export const writeInline = (content: readonly Inline[]): string[] => {
  const escapeBrackets = content.some(
    (node) => node.type === 'text' && (node.href !== undefined || node.text.includes('](')),
  )
  const lines: Text[][] = [[]]
  for (const node of content) {
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines.map((texts) => writeLine(texts, escapeBrackets))
}
