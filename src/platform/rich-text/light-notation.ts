import { readInline, writeInline } from './light-inline.ts'
import { deepestList, longestRichText } from './normal-form.ts'
import type { Block, Inline, List, RichText } from './rich-text.ts'

/*
 * Light notation is rich text as people type it in a plain text field: a blank line between paragraphs, "- " and "1. "
 * before list items, two spaces further in for each list within a list, **bold**, *italic*, [text](https://…), and a
 * backslash before a sign that should stand for itself.
 */

interface DraftParagraph {
  type: 'paragraph'
  content: Inline[]
  lines: string[]
}
interface DraftList {
  type: List['type']
  items: DraftBlock[][]
}
type DraftBlock = DraftParagraph | DraftList

const marker = /^(?:(-)|\d{1,9}\.) +(?=[^ ])/

/** Line ends, stray control characters and half characters as they come from browsers, Word and files. */
const clean = (text: string): string =>
  text
    .slice(0, longestRichText)
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')

const splitIndent = (line: string): { indent: number; rest: string } => {
  let indent = 0
  let start = 0
  for (; line[start] === ' ' || line[start] === '\t'; start += 1) indent += line[start] === '\t' ? 2 : 1
  return { indent, rest: line.slice(start).replaceAll('\t', ' ') }
}

class Outline {
  readonly root: DraftBlock[] = []
  readonly paragraphs: DraftParagraph[] = []
  /** The blocks of the list items we stand in, outermost first. */
  private readonly open: DraftBlock[][] = []

  get depth(): number {
    return this.open.length
  }

  addLine(line: string): void {
    this.paragraphs.at(-1)?.lines.push(line)
  }

  addParagraph(depth: number, line: string): void {
    const paragraph: DraftParagraph = { type: 'paragraph', content: [], lines: [line] }
    this.blocksAt(depth).push(paragraph)
    this.paragraphs.push(paragraph)
  }

  addItem(depth: number, type: List['type'], line: string): void {
    const blocks = this.blocksAt(depth)
    const last = blocks.at(-1)
    const item: DraftBlock[] = []
    if (last && last.type === type) last.items.push(item)
    else blocks.push({ type, items: [item] })
    this.open.push(item)
    this.addParagraph(depth + 1, line)
  }

  private blocksAt(depth: number): DraftBlock[] {
    this.open.length = depth
    return this.open.at(-1) ?? this.root
  }
}

const finished = (draft: DraftBlock): Block =>
  draft.type === 'paragraph'
    ? { type: 'paragraph', content: draft.content }
    : { type: draft.type, items: draft.items.map((item) => item.map(finished)) }

/**
 * Reads light notation. Every text gives a valid document, in time linear in its length; what is not notation stands as
 * it was typed. Blank lines and further indentation never break a list; deeper than six lists becomes the sixth.
 * Longer text than `longestRichText` is cut, so forms refuse it first.
 */
export const parseLight = (text: string): RichText => {
  const outline = new Outline()
  let afterBlank = true
  for (const line of clean(text).split('\n')) {
    const { indent, rest } = splitIndent(line)
    if (rest.trimEnd() === '') {
      afterBlank = true
      continue
    }
    const depth = Math.min(Math.floor(indent / 2), outline.depth)
    const found = marker.exec(rest)
    if (found) {
      const type = found[1] === undefined ? 'orderedList' : 'bulletList'
      outline.addItem(Math.min(depth, deepestList - 1), type, rest.slice(found[0].length))
    } else if (afterBlank || depth < outline.depth) outline.addParagraph(depth, rest)
    else outline.addLine(rest)
    afterBlank = false
  }
  for (const paragraph of outline.paragraphs) paragraph.content = readInline(paragraph.lines)
  return { type: 'doc', content: outline.root.map(finished) }
}

const writeList = (list: List, indent: string): string[] =>
  list.items.flatMap((item, index) => {
    const lines = writeBlocks(item, `${indent}  `)
    const sign = list.type === 'bulletList' ? '- ' : `${index + 1}. `
    return lines.map((line, at) => (at === 0 ? indent + sign + line.trimStart() : line))
  })

const writeBlocks = (blocks: readonly Block[], indent: string): string[] =>
  blocks.flatMap((block, index) => {
    const isList = block.type !== 'paragraph'
    const lines = isList ? writeList(block, indent) : writeInline(block.content).map((line) => indent + line)
    const needsBlank = index > 0 && (!isList || indent === '')
    return needsBlank ? ['', ...lines] : lines
  })

/** Writes a valid document in light notation; `parseLight` gives the same document back. */
export const toLight = (doc: RichText): string => writeBlocks(doc.content, '').join('\n')
