import { isSafeHref } from '../../platform/rich-text/href.ts'
import { deepestList, sameMarks } from '../../platform/rich-text/normal-form.ts'
import type { Block, Inline, List, RichText, Text } from '../../platform/rich-text/rich-text.ts'
import { isWordListMark, isWordRemark, listPlaceOf, marksFrom, type Marks } from './foreign-marks.ts'

/** As much of the browser's tree as reading needs. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<DomNode>
  getAttribute?(name: string): string | null
}

const elementNode = 1
const textNode = 3
const unread = new Set([
  // What was struck out while changes were tracked.
  'DEL',
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TITLE',
  'TEMPLATE',
  'META',
  'LINK',
  'SVG',
  'OBJECT',
  'SELECT',
  'TEXTAREA',
])
const blockNames = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR'.split(
    ' ',
  ),
)

type ListType = List['type']

interface DraftList {
  type: ListType
  items: Draft[][]
}
type Draft = { type: 'paragraph'; content: Inline[] } | DraftList

/** What stands in an editor or on the clipboard, as rich text: paragraphs, lists, bold, italic, safe links and breaks; nothing else comes in. */
export function fromDom(root: DomNode): RichText {
  const reader = new Reader()
  reader.readInto(reader.blocks, root, {}, 0)
  return { type: 'doc', content: tidyBlocks(reader.blocks) }
}

class Reader {
  readonly blocks: Draft[] = []
  private line: Inline[] = []

  readInto(blocks: Draft[], parent: DomNode, marks: Marks, depth: number): void {
    for (const node of parent.childNodes) this.read(blocks, node, marks, depth)
    this.endLine(blocks)
  }

  private read(blocks: Draft[], node: DomNode, marks: Marks, depth: number): void {
    if (node.nodeType === textNode) this.addText(node.nodeValue ?? '', marks)
    if (node.nodeType !== elementNode) return
    const name = node.nodeName.toUpperCase()
    if (unread.has(name) || isWordListMark(node) || isWordRemark(node)) return
    if (name === 'BR') this.line.push({ type: 'break' })
    else if (name === 'UL' || name === 'OL') this.readList(blocks, node, marks, depth)
    else this.readElement(blocks, node, name, marks, depth)
  }

  private readElement(blocks: Draft[], node: DomNode, name: string, marks: Marks, depth: number): void {
    const inner = marksFrom(node, name, marks)
    if (!blockNames.has(name)) {
      for (const child of node.childNodes) this.read(blocks, child, inner, depth)
      return
    }
    this.endLine(blocks)
    const place = listPlaceOf(node)
    this.readInto(place ? itemIn(blocks, place.type, Math.min(place.level, deepestList)) : blocks, node, inner, depth)
  }

  private readList(blocks: Draft[], node: DomNode, marks: Marks, depth: number): void {
    this.endLine(blocks)
    const type: ListType = node.nodeName.toUpperCase() === 'OL' ? 'orderedList' : 'bulletList'
    if (depth >= deepestList) {
      for (const item of node.childNodes) this.readInto(blocks, item, marks, depth)
      return
    }
    const list = listIn(blocks, type)
    for (const child of node.childNodes) {
      const name = child.nodeName.toUpperCase()
      if (name === 'LI') {
        const item: Draft[] = []
        list.items.push(item)
        this.readInto(item, child, marksFrom(child, name, marks), depth + 1)
      } else if (child.nodeType === elementNode) {
        // A list straight inside a list belongs to the item before it.
        const last = list.items.at(-1) ?? []
        if (list.items.length === 0) list.items.push(last)
        this.read(last, child, marks, depth + 1)
        this.endLine(last)
      }
    }
  }

  private addText(value: string, marks: Marks): void {
    const text = value
      .toWellFormed()
      .replaceAll(/[\u200B\uFEFF]/g, '')
      .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    if (text === '') return
    const { bold, italic, href } = marks
    this.line.push({
      type: 'text',
      text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(href !== undefined && isSafeHref(href) && { href }),
    })
  }

  private endLine(blocks: Draft[]): void {
    const content = tidyLine(this.line)
    this.line = []
    if (content.length > 0) blocks.push({ type: 'paragraph', content })
  }
}

function listIn(blocks: Draft[], type: ListType): DraftList {
  const last = blocks.at(-1)
  if (last && last.type !== 'paragraph' && last.type === type) return last
  const list: DraftList = { type, items: [] }
  blocks.push(list)
  return list
}

/** The item that a Word paragraph of this level becomes. */
function itemIn(blocks: Draft[], type: ListType, level: number): Draft[] {
  const last = blocks.at(-1)
  const lastItem = last && last.type !== 'paragraph' ? last.items.at(-1) : undefined
  if (level > 1 && lastItem) return itemIn(lastItem, type, level - 1)
  const item: Draft[] = []
  listIn(blocks, type).items.push(item)
  return item
}

/** Joins what looks the same, lets one space be one space, and drops breaks that break nothing. */
function tidyLine(line: readonly Inline[]): Inline[] {
  const tidy: Inline[] = []
  for (const node of line) {
    const last = tidy.at(-1)
    if (node.type === 'break') {
      trimEnd(tidy)
      if (tidy.length > 0 && tidy.at(-1)?.type !== 'break') tidy.push(node)
      continue
    }
    const atStart = last === undefined || last.type === 'break' || last.text.endsWith(' ')
    const text = atStart ? node.text.trimStart() : node.text
    if (text === '') continue
    if (last?.type === 'text' && sameMarks(last, node)) tidy[tidy.length - 1] = { ...last, text: last.text + text }
    else tidy.push({ ...node, text })
  }
  trimEnd(tidy)
  if (tidy.at(-1)?.type === 'break') tidy.pop()
  return tidy
}

function trimEnd(line: Inline[]): void {
  for (let last = line.at(-1); last?.type === 'text'; last = line.at(-1)) {
    const text = last.text.trimEnd()
    line.pop()
    if (text === '') continue
    line.push({ ...last, text })
    return
  }
}

/** Items begin with a paragraph, and two lists of one kind in a row are one list. */
function tidyBlocks(blocks: readonly Draft[]): Block[] {
  const tidy: Block[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      tidy.push(block)
      continue
    }
    const items = block.items.map(tidyBlocks).flatMap(hoistLists)
    if (items.length === 0) continue
    const last = tidy.at(-1)
    if (last?.type === block.type) tidy[tidy.length - 1] = { type: block.type, items: [...last.items, ...items] }
    else tidy.push({ type: block.type, items })
  }
  return tidy
}

/** An item without words of its own gives way to the items inside it. */
function hoistLists(item: readonly Block[]): (readonly Block[])[] {
  const [first, ...rest] = item
  if (!first) return []
  return first.type === 'paragraph' ? [item] : [...first.items, ...hoistLists(rest)]
}

/** Rich text as HTML for the editor: every sign that means something in HTML is written out. */
export const toHtml = (doc: RichText): string => blocksHtml(doc.content)

const blocksHtml = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.type === 'paragraph') return `<p>${lineHtml(block.content)}</p>`
      const tag = block.type === 'bulletList' ? 'ul' : 'ol'
      return `<${tag}>${block.items.map((item) => `<li>${itemHtml(item)}</li>`).join('')}</${tag}>`
    })
    .join('')

function itemHtml(item: readonly Block[]): string {
  const [first, ...rest] = item
  return rest.length === 0 && first?.type === 'paragraph' ? lineHtml(first.content) : blocksHtml(item)
}

const lineHtml = (line: readonly Inline[]): string =>
  line.map((node) => (node.type === 'break' ? '<br>' : textHtml(node))).join('')

function textHtml(node: Text): string {
  let html = escape(node.text)
  if (node.italic) html = `<i>${html}</i>`
  if (node.bold) html = `<b>${html}</b>`
  return node.href === undefined ? html : `<a href="${escape(node.href)}">${html}</a>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
